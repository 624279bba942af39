import type { Field, FieldContent } from "../program/field";

/** One column of a list. The importer's fields, the checks and the help all read this. */
export interface ColumnSpec<Id extends string = string> extends Omit<Field, "content" | "id"> {
  readonly id: Id;
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

/** What stands in a column's cells, and how its numbers are shown. */
export type ColumnContent =
  | Exclude<FieldContent, { kind: "number" }>
  | (Extract<FieldContent, { kind: "number" }> & { readonly format: string })
  /** Computed: a formula in every row. */
  | { readonly kind: "result"; readonly format: string };

/** Excel's number formats, which Google Sheets understands too. */
const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";
const DATE_FORMAT = "yyyy-mm-dd";

export function numberFormatOf(content: ColumnContent): string {
  switch (content.kind) {
    case "code":
    case "text":
    case "choice":
      return TEXT_FORMAT;
    case "date":
      return DATE_FORMAT;
    case "rating":
      return GENERAL_FORMAT;
    case "number":
    case "result":
      return content.format;
  }
}
