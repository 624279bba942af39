import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Competitiveness, Stance } from "../../shared/program/stances";
import { decideTier, type Tier, type TierInput } from "../../shared/scoring/tier";
import { checkTierRules, DEFAULT_TIER_RULES } from "../../shared/scoring/tier-rules";
import { progress, tierInput, tierRules } from "./arbitraries";

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
    ["a score of which nothing is known", { known: 0 }, "Research"],
    ["too little known", { known: 0.59 }, "Research"],
    ["known cell blank", { known: null }, "Research"],
    ["just enough known, worst case too low", { known: 0.6 }, "Tier 1 (provisional)"],
    ["worst case still good enough", { score: 90, known: 0.8 }, "Tier 1"],
    ["worst case on the cut-off", { score: 85, known: 0.8 }, "Tier 1"],
    ["below the line", { score: 54.9 }, "Below the line"],
    ["below the line but comfortable", { score: 54.9, competitiveness: "Comfortable" }, "Tier 4"],
    ["on the line", { score: 55 }, "Tier 2"],
    ["on the Tier 1 cut-off", { score: 75 }, "Tier 1"],
    ["just below the Tier 1 cut-off", { score: 74.9 }, "Tier 2"],
    ["closed to IMGs", { openness: 2 }, "Tier 3"],
    ["hardly more open", { openness: 2.1 }, "Tier 2"],
    ["numbers make it a reach", { competitiveness: "Reach" }, "Tier 3"],
    ["openness unknown is not low", { openness: null }, "Tier 2"],
    ["stance unknown is ambiguous", { stance: "Unknown" }, "Tier 2"],
    ["stance case by case is ambiguous", { stance: "Case by case" }, "Tier 2"],
    ["stance shown is unambiguous", { stance: "Shown" }, "Tier 1"],
    ["competitiveness unknown does not stop Tier 1", { competitiveness: "Unknown" }, "Tier 1"],
  ];
  test.each(cases)("%s", (_, change, tier) => {
    expect(decideTier({ ...base, ...change }, DEFAULT_TIER_RULES).tier).toBe(tier);
  });
});

test("a worst case that is on the cut-off on paper is good enough, whatever the weights add up to in binary", () => {
  const rules = { ...DEFAULT_TIER_RULES, known: 0.1 };
  for (let rated = 1; rated <= 20; rated++) {
    // Half must be rated, or no score of 100 or less has such a worst case.
    for (let unrated = 1; unrated <= rated; unrated++) {
      const known = rated / (rated + unrated);
      const score = 75 + (50 * unrated) / (rated + unrated);
      expect(decideTier({ ...base, score, known }, rules).tier, `${rated} of ${rated + unrated}`).toBe("Tier 1");
    }
  }
});

/** From worst to best. Two that stand together are as good as each other: neither may rank lower by its own. */
const STANCE_STEPS: readonly (readonly Stance[])[] = [["No"], ["Unknown", "Case by case"], ["Shown", "Yes"]];
const NUMBERS_STEPS: readonly (readonly Competitiveness[])[] = [["Reach"], ["Fair", "Unknown"], ["Comfortable"]];

/** The same word or a better one, `by` of the way to the best. */
function betterWord<T>(steps: readonly (readonly T[])[], word: T, by: number): T {
  const from = steps.findIndex((step) => step.includes(word));
  const step = steps[from + Math.round((steps.length - 1 - from) * by)] ?? [];
  return step[Math.round((step.length - 1) * by)] ?? word;
}

const towards = (from: number, best: number, by: number) => from + (best - from) * by;

/** The same program with one thing better, or found out for the better. */
const improvements: readonly [string, (input: TierInput, by: number) => TierInput][] = [
  ["score", (i, by) => (i.score === null ? i : { ...i, score: towards(i.score, 100, by) })],
  ["openness", (i, by) => (i.openness === null ? i : { ...i, openness: towards(i.openness, 5, by) })],
  ["openness that was unknown turns out best", (i) => ({ ...i, openness: i.openness ?? 5 })],
  ["known", (i, by) => (i.known == null ? i : { ...i, known: towards(i.known, 1, by) })],
  ["known that was blank", (i, by) => (i.known === null ? { ...i, known: by } : i)],
  [
    "stance",
    (i, by) => (i.stance === undefined ? i : { ...i, stance: betterWord<Stance>(STANCE_STEPS, i.stance, by) }),
  ],
  [
    "competitiveness",
    (i, by) =>
      i.competitiveness === undefined
        ? i
        : { ...i, competitiveness: betterWord<Competitiveness>(NUMBERS_STEPS, i.competitiveness, by) },
  ],
  ["gate", (i) => ({ ...i, gate: null })],
];

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

describe("tier is monotone: better never ranks lower", () => {
  test.each(improvements)("%s", (_, improve) => {
    fc.assert(
      fc.property(tierInput, tierRules, progress, (before, rules, by) => {
        const from = decideTier(before, rules).tier;
        const to = decideTier(improve(before, by), rules).tier;
        // Too little known stays so, or shows once nothing excludes the program; it never comes from an improvement.
        if (to === "Research") expect(["Research", "Excluded"]).toContain(from);
        else if (from !== "Research") expect(ORDER.indexOf(to)).toBeLessThanOrEqual(ORDER.indexOf(from));
      }),
      { numRuns: 3000 },
    );
  });

  test("a backup pathway is neither better nor worse: it is Tier 4 unless excluded", () => {
    fc.assert(
      fc.property(tierInput, tierRules, (input, rules) => {
        const { tier } = decideTier({ ...input, backup: true }, rules);
        expect(tier).toBe(input.stance === "No" || input.gate !== null ? "Excluded" : "Tier 4");
      }),
    );
  });

  test("what was left out does not constrain: no value of it ranks higher", () => {
    fc.assert(
      fc.property(tierInput, tierRules, (input, rules) => {
        const open = decideTier({ ...input, stance: undefined }, rules).tier;
        const asked = decideTier(input, rules).tier;
        if (open === "Research" || asked === "Research") return;
        expect(ORDER.indexOf(open)).toBeLessThanOrEqual(ORDER.indexOf(asked));
      }),
    );
  });
});

describe("rules that contradict one another are refused: a better program could rank lower", () => {
  test.each([
    [{ line: 80 }, 'rule "Line" (80) must not be above "Tier 1 score" (75)'],
    [{ tier3Openness: 4 }, 'rule "Tier 3 openness" (4) must be below "Tier 1 openness" (4)'],
    [{ line: 75 }, null],
    [{}, null],
  ])("%j", (change, sentence) => {
    expect(checkTierRules({ ...DEFAULT_TIER_RULES, ...change })).toBe(sentence);
  });
});
