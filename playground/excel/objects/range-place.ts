import type { Rect } from "../../model/types";
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
import { integer, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import type { Range } from "./range";

/** Where a range lies, and the ranges that can be reached from it. */
export abstract class RangePlace extends HostObject {
  constructor(
    protected readonly host: ExcelHost,
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
    return this.make(bounding(this.rect, this.otherRect(other)));
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
    return this.make({ sheet, row: 0, column, rows: MAX_ROWS, columns });
  }

  GetEntireRow(): Range {
    const { sheet, row, rows } = this.rect;
    return this.make({ sheet, row, column: 0, rows, columns: MAX_COLUMNS });
  }

  GetUsedRange(): Range {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(): Range | null {
    const used = this.host.model.usedRange(this.rect.sheet);
    return used ? this.narrowed(used) : null;
  }

  /** `Sheet!$A$1:$B$2`; not a member of the API. */
  absoluteAddress(): string {
    return absoluteReference(this.host.sheet(this.rect.sheet).name, this.rect);
  }

  protected abstract make(rect: Rect): Range;

  protected otherRect(other: unknown): Rect {
    if (other instanceof RangePlace) return other.rect;
    const rect = this.host.resolveReference(text(other, "the other range"), this.rect.sheet);
    if (!rect) throw invalidArgument(`"${String(other)}" is no address`);
    return rect;
  }

  /** A block whose first cell is counted from this range's first cell. */
  private block(row: number, column: number, rows: number, columns: number): Range {
    const block: Block = { row: this.rect.row + row, column: this.rect.column + column, rows, columns };
    return this.make(rectOf(this.rect.sheet, block));
  }

  private narrowed(other: Rect): Range | null {
    const rect = intersection(this.rect, other);
    return rect ? this.make(rect) : null;
  }
}
