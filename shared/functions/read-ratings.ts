import { classify } from "../program/classify";
import { DOMAIN_COUNT } from "../program/domains";
import { RATING_MAXIMUM, RATING_MINIMUM, readRating } from "../program/rating";
import { type Block, readBlock } from "./read-block";
import { type Failure, failure, type RawArgument } from "./types";

/** Many programs' ratings. */
export interface Ratings {
  readonly rows: number;
  /** rows × 5, row after row; NaN is unknown. */
  readonly packed: Float64Array;
  /** By row: what is wrong in it. Such a row has no score. */
  readonly problems: ReadonlyMap<number, string>;
  /** The first row holds the column headers, as when whole columns are given. */
  readonly header: boolean;
  /** How many rows there are up to the last that says something, the header counted. */
  readonly used: number;
}

// The bundle reads an imported constant through a getter: not in a loop over thousands of cells.
const COLUMNS = DOMAIN_COUNT;
const LOWEST = RATING_MINIMUM;
const HIGHEST = RATING_MAXIMUM;

/**
 * Reads n × 5 ratings, or 5 × 1 for one program. Blank, 0, "?", "-", "n/a" are unknown; any number from 1 to 5 is a
 * rating; everything else spoils its own row.
 */
export function readRatings(raw: RawArgument): Ratings | Failure {
  const block = readBlock(raw);
  if (block === null) return failure("ratings are missing; give five columns");
  const upright = block.columns === 1 && block.rows === COLUMNS;
  if (block.columns !== COLUMNS && !upright) {
    return failure(
      `ratings are ${block.rows} × ${block.columns}; give ${COLUMNS} columns, or ${COLUMNS} cells below one another`,
    );
  }
  const rows = upright ? 1 : block.rows;
  const header = !upright && isHeader(block);
  const packed = new Float64Array(rows * COLUMNS).fill(Number.NaN);
  const problems = new Map<number, string>();
  // The same few texts stand in every list.
  const texts = new Map<string, ReturnType<typeof readRating>>();
  let used = header ? 1 : 0;
  for (let row = used, at = row * COLUMNS; row < rows; row++) {
    const cells = upright ? Array.from({ length: COLUMNS }, (_, domain) => block.row(domain)[0]) : block.row(row);
    for (let domain = 0; domain < COLUMNS; domain++, at++) {
      const cell = cells[domain];
      // The common cases first: thousands of rows come through here.
      if (typeof cell === "number" && cell >= LOWEST && cell <= HIGHEST) {
        packed[at] = cell;
        used = row + 1;
      } else if (cell !== null && cell !== "" && cell !== 0 && cell !== undefined) {
        const rating = typeof cell === "string" ? readText(cell, texts) : readRating(cell);
        if (rating === null) continue;
        used = row + 1;
        if (typeof rating === "number") packed[at] = rating;
        else if (!problems.has(row)) problems.set(row, `${rating} in column ${domain + 1}`);
      }
    }
  }
  return { rows, packed, problems, header, used };
}

function readText(text: string, known: Map<string, ReturnType<typeof readRating>>): ReturnType<typeof readRating> {
  let rating = known.get(text);
  if (rating === undefined) {
    rating = readRating(text);
    known.set(text, rating);
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
