import { RATING_MAXIMUM, RATING_MINIMUM } from "../program/domains";
import { MIDDLE } from "./score";
import type { Weights } from "./weights";

export interface Share {
  readonly rating: number | null;
  readonly weight: number;
  /** Points of 100, to one decimal; all shares add up to the score to one decimal. */
  readonly points: number;
  readonly maximum: number;
}

/**
 * Each domain's share of the score. Shares are rounded to tenths by largest remainders, so that they add up to the
 * rounded score exactly, to the letter.
 */
export function contributions(ratings: readonly (number | null)[], weights: Weights): readonly Share[] {
  const exact = weights.map((weight, domain) => {
    const rating = ratings[domain] ?? null;
    return 100 * weight * (rating === null ? MIDDLE : (rating - RATING_MINIMUM) / (RATING_MAXIMUM - RATING_MINIMUM));
  });
  const tenths = apportion(exact.map((points) => points * 10));
  return weights.map((weight, domain) => ({
    rating: ratings[domain] ?? null,
    weight,
    points: (tenths[domain] ?? 0) / 10,
    maximum: 100 * weight,
  }));
}

/** Rounds numbers ≥ 0 to whole numbers whose sum is the rounded sum (largest remainders; the earlier wins a tie). */
export function apportion(values: readonly number[]): readonly number[] {
  const whole = values.map((value) => Math.floor(value + 1e-9));
  const target = Math.round(values.reduce((sum, value) => sum + value, 0) + 1e-9);
  const order = values
    .map((value, index) => ({ index, remainder: value - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const missing = target - whole.reduce((sum, value) => sum + value, 0);
  for (const { index } of order.slice(0, Math.max(0, missing))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
