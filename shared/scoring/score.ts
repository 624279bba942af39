import { DOMAIN_COUNT, IMG_DOMAIN, RATING_MAXIMUM, RATING_MINIMUM } from "../program/domains";
import type { Weights } from "./weights";

/**
 * The additive value model on a fixed 1–5 scale, v = (r − 1)/4. Missing ratings count with the middle of the scale;
 * low and high take the worst and best case. Jiménez, Mateos & Ríos-Insua, Omega 37, 2009, for the interval.
 */
export interface Score {
  /** 0–100; unknown domains count with the middle of the scale. */
  readonly score: number;
  /** 0–100, over the known domains only, their weights renormalised. */
  readonly scoreOfKnown: number;
  readonly low: number;
  readonly high: number;
  /** The weight of what is rated, 0–1. */
  readonly known: number;
}

/** What an unknown rating is taken for in the score: half of the domain's points. */
export const MIDDLE = 0.5;

const SPAN = RATING_MAXIMUM - RATING_MINIMUM;

/**
 * Scores many programs. `ratings` holds `rows` × 5 numbers, row after row; NaN is unknown.
 * Writes the weighted value of the known domains (0–1) and their weight (0–1); the caller derives the rest.
 */
export function sumRatings(ratings: Float64Array, weights: Weights, value: Float64Array, known: Float64Array): void {
  const [w0 = 0, w1 = 0, w2 = 0, w3 = 0, w4 = 0] = weights;
  const w = [w0, w1, w2, w3, w4];
  for (let row = 0, at = 0; row < value.length; row++) {
    let v = 0;
    let k = 0;
    for (let domain = 0; domain < DOMAIN_COUNT; domain++, at++) {
      const rating = ratings[at] ?? Number.NaN;
      if (!Number.isNaN(rating)) {
        const weight = w[domain] ?? 0;
        v += (weight * (rating - RATING_MINIMUM)) / SPAN;
        k += weight;
      }
    }
    value[row] = v;
    known[row] = k;
  }
}

/** The score of one program, or null when nothing that has a weight is rated. `ratings[i]` null is unknown. */
export function scoreProgram(ratings: readonly (number | null)[], weights: Weights): Score | null {
  const packed = Float64Array.from(ratings, (rating) => rating ?? Number.NaN);
  const value = new Float64Array(1);
  const known = new Float64Array(1);
  sumRatings(packed, weights, value, known);
  return finishScore(value[0] ?? 0, known[0] ?? 0);
}

/** Score and bounds from the weighted value of the known domains and their weight. */
export function finishScore(value: number, known: number): Score | null {
  if (!(known > 0)) return null;
  // Adding five fifths gives 1 − 1 ulp; what is fully rated must not show a gap between low and high.
  const share = known > 1 - 1e-12 ? 1 : known;
  const unknown = 1 - share;
  return {
    score: clamp(100 * (value + unknown * MIDDLE)),
    scoreOfKnown: clamp((100 * value) / share),
    low: clamp(100 * value),
    high: clamp(100 * (value + unknown)),
    known: share,
  };
}

function clamp(points: number): number {
  return Math.min(100, Math.max(0, points));
}

/** Weights for fit: the four domains other than IMG friendliness, which is chance. Null when they all weigh 0. */
export function fitWeights(weights: Weights): Weights | null {
  const sum = weights.reduce((total, weight, domain) => (domain === IMG_DOMAIN ? total : total + weight), 0);
  if (!(sum > 0)) return null;
  return weights.map((weight, domain) => (domain === IMG_DOMAIN ? 0 : weight / sum));
}
