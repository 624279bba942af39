import type { ColumnContent, ColumnSpec } from "../column";
import type { SheetId } from "../master-sheets";
import type { HostName } from "../snapshot";

/** One sheet of the master workbook, as data: creating, checking, repairing and documenting it all read this. */
export type SheetDescription = ListSheet | FormSheet;

interface SheetBasics {
  readonly id: SheetId;
  /** One sentence: what the sheet is for. It stands on "Start here" and in the documents. */
  readonly purpose: string;
  readonly tabColor: string;
  readonly hidden: boolean;
  /** The only host that has the sheet; null for both. */
  readonly onlyIn: HostName | null;
}

/** One header row, and below it one thing a row: a table in Excel, a filtered list in Google Sheets. */
export interface ListSheet extends SheetBasics {
  readonly kind: "list";
  /** The name of Excel's table: letters and digits only. */
  readonly table: string;
  readonly columns: readonly ColumnSpec[];
  /** The formula of each computed column, the same in every row. */
  readonly formulas: readonly { readonly column: string; readonly formula: (references: References) => string }[];
  /** How many columns stay in sight. */
  readonly frozenColumns: number;
  /** Rows that a new list has ready for typing, formatted, checked and coloured. */
  readonly readyRows: number;
}

/** Blocks of cells beside and below one another: questions, settings, counts. */
export interface FormSheet extends SheetBasics {
  readonly kind: "form";
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartDescription[];
  readonly frozenRows: number;
}

/** A rectangle with a header row and rows below it. */
export interface Block {
  /** The defined name of the part that formulas and lists take; null where none do. */
  readonly name: string | null;
  /** Zero-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  /** A null one continues the bar of the header before it, for words that run on into the cells beside them. */
  readonly headers: readonly [string, ...(string | null)[]];
  /** Pixels, one for each column of the block. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly BlockCell[])[];
  /** Which columns of the block the name spans, counted from its first one. */
  readonly named: { readonly first: number; readonly columns: number };
  /** Empty rows below, inside the name, for the user's own entries. */
  readonly spare: number;
  /** Cells of the block that the user fills in, with what they may hold. */
  readonly inputs: readonly BlockInput[];
}

/** Counted from the block's first row below its header and from its first column. */
export interface BlockInput {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly content: ColumnContent;
}

export type BlockCell =
  | string
  | number
  | null
  /** A formula of ordinary functions, written with the host's own references. */
  | { readonly formula: (references: References) => string; readonly format: string }
  /** Leads to a sheet of the master. */
  | { readonly link: SheetId };

/** How a formula refers to the master's cells in a host, where they are now. */
export interface References {
  readonly host: HostName;
  /** What a sheet is called. */
  readonly sheet: (id: SheetId) => string;
  /**
   * All rows of a list's column, e.g. `Programs[Final tier]`. In Google Sheets with its header, e.g. `Programs!$AU:$AU`:
   * rows that are inserted at the top stay inside.
   */
  readonly column: (list: SheetId, column: string) => string;
  /** The column's cell in the formula's own row of its own list, e.g. `[@Key]` or `$A2`. */
  readonly own: (column: string) => string;
  /** One cell of a form's block, counted as in BlockInput, e.g. `Profile!$B$4`. */
  readonly cell: (sheet: SheetId, block: string, row: number, column: number) => string;
}

/** A native chart over a block of the same sheet. */
export interface ChartDescription {
  readonly title: string;
  readonly type: "column" | "bar" | "stacked-bar" | "pie";
  /** The name of the block it draws, and which of its columns: labels first. */
  readonly block: string;
  readonly columns: readonly number[];
  /** Zero-based place of its first cell, and its size in cells. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columnsWide: number;
}
