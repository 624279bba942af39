import type { CellContent, CellInput, CellValue } from "./cell";

/**
 * A plan is a list of changes as plain data (JSON). Preview shows it, an adapter applies it, a test compares it.
 * Rows and columns are zero-based. Every cell that is written carries the value it expects to find there.
 */
export interface Plan {
  /** What the user sees in the history, e.g. "Import 28 programs from the starter list". */
  readonly title: string;
  readonly changes: readonly Change[];
  /** Which programs and fields the cells of the list are; null where the plan writes none of an existing list. */
  readonly places: ListPlaces | null;
  /** The step that this plan takes back; null for all others. */
  readonly undoes: string | null;
  /** Which line of the Import log the cells are that this plan writes there; none where it writes none, or a line without number. */
  readonly logged?: ListPlaces;
  /** The columns that this plan puts into a sheet of the user's own. */
  readonly added?: AddedColumns;
}

/** Columns of a sheet of the user's own, and how they are found when the plan is undone. */
export interface AddedColumns {
  readonly sheet: string;
  /** Excel's table around the list; null for plain cells. */
  readonly table: string | null;
  /** The name that the plan gives the headers of the new columns; null where none are new. */
  readonly name: string | null;
  /** Zero-based row of the headers. */
  readonly header: number;
  /** The headers of the new columns, left to right. */
  readonly fresh: readonly string[];
  /** Where the plan writes formulas: the column's id, and zero-based rows. */
  readonly computed: readonly ComputedColumn[];
  /** Rows from the header on that were formatted and checked. */
  readonly rows: number;
}

/** What the rows and columns of a list are that a plan writes: they may have moved when it is undone. */
export interface ListPlaces {
  readonly sheet: string;
  /** Zero-based row → its key. */
  readonly keys: readonly (readonly [row: number, key: string])[];
  /** Zero-based column → the field. */
  readonly fields: readonly (readonly [column: number, field: string])[];
}

export interface ComputedColumn {
  readonly id: string;
  readonly rows: readonly number[];
  /** Whether formulas of ours stood there before, which knew less. */
  readonly replaced: boolean;
}

export type Change =
  | AddSheet
  | RemoveSheet
  | EnsureSize
  | ExpectCells
  | WriteCells
  | FillCells
  | FormatCells
  | SetColumnWidths
  | SetRowHeight
  | Freeze
  | SetName
  | RemoveName
  | SetTable
  | SetValidation
  | SetConditionalFormat
  | ClearLooks
  | ProtectSheet
  | SetNotes
  | SetLink
  | AddChart
  | ShowCell
  | LogEvents
  | AnchorColumns;

/** A new sheet with at least this many rows and columns; a sheet of that name must not exist. */
interface AddSheet {
  readonly kind: "add-sheet";
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly tabColor: string | null;
  readonly hidden: boolean;
}

/** Deletes a sheet that holds these cells, from A1 on, and nothing else; null for a sheet that is only computed. */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  readonly sheet: string;
  readonly expect: readonly (readonly CellContent[])[] | null;
}

/** The sheet's grid has at least this many rows. Excel's always has. */
interface EnsureSize {
  readonly kind: "size";
  readonly sheet: string;
  readonly rows: number;
}

