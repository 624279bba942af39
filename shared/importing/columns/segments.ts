import { fold } from "../../program/text";
import type { ListRow } from "../grid";
import { fitsWithoutName } from "./content-fit";
import { findHeaderRows, type HeaderSpan, isHeader, spanAt } from "./header-rows";
import type { Lexicon } from "./lexicon";
import { profileOf } from "./profile";
import { filledColumns, isFilled, loneText } from "./row-looks";

/** One of several tables below one another. */
export interface Segment {
  readonly span: HeaderSpan | null;
  /** Zero-based, in the rows looked at; `end` is the first row that is not its own. */
  readonly start: number;
  readonly end: number;
}

/** Tables below one another. */
export function segmentsOf(rows: readonly ListRow[], names: Lexicon): readonly Segment[] {
  let span = findHeaderRows(rows, 0, names);
  if (span === null) return hasTellingColumn(rows) ? [{ span: null, start: 0, end: rows.length }] : [];
  const segments: Segment[] = [];
  let start = 0;
  while (span !== null) {
    const next = nextHeader(rows, span, names);
    let end = next ?? rows.length;
    // A title belongs to the table that it stands above.
    while (next !== null && end > span.to + 1 && loneText(rows[end - 1] ?? EMPTY) !== null) end--;
    segments.push({ span, start, end });
    start = end;
    span = next === null ? null : spanAt(rows, next, names);
  }
  return segments;
}

export const EMPTY: ListRow = { line: 0, cells: [], width: 0 };

/** How many cells of a row are looked at to tell whether it may be a header: in every row of a list. */
const GLANCE = 6;

/** The next row that is a header, but not the same again; null where there is none. */
function nextHeader(rows: readonly ListRow[], span: HeaderSpan, names: Lexicon): number | null {
  const header = rows[span.names] ?? EMPTY;
  for (let index = span.to + 1; index < rows.length - 1; index++) {
    const row = rows[index] ?? EMPTY;
    if (row.cells.slice(0, GLANCE).filter(names.isName).length < 2) continue;
    const width = filledColumns(rows[index + 1] ?? EMPTY).length;
    if (isHeader(row, width, names) && !isSameHeader(row, header)) return index;
  }
  return null;
}

/** Whether a row repeats the header, as on each printed page. */
export function isSameHeader(row: ListRow, header: ListRow): boolean {
  const isSame = (column: number) => fold(row.cells[column] ?? "") === fold(header.cells[column] ?? "");
  if (!isSame(row.cells.findIndex(isFilled))) return false;
  const columns = filledColumns(row);
  const same = columns.filter(isSame).length;
  const named = filledColumns(header).length;
  return same >= 0.8 * columns.length && same >= 0.5 * named;
}

/** Codes tell a list even where nobody named its columns. */
function hasTellingColumn(rows: readonly ListRow[]): boolean {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => profileOf(rows, column)).some(
    (profile) => fitsWithoutName("acgmeCode", profile) || fitsWithoutName("nrmpCodes", profile),
  );
}
