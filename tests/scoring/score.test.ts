import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributions } from "../../shared/scoring/contributions";
import { fitWeights, scoreProgram } from "../../shared/scoring/score";
import { EQUAL_WEIGHTS, normaliseWeights, rankOrderCentroidWeights } from "../../shared/scoring/weights";
import { oneDecimal } from "../../shared/ui/words";
import { ratings, weights } from "./arbitraries";

describe("the score", () => {
  test("lies between its bounds, which are 50 · (1 − known) away", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        const score = scoreProgram(r, w);
        if (score === null) return;
        expect(score.score - score.low).toBeCloseTo(50 * (1 - score.known), 8);
        expect(score.high - score.score).toBeCloseTo(50 * (1 - score.known), 8);
        expect(score.low).toBeGreaterThanOrEqual(0);
        expect(score.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("whatever the unknown ratings turn out to be, the score ends within its bounds", () => {
    const found = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(ratings, found, weights, (r, later, w) => {
        const before = scoreProgram(r, w);
        const after = scoreProgram(
          r.map((rating, domain) => rating ?? later[domain] ?? null),
          w,
        );
        if (before === null || after === null) return;
        expect(after.known).toBe(1);
        expect(after.score).toBeGreaterThanOrEqual(before.low - 1e-9);
        expect(after.score).toBeLessThanOrEqual(before.high + 1e-9);
      }),
    );
  });

  test("a better rating never lowers the score or a bound", () => {
    fc.assert(
      fc.property(ratings, weights, fc.nat(4), fc.double({ min: 0, max: 1, noNaN: true }), (r, w, domain, by) => {
        const from = r[domain] ?? null;
        if (from === null) return;
        const before = scoreProgram(r, w);
        const after = scoreProgram(
          r.map((rating, index) => (index === domain ? from + (5 - from) * by : rating)),
          w,
        );
        if (before === null || after === null) return;
        for (const part of ["score", "scoreOfKnown", "low", "high"] as const) {
          expect(after[part], part).toBeGreaterThanOrEqual(before[part] - 1e-9);
        }
      }),
    );
  });

  test("what is not rated counts with the middle of the scale, never as zero", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        const partly = scoreProgram(r, w);
        if (partly === null) return;
        expect(
          scoreProgram(
            r.map((rating) => rating ?? 3),
            w,
          )?.score,
        ).toBeCloseTo(partly.score, 9);
      }),
    );
  });

  test("a rating in a domain without weight is no rating", () => {
    expect(scoreProgram([5, null, null, null, null], [0, 0.25, 0.25, 0.25, 0.25])).toBeNull();
    expect(scoreProgram([5, 3, null, null, null], [0, 1, 0, 0, 0])).toMatchObject({ score: 50, known: 1 });
  });

  test("what is fully rated shows no gap, whatever the weights add up to in binary", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), weights, (rating, w) => {
        const score = scoreProgram([rating, rating, rating, rating, rating], w);
        expect(score?.known).toBe(1);
        expect(score?.high).toBe(score?.low);
      }),
    );
  });

  test("comes out as it does on paper: what is on a cut-off is not a breath below it", () => {
    const half = fc.option(fc.integer({ min: 2, max: 10 }), { nil: null });
    const five = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five(half), five(fc.nat(5)), (halves, raw) => {
        const w = normaliseWeights(raw);
        if (typeof w === "string") return;
        const score = scoreProgram(
          halves.map((rating) => (rating === null ? null : rating / 2)),
          w,
        );
        if (score === null) return;
        // In whole numbers: each weight times eighths of the scale. One division at the end, which rounds correctly.
        const total = raw.reduce((sum, weight) => sum + weight, 0);
        const eighths = raw.reduce((sum, weight, domain) => sum + weight * ((halves[domain] ?? 6) - 2), 0);
        const onPaper = (100 * eighths) / (8 * total);
        if (Number.isInteger(onPaper)) expect(score.score).toBe(onPaper);
      }),
      { numRuns: 5000 },
    );
    expect(scoreProgram([null, null, 2, 3.5, 4.5], EQUAL_WEIGHTS)?.score).toBe(55);
  });

  test("fit ignores IMG friendliness", () => {
    expect(fitWeights(EQUAL_WEIGHTS)).toEqual([0, 0.25, 0.25, 0.25, 0.25]);
    expect(fitWeights([1, 0, 0, 0, 0])).toBeNull();
  });
});

describe("the contributions", () => {
  test("add up exactly to the score that is shown", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        const score = scoreProgram(r, w);
        if (score === null) return;
        const shares = contributions(r, w);
        for (const { points } of shares) expect(points).toBe(Number(points.toFixed(1)));
        const tenths = shares.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
        expect((tenths / 10).toFixed(1)).toBe(oneDecimal(score.score));
      }),
      { numRuns: 20_000 },
    );
  });

  test("each lies within a tenth of its exact share, and a domain at its worst gives nothing", () => {
    fc.assert(
      fc.property(ratings, weights, (r, w) => {
        contributions(r, w).forEach((share, domain) => {
          const value = share.rating === null ? 0.5 : (share.rating - 1) / 4;
          expect(share.rating).toBe(r[domain]);
          expect(share.maximum).toBe(100 * (w[domain] ?? 0));
          expect(Math.abs(share.points - 100 * share.weight * value)).toBeLessThan(0.1 + 1e-9);
          if (share.rating === 1 || share.weight === 0) expect(share.points).toBe(0);
        });
      }),
    );
  });

  test("the odd tenth goes to the largest remainder", () => {
    const thirds = contributions([5, 5, 5, null, null], [1 / 3, 1 / 3, 1 / 3, 0, 0]);
    expect(thirds.map(({ points }) => points)).toEqual([33.4, 33.3, 33.3, 0, 0]);
  });
});

describe("weights", () => {
  test("add up to 1 in their own proportions", () => {
    expect(normaliseWeights([3, 2, 2, 1, 0])).toEqual([0.375, 0.25, 0.25, 0.125, 0]);
  });

  test("tied places share the mean of their weights", () => {
    const [first, second, third] = rankOrderCentroidWeights([1, 2, 2]);
    expect(first).toBeCloseTo(0.6111111111, 9);
    expect(second).toBeCloseTo((0.2777777778 + 0.1111111111) / 2, 9);
    expect(third).toBe(second);
  });

  test.each([
    [[1, 2, 3, 4], "weights need exactly 5 numbers, one for each domain; found 4"],
    [[0, 0, 0, 0, 0], "all weights are 0; at least one must be more"],
    [[1, -1, 1, 1, 1], "weight 2 is -1; a weight is 0 or more"],
    [[1, Number.NaN, 1, 1, 1], "weight 2 is NaN; a weight is 0 or more"],
    [[1, 1, Number.POSITIVE_INFINITY, 1, 1], "weight 3 is Infinity; a weight is 0 or more"],
    [[1e308, 1e308, 1, 1, 1], "the weights are too large to add up"],
  ])("%j are refused with a sentence", (raw, sentence) => {
    expect(normaliseWeights(raw)).toBe(sentence);
  });
});
