import { DOMAIN_COUNT } from "../program/domains";

/** Five weights that are ≥ 0 and add up to 1, in the order of the domains. `normaliseWeights` makes them. */
export type Weights = readonly number[];

export const EQUAL_WEIGHTS: Weights = Array.from({ length: DOMAIN_COUNT }, () => 1 / DOMAIN_COUNT);

/** Normalises weights to the sum 1. Returns a sentence when they cannot be weights. */
export function normaliseWeights(raw: readonly number[]): Weights | string {
  if (raw.length !== DOMAIN_COUNT) {
    return `weights need exactly ${DOMAIN_COUNT} numbers, one for each domain; found ${raw.length}`;
  }
  const unfit = raw.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
  if (unfit >= 0) return `weight ${unfit + 1} is ${raw[unfit]}; a weight is 0 or more`;
  const sum = raw.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return "all weights are 0; at least one must be more";
  if (!Number.isFinite(sum)) return "the weights are too large to add up";
  return raw.map((weight) => weight / sum);
}

/**
 * Rank-order-centroid weights: w of place k among n is (1/n) · Σ 1/i for i = k…n; tied items share the mean of their
 * places. `places[i]` is the place of item i, 1 for the most important. Barron & Barrett, Management Science 42(11), 1996.
 */
export function rankOrderCentroidWeights(places: readonly number[]): Weights {
  const n = places.length;
  const centroid = Array.from({ length: n }, (_, k) => {
    let sum = 0;
    for (let i = k + 1; i <= n; i++) sum += 1 / i;
    return sum / n;
  });
  return places.map((place) => {
    const ahead = places.filter((other) => other < place).length;
    const tied = places.filter((other) => other === place).length;
    let sum = 0;
    for (let k = ahead; k < ahead + tied; k++) sum += centroid[k] ?? 0;
    return sum / tied;
  });
}
