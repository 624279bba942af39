/**
 * The one workbook model behind both faces of the embedded host (Office.js and Apps Script).
 * It alone touches Univer. Rows and columns are zero-based; a blank cell is null; writes are synchronous,
 * calculation is not: await `settled()` before reading computed values.
 */
import type { Link, LinkInfo, NoteInfo, Prompt } from "./annotation-types";
import type { ChartInfo, ChartSpec } from "./chart-types";
import type { Rect } from "./rect";

export type { Rect } from "./rect";

export type CellValue = number | string | boolean | null | { readonly error: string };

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface Cell {
  readonly value: CellValue;
  /** With its "=", or "". */
  readonly formula: string;
}

/** undefined leaves the cell alone; text is always text, whatever it starts with. */
export type CellWrite = number | string | boolean | null | { readonly formula: string } | undefined;

export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly range: Rect;
  readonly style: string;
}

export interface NameInfo {
  readonly name: string;
  /** E.g. `Settings!$B$3:$B$7`. */
  readonly refersTo: string;
}

/** What a cell accepts. */
export type Criterion =
  | { readonly kind: "list"; readonly source: Rect | readonly string[] }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number; readonly whole: boolean }
  | { readonly kind: "date" };

/** `any` accepts everything: it only carries a prompt. */
export type Validation = Criterion | { readonly kind: "any" };

export interface ValidationInfo {
  readonly range: Rect;
  readonly rule: Validation;
  readonly strict: boolean;
  readonly message: string;
  readonly prompt?: Prompt;
}

export type ConditionalFormat =
  | {
      readonly kind: "text";
      readonly test: "equals" | "begins" | "contains";
      readonly text: string;
      readonly fill: string;
      readonly fontColor: string;
    }
  | {
      readonly kind: "scale";
      readonly points: readonly { readonly value: number | "min" | "max"; readonly color: string }[];
    };

export interface ConditionalFormatInfo {
  readonly range: Rect;
  readonly rule: ConditionalFormat;
}

/** A custom function as the engine calls it. Arguments: undefined when omitted, else a scalar or a matrix (a range). */
export interface HostFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  /** `asynchronous`: the engine waits, as Sheets does for Google's server. */
  readonly call: (args: readonly (CellValue | readonly (readonly CellValue[])[] | undefined)[]) => unknown;
  readonly asynchronous: boolean;
}

export interface ChangeEvent {
  readonly range: Rect;
  /** By a person in the grid, or by a script or add-in. */
  readonly by: "user" | "host";
  /** Blank rows have come in; not where undo or redo brings rows back. */
  readonly insertsRows?: true;
}

export interface WorkbookModel {
  sheets(): readonly SheetInfo[];
  addSheet(name: string, rows: number, columns: number): SheetInfo;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  setHidden(id: string, hidden: boolean): void;
  setTabColor(id: string, color: string | null): void;
  setFrozen(id: string, rows: number, columns: number): void;
  setProtected(id: string, isProtected: boolean): void;
  isProtected(id: string): boolean;
  activate(id: string): void;
  activeSheet(): string;
  setGridlines(id: string, shown: boolean): void;
  gridlines(id: string): boolean;
  /** Grows a sheet's grid to at least this size. */
  ensureSize(id: string, rows: number, columns: number): void;

  read(range: Rect): readonly (readonly Cell[])[];
  /** What the grid shows, after number formats. */
  text(range: Rect): readonly (readonly string[])[];
  write(range: Rect, cells: readonly (readonly CellWrite[])[]): void;
  clear(range: Rect, what: "contents" | "formats" | "all"): void;
  usedRange(sheet: string): Rect | null;
  merges(sheet: string): readonly Rect[];
  /** One cell of the range's size, with what its first cell held; merged cells that it touches become part of it. */
  merge(range: Rect): void;
  /** Separates the merged cells that the range touches. */
  unmerge(range: Rect): void;

  setStyle(range: Rect, style: CellStyle): void;
  style(sheet: string, row: number, column: number): CellStyle;
  /** Pixels. */
  setColumnWidth(sheet: string, column: number, width: number, columns?: number): void;
  columnWidth(sheet: string, column: number): number;
  /** Pixels; null lets the rows grow with their text again. */
  setRowHeight(sheet: string, row: number, height: number | null, rows?: number): void;
  /** Null where nobody set one. */
  rowHeight(sheet: string, row: number): number | null;

