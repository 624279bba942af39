import type { Field } from "../program/field";
import { UserProblem } from "../program/user-problem";
import { findHeader } from "./find-header";
import { readRows } from "./read-rows";
import { sizeProblem } from "./read-table";
import { type ImportSource, remedyOf, subjectOf } from "./source";
import type { ImportTable } from "./table";
import { tableOfRows } from "./table-of-rows";

/**
 * Pasted or typed text as a table: cells between tabs, as sheets and web pages copy them, or between commas or
 * semicolons. What stands above the header row is left out. `day` as YYYY-MM-DD. Throws a UserProblem.
 */
export function readPasted(day: string, text: string, fields: readonly Field[]): ImportTable {
  const source: ImportSource = { kind: "pasted", day };
  const tooLarge = sizeProblem(subjectOf(source), text.length);
  if (tooLarge !== null) throw new UserProblem(tooLarge);
  // Some programs put a nul behind what they copy; no cell can hold one.
  const rows = readRows(source, text.replaceAll("\u0000", ""));
  if (rows.length === 0) throw new UserProblem(`There is nothing to read yet. ${remedyOf(source)}`);
  const header =
    findHeader(
      rows.map(({ cells }) => cells),
      fields,
    )?.row ?? 0;
  return tableOfRows(source, rows[header], rows.slice(header + 1));
}

/** A grid of cells as the text that sheets put on the clipboard: tabs between cells, quotation marks where needed. */
export function pastedText(grid: readonly (readonly string[])[]): string {
  return grid.map((cells) => cells.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
