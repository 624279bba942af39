import { DOMAIN_COUNT, RATING_MAXIMUM, RATING_MINIMUM } from "../program/domains";
import { classify, describe } from "./classify";
import { type Block, readBlock } from "./read-block";
import type { Failure } from "./types";
import { failure } from "./types";

/** Many programs' ratings: `packed` is rows × 5 with NaN for unknown; a row with a problem has no score. */
export interface Ratings {
  readonly rows: number;
  readonly packed: Float64Array;
  readonly problems: ReadonlyMap<number, string>;
  /** The first row holds the column headers, as when whole columns are given. */
  readonly header: boolean;
}

/**
 * Reads n × 5 ratings, or 5 × 1 for one program. Blank, 0, "?", "-", "n/a" are unknown; any number from 1 to 5 is a
 * rating; everything else spoils its own row. Whole columns may be given: the header row is recognised and blank
 * rows after the last rated one are dropped.
 */
export function readRatings(raw: unknown): Ratings | Failure {
  const block = readBlock(raw);
  if (block === null) return failure("ratings are missing; give five columns");
  const upright = block.columns === 1 && block.rows === DOMAIN_COUNT;
  if (block.columns !== DOMAIN_COUNT && !upright) {
    return failure(
      `ratings are ${block.rows} × ${block.columns}; give ${DOMAIN_COUNT} columns, or ${DOMAIN_COUNT} cells below one another`,
    );
  }
  const rows = upright ? 1 : block.rows;
  const header = !upright && isHeader(block);
  const packed = new Float64Array(rows * DOMAIN_COUNT).fill(Number.NaN);
  const problems = new Map<number, string>();
  let lastUsed = -1;
  for (let row = header ? 1 : 0, at = row * DOMAIN_COUNT; row < rows; row++) {
    for (let domain = 0; domain < DOMAIN_COUNT; domain++, at++) {
      const cell = upright ? block.at(domain, 0) : block.at(row, domain);
      // The common cases first: thousands of rows come through here.
      if (typeof cell === "number" && cell >= RATING_MINIMUM && cell <= RATING_MAXIMUM) {
        packed[at] = cell;
        lastUsed = row;
      } else if (cell !== null && cell !== "" && cell !== 0 && cell !== undefined) {
        const rating = readRating(cell);
        if (typeof rating === "string") {
          if (!problems.has(row)) problems.set(row, `${rating} in column ${domain + 1}`);
          lastUsed = row;
        } else if (rating !== null) {
          packed[at] = rating;
          lastUsed = row;
        }
      }
    }
  }
  const kept = header ? lastUsed + 1 || 1 : rows;
  return { rows: kept, packed: packed.subarray(0, kept * DOMAIN_COUNT), problems, header };
}

/** One rating: a number 1–5, null when unknown, or what is wrong with it. */
export function readRating(raw: unknown): number | null | string {
  const cell = classify(raw);
  switch (cell.kind) {
    case "blank":
    case "unknown":
      return null;
    case "number":
      if (cell.value === 0) return null;
      return cell.value >= RATING_MINIMUM && cell.value <= RATING_MAXIMUM ? cell.value : `rating ${describe(cell)}`;
    case "text":
    case "boolean":
    case "error":
      return `rating ${describe(cell)}`;
  }
}

/** All five cells of the first of several rows are words. */
function isHeader(block: Block): boolean {
  if (block.rows < 2) return false;
  for (let column = 0; column < block.columns; column++) {
    if (classify(block.at(0, column)).kind !== "text") return false;
  }
  return true;
}
