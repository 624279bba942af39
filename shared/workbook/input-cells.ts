import type { CellInput } from "./cell";
import type { WriteCells } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import { runsOf } from "./runs";

/** Writes rows in the description's order into the sheet's own, results apart: one block for each run of neighbours that stayed together. */
export function inputCells(
  places: ColumnPlaces,
  row: number,
  rows: readonly (readonly CellInput[])[],
): readonly WriteCells[] {
  if (rows.length === 0) return [];
  const placed = PROGRAM_COLUMNS.map((column, index) => ({
    index,
    at: places.at(column.id),
    result: column.content.kind === "result",
  }))
    .filter(({ at, result }) => at >= 0 && !result)
    .sort((a, b) => a.at - b.at);
  return runsOf(placed, (a, b) => b.at === a.at + 1).map((run) => ({
    kind: "cells",
    sheet: places.programs,
    row,
    column: run[0]?.at ?? 0,
    values: rows.map((cells) => run.map(({ index }) => cells[index] ?? null)),
    expect: "blank",
  }));
}
