import { visible } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import type { Grid, ListRow } from "../grid";
import { LIMITS, tooManyColumns, tooManyRows } from "./limits";

/** A row of cells as they came: some may be missing or not be cleaned. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly (string | undefined)[];
}

/**
 * A table of a workbook or a page as a grid: all rows are as wide as the widest, blank ones are left out.
 * `subject` begins a sentence about it. Throws a UserProblem where it is too large.
 */
export function gridOf(subject: string, name: string | null, raw: readonly RawRow[]): Grid {
  const rows = raw.map(({ line, cells }) => ({ line, cells: trimmed(cells) })).filter(({ cells }) => cells.length > 0);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width > LIMITS.columns) throw new UserProblem(tooManyColumns(subject));
  // One more than the limit: the header.
  if (rows.length > LIMITS.rows + 1) throw new UserProblem(tooManyRows(subject));
  return { name, rows: rows.map(({ line, cells }): ListRow => ({ line, cells, width })) };
}

function trimmed(raw: readonly (string | undefined)[]): readonly string[] {
  const cells = Array.from(raw, (cell) => (cell === undefined ? "" : visible(cell)));
  while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
  return cells;
}
