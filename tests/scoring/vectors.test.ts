import { describe, expect, test } from "vitest";
import { DOMAIN_COUNT } from "../../shared/program/domains";
import { scoreProgram, sumRatings } from "../../shared/scoring/score";
import { normaliseWeights, rankOrderCentroidWeights, type Weights } from "../../shared/scoring/weights";
import vectors from "../vectors/scoring.json";

/** The published cases, all of them, with the number of decimals that each source prints. */

const { rankWeights, weightedSum, missingRatings, weightStability } = vectors;

test("no published case is left out", () => {
  expect(Object.keys(vectors)).toEqual(["rankWeights", "weightedSum", "missingRatings", "weightStability"]);
  expect(Object.keys(rankWeights)).toEqual(["source", "ROC", "RS", "RR"]);
  for (const table of [rankWeights.ROC, rankWeights.RS, rankWeights.RR]) expect(Object.keys(table)).toHaveLength(9);
  expect(weightedSum).toHaveLength(3);
  expect(missingRatings.cases).toHaveLength(6);
  expect(Object.keys(weightStability)).toEqual([
    "weights",
    "values",
    "scores",
    "pairCrossings",
    "thresholdCrossings",
    "note",
  ]);
  expect(weightStability.pairCrossings).toHaveLength(15);
  expect(weightStability.thresholdCrossings).toHaveLength(15);
});

function expectNumbers(found: readonly number[], expected: readonly number[], decimals: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((number, index) => {
    expect(number).toBeCloseTo(expected[index] ?? Number.NaN, decimals);
  });
}

function weightsOf(raw: readonly number[]): Weights {
  const weights = normaliseWeights(raw);
  if (typeof weights === "string") throw new Error(weights);
  return weights;
}

const inFive = (numbers: readonly number[]) => Array.from({ length: DOMAIN_COUNT }, (_, index) => numbers[index] ?? 0);

describe("weights from places", () => {
  const placesTo = (n: string) => Array.from({ length: Number(n) }, (_, index) => index + 1);

  test.each(Object.entries(rankWeights.ROC))("rank-order centroid of %s", (n, expected) => {
    expectNumbers(rankOrderCentroidWeights(placesTo(n)), expected, 9);
  });

  // Rank-sum and reciprocal weights are not offered; as numbers that a user types they must come out as published.
  const fits = ([n]: readonly [string, unknown]) => Number(n) <= DOMAIN_COUNT;

  test.each(Object.entries(rankWeights.RS).filter(fits))("rank sum of %s, typed as numbers", (n, expected) => {
    const typed = placesTo(n).reverse();
    expectNumbers(weightsOf(inFive(typed)), inFive(expected), 9);
  });

  test.each(Object.entries(rankWeights.RR).filter(fits))("reciprocal ranks of %s, typed as numbers", (n, expected) => {
    const typed = placesTo(n).map((place) => 1 / place);
    expectNumbers(weightsOf(inFive(typed)), inFive(expected), 9);
  });
});

describe("weighted sums", () => {
  /** Σ weight · value for values of 0–1, through the kernel, five criteria at a time: the sum is additive. */
  function weigh(values: readonly number[], weights: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < values.length; at += DOMAIN_COUNT) {
      const ratings = inFive(values.slice(at, at + DOMAIN_COUNT)).map((value) => 1 + 4 * value);
      sum += sumRatings(Float64Array.from(ratings), inFive(weights.slice(at, at + DOMAIN_COUNT))).value;
    }
    return sum;
  }

  /** Costs as 1/x, then every column as shares of its sum. */
  function prepare(matrix: readonly (readonly number[])[], objectives: readonly number[]): number[][] {
    const turned = matrix.map((row) => row.map((cell, column) => (objectives[column] === -1 ? 1 / cell : cell)));
    const sums = objectives.map((_, column) => turned.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    return turned.map((row) => row.map((cell, column) => cell / (sums[column] ?? Number.NaN)));
  }

  const [kracka, plain, fishburn] = weightedSum;

  test("Kracka, Brauers & Zavadskas 2010: seven criteria, equal weights", () => {
    const rows = prepare(kracka?.matrix ?? [], kracka?.objectives ?? []);
    const equal = Array.from({ length: 7 }, () => 1 / 7);
    const found = rows.map((row) => weigh(row, equal));
    expectNumbers(found, kracka?.score ?? [], 8);
    const ranks = found.map((score) => 1 + found.filter((other) => other > score).length);
    expect(ranks).toEqual(kracka?.rank);
  });

  test("two alternatives, three criteria, as they are", () => {
    const most = 6;
    const found = (plain?.matrix ?? []).map(
      (row) =>
        most *
        weigh(
          row.map((cell) => cell / most),
          [1, 1, 1],
        ),
    );
    expectNumbers(found, plain?.score ?? [], 12);
  });

  test("Fishburn et al. 1968: weights that do not add up to 1", () => {
    const weights = (fishburn?.weights ?? []).map((fraction) => {
      const [above, below] = String(fraction).split("/").map(Number);
      return (above ?? Number.NaN) / (below ?? Number.NaN);
    });
    const rows = prepare(fishburn?.matrix ?? [], fishburn?.types ?? []);
    expectNumbers(
      rows.map((row) => weigh(row, weights)),
      fishburn?.score3dp ?? [],
      3,
    );
  });
});

