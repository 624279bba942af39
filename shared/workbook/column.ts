/** One column of a sheet of the master workbook. The importer's fields, the checks and the help all read this. */
export interface ColumnSpec {
  readonly id: string;
  readonly header: string;
  /** Other headers that mean the same, for renamed columns and imported files. */
  readonly synonyms: readonly string[];
  readonly group: ColumnGroup;
  readonly content: ColumnContent;
  /** Pixels at 100 %. */
  readonly width: number;
  readonly help: string;
}

export type ColumnGroup =
  | "identity"
  | "stance"
  | "numbers"
  | "ratings"
  | "notes"
  | "results"
  | "decision"
  | "provenance";

export type ColumnContent =
  | { readonly kind: "text" }
  /** Digits that are no number: kept as text, leading zeros and all. */
  | { readonly kind: "code" }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number; readonly format: string }
  | { readonly kind: "rating" }
  | { readonly kind: "date" }
  /** One of a named list in Settings; an open list only flags other values. */
  | { readonly kind: "choice"; readonly list: string; readonly open: boolean }
  /** Computed: a formula in every row. */
  | { readonly kind: "result"; readonly format: string };

/** Excel's number formats, which Google Sheets understands too. */
export const TEXT_FORMAT = "@";
export const DATE_FORMAT = "yyyy-mm-dd";
export const RATING_FORMAT = "0.#";

export function numberFormatOf(content: ColumnContent): string | null {
  switch (content.kind) {
    case "code":
    case "text":
      return TEXT_FORMAT;
    case "date":
      return DATE_FORMAT;
    case "rating":
      return "General";
    case "number":
    case "result":
      return content.format;
    case "choice":
      return null;
  }
}