  names(): readonly NameInfo[];
  setName(name: string, refersTo: string): void;
  deleteName(name: string): void;

  tables(): readonly TableInfo[];
  addTable(name: string, range: Rect): TableInfo;
  setTableRange(id: string, range: Rect): void;
  renameTable(id: string, name: string): void;
  setTableStyle(id: string, style: string): void;
  deleteTable(id: string): void;
  /** Left to right, counted from one when the table is made; an id stays with its column when that is renamed or moved. */
  columnIds(table: string): readonly number[];

  validations(sheet: string): readonly ValidationInfo[];
  setValidation(range: Rect, validation: Omit<ValidationInfo, "range"> | null): void;
  conditionalFormats(sheet: string): readonly ConditionalFormatInfo[];
  /** The one that is added last is applied first. */
  addConditionalFormat(range: Rect, rule: ConditionalFormat): void;
  clearConditionalFormats(sheet: string): void;

  link(sheet: string, row: number, column: number): Link | null;
  /** Those that were set here; a linked cell that a person copied to another sheet may be missing. */
  links(sheet: string): readonly LinkInfo[];
  /** For each cell of the range; null takes it away. */
  setLink(range: Rect, link: Link | null): void;
  notes(sheet: string): readonly NoteInfo[];
  /** "" takes the note away. */
  setNote(sheet: string, row: number, column: number, text: string): void;

  charts(sheet: string): readonly ChartInfo[];
  addChart(chart: ChartSpec): ChartInfo;
  changeChart(id: string, change: Partial<ChartSpec>): void;
  deleteChart(id: string): void;

  /** The area of the sheet's own filter, header row included; a table has another. */
  filter(sheet: string): Rect | null;
  setFilter(range: Rect): void;
  removeFilter(sheet: string): void;

  /** What a person does in the grid. */
  type(range: Rect, cells: readonly (readonly CellWrite[])[]): void;
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;
  insertColumns(sheet: string, at: number, count: number): void;
  deleteColumns(sheet: string, at: number, count: number): void;
  moveRows(sheet: string, from: number, count: number, to: number): void;
  moveColumns(sheet: string, from: number, count: number, to: number): void;
  /** As a filter does, too. */
  hideRows(sheet: string, at: number, count: number): void;
  hideColumns(sheet: string, at: number, count: number): void;
  sort(range: Rect, column: number, ascending: boolean): void;
  /** Copies values, formulas (relative references shifted) and formats, as copy and paste or fill does. */
  copy(from: Rect, to: { readonly sheet: string; readonly row: number; readonly column: number }): void;
  /** Takes back the person's last step; false when there is none. */
  undo(): boolean;
  /** Does again what was undone last; false when there is nothing. */
  redo(): boolean;

  /** What `change` does is the host's, also where it works as a person does: no step to undo, and nothing selected. */
  asHost<T>(change: () => T): T;
  /** What the host changes here follows what a person has just done: one more step that the person can undo. */
  asStep(change: () => void): void;
  /** As `asStep`, but part of that step: the person undoes both at once. */
  asPartOfStep(change: () => void): void;

  /** The range that was selected last. */
  selection(): Rect | null;
  /** All of them, where a person has selected several by Ctrl. */
  selections(): readonly Rect[];
  /** Where typing would go: a cell of `selection`, not always its first. */
  activeCell(): Rect | null;
  /** `more` as by Ctrl: ranges of the same sheet that are selected as well, the last one now. */
  select(range: Rect, ...more: readonly Rect[]): void;
  onSelection(listener: (range: Rect) => void): () => void;
  onChange(listener: (event: ChangeEvent) => void): () => void;

  /** Resolves once the grid takes commands: before, a command that scrolls fails. */
  readonly ready: Promise<void>;
  registerFunctions(functions: readonly HostFunction[]): void;
  /** What the custom function said when it gave the error this cell shows; null when it shows none or said nothing. */
  errorMessage(sheet: string, row: number, column: number): string | null;
  /** Until the returned function is called, nothing is calculated but what `settled` waits for. */
  hold(): () => void;
  /** Resolves when nothing waits to be calculated. Rejects after `timeout` ms (default 60,000). */
  settled(timeout?: number): Promise<void>;
  dispose(): void;
}
