import { classify } from "../program/classify";
import { DOMAIN_COUNT } from "../program/domains";
import { RATING_MAXIMUM, RATING_MINIMUM, readRating } from "../program/rating";
import { type Block, readSeveralCells } from "./read-block";
import { type Failure, failure, type RawArgument } from "./types";

/** Many programs' ratings, read when they are asked for. */
export interface Ratings {
  readonly rows: number;
  /** The first row holds the column headers, as when whole columns are given. */
  readonly header: boolean;
  /** Writes a row's five ratings into `five`, NaN for unknown; gives what is wrong in the row, or null. */
  readonly read: (row: number, five: Float64Array) => string | null;
}

type Reading = ReturnType<typeof readRating>;

// The bundle reads an imported constant through a getter: not in a loop over thousands of cells.
const COLUMNS = DOMAIN_COUNT;
const LOWEST = RATING_MINIMUM;
const HIGHEST = RATING_MAXIMUM;

/**
 * Reads n × 5 ratings, or 5 × 1 for one program. Blank, 0, "?", "-", "n/a" are unknown; any number from 1 to 5 is a
 * rating; everything else spoils its own row.
 */
export function readRatings(raw: RawArgument): Ratings | Failure {
  const block = readSeveralCells(raw, "ratings");
  if (block === null) return failure("ratings are missing; give five columns");
  if ("kind" in block) return block;
  // The same few texts stand in every list.
  const texts = new Map<string, Reading>();
  if (block.columns === COLUMNS) {
    return { rows: block.rows, header: isHeader(block), read: (row, five) => readRow(block.row(row), texts, five) };
  }
  if (block.columns === 1 && block.rows === COLUMNS) {
    const cells = Array.from({ length: COLUMNS }, (_, domain) => block.row(domain)[0]);
    return { rows: 1, header: false, read: (_, five) => readRow(cells, texts, five) };
  }
  return failure(
    `ratings are ${block.rows} × ${block.columns}; give ${COLUMNS} columns, or ${COLUMNS} cells below one another`,
  );
}

/** How many rows there are up to the last that says something, the header counted. */
export function usedRows({ rows, read }: Ratings): number {
  const five = new Float64Array(COLUMNS);
  let used = rows;
  while (used > 1 && read(used - 1, five) === null && five.every(Number.isNaN)) used--;
  return used;
}

function readRow(cells: readonly unknown[], texts: Map<string, Reading>, five: Float64Array): string | null {
  let problem: string | null = null;
  for (let domain = 0; domain < COLUMNS; domain++) {
    const cell = cells[domain];
    // The common cases first: thousands of cells come through here.
    if (typeof cell === "number" && cell >= LOWEST && cell <= HIGHEST) {
      five[domain] = cell;
      continue;
    }
    five[domain] = Number.NaN;
    if (cell === null || cell === "" || cell === 0) continue;
    const rating = typeof cell === "string" ? readText(cell, texts) : readRating(cell);
    if (typeof rating === "number") five[domain] = rating;
    else if (rating !== null) problem ??= `${rating} in column ${domain + 1}`;
  }
  return problem;
}

function readText(text: string, texts: Map<string, Reading>): Reading {
  let rating = texts.get(text);
  if (rating === undefined) {
    rating = readRating(text);
    texts.set(text, rating);
  }
  return rating;
}

/** All five cells of the first of several rows are words. */
function isHeader(block: Block): boolean {
  if (block.rows < 2) return false;
  const first = block.row(0);
  for (let column = 0; column < block.columns; column++) {
    if (classify(first[column]).kind !== "text") return false;
  }
  return true;
}
