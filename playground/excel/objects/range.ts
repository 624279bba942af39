import type { Cell, CellWrite, Rect } from "../../model/types";
import type { Block } from "../address";
import {
  absoluteReference,
  bounding,
  formatBlock,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  rectOf,
} from "../address";
import { flag, integer, matrix, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import {
  dimensionMismatch,
  HostError,
  invalidArgument,
  itemNotFound,
  mergedRangeConflict,
  notEmulated,
} from "../host-error";
import { HostObject } from "../host-object";
import { shownFormula, storedFormula } from "../table-formulas";
import { parseWritten } from "../written-value";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./range-format";
import { Worksheet } from "./worksheet";

/** Excel on the web reads at most this many cells at once. */
const READ_LIMIT = 5_000_000;

/** What the documentation of `getMergedAreasOrNullObject` allows. */
const MERGED_LIMIT = 512;

const BLANK: Cell = { value: null, formula: "" };

/** A rectangle of cells. It does not follow its cells when rows or columns are inserted, as Excel's tracked ranges do. */
export class Range extends HostObject {
  readonly type = "Range";
  override readonly isTracked = true;
  override readonly scalars = [
    ...["address", "cellCount", "columnCount", "columnIndex", "formulas", "numberFormat"],
    ...["rowCount", "rowIndex", "text", "values", "valueTypes"],
  ];

  constructor(
    private readonly host: ExcelHost,
    readonly rect: Rect,
  ) {
    super();
  }

  get Address(): string {
    return `${quoteSheet(this.host.sheet(this.rect.sheet).name)}!${formatBlock(this.rect)}`;
  }

  get RowIndex(): number {
    return this.rect.row;
  }

  get ColumnIndex(): number {
    return this.rect.column;
  }

  get RowCount(): number {
    return this.rect.rows;
  }

  get ColumnCount(): number {
    return this.rect.columns;
  }

  get CellCount(): number {
    return this.rect.rows * this.rect.columns;
  }

  get IsEntireColumn(): boolean {
    return this.rect.rows === MAX_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.rect.columns === MAX_COLUMNS;
  }

  get Values(): unknown[][] {
    return this.cells().map((row) => row.map(wireValue));
  }

  set Values(values: unknown) {
    this.write(values);
  }

  get Formulas(): unknown[][] {
    const shown = this.perTable(shownFormula);
    return this.cells().map((row, r) =>
      row.map((cell, c) => (cell.formula ? shown(cell.formula, r, c) : wireValue(cell))),
    );
  }

  set Formulas(formulas: unknown) {
    this.write(formulas);
  }

  get ValueTypes(): string[][] {
    return this.cells().map((row) => row.map(valueType));
  }

  get Text(): readonly (readonly string[])[] {
    this.assertReadable();
    return this.padded((inside) => this.host.model.text(inside), "");
  }

  get NumberFormat(): string[][] {
    this.assertReadable();
    this.host.inGrid(this.rect);
    return this.eachCell(
      (row, column) => this.host.rawModel.style(this.rect.sheet, row, column).numberFormat ?? "General",
    );
  }

  set NumberFormat(formats: unknown) {
    this.host.assertWritable(this.rect.sheet);
    const model = this.host.model;
    if (!Array.isArray(formats)) {
      model.setStyle(this.host.inGrid(this.rect), { numberFormat: text(formats, "a number format") });
      return;
    }
    const grid = matrix(formats, this.rect.rows, this.rect.columns);
    if (!grid) throw dimensionMismatch();
    grid.forEach((row, r) => {
      row.forEach((format, c) => {
        if (format === null) return;
        model.setStyle(this.host.inGrid(this.block(r, c, 1, 1).rect), {
          numberFormat: text(format, "a number format"),
        });
      });
    });
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.rect.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.rect);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.host, this.rect);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.rect);
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.block(integer(row, "the row"), integer(column, "the column"), 1, 1);
  }

  GetRow(row: unknown): Range {
    return this.block(integer(row, "the row"), 0, 1, this.rect.columns);
  }

  GetColumn(column: unknown): Range {
    return this.block(0, integer(column, "the column"), this.rect.rows, 1);
  }

  GetLastCell(): Range {
    return this.block(this.rect.rows - 1, this.rect.columns - 1, 1, 1);
  }

  GetLastRow(): Range {
    return this.GetRow(this.rect.rows - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.rect.columns - 1);
  }

  GetOffsetRange(rows: unknown, columns: unknown): Range {
    return this.block(integer(rows, "rows"), integer(columns, "columns"), this.rect.rows, this.rect.columns);
  }

  GetResizedRange(rows: unknown, columns: unknown): Range {
    return this.block(0, 0, this.rect.rows + integer(rows, "rows"), this.rect.columns + integer(columns, "columns"));
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.block(0, 0, integer(rows, "rows"), integer(columns, "columns"));
  }

  GetBoundingRect(other: unknown): Range {
    return new Range(this.host, bounding(this.rect, this.otherRect(other)));
  }

  GetIntersection(other: unknown): Range {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw itemNotFound();
    return range;
  }

  GetIntersectionOrNullObject(other: unknown): Range | null {
    return this.narrowed(this.otherRect(other));
  }

  GetEntireColumn(): Range {
    const { sheet, column, columns } = this.rect;
    return new Range(this.host, { sheet, row: 0, column, rows: MAX_ROWS, columns });
  }

  GetEntireRow(): Range {
    const { sheet, row, rows } = this.rect;
    return new Range(this.host, { sheet, row, column: 0, rows, columns: MAX_COLUMNS });
  }

  GetUsedRange(): Range {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(): Range | null {
    const used = this.host.model.usedRange(this.rect.sheet);
    return used ? this.narrowed(used) : null;
  }

  /** Fails, as documented, where there are more than 512. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.host.model.merges(this.rect.sheet).filter((area) => intersection(area, this.rect) !== null);
    if (merged.length > MERGED_LIMIT) {
      throw new HostError("GeneralException", `The range has ${merged.length} merged areas; at most ${MERGED_LIMIT}.`);
    }
    return merged.length > 0 ? new RangeAreas(this.host, merged) : null;
  }

  Merge(across?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    if (this.host.tablesTouching(this.rect).length > 0) throw mergedRangeConflict();
    const rect = this.host.inGrid(this.rect);
    const byRow = across !== undefined && across !== null && flag(across, "across");
    const rows = Array.from({ length: rect.rows }, (_, row) => ({ ...rect, row: rect.row + row, rows: 1 }));
    for (const area of byRow ? rows : [rect]) this.host.model.merge(area);
  }

  Unmerge(): void {
    this.host.assertWritable(this.rect.sheet);
    this.host.model.unmerge(this.host.inGrid(this.rect));
  }

  Clear(applyTo?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    const what = applyTo ?? "All";
    if (what === "All") this.host.model.clear(this.host.inGrid(this.rect), "all");
    else if (what === "Contents") this.host.model.clear(this.host.inGrid(this.rect), "contents");
    else if (what === "Formats") this.host.model.clear(this.host.inGrid(this.rect), "formats");
    else throw notEmulated(`Range.clear(${String(what)})`);
  }

  Select(): void {
    this.host.model.select(this.host.inGrid(this.rect));
  }

  /** Only whole rows or columns move in this host's grid. */
  Insert(shift: unknown): Range {
    this.host.assertWritable(this.rect.sheet);
    const { sheet, row, column, rows, columns } = this.rect;
    const { model } = this.host;
    if (this.IsEntireRow && shift === "Down") model.asHost(() => model.insertRows(sheet, row, rows));
    else if (this.IsEntireColumn && shift === "Right") model.asHost(() => model.insertColumns(sheet, column, columns));
    else throw notEmulated(`Range.insert(${String(shift)}) on a part of a row or column`);
    return new Range(this.host, this.rect);
  }

  Delete(shift: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    const { sheet, row, column, rows, columns } = this.rect;
    const { model } = this.host;
    if (this.IsEntireRow && shift === "Up") model.asHost(() => model.deleteRows(sheet, row, rows));
    else if (this.IsEntireColumn && shift === "Left") model.asHost(() => model.deleteColumns(sheet, column, columns));
    else throw notEmulated(`Range.delete(${String(shift)}) on a part of a row or column`);
  }

  CopyFrom(source: unknown, copyType?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    if ((copyType ?? "All") !== "All") throw notEmulated(`Range.copyFrom(${String(copyType)})`);
    const from = this.host.inGrid(this.otherRect(source));
    const { rows, columns } = from;
    const to = this.host.inGrid({ ...this.rect, rows, columns });
    const { model } = this.host;
    model.asHost(() => model.copy(from, to));
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw dimensionMismatch();
  }

  /** `Sheet!$A$1:$B$2`; not a member of the API. */
  absoluteAddress(): string {
    return absoluteReference(this.host.sheet(this.rect.sheet).name, this.rect);
  }

  private cells(): readonly (readonly Cell[])[] {
    this.assertReadable();
    return this.padded((inside) => this.host.model.read(inside), BLANK);
  }

  /** Reads the part that the sheet's grid has; Excel's grid is larger and blank there. */
  private padded<T>(read: (inside: Rect) => readonly (readonly T[])[], blank: T): readonly (readonly T[])[] {
    const { sheet, rows, columns } = this.rect;
    const size = this.host.sheet(sheet);
    const inside = intersection(this.rect, { sheet, row: 0, column: 0, rows: size.rows, columns: size.columns });
    const found = inside ? read(inside) : [];
    if (inside?.rows === rows && inside.columns === columns) return found;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => found[r]?.[c] ?? blank));
  }

  private assertReadable(): void {
    if (this.CellCount <= READ_LIMIT) return;
    const message = `${this.Address} has more than ${READ_LIMIT} cells; read its used range instead.`;
    throw new HostError("ResponsePayloadSizeLimitExceeded", message);
  }

  private write(values: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    const grid = matrix(values, this.rect.rows, this.rect.columns);
    if (!grid) throw dimensionMismatch();
    const model = this.host.rawModel;
    const { sheet, row, column } = this.host.inGrid(this.rect);
    const stored = this.perTable(storedFormula);
    const formats: { readonly rect: Rect; readonly numberFormat: string }[] = [];
    const cells = grid.map((values, r) =>
      values.map((value, c): CellWrite => {
        const current = value === null ? undefined : model.style(sheet, row + r, column + c).numberFormat;
        const written = parseWritten(value, current ?? "General", this.host.year);
        const isGeneral = (current ?? "General") === "General";
        if (written.numberFormat !== undefined && isGeneral) {
          formats.push({ rect: this.block(r, c, 1, 1).rect, numberFormat: written.numberFormat });
        }
        const { cell } = written;
        return typeof cell === "object" && cell !== null ? { formula: stored(cell.formula, r, c) } : cell;
      }),
    );
    this.host.queue(this.rect, cells);
    for (const { rect, numberFormat } of formats) this.host.model.setStyle(rect, { numberFormat });
  }

  /** Translates formulas by the table in which their cells lie; those of a calculated column are all the same. */
  private perTable(translate: typeof shownFormula): (formula: string, row: number, column: number) => string {
    const tables = this.host.rawModel.tables();
    const known = new Map<string, string>();
    return (formula, row, column) => {
      const cell = { ...this.rect, row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 };
      const own = tables.find((table) => intersection(table.range, cell) !== null) ?? null;
      const key = `${own?.id}|${formula}`;
      const result = known.get(key) ?? translate(formula, tables, own);
      known.set(key, result);
      return result;
    };
  }

  private eachCell<T>(make: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.rect;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => make(row + r, column + c)));
  }

  /** A block whose first cell is counted from this range's first cell. */
  private block(row: number, column: number, rows: number, columns: number): Range {
    const block: Block = { row: this.rect.row + row, column: this.rect.column + column, rows, columns };
    return new Range(this.host, rectOf(this.rect.sheet, block));
  }

  private narrowed(other: Rect): Range | null {
    const rect = intersection(this.rect, other);
    return rect ? new Range(this.host, rect) : null;
  }

  private otherRect(other: unknown): Rect {
    if (other instanceof Range) return other.rect;
    const rect = this.host.resolveReference(text(other, "the other range"), this.rect.sheet);
    if (!rect) throw invalidArgument(`"${String(other)}" is no address`);
    return rect;
  }
}

function wireValue(cell: Cell): unknown {
  if (cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

function valueType({ value }: Cell): string {
  if (value === null) return "Empty";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    case "object":
      return "Error";
  }
}
