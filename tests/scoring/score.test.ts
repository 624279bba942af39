import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributions } from "../../shared/scoring/contributions";
import { fitWeights, scoreProgram } from "../../shared/scoring/score";
import { EQUAL_WEIGHTS, normaliseWeights, rankOrderCentroidWeights } from "../../shared/scoring/weights";
import vectors from "../vectors/scoring.json";

const rating = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });
const ratings = fc.array(rating, { minLength: 5, maxLength: 5 });
const weights = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 })
  .map(normaliseWeights)
  .filter((result): result is readonly number[] => typeof result !== "string");

describe("published vectors", () => {
  test.each(vectors.missingRatings.cases)("missing ratings: $ratings", (vector) => {
    const w = Object.values(vectors.missingRatings.weights);
    const score = scoreProgram(Object.values(vector.ratings), w);
    if (vector.renormalised === null) {
      expect(score).toBeNull(); // nothing rated gives blank here
      return;
    }
    expect(score?.known).toBeCloseTo(vector.coverage, 10);
    expect((score?.scoreOfKnown ?? 0) / 100).toBeCloseTo(vector.renormalised, 10);
    expect((score?.low ?? 0) / 100).toBeCloseTo(vector.lower, 10);
    expect((score?.high ?? 0) / 100).toBeCloseTo(vector.upper, 10);
    expect((score?.score ?? 0) / 100).toBeCloseTo(vector.priorMean05, 10);
  });

  test.each(Object.entries(vectors.rankWeights.ROC))("rank-order-centroid weights for %s items", (n, expected) => {
    const places = Array.from({ length: Number(n) }, (_, index) => index + 1);
    rankOrderCentroidWeights(places).forEach((weight, index) => {
      expect(weight).toBeCloseTo(expected[index] ?? Number.NaN, 9);
    });
  });

  test.each(["A", "B", "C"] as const)("weighted sum of alternative %s", (name) => {
    const w = Object.values(vectors.weightStability.weights);
    const score = scoreProgram(
      vectors.weightStability.values[name].map((value) => 1 + 4 * value),
      w,
    );
    expect((score?.score ?? 0) / 100).toBeCloseTo(vectors.weightStability.scores[name], 10);
  });
});

describe("the score", () => {
  test("tied places share the mean of their weights", () => {
    const [first, second, third] = rankOrderCentroidWeights([1, 2, 2]);
    expect(second).toBe(third);
    expect((first ?? 0) + (second ?? 0) + (third ?? 0)).toBeCloseTo(1, 12);
  });

  test("lies between its bounds, which are 50 · (1 − known) away", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        const score = scoreProgram(r, w);
        if (score === null) return;
        expect(score.low).toBeLessThanOrEqual(score.score + 1e-9);
        expect(score.high).toBeGreaterThanOrEqual(score.score - 1e-9);
        expect(score.score - score.low).toBeCloseTo(50 * (1 - score.known), 8);
      }),
    );
  });

  test("a better rating never lowers the score, and what is not rated never counts as zero", () => {
    fc.assert(
      fc.property(ratings, weights, fc.nat(4), (r, w, domain) => {
        const better = r.map((value, index) => (index === domain ? 5 : value));
        const before = scoreProgram(r, w);
        const after = scoreProgram(better, w);
        if (before === null || after === null) return;
        expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-9);
      }),
    );
  });

  test("contributions add up to the shown score exactly", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        const score = scoreProgram(r, w);
        if (score === null) return;
        const tenths = contributions(r, w).reduce((sum, share) => sum + Math.round(share.points * 10), 0);
        expect(Math.abs(tenths / 10 - score.score)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  test("fit ignores IMG friendliness", () => {
    const fit = fitWeights(EQUAL_WEIGHTS);
    expect(fit).toEqual([0, 0.25, 0.25, 0.25, 0.25]);
    expect(fitWeights([1, 0, 0, 0, 0])).toBeNull();
  });

  test.each([
    [[1, 2, 3, 4], "exactly 5"],
    [[0, 0, 0, 0, 0], "all weights are 0"],
    [[1, -1, 1, 1, 1], "weight 2 is -1"],
    [[1, Number.NaN, 1, 1, 1], "weight 2 is NaN"],
  ])("weights %j are refused with a sentence", (raw, message) => {
    expect(normaliseWeights(raw)).toContain(message);
  });
});
