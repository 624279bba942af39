import type { ColumnSpec } from "./column";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import { runsOf } from "./runs";

/** A column of a description and where it stands in a sheet (zero-based). */
export interface PlacedColumn {
  readonly column: ColumnSpec;
  readonly at: number;
  /** Its place in the description. */
  readonly index: number;
}

/** The columns of a description where the description has them. */
export function describedColumns(columns: readonly ColumnSpec[]): readonly PlacedColumn[] {
  return columns.map((column, index) => ({ column, at: index, index }));
}

/** The columns of the list that are there, left to right. */
export function programColumns(places: ColumnPlaces): readonly PlacedColumn[] {
  return PROGRAM_COLUMNS.map((column, index) => ({ column, at: places.at(column.id), index }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}

/** Runs of neighbours that are alike: fewer calls to the host. */
export function alikeNeighbours(
  placed: readonly PlacedColumn[],
  alike: (a: ColumnSpec, b: ColumnSpec) => boolean,
): readonly { readonly first: PlacedColumn; readonly columns: readonly PlacedColumn[] }[] {
  return runsOf(placed, (a, b) => b.at === a.at + 1 && alike(a.column, b.column)).flatMap((columns) => {
    const [first] = columns;
    return first === undefined ? [] : [{ first, columns }];
  });
}
