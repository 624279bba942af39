import type { Grid, ListRow } from "../grid";
import { columnKinds, type Divider, readLoneRow } from "./dividers";
import type { Target } from "./file-fields";
import type { HeaderSpan } from "./header-rows";
import { ADDED_HEADERS, type AddedColumn, type UnderHeadings, underHeadings, withHeading } from "./headings";
import { joinedHeaders } from "./joined-headers";
import { type Lexicon, lexicon } from "./lexicon";
import { isFooter } from "./row-looks";
import { EMPTY, isSameHeader, type Segment, segmentsOf } from "./segments";
import { largestBeside } from "./side-by-side";
import { isTotal } from "./totals";

/** A row that is no data, with the reason. */
interface LeftOut {
  readonly line: number;
  readonly reason: string;
}

/** The list in a grid, without what stands around it. */
export interface FoundTable {
  /** Lines of the source; null where nobody named the columns and "Column 1" and so on stand for names. */
  readonly headerRows: { readonly from: number; readonly to: number } | null;
  /** One for each column of the source, then those of `added`; "" where a column has no name. */
  readonly headers: readonly string[];
  /** Rows of data only. A row that is longer than the headers stays so. */
  readonly rows: readonly ListRow[];
  /** Columns that stand last: what headings between the rows say, e.g. the state, given to each row below. */
  readonly added: readonly AddedColumn[];
  /** By line. */
  readonly leftOut: readonly LeftOut[];
  /** What a person should know of what was chosen. */
  readonly notes: readonly string[];
}

/**
 * The list in a grid: its header by what it names and how it looks, its rows of data, and what was left out. Null where
 * no row can be the header and no column shows by itself what it is: rows would be taken for names. Of several tables
 * the largest.
 */
export function findTable(grid: Grid, targets: readonly Target[]): FoundTable | null {
  const names = lexicon(targets);
  const beside = largestBeside(grid.rows, names);
  const segments = segmentsOf(beside.rows, names);
  const size = ({ span, start, end }: Segment) => end - (span === null ? start : span.to + 1);
  const largest = segments.reduce<Segment | null>(
    (most, segment) => (most === null || size(segment) > size(most) ? segment : most),
    null,
  );
  if (largest === null) return null;
  const others = segments.filter((segment) => segment !== largest);
  return readSegment(beside.rows, largest, others, beside.notes, names);
}

function readSegment(
  rows: readonly ListRow[],
  { span, start, end }: Segment,
  others: readonly Segment[],
  notes: readonly string[],
  names: Lexicon,
): FoundTable {
  const from = span === null ? start : span.to + 1;
  const own = rows.slice(from, end);
  const headers = headersOf(rows, span, own);
  const read = readRows(own, span === null ? EMPTY : (rows[span.names] ?? EMPTY), headers, names);
  const leftOut = [
    ...leftOutOf(rows.slice(start, span?.from ?? start), "above the header"),
    ...read.leftOut,
    ...others.flatMap((other) => leftOutOf(rows.slice(other.start, other.end), "another table")),
  ];
  const filled = underHeadings(read.rows, headers, names);
  return {
    headerRows: span === null ? null : { from: rows[span.from]?.line ?? 0, to: rows[span.to]?.line ?? 0 },
    headers: [...headers, ...filled.added.map(({ header }) => header)],
    rows: filled.rows,
    added: filled.added,
    leftOut: leftOut.sort((a, b) => a.line - b.line),
    notes: [
      ...notes,
      ...others.map((other) => noteOn(rows, other)),
      ...(span === null ? ["No row names the columns; they are told by what stands in them."] : []),
    ],
  };
}

function leftOutOf(rows: readonly ListRow[], reason: string): readonly LeftOut[] {
  return rows.map(({ line }) => ({ line, reason }));
}

function noteOn(rows: readonly ListRow[], { start, end }: Segment): string {
  return `Another table (lines ${rows[start]?.line ?? 0} to ${rows[end - 1]?.line ?? 0}) is left out.`;
}

/** Columns with a name, and those without one in which some row has something; not what one row has too much. */
function headersOf(rows: readonly ListRow[], span: HeaderSpan | null, own: readonly ListRow[]): readonly string[] {
  const widest = own.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (span === null) return Array.from({ length: widest }, (_, column) => `Column ${column + 1}`);
  const header = rows.slice(span.from, span.to + 1);
  const most = (of: (row: ListRow) => number) => header.reduce((width, row) => Math.max(width, of(row)), 0);
  const width = Math.max(
    most(({ cells }) => cells.length),
    Math.min(
      most((row) => row.width),
      widest,
    ),
  );
  return joinedHeaders(rows, span, width);
}

function readRows(
  rows: readonly ListRow[],
  header: ListRow,
  headers: readonly string[],
  names: Lexicon,
): { readonly rows: readonly UnderHeadings[]; readonly leftOut: readonly LeftOut[] } {
  const kept: UnderHeadings[] = [];
  const leftOut: LeftOut[] = [];
  const oneColumn = headers.filter((name) => name !== "").length < 2;
  const kindOf = columnKinds(rows);
  let under: readonly Divider[] = [];
  rows.forEach((row, index) => {
    const reason = reasonToLeaveOut(row, header);
    const lone = reason === null && !oneColumn ? readLoneRow(row, rows[index + 1], headers, kindOf, names) : null;
    if (reason !== null) leftOut.push({ line: row.line, reason });
    else if (lone === null || lone.is === "data") kept.push({ row, under });
    else if (lone.is === "heading") leftOut.push({ line: row.line, reason: "a heading that says nothing of its rows" });
    else {
      under = withHeading(under, lone.divider);
      const { kind, value } = lone.divider;
      leftOut.push({ line: row.line, reason: `a heading: ${ADDED_HEADERS[kind]} "${value}" for the rows below` });
    }
  });
  return { rows: kept, leftOut };
}

function reasonToLeaveOut(row: ListRow, header: ListRow): string | null {
  if (row.damage !== undefined) return row.damage;
  if (isSameHeader(row, header)) return "the header again";
  if (isTotal(row.cells)) return "a total";
  return isFooter(row) ? "a remark on the list" : null;
}
