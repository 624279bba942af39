import fc from "fast-check";
import { COMPETITIVENESS, STANCES } from "../../shared/program/stances";
import type { TierInput } from "../../shared/scoring/tier";
import type { TierRules } from "../../shared/scoring/tier-rules";
import { normaliseWeights, type Weights } from "../../shared/scoring/weights";

/** Any number of the range, whole numbers and tenths as often as the rest: cut-offs and cells hold those. */
function numbers(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min, max }),
    fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10),
    fc.double({ min, max, noNaN: true }),
  );
}

const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** How far between what it is and the best it could be. */
export const progress = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Five ratings; quarters are what people type when a whole number is too coarse. */
export const ratings: fc.Arbitrary<readonly (number | null)[]> = fc.array(
  fc.option(
    fc.oneof(
      fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4),
      numbers(1, 5),
    ),
    { nil: null },
  ),
  { minLength: 5, maxLength: 5 },
);

export const weights: fc.Arbitrary<Weights> = fc
  .array(fc.oneof(fc.nat(10), fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 5, maxLength: 5 })
  .map(normaliseWeights)
  .filter((result): result is Weights => typeof result !== "string");

/** Cut-offs that do not contradict one another. */
export const tierRules: fc.Arbitrary<TierRules> = fc
  .record({
    cuts: fc.tuple(numbers(0, 100), numbers(0, 100)),
    openness: fc.tuple(numbers(1, 5), numbers(1, 5)).filter(([a, b]) => a !== b),
    known: share,
  })
  .map(({ cuts, openness, known }) => ({
    line: Math.min(...cuts),
    tier1Score: Math.max(...cuts),
    tier3Openness: Math.min(...openness),
    tier1Openness: Math.max(...openness),
    known,
    backups: [],
  }));

/** Whatever TIER can be asked: null is unknown, undefined was left out. */
export const tierInput: fc.Arbitrary<TierInput> = fc.record({
  score: fc.option(numbers(0, 100), { nil: null, freq: 9 }),
  openness: fc.option(numbers(1, 5), { nil: null, freq: 4 }),
  competitiveness: fc.option(fc.constantFrom(...COMPETITIVENESS), { nil: undefined }),
  backup: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  stance: fc.option(fc.constantFrom(...STANCES), { nil: undefined }),
  known: fc.option(fc.option(share, { nil: null, freq: 8 }), { nil: undefined }),
  gate: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant("too few months of clinical work") },
  ),
});
