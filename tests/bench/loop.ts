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
