import type { HostCell } from "./invented";

const DOMAINS = 5;

/**
 * The yardstick: the scores of packed ratings in one plain loop, without any check. Weights add up to 1; NaN is not
 * rated, and the score of a row without any rating.
 */
export function scoreLoop(ratings: Float64Array, weights: Float64Array): Float64Array {
  const scores = new Float64Array(ratings.length / DOMAINS);
  for (let row = 0, at = 0; row < scores.length; row++) {
    let value = 0;
    let known = 0;
    for (let domain = 0; domain < DOMAINS; domain++, at++) {
      const rating = ratings[at] ?? Number.NaN;
      if (Number.isNaN(rating)) continue;
      const weight = weights[domain] ?? 0;
      value += weight * (rating - 1);
      known += weight;
    }
    scores[row] = known > 0 ? 25 * value + 50 * (1 - known) : Number.NaN;
  }
  return scores;
}

/**
 * What a function of a host must do at the least, by hand: the same scores from rows of raw cells, as rows of one cell.
 * It believes every cell that is not blank or "?" to be a rating.
 */
export function scoreRowsByHand(
  rows: readonly (readonly HostCell[])[],
  weights: Float64Array,
): readonly (readonly (number | "")[])[] {
  const scores = new Array<readonly (number | "")[]>(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    let value = 0;
    let known = 0;
    for (let domain = 0; domain < DOMAINS; domain++) {
      const cell = cells[domain];
      if (cell === null || cell === "" || cell === "?") continue;
      const weight = weights[domain] ?? 0;
      value += weight * (Number(cell) - 1);
      known += weight;
    }
    scores[row] = [known > 0 ? 25 * value + 50 * (1 - known) : ""];
  }
  return scores;
}
