import type { Area } from "../../shared/workbook/plan";

/** The smallest rectangle around these areas of one sheet; there is one at least. */
export function boxAround(first: Area, ...others: readonly Area[]): Area {
  const all = [first, ...others];
  const row = Math.min(...all.map((area) => area.row));
  const column = Math.min(...all.map((area) => area.column));
  return {
    sheet: first.sheet,
    row,
    column,
    rows: Math.max(...all.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...all.map((area) => area.column + area.columns)) - column,
  };
}

export function cellsIn({ rows, columns }: Area): number {
  return rows * columns;
}

/** Whether two areas of one sheet have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
