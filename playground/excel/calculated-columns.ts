/**
 * Calculated columns of tables: every row has the same formula, and so gets each new one ("Create a calculated column":
 * they "continue to adjust as you add or delete rows in the table").
 */
import type { Rect, WorkbookModel } from "../model/types";
import { intersection } from "./address";

/** For each column of the table its formula, or null where the rows do not share one. Rows of `added` do not count. */
export function calculatedColumns(model: WorkbookModel, table: Rect, added: Rect | null): readonly (string | null)[] {
  if (table.rows < 2) return [];
  const body: Rect = { ...table, row: table.row + 1, rows: table.rows - 1 };
  const isAdded = (row: number) => added !== null && intersection({ ...body, row, rows: 1 }, added) !== null;
  const [first, ...rest] = model.read(body).filter((_, index) => !isAdded(body.row + index));
  return (first ?? []).map(({ formula }, column) =>
    formula !== "" && rest.every((row) => row[column]?.formula === formula) ? formula : null,
  );
}

/** Writes into blank cells of `rows`, which lie in the table. */
export function fillCalculatedColumns(model: WorkbookModel, rows: Rect, formulas: readonly (string | null)[]): void {
  const cells = model.read(rows).map((row) =>
    row.map((cell, column) => {
      const formula = formulas[column] ?? null;
      return formula === null || cell.value !== null || cell.formula !== "" ? undefined : { formula };
    }),
  );
  model.write(rows, cells);
}
