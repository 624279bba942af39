import type { CellValue } from "./cell";

export type HostName = "excel" | "sheets";

/** What a use case asks an adapter to read: whole sheets, by name. Sheets that do not exist are left out. */
export interface ReadRequest {
  readonly sheets: readonly string[];
}

/** A workbook as it was read: plain data, in the host's own order. */
export interface WorkbookSnapshot {
  readonly host: HostName;
  /** Every sheet's name, left to right, hidden ones too. */
  readonly sheetNames: readonly string[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Excel's tables, on every sheet; none in Google Sheets. */
  readonly tableNames: readonly string[];
  /** The requested sheets that exist. */
  readonly sheets: { readonly [name: string]: SheetSnapshot };
  /** The cell the user is in (zero-based), where the host tells. */
  readonly selection: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** One sheet from A1 to the end of its used range. */
export interface SheetSnapshot {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Merged ranges that touch row 1, in A1 notation; a header must not be merged. */
  readonly mergedHeader: readonly string[];
  /** Excel's tables on this sheet; none in Google Sheets. */
  readonly tables: readonly TableSnapshot[];
}

/** A zero-based range with its header row. */
export interface TableSnapshot {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
