import { classify, describe } from "./classify";

/** Ratings run from 1 (worst) to 5 (best); any number between is a rating. */
export const RATING_MINIMUM = 1;
export const RATING_MAXIMUM = 5;

/** One raw cell as a rating: a number 1–5, null when unknown (0 too), or what is wrong, e.g. "rating 9". */
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
    case "date":
    case "error":
      return `rating ${describe(cell)}`;
  }
}
