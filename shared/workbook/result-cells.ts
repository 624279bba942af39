import type { FillCells } from "./plan";
import { type ColumnPlaces, resultFormulas } from "./result-formulas";
import { runsOf } from "./runs";
import type { HostName } from "./snapshot";

/** The result formulas of `rows` rows from `row` on, one block for each run of neighbouring result columns. */
export function resultCells(host: HostName, places: ColumnPlaces, row: number, rows: number): readonly FillCells[] {
  const placed = [...resultFormulas(host, places)]
    .map(([id, formula]) => ({ at: places.at(id), cell: { formula } }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return runsOf(placed, (a, b) => b.at === a.at + 1).map((run) => ({
    kind: "fill",
    sheet: places.programs,
    row,
    column: run[0]?.at ?? 0,
    rows,
    cells: run.map(({ cell }) => cell),
    expect: "blank",
  }));
}
