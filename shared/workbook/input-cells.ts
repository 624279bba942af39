import type { CellInput } from "./cell";
import { alikeNeighbours, type PlacedColumn } from "./placed-columns";
import type { WriteCells } from "./plan";

/** Writes rows in the description's order where the columns stand, results apart: one block for each run of neighbours. */
export function inputCells(
  sheet: string,
  columns: readonly PlacedColumn[],
  row: number,
  rows: readonly (readonly CellInput[])[],
): readonly WriteCells[] {
  if (rows.length === 0) return [];
  const inputs = columns.filter(({ column }) => column.content.kind !== "result");
  return alikeNeighbours(inputs, () => true).map(({ first, columns: run }) => ({
    kind: "cells",
    sheet,
    row,
    column: first.at,
    values: rows.map((cells) => run.map(({ index }) => cells[index] ?? null)),
    expect: "blank",
  }));
}
