import type { CellContent, CellValue } from "./cell";

export type HostName = "excel" | "sheets";

/** What a use case asks an adapter to read: whole sheets, which it chooses when it knows what there is. */
export interface ReadRequest {
  /** What the choice is most likely to be: an adapter may ask for these in its first round trip. */
  readonly likely: readonly string[];
  readonly sheets: (parts: WorkbookParts, selection: Selection | null) => readonly SheetRequest[];
}

/** The cell the user is in (zero-based). */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetRequest {
  /** Of an existing sheet. */
  readonly name: string;
  /** Only so many columns from A on; null for all. */
  readonly columns: number | null;
  /** Formulas, too. */
  readonly contents: boolean;
  /** Only so many rows from row 1 on; all where it does not say. */
  readonly rows?: number;
  /** Number formats, too. */
  readonly formats?: boolean;
  /** As how many ordinary cells a row counts, where texts are long or short: a host may give only so much in one answer. */
  readonly rowWeight?: number;
  /** Of a list: the columns whose anchors are worth a look, by its header row. Null where none are. */
  readonly doubtful: ((headerRow: readonly CellValue[]) => readonly number[]) | null;
}

/** What there is in a workbook. */
export interface WorkbookParts {
  readonly host: HostName;
  /** Every sheet's name, left to right, hidden ones too. */
  readonly sheetNames: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Excel's tables, on every sheet; none in Google Sheets. */
  readonly tableNames: readonly string[];
}

/** A workbook as it was read: plain data, in the host's own order. */
export interface WorkbookSnapshot extends WorkbookParts {
  /** The requested sheets that exist. */
  readonly sheets: { readonly [name: string]: SheetSnapshot };
  /** Where the host tells. */
  readonly selection: Selection | null;
}

/** One sheet from A1 to the end of its used range. */
export interface SheetSnapshot {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** The same cells with formulas where they have one; null when nobody asked. */
  readonly contents: readonly (readonly CellContent[])[] | null;
  /**
   * The number format of each cell, as the host writes it; only where somebody asked. A cell that the host delivers as
   * a date has one of a date.
   */
  readonly formats?: readonly (readonly string[])[];
  /** Merged ranges that touch the first rows (row 1 at least), in A1 notation; a header must not be merged. */
  readonly mergedHeader: readonly string[];
  /** Excel's tables on this sheet; none in Google Sheets. */
  readonly tables: readonly TableSnapshot[];
  /** Google Sheets: which fields columns were marked as, of the doubtful ones. Excel's columns have ids instead. */
  readonly anchors: readonly ColumnAnchor[];
}

/** What a column was when its list was last written: it outlasts renaming and moving. */
export interface ColumnAnchor {
  /** Where the column stands now, zero-based. */
  readonly column: number;
  readonly field: string;
}

/** A zero-based range with its header row. */
export interface TableSnapshot {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Excel's own ids of the columns, left to right: they stay with their column. */
  readonly columnIds: readonly number[];
}