/** Cells that the plan does not write but relies on: `values[r][c]` must stand at (row + r, column + c). */
export interface ExpectCells {
  readonly kind: "expect";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What stands in the cells before they are written: value by value, or formula by formula where one is expected. */
type Expectation = "blank" | readonly (readonly CellContent[])[];

/** `values[r][c]` goes to (row + r, column + c), which must hold `expect[r][c]`; "blank" means every cell is empty. */
export interface WriteCells {
  readonly kind: "cells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellInput[])[];
  readonly expect: Expectation;
}

/** The same `cells` in each of `rows` rows: calculated columns. `expect[r][c]` as for cells. */
export interface FillCells {
  readonly kind: "fill";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly cells: readonly CellInput[];
  readonly expect: Expectation;
}

export type Write = WriteCells | FillCells;

export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Only the properties that are present are set. Colours are `#RRGGBB`; number formats are Excel's codes, "@" is text. */
export interface FormatCells extends Area {
  readonly kind: "format";
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
}

/** Widths in pixels at 100 %, one for each column from `column` on. */
interface SetColumnWidths {
  readonly kind: "widths";
  readonly sheet: string;
  readonly column: number;
  readonly widths: readonly number[];
}

/** In pixels at 100 %. */
interface SetRowHeight {
  readonly kind: "height";
  readonly sheet: string;
  readonly row: number;
  readonly height: number;
}

interface Freeze {
  readonly kind: "freeze";
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** A workbook-scoped name for a range; the name must be free, or have lost its cells. */
interface SetName extends Area {
  readonly kind: "name";
  readonly name: string;
}

/** Takes a name away that points into this sheet, if it is still there. */
interface RemoveName {
  readonly kind: "remove-name";
  readonly sheet: string;
  readonly name: string;
}

/** Makes the area (header row included) a table of this name, or gives the list's own table this area. Sheets: a filter. */
interface SetTable extends Area {
  readonly kind: "table";
  readonly name: string;
  /** How many rows the table had; null where it is new. */
  readonly rowsBefore: number | null;
}

export interface SetValidation extends Area {
  readonly kind: "validation";
  readonly rule: ValidationRule;
  /** Shown when a value is refused or flagged: what is allowed. */
  readonly message: string;
  /** Refuse other values, or only flag them. */
  readonly strict: boolean;
}

type ValidationRule =
  /** One of the non-blank cells of a named range. */
  | { readonly kind: "list-from-name"; readonly name: string }
  /** One of these; none holds a comma. */
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "number-between"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date" };

/** Colours cells of the area by their own plain value: never by a formula. */
export interface SetConditionalFormat extends Area {
  readonly kind: "conditional-format";
  readonly rule:
    | { readonly kind: "text-starts-with"; readonly text: string; readonly fill: string; readonly fontColor: string }
    | {
        readonly kind: "color-scale";
        readonly minimum: ScalePoint;
        readonly middle: ScalePoint;
        readonly maximum: ScalePoint;
      };
}

/** Takes formats, checks, notes and colour rules of an area away; the cells keep what they hold. */
interface ClearLooks extends Area {
  readonly kind: "plain";
}

interface ScalePoint {
  readonly value: number;
  readonly color: string;
}

/** Editing warns (Sheets) or is locked (Excel, without a password). */
interface ProtectSheet {
  readonly kind: "protect";
  readonly sheet: string;
}

/** What a header means, shown beside its cell: one note for each cell from (row, column) on, under its title. */
interface SetNotes {
  readonly kind: "notes";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly titles: readonly string[];
  readonly notes: readonly string[];
}

/** A cell whose text leads to the first cell of another sheet. */
export interface SetLink {
  readonly kind: "link";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: string;
}

/** A native chart: its source is one column of labels, then columns of numbers, each with its header. */
export interface AddChart extends Area {
  readonly kind: "chart";
  readonly title: string;
  readonly type: "column" | "bar" | "stacked-bar" | "pie";
  readonly source: readonly Omit<Area, "sheet">[];
}

/** Brings the sheet to the front and selects a cell: where the user finds what the plan did. */
interface ShowCell {
  readonly kind: "show";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Puts rows on top of a log, below its header, whatever stands there: nobody's row is written over. */
interface LogEvents {
  readonly kind: "log";
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Says of columns which field each is, in a way that outlasts renaming and moving. Only columns that still have their
 * header in row 1 (`headers[i]` in `columns[i]`) are marked as `fields[i]`, or, where `marked` is false, lose that mark.
 * Excel's columns have ids of their own and take no marks.
 */
export interface AnchorColumns {
  readonly kind: "anchors";
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  readonly fields: readonly string[];
  readonly marked: boolean;
}

/** A cell that does not hold what the plan expects. */
export interface Conflict {
  readonly sheet: string;
  /** A1 notation. */
  readonly cell: string;
  readonly expected: CellContent;
  readonly found: CellContent;
}

export type ApplyResult =
  | { readonly kind: "applied"; readonly cells: number }
  /**
   * Somebody typed while it was being written: `kept` are those cells, which hold what was typed, and where rows or
   * columns were moved, nothing was written in that sheet. The rest is written.
   */
  | { readonly kind: "partly"; readonly cells: number; readonly kept: readonly Conflict[] }
  /** The user stopped it. Where a part is `written`, the journal has the step as interrupted. */
  | { readonly kind: "stopped"; readonly written: boolean }
  /** Nothing was written. */
  | { readonly kind: "conflict"; readonly conflicts: readonly Conflict[] };
