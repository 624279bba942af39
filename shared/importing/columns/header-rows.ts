import { fold, visible } from "../../program/text";
import type { ListRow } from "../grid";
import type { Lexicon } from "./lexicon";
import { filledColumns, isValue, loneText } from "./row-looks";
import { kindsOf, said, type ValueKind } from "./value-kinds";

/** A title, a date and some remarks may stand above a list; nobody writes more than this. */
const ROWS_ABOVE = 20;
/** Rows from which is judged how wide a list is and what stands in it. */
const LOOKED_AT = 60;

/** Rows of a grid, zero-based, both inclusive. */
export interface HeaderSpan {
  readonly from: number;
  readonly to: number;
  /** The row of the names proper: others group them or give units. */
  readonly names: number;
}

/** The rows that name the columns of the list that begins at or after `start`; null where none does. */
export function findHeaderRows(rows: readonly ListRow[], start: number, names: Lexicon): HeaderSpan | null {
  const ahead = rows.slice(start, start + LOOKED_AT);
  const width = ahead.reduce((most, row) => Math.max(most, filledColumns(row).length), 0);
  const best = namedRow(ahead, width, names) ?? lookedRow(ahead, width) ?? programsRow(ahead, width, names);
  return best === null ? null : withGroups(rows, start + best, start, names);
}

/** Whether a row looks like the header of a list. A title, and a row of data with "University" in it, do not. */
export function isHeader(row: ListRow, width: number, names: Lexicon): boolean {
  return named(row, width, names) > 0;
}

/** How many targets the row names; 0 where it cannot be a header. */
function named(row: ListRow, width: number, names: Lexicon): number {
  const filled = filledColumns(row).map((column) => row.cells[column] ?? "");
  if (filled.length === 0 || (width > 1 && loneText(row) !== null)) return 0;
  if (filled.filter(isValue).length > filled.length / 5) return 0;
  const found = new Set(filled.map((cell) => names.meaning(cell)).filter((id) => id !== null));
  const doubtful = filled.filter((cell) => names.evidence(cell).doubtful.size > 0 && names.meaning(cell) === null);
  const all = found.size + doubtful.length / 2;
  return all >= 3 || all >= filled.length / 2 ? all : 0;
}

function namedRow(rows: readonly ListRow[], width: number, names: Lexicon): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const count = named(row, width, names);
    // With nothing below it, a row needs more than a word that could be a name.
    if (count > most && (count >= 2 || index < rows.length - 1)) [best, most] = [index, count];
  }
  return best;
}

/** Kinds by which a column's values differ from its name. */
const TELLING: readonly ValueKind[] = [
  "acgmeCode",
  "nrmpCodes",
  "email",
  "url",
  "phone",
  "number",
  "percent",
  "date",
  "state",
];

