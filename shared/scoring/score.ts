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

/** What a score is made of. */
interface Sums {
  /** The weighted value of the known domains, 0–1. */
  readonly value: number;
  /** Their weight, 0–1. */
  readonly known: number;
}

/**
 * The kernel: one program's ratings, NaN for unknown, by their weights. A program at a time, because a list's ratings
 * in one array cost more to allocate and collect than they save.
 */
export function sumRatings(ratings: Float64Array, weights: Weights): Sums {
  let value = 0;
  let known = 0;
  for (let domain = 0; domain < COLUMNS; domain++) {
    const rating = ratings[domain] ?? Number.NaN;
    if (Number.isNaN(rating)) continue;
    const weight = weights[domain] ?? 0;
    value += weight * (rating - LOWEST);
    known += weight;
  }
  return { value: value / SPAN, known };
}

/** How each part follows from the sums, the weight of what is known being above 0. */
const PARTS: { readonly [part in keyof Score]: (value: number, known: number) => number } = {
  score: (value, known) => clamp(100 * (value + (1 - known) * MIDDLE)),
  scoreOfKnown: (value, known) => clamp((100 * value) / known),
  low: (value) => clamp(100 * value),
  high: (value, known) => clamp(100 * (value + (1 - known))),
  known: (_, known) => exact(known),
};

/** The score of one program and its bounds; null when nothing that weighs is rated. `ratings` as for `sumRatings`. */
export function scoreRatings(ratings: Float64Array, weights: Weights): Score | null {
  const { value, known } = sumRatings(ratings, weights);
  if (!(known > 0)) return null;
  return {
    score: PARTS.score(value, known),
    scoreOfKnown: PARTS.scoreOfKnown(value, known),
    low: PARTS.low(value, known),
    high: PARTS.high(value, known),
    known: PARTS.known(value, known),
  };
}

/** The same for ratings in which null is unknown. */
export function scoreProgram(ratings: readonly (number | null)[], weights: Weights): Score | null {
  return scoreRatings(
    Float64Array.from(ratings, (rating) => rating ?? Number.NaN),
    weights,
  );
}

/** One part of `scoreRatings` for program after program, without the cost of the others; NaN where there is no score. */
export function scorePart(weights: Weights, part: keyof Score): (ratings: Float64Array) => number {
  const finish = PARTS[part];
  return (ratings) => {
    const { value, known } = sumRatings(ratings, weights);
    return known > 0 ? finish(value, known) : Number.NaN;
  };
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
