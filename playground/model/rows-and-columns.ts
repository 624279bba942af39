/**
 * What a person does to rows, columns and ranges. These run Univer's commands, not bare mutations, because only
 * the commands bring formulas, tables, validations and conditional formats along.
 */
import type { ICellData, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import { Direction, RANGE_TYPE } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Cells } from "./cells";
import type { Rect } from "./types";
import { toUniverRange, type UniverContext } from "./univer-context";

export class RowsAndColumns {
  constructor(
    private readonly context: UniverContext,
    private readonly cells: Cells,
  ) {}

  insertRows(sheet: string, at: number, count: number): void {
    this.context.runAsUser("insert rows", "sheet.command.insert-row-by-range", sheet, {
      direction: at > 0 ? Direction.DOWN : Direction.UP,
      range: this.#rows(sheet, at, count),
    });
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.context.runAsUser("delete rows", "sheet.command.remove-row-by-range", sheet, {
      range: this.#rows(sheet, at, count),
    });
  }

  insertColumns(sheet: string, at: number, count: number): void {
    this.context.runAsUser("insert columns", "sheet.command.insert-col-by-range", sheet, {
      direction: at > 0 ? Direction.RIGHT : Direction.LEFT,
      range: this.#columns(sheet, at, count),
    });
  }

  deleteColumns(sheet: string, at: number, count: number): void {
    this.context.runAsUser("delete columns", "sheet.command.remove-col-by-range", sheet, {
      range: this.#columns(sheet, at, count),
    });
  }

  /** `to` is the row, counted before the move, in front of which the rows are put. */
  moveRows(sheet: string, from: number, count: number, to: number): void {
    const range = this.#rows(sheet, from, count);
    this.context.runAsUser("move rows", "sheet.command.move-rows", sheet, {
      range,
      fromRange: range,
      toRange: { ...range, startRow: to, endRow: to + count - 1 },
    });
  }

  /** `to` is the column, counted before the move, in front of which the columns are put. */
  moveColumns(sheet: string, from: number, count: number, to: number): void {
    const range = this.#columns(sheet, from, count);
    this.context.runAsUser("move columns", "sheet.command.move-cols", sheet, {
      range,
      fromRange: range,
      toRange: { ...range, startColumn: to, endColumn: to + count - 1 },
    });
  }

  hideRows(sheet: string, at: number, count: number): void {
    const ranges = [this.#rows(sheet, at, count)];
    this.context.runAsUser("hide rows", "sheet.command.set-rows-hidden", sheet, { ranges });
  }

  hideColumns(sheet: string, at: number, count: number): void {
    const ranges = [this.#columns(sheet, at, count)];
    this.context.runAsUser("hide columns", "sheet.command.set-col-hidden", sheet, { ranges });
  }

  /** `range` without its header; `column` counts from the range's first. */
  sort(range: Rect, column: number, ascending: boolean): void {
    this.context.checkInside(range);
    this.context.runAsUser("sort", "sheet.command.sort-range", range.sheet, {
      range: toUniverRange(range),
      orderRules: [{ colIndex: range.column + column, type: ascending ? "asc" : "desc" }],
      hasTitle: false,
    });
  }

  copy(from: Rect, to: { readonly sheet: string; readonly row: number; readonly column: number }): void {
    this.context.checkInside(from);
    this.context.checkInside({ ...from, ...to });
    const source = this.context.sheet(from.sheet).getSheet();
    const [down, right] = [to.row - from.row, to.column - from.column];
    const formulas = this.cells.read(from);
    const lexer = this.context.boot.injector.get(LexerTreeBuilder);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let r = 0; r < from.rows; r++) {
      const target: Record<number, ICellData> = {};
      for (let c = 0; c < from.columns; c++) {
        const cell = source.getCellRaw(from.row + r, from.column + c);
        const formula = formulas[r]?.[c]?.formula ?? "";
        target[to.column + c] = {
          f: formula === "" ? null : lexer.moveFormulaRefOffset(formula, right, down),
          si: null,
          p: cell?.p ?? null,
          custom: cell?.custom ?? null,
          v: formula === "" ? (cell?.v ?? null) : null,
          t: formula === "" ? (cell?.t ?? null) : null,
          s: cell?.s ?? null,
        };
      }
      cellValue[to.row + r] = target;
    }
    this.context.runAsUser("paste", "sheet.command.set-range-values", to.sheet, {
      range: toUniverRange({ ...from, ...to }),
      value: cellValue,
    });
  }

  #rows(sheet: string, at: number, count: number): IRange {
    const columns = this.context.sheet(sheet).getMaxColumns();
    return { ...toUniverRange({ sheet, row: at, column: 0, rows: count, columns }), rangeType: RANGE_TYPE.ROW };
  }

  #columns(sheet: string, at: number, count: number): IRange {
    const rows = this.context.sheet(sheet).getMaxRows();
    return { ...toUniverRange({ sheet, row: 0, column: at, rows, columns: count }), rangeType: RANGE_TYPE.COLUMN };
  }
}
