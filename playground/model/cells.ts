/** Reading and writing cells, by the fast ways: stored cell data for reads, one mutation for writes. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Cell, CellWrite, Rect } from "./types";
import { toUniverRange, type UniverContext } from "./univer-context";
import { cellValueOf, toCellData } from "./values";

export class Cells {
  constructor(private readonly context: UniverContext) {}

  read(range: Rect): Cell[][] {
    this.context.checkInside(range);
    const sheet = this.context.sheet(range.sheet).getSheet();
    const spilled = this.#spilled(range.sheet);
    return grid(range, (row, column) => {
      const cell = sheet.getCellRaw(row, column);
      const value = cellValueOf(cell) ?? cellValueOf(spilled[row]?.[column]);
      return { value, formula: this.#formula(range.sheet, row, column, cell) };
    });
  }

  text(range: Rect): string[][] {
    this.context.checkInside(range);
    const sheet = this.context.sheet(range.sheet).getSheet();
    return grid(range, (row, column) => {
      const cell = sheet.getCell(row, column);
      const value = cellValueOf(cell);
      if (value === null) return "";
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      return typeof value === "object" ? value.error : String(value);
    });
  }

  /** Throws when the matrix has not the range's shape. */
  write(range: Rect, cells: readonly (readonly CellWrite[])[]): void {
    const cellValue = this.#cellData(range, cells);
    if (Object.keys(cellValue).length === 0) return;
    this.context.runAsHost("write cells", "sheet.mutation.set-range-values", { subUnitId: range.sheet, cellValue });
  }

  /** As `write`, by a person. */
  type(range: Rect, cells: readonly (readonly CellWrite[])[]): void {
    const value = this.#cellData(range, cells);
    if (Object.keys(value).length === 0) return;
    const params = { range: toUniverRange(range), value };
    this.context.runAsUser("type", "sheet.command.set-range-values", range.sheet, params);
  }

  #cellData(range: Rect, cells: readonly (readonly CellWrite[])[]): IObjectMatrixPrimitiveType<ICellData> {
    this.context.checkInside(range);
    if (cells.length !== range.rows || cells.some((row) => row.length !== range.columns)) {
      throw new RangeError(
        `The values are ${cells.length} × ${cells[0]?.length ?? 0}, the range is ${range.rows} × ${range.columns}: ` +
          "give one value for each cell.",
      );
    }
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    cells.forEach((row, rowOffset) => {
      const target: Record<number, ICellData> = {};
      row.forEach((write, columnOffset) => {
        if (write !== undefined) target[range.column + columnOffset] = toCellData(write);
      });
      if (Object.keys(target).length > 0) cellValue[range.row + rowOffset] = target;
    });
    return cellValue;
  }

  clear(range: Rect, what: "contents" | "formats" | "all"): void {
    this.context.checkInside(range);
    const ranges = [toUniverRange(range)];
    const part = what === "contents" ? "content" : what === "formats" ? "format" : "all";
    this.context.runAsHost("clear cells", `sheet.command.clear-selection-${part}`, { subUnitId: range.sheet, ranges });
  }

  usedRange(sheetId: string): Rect | null {
    const matrix = this.context.sheet(sheetId).getSheet().getCellMatrix();
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    const include = (row: number, column: number, cell: Nullable<ICellData>) => {
      if (cellValueOf(cell) === null && !cell?.f && !cell?.si) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    matrix.forValue(include);
    new ObjectMatrix(this.#spilled(sheetId)).forValue(include);
    if (bottom < 0) return null;
    return { sheet: sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** What array formulas spilled into other cells: kept by the engine, not in the sheet. */
  #spilled(sheet: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    const byUnit = this.context.boot.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return byUnit[this.context.unitId]?.[sheet] ?? {};
  }

  /** Filled formulas are stored once (`si`), with their text only in the first cell. */
  #formula(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string {
    if (!cell?.f && !cell?.si) return "";
    if (cell.f && !cell.si) return cell.f;
    return this.context.sheet(sheet).getRange(row, column).getFormula();
  }
}

function grid<T>(range: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_, c) => cell(range.row + r, range.column + c)),
  );
}
