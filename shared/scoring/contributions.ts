import { partialValue, scoreProgram } from "./score";
import type { Weights } from "./weights";

/** One domain's share of the score. */
interface Share {
  readonly rating: number | null;
  /** 0–1; all weights add up to 1. */
  readonly weight: number;
  /** Points of 100, to one decimal; all shares add up to the score to one decimal. */
  readonly points: number;
  /** The most this domain can give: 100 · weight. */
  readonly maximum: number;
}

/**
 * Each domain's share of the score; unknown domains give half of their points. Shares are rounded to tenths by largest
 * remainders (Hamilton's method of apportionment), so that what is shown adds up to the shown score to the letter.
 */
export function contributions(ratings: readonly (number | null)[], weights: Weights): readonly Share[] {
  const tenths = weights.map((weight, domain) => 1000 * weight * partialValue(ratings[domain] ?? null));
  // The score's own rounding decides: adding the shares up again may fall on the other side of a half.
  const score = scoreProgram(ratings, weights)?.score ?? 100 * partialValue(null);
  const shown = apportion(tenths, Math.round(10 * score));
  return weights.map((weight, domain) => ({
    rating: ratings[domain] ?? null,
    weight,
    points: (shown[domain] ?? 0) / 10,
    maximum: 100 * weight,
  }));
}

/** Rounds numbers ≥ 0 to whole ones that add up to `total`, which is their rounded sum; the earlier wins a tie. */
function apportion(values: readonly number[], total: number): readonly number[] {
  // A value that is a whole number but for its last bit counts as that number.
  const whole = values.map((value) => Math.floor(value + 1e-9));
  const missing = total - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
