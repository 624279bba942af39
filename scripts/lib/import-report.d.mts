/** Parts of the add-in's answers (shared/workbook/request.ts) that the report is made of, and the report itself. */

/** A program of a list, with the further rows that tell of it. */
export interface Rows {
  readonly line: number;
  readonly alsoLines: readonly number[];
}

export interface UsedColumn {
  readonly header: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly use: string;
}

export interface ReadList {
  readonly source: { readonly kind: string; readonly sheet?: string | null };
  readonly provider: string;
  readonly rows: readonly { readonly line: number }[];
  readonly headerRows: { readonly to: number } | null;
}

interface FieldChange {
  readonly field: string;
  readonly header: string;
  readonly was: string;
  readonly brings: string;
  readonly state: string;
  readonly by: string | null;
}

export interface ImportRow extends Rows {
  readonly key: string | null;
  readonly asked: string | null;
  readonly basis: string;
  readonly probability: number;
  readonly state: string;
  readonly closed: string | null;
  readonly institution: string;
  readonly program: string;
  readonly fields: readonly FieldChange[];
}

export interface Outcome {
  readonly imported: readonly ImportRow[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly counts: Readonly<
    Record<"add" | "change" | "same" | "ask" | "closed" | "closedHere" | "rejected" | "outside", number>
  >;
}

export interface Imported {
  readonly file: string;
  readonly joinedWith: string | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly list: ReadList;
  readonly columns: readonly UsedColumn[];
  /** Programs out of scope. */
  readonly outside: readonly Rows[];
}

type Count = "read" | "add" | "complete" | "same" | "ask" | "closed" | "outside" | "folded" | "leftOut" | "rejected";

/** See docs/report.schema.json. */
export interface ImportReport {
  file: string;
  joinedWith: string | null;
  source: string;
  format: string | null;
  encoding: string | null;
  sheet: string | null;
  headerRow: number | null;
  mapping: UsedColumn[];
  counts: Record<Count, number>;
  rejected: { row: number; reason: string }[];
  folded: { row: number; into: number }[];
  outside: number[];
  matches: {
    row: number;
    key: string | null;
    basis: string;
    probability: number;
    decision: string;
    fields: Omit<FieldChange, "header">[];
  }[];
}

export function importReport(what: Imported, outcome: Outcome): ImportReport;
