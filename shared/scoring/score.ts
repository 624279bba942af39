import { DOMAIN_COUNT, IMG_DOMAIN } from "../program/domains";
import { RATING_MAXIMUM, RATING_MINIMUM } from "../program/rating";
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
  /** 0–100, were everything unknown the worst. */
  readonly low: number;
  /** 0–100, were everything unknown the best. */
  readonly high: number;
  /** The weight of what is rated, 0–1. */
  readonly known: number;
}

/** What an unknown rating is taken for in the score: half of the domain's points. */
const MIDDLE = 0.5;

// The bundle reads an imported constant through a getter: not in a loop over thousands of cells.
const COLUMNS = DOMAIN_COUNT;
const LOWEST = RATING_MINIMUM;
const SPAN = RATING_MAXIMUM - RATING_MINIMUM;

/** A rating as a share of its domain's points, 0–1; unknown is the middle. */
export function partialValue(rating: number | null): number {
  return rating === null ? MIDDLE : (rating - RATING_MINIMUM) / SPAN;
}

/**
 * Scores many programs. `ratings` holds `value.length` × 5 numbers, row after row; NaN is unknown.
 * Writes the weighted value of the known domains (0–1) and their weight (0–1); `finishScore` derives the rest.
 */
export function sumRatings(ratings: Float64Array, weights: Weights, value: Float64Array, known: Float64Array): void {
  for (let row = 0, at = 0; row < value.length; row++) {
    let v = 0;
    let k = 0;
    for (let domain = 0; domain < COLUMNS; domain++, at++) {
      const rating = ratings[at] ?? Number.NaN;
      if (!Number.isNaN(rating)) {
        const weight = weights[domain] ?? 0;
        v += (weight * (rating - LOWEST)) / SPAN;
        k += weight;
      }
    }
    value[row] = v;
    known[row] = k;
  }
}

/** How each part follows from the weighted value of the known domains and their weight, both 0–1, the weight above 0. */
const PARTS: { readonly [part in keyof Score]: (value: number, known: number) => number } = {
  score: (value, known) => clamp(100 * (value + (1 - known) * MIDDLE)),
  scoreOfKnown: (value, known) => clamp((100 * value) / known),
  low: (value) => clamp(100 * value),
  high: (value, known) => clamp(100 * (value + (1 - known))),
  known: (_, known) => exact(known),
};

/** The score and its bounds from these sums; null when nothing that weighs is rated. */
export function finishScore(value: number, known: number): Score | null {
  if (!(known > 0)) return null;
  return {
    score: PARTS.score(value, known),
    scoreOfKnown: PARTS.scoreOfKnown(value, known),
    low: PARTS.low(value, known),
    high: PARTS.high(value, known),
    known: PARTS.known(value, known),
  };
}

/** The score of one program; null in `ratings` is unknown. */
export function scoreProgram(ratings: readonly (number | null)[], weights: Weights): Score | null {
  const packed = Float64Array.from(ratings, (rating) => rating ?? Number.NaN);
  return scoreRows(packed, weights)(0);
}

/** The scores of many programs by row; `ratings` as for `sumRatings`. */
export function scoreRows(ratings: Float64Array, weights: Weights): (row: number) => Score | null {
  const { value, known } = sumsOf(ratings, weights);
  return (row) => finishScore(value[row] ?? 0, known[row] ?? 0);
}

/** One part of the scores of many programs, without the cost of the others: a number a row, NaN where there is no score. */
export function scorePartOfRows(ratings: Float64Array, weights: Weights, part: keyof Score): Float64Array {
  const { value, known } = sumsOf(ratings, weights);
  const finish = PARTS[part];
  for (let row = 0; row < value.length; row++) {
    const k = known[row] ?? 0;
    value[row] = k > 0 ? finish(value[row] ?? 0, k) : Number.NaN;
  }
  return value;
}

function sumsOf(
  ratings: Float64Array,
  weights: Weights,
): { readonly value: Float64Array; readonly known: Float64Array } {
  const value = new Float64Array(ratings.length / DOMAIN_COUNT);
  const known = new Float64Array(value.length);
  sumRatings(ratings, weights, value, known);
  return { value, known };
}

function clamp(points: number): number {
  return exact(Math.min(100, Math.max(0, points)));
}

/**
 * A number without the noise of binary fractions. 55 on paper comes out of a sum as 54.99999999999999, and must not fall
 * below a cut-off of 55 for that; five fifths come out as less than 1, and must not leave a gap between low and high.
 */
export function exact(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

/** Weights for fit: the four domains other than IMG friendliness, which is chance. Null when they all weigh 0. */
export function fitWeights(weights: Weights): Weights | null {
  const sum = weights.reduce((total, weight, domain) => (domain === IMG_DOMAIN ? total : total + weight), 0);
  if (!(sum > 0)) return null;
  return weights.map((weight, domain) => (domain === IMG_DOMAIN ? 0 : weight / sum));
}
