import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPETITIVENESS, STANCES } from "../../shared/program/stances";
import { explainTier } from "../../shared/scoring/explain-tier";
import { decideTier, type Tier, type TierInput } from "../../shared/scoring/tier";
import { DEFAULT_TIER_RULES, type TierRules } from "../../shared/scoring/tier-rules";

const base: TierInput = {
  score: 82,
  openness: 4,
  competitiveness: undefined,
  backup: false,
  stance: undefined,
  known: undefined,
  gate: null,
};

describe("the first rule that applies decides", () => {
  const cases: readonly [string, Partial<TierInput>, Tier][] = [
    ["strong and open", {}, "Tier 1"],
    ["stance No beats everything", { stance: "No", backup: true }, "Excluded"],
    ["a failed gate excludes a backup too", { gate: "graduated 2012, limit 5 years", backup: true }, "Excluded"],
    ["a backup needs no rating", { backup: true, score: null }, "Tier 4"],
    ["nothing rated", { score: null }, "Research"],
    ["too little known", { known: 0.59 }, "Research"],
    ["known cell blank", { known: null }, "Research"],
    ["just enough known, worst case too low", { known: 0.6 }, "Tier 1 (provisional)"],
    ["worst case still good enough", { score: 90, known: 0.8 }, "Tier 1"],
    ["below the line", { score: 54.9 }, "Below the line"],
    ["below the line but comfortable", { score: 54.9, competitiveness: "Comfortable" }, "Tier 4"],
    ["on the line", { score: 55 }, "Tier 2"],
    ["closed to IMGs", { openness: 2 }, "Tier 3"],
    ["numbers make it a reach", { competitiveness: "Reach" }, "Tier 3"],
    ["openness unknown is not low", { openness: null }, "Tier 2"],
    ["stance unknown is ambiguous", { stance: "Unknown" }, "Tier 2"],
    ["stance shown is unambiguous", { stance: "Shown" }, "Tier 1"],
    ["competitiveness unknown does not stop Tier 1", { competitiveness: "Unknown" }, "Tier 1"],
  ];
  test.each(cases)("%s", (_, change, tier) => {
    expect(decideTier({ ...base, ...change }, DEFAULT_TIER_RULES).tier).toBe(tier);
  });
});

/** Better to worse; "Research" is not on this scale: it says that too little is known. */
const ORDER: readonly Tier[] = [
  "Tier 1",
  "Tier 1 (provisional)",
  "Tier 2",
  "Tier 3",
  "Tier 4",
  "Below the line",
  "Excluded",
];

const rules: fc.Arbitrary<TierRules> = fc
  .record({
    cuts: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
    openness: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).filter(([a, b]) => a !== b),
    known: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ cuts, openness, known }) => ({
    line: Math.min(...cuts),
    tier1Score: Math.max(...cuts),
    tier3Openness: Math.min(...openness),
    tier1Openness: Math.max(...openness),
    known,
    backups: [],
  }));

const input: fc.Arbitrary<TierInput> = fc.record({
  score: fc.double({ min: 0, max: 100, noNaN: true }),
  openness: fc.double({ min: 1, max: 5, noNaN: true }),
  competitiveness: fc.option(fc.constantFrom(...COMPETITIVENESS), { nil: undefined }),
  backup: fc.boolean(),
  stance: fc.option(fc.constantFrom(...STANCES), { nil: undefined }),
  known: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  gate: fc.option(fc.constant("too few months"), { nil: null }),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The same program with one thing better. */
const improvements: readonly [string, (input: TierInput, by: number) => TierInput][] = [
  ["score", (i, by) => ({ ...i, score: (i.score ?? 0) + (100 - (i.score ?? 0)) * by })],
  ["openness", (i, by) => ({ ...i, openness: (i.openness ?? 1) + (5 - (i.openness ?? 1)) * by })],
  ["known", (i, by) => (i.known == null ? i : { ...i, known: i.known + (1 - i.known) * by })],
  ["gate", (i) => ({ ...i, gate: null })],
  ["stance", (i) => ({ ...i, stance: "Yes" })],
  ["competitiveness from reach", (i) => (i.competitiveness === "Reach" ? { ...i, competitiveness: "Fair" } : i)],
  [
    "competitiveness to comfortable",
    (i) => (i.competitiveness === undefined ? i : { ...i, competitiveness: "Comfortable" }),
  ],
];

describe("tier is monotone: better never ranks lower", () => {
  test.each(improvements)("%s", (_, improve) => {
    fc.assert(
      fc.property(input, rules, share, (before, r, by) => {
        const a = decideTier(before, r).tier;
        const b = decideTier(improve(before, by), r).tier;
        if (a === "Research" || b === "Research") return;
        expect(ORDER.indexOf(b)).toBeLessThanOrEqual(ORDER.indexOf(a));
      }),
      { numRuns: 2000 },
    );
  });

  test("knowing more never leads back to Research", () => {
    fc.assert(
      fc.property(input, rules, share, (before, r, by) => {
        if (before.known == null || decideTier(before, r).tier === "Research") return;
        const after = { ...before, known: before.known + (1 - before.known) * by };
        expect(decideTier(after, r).tier).not.toBe("Research");
      }),
    );
  });
});

describe("why", () => {
  test("names the tier, the rule and the smallest change", () => {
    expect(explainTier({ ...base, score: 68, openness: 4 }, DEFAULT_TIER_RULES)).toBe(
      "Tier 2: score 68 is above the line, and not every Tier 1 rule is met. A score of 75 would make it Tier 1.",
    );
    expect(explainTier({ ...base, openness: 2 }, DEFAULT_TIER_RULES)).toContain(
      "openness to IMGs 2 is 2 or less: a reach",
    );
  });

  test("always begins with the tier that TIER gives, and promises only what holds", () => {
    fc.assert(
      fc.property(input, rules, (i, r) => {
        const decision = decideTier(i, r);
        expect(explainTier(i, r).startsWith(`${decision.tier}: `)).toBe(true);
      }),
    );
  });
});
