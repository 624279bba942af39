import { UserProblem } from "../program/user-problem";
import type { ListRow } from "./grid";
import { type ImportSource, remedyOf, subjectOf } from "./source";
import type { ImportTable } from "./table";

const MAXIMUM_ROWS = 20_000;
const MAXIMUM_COLUMNS = 500;

/** A header and the rows below it as a table; blank rows go. Throws a UserProblem where there are none, or too many. */
export function tableOfRows(source: ImportSource, header: ListRow | undefined, below: readonly ListRow[]): ImportTable {
  const rows = below.filter(({ cells }) => cells.length > 0);
  if (header === undefined || rows.length === 0) {
    throw new UserProblem(`${subjectOf(source)} has no rows below its header. ${remedyOf(source)}`);
  }
  const width = widthOf(header, rows);
  if (rows.length > MAXIMUM_ROWS || width > MAXIMUM_COLUMNS) {
    throw new UserProblem(
      `${subjectOf(source)} has ${rows.length} rows and ${width} columns; up to ${MAXIMUM_ROWS} and ${MAXIMUM_COLUMNS} can be read. Split it.`,
    );
  }
  return {
    source,
    headers: filledTo(width, header.cells),
    lines: rows.map(({ line }) => line),
    rows: rows.map(({ cells }) => filledTo(width, cells)),
  };
}

/** The header's columns: those with a name, and those without one in which some row has something. */
function widthOf(header: ListRow, rows: readonly ListRow[]): number {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Math.max(header.cells.length, Math.min(header.width, widest));
}

function filledTo(width: number, cells: readonly string[]): readonly string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")];
}