describe("missing ratings", () => {
  const weights = Object.values(missingRatings.weights);

  test.each(missingRatings.cases)("$ratings", (vector) => {
    const score = scoreProgram(Object.values(vector.ratings), weights);
    if (vector.renormalised === null) {
      expect(score).toBeNull(); // nothing rated gives blank here
      return;
    }
    const share = (points: number | undefined) => (points ?? Number.NaN) / 100;
    expect(score?.known).toBeCloseTo(vector.coverage, 10);
    expect(share(score?.scoreOfKnown)).toBeCloseTo(vector.renormalised, 10);
    expect(share(score?.low)).toBeCloseTo(vector.lower, 10);
    expect(share(score?.high)).toBeCloseTo(vector.upper, 10);
    expect(share(score?.score)).toBeCloseTo(vector.priorMean05, 10);
  });
});

describe("weights that move", () => {
  const names = Object.keys(weightStability.weights);
  const weights = Object.values(weightStability.weights);
  const values: { readonly [name: string]: readonly number[] } = weightStability.values;

  /** The score, 0–1, of an alternative whose values are given on 0–1. */
  function scoreOf(name: string, w: Weights): number {
    const ratings = (values[name] ?? []).map((value) => 1 + 4 * value);
    return (scoreProgram(ratings, w)?.score ?? Number.NaN) / 100;
  }

  /** The weights with one of them moved, the others keeping their proportions. */
  function moved(criterion: string, to: number): Weights {
    const at = names.indexOf(criterion);
    return weights.map((weight, index) => (index === at ? to : (weight * (1 - to)) / (1 - (weights[at] ?? 0))));
  }

  test.each(Object.entries(weightStability.scores))("the score of %s", (name, score) => {
    expect(scoreOf(name, weights)).toBeCloseTo(score, 10);
  });

  test.each(weightStability.pairCrossings)("$pair change places at $criterion $crossingWeight", (crossing) => {
    const { pair, criterion, crossingWeight, inUnit } = crossing;
    expect(crossingWeight >= 0 && crossingWeight <= 1).toBe(inUnit);
    const [first = "", second = ""] = pair;
    const lead = (to: number) => {
      const w = moved(criterion, to);
      return scoreOf(first, w) - scoreOf(second, w);
    };
    if (inUnit) expect(lead(crossingWeight)).toBeCloseTo(0, 9);
    // Outside 0–1 there is no such weight: the same one leads from end to end.
    else expect(Math.sign(lead(0))).toBe(Math.sign(lead(1)));
  });

  test.each(weightStability.thresholdCrossings)("$alt reaches $threshold at $criterion $crossingWeight", (crossing) => {
    const { alt, threshold, criterion, crossingWeight } = crossing;
    const above = (to: number) => scoreOf(alt, moved(criterion, to)) - threshold;
    if (crossingWeight >= 0 && crossingWeight <= 1) expect(above(crossingWeight)).toBeCloseTo(0, 9);
    else expect(Math.sign(above(0))).toBe(Math.sign(above(1)));
  });
});