/** The first full row of short, different words over a column of codes, figures or the like, whatever the words. */
function lookedRow(rows: readonly ListRow[], width: number): number | null {
  for (const [index, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const columns = filledColumns(row);
    const cells = columns.map((column) => visible(row.cells[column] ?? ""));
    const distinct = new Set(cells.map(fold)).size === cells.length;
    if (cells.length < 2 || cells.length < 0.6 * width || !distinct) continue;
    if (cells.some((cell) => cell.length > 40 || isValue(cell))) continue;
    const below = rows.slice(index + 1);
    if (columns.some((column) => differsBelow(row.cells[column] ?? "", below, column))) return index;
  }
  return null;
}

/** The first full row of short words that names the institution or the program, whatever the others are: lists of one's own. */
function programsRow(rows: readonly ListRow[], width: number, names: Lexicon): number | null {
  const index = rows.slice(0, ROWS_ABOVE).findIndex((row) => {
    const cells = filledColumns(row).map((column) => visible(row.cells[column] ?? ""));
    const isFull = cells.length >= 0.6 * width && !cells.some((cell) => cell.length > 40 || isValue(cell));
    return isFull && cells.some((cell) => ["institution", "program"].includes(names.meaning(cell) ?? ""));
  });
  return index >= 0 && index < rows.length - 1 ? index : null;
}

function differsBelow(name: string, below: readonly ListRow[], column: number): boolean {
  const texts = below.map(({ cells }) => said(cells[column] ?? "")).filter((text) => text !== null);
  if (texts.length < 2) return false;
  const own = kindsOf(name);
  return TELLING.some(
    (kind) => !own.includes(kind) && texts.filter((text) => kindsOf(text).includes(kind)).length >= 0.8 * texts.length,
  );
}

const UNITS =
  /^(?:\(.{1,25}\)|\[.{1,25}\]|%|#|n|\$|years?|yrs?|months?|text|number|date|1 ?[-–] ?5|yes ?\/ ?no|y ?\/ ?n|usd|required|optional)$/i;

/** Rows around the one that names most: groups above it, names below a group, units. */
function withGroups(rows: readonly ListRow[], best: number, start: number, names: Lexicon): HeaderSpan {
  let [from, to, own] = [best, best, best];
  while (from > start && isGroupAbove(rows[from - 1], rows[from], names)) from--;
  const below = rows[to + 1];
  if (below !== undefined && isNamesBelow(rows[to], below, names)) {
    to++;
    own = to;
  }
  const units = rows[to + 1];
  if (units !== undefined && isUnits(units)) to++;
  return { from, to, names: own };
}

function isUnits(row: ListRow): boolean {
  const cells = filledColumns(row).map((column) => visible(row.cells[column] ?? ""));
  return cells.length >= 1 && cells.every((cell) => UNITS.test(cell));
}

/** Words over some of the names, directly above them, that are needed or known. A title is one text. */
function isGroupAbove(row: ListRow | undefined, below: ListRow | undefined, names: Lexicon): boolean {
  if (row === undefined || below === undefined || row.line !== below.line - 1) return false;
  const columns = filledColumns(row);
  const texts = columns.map((column) => visible(row.cells[column] ?? ""));
  if (columns.length === 0 || new Set(texts).size >= filledColumns(below).length) return false;
  const lone = loneText(row);
  // One text at the left is a title; further right, over several names, it groups them.
  if (lone !== null && (lone.column === 0 || lone.cells > below.cells.length / 2)) return false;
  if (texts.some((text) => isValue(text) || text.length > 60)) return false;
  const namesOfBelow = below.cells.map(fold).filter((name) => name !== "");
  const repeats = new Set(namesOfBelow).size < namesOfBelow.length;
  const reachesDown = columns.some((column) => visible(below.cells[column] ?? "") === "");
  return repeats || reachesDown || texts.filter((text) => isKnown(text, names)).length >= texts.length / 2;
}

/** A name that is known, if doubtful, or a year. */
function isKnown(text: string, names: Lexicon): boolean {
  const { named, doubtful } = names.evidence(text);
  return named.size > 0 || doubtful.size > 0 || /^(?:19|20)\d\d$/.test(visible(text));
}

/** Names where the row above has none, or a group that goes over several; nothing that is a value. */
function isNamesBelow(above: ListRow | undefined, row: ListRow, names: Lexicon): boolean {
  if (above === undefined || row.line !== above.line + 1) return false;
  const columns = filledColumns(row);
  const free = columns.filter((column) => visible(above.cells[column] ?? "") === "");
  if (free.length === 0 || columns.some((column) => isValue(row.cells[column] ?? ""))) return false;
  const known = columns.filter((column) => isKnown(row.cells[column] ?? "", names));
  return columns.length >= 2 && known.length >= columns.length / 2;
}

/** The header that begins in a row known to be one. */
export function spanAt(rows: readonly ListRow[], row: number, names: Lexicon): HeaderSpan {
  return withGroups(rows, row, row, names);
}
