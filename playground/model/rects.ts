import type { Rect } from "./types";

export function overlaps(a: Rect, b: Rect): boolean {
  const rows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  const columns = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return a.sheet === b.sheet && rows && columns;
}

/** The smallest rectangle around two of one sheet. */
export function around(a: Rect, b: Rect): Rect {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { sheet: a.sheet, row, column, rows, columns };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const { row, column, rows, columns } = around(outer, inner);
  return row === outer.row && column === outer.column && rows === outer.rows && columns === outer.columns;
}
