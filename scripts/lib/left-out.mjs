/** What of an imported file does not come into the workbook, told on the terminal: nothing is dropped in silence. */

import { printable } from "./printable.mjs";

/** More would push what follows off the screen; the report has them all. */
const SHOWN = 10;

/**
 * The lines that say it; none when all is used.
 *
 * @param {{ columns: readonly { header: string, target: string | null }[],
 *   rejected: readonly { line: number, reason: string }[], lines?: ReadonlySet<number> }} preview `lines` are those of
 *   rows that are a program's: what is wrong with one of them concerns a cell of it.
 * @returns {string[]}
 */
export function leftOutLines({ columns, rejected, lines = new Set() }) {
  const unused = columns.flatMap(({ header, target }, index) =>
    target === null ? [columnName(header, columns.slice(0, index))] : [],
  );
  return [
    ...entries(
      rejected.filter(({ line }) => !lines.has(line)),
      (count, isOne) => `${count} ${isOne ? "entry" : "entries"} cannot be used:`,
    ),
    ...entries(
      rejected.filter(({ line }) => lines.has(line)),
      (count, isOne) => `${count} ${isOne ? "remark" : "remarks"} on rows that are used:`,
    ),
    ...(unused.length > 0 ? [`Columns not used: ${unused.join(", ")}`] : []),
  ];
}

/**
 * @param {readonly { line: number, reason: string }[]} rejected
 * @param {(count: string, isOne: boolean) => string} titleOf
 */
function entries(rejected, titleOf) {
  if (rejected.length === 0) return [];
  const more = rejected.length - SHOWN;
  return [
    titleOf(rejected.length.toLocaleString("en-US"), rejected.length === 1),
    ...rejected.slice(0, SHOWN).map(({ line, reason }) => `  line ${line}: ${printable(reason)}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en-US")} more; --report lists them all`] : []),
  ];
}

/**
 * @param {string} header
 * @param {readonly { header: string }[]} before The columns to its left: of two with one name, the first is used.
 */
function columnName(header, before) {
  const name = printable(header);
  if (name === "") return "(no name)";
  const twice = before.some((column) => printable(column.header).toLowerCase() === name.toLowerCase());
  return twice ? `${name} (a second time)` : name;
}
