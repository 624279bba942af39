import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPETITIVENESS, STANCES } from "../../shared/program/stances";
import { explainTier } from "../../shared/scoring/explain-tier";
import type { TierChange } from "../../shared/scoring/smallest-change";
import { decideTier, isBetter, type TierInput } from "../../shared/scoring/tier";
import { DEFAULT_TIER_RULES } from "../../shared/scoring/tier-rules";
import { tierInput, tierRules } from "./arbitraries";

const base: TierInput = {
  score: 82,
  openness: 4,
  competitiveness: undefined,
  backup: false,
  stance: undefined,
  known: undefined,
  gate: null,
};

describe("why, in a sentence", () => {
  const cases: readonly [string, Partial<TierInput>, string][] = [
    ["every rule met", {}, "Tier 1: score 82 and openness 4 meet every Tier 1 rule."],
    [
      "a score too low for Tier 1",
      { score: 68 },
      "Tier 2: score 68 reaches the line of 55; Tier 1 needs a score of 75. A score of 75 would make it Tier 1.",
    ],
    [
      "two things missing, and no single change that helps",
      { score: 68, openness: 3, stance: "Unknown" },
      "Tier 2: score 68 reaches the line of 55; Tier 1 needs a score of 75, openness 4 and a stance of Yes or Shown.",
    ],
    [
      "openness unknown",
      { openness: null },
      "Tier 2: score 82 reaches the line of 55; Tier 1 needs openness 4, which is unknown. Openness 4 would make it Tier 1.",
    ],
    [
      "hardly open",
      { openness: 2 },
      "Tier 3: openness to IMGs 2 is 2 or less: a reach. Openness 2.1 would make it Tier 2.",
    ],
    [
      "a reach by numbers",
      { competitiveness: "Reach" },
      "Tier 3: your numbers make it a reach. Numbers nearer to the benchmark (Fair) would make it Tier 1.",
    ],
    [
      "an ambiguous stance",
      { stance: "Case by case" },
      "Tier 2: score 82 reaches the line of 55; Tier 1 needs a stance of Yes or Shown. Proof that IMGs train here (stance Shown) would make it Tier 1.",
    ],
    [
      "what is not rated could still cost Tier 1",
      { score: 80, known: 0.8 },
      "Tier 1 (provisional): meets the Tier 1 rules, but the score can still fall to 70, below 75, when the rest is rated. The same score with 90 % rated would make it Tier 1.",
    ],
    [
      "little known",
      { known: 0.4 },
      "Research: only 40 % of the weight is rated, 60 % is needed; rate more. The same score with 60 % rated would make it Tier 1 (provisional).",
    ],
    [
      "little known of a program that is weak so far: what it would be is said, not advised",
      { score: 40, openness: 3, competitiveness: "Unknown", stance: "Unknown", known: 0.4 },
      "Research: only 40 % of the weight is rated, 60 % is needed; rate more. The same score with enough rated would be Below the line.",
    ],
    [
      "little known of a program that would be a safety",
      { score: 40, competitiveness: "Comfortable", known: 0.4 },
      "Research: only 40 % of the weight is rated, 60 % is needed; rate more. The same score with 60 % rated would make it Tier 4.",
    ],
    [
      "a weak program of which it is not said how much is rated",
      { score: 40, known: null },
      "Research: how much is rated is not known. The same score with enough rated would be Below the line.",
    ],
    [
      "a failed gate of a weak program: nobody is sent to meet it",
      { score: 40, gate: "two attempts at most" },
      "Excluded: a requirement is not met (two attempts at most).",
    ],
    [
      "a failed gate of a program that is not rated",
      { score: null, gate: "two attempts at most" },
      "Excluded: a requirement is not met (two attempts at most). Meeting that requirement would make it Research.",
    ],
    [
      "known is blank",
      { known: null },
      "Research: how much is rated is not known. The same score with 60 % rated would make it Tier 1 (provisional).",
    ],
    ["nothing rated", { score: null }, "Research: nothing is rated yet; rate it first."],
    ["below the line", { score: 54 }, "Below the line: score 54 is below 55. A score of 55 would make it Tier 2."],
    [
      "below the line, but a safety",
      { score: 30, competitiveness: "Comfortable" },
      "Tier 4: score 30 is below 55, but your numbers are comfortable here: a safety. A score of 55 would make it Tier 2.",
    ],
    [
      "an explicit no",
      { stance: "No" },
      "Excluded: the program says it does not consider IMGs. A stance of Case by case would make it Tier 2.",
    ],
    [
      "a failed gate",
      { gate: "two attempts at most" },
      "Excluded: a requirement is not met (two attempts at most). Meeting that requirement would make it Tier 1.",
    ],
    [
      "a failed gate and a no",
      { gate: "two attempts at most", stance: "No" },
      "Excluded: the program says it does not consider IMGs.",
    ],
    ["a backup", { backup: true }, "Tier 4: a backup pathway."],
    [
      "a number just below its cut-off is not rounded up to it",
      { score: 54.96 },
      "Below the line: score 54.96 is below 55. A score of 55 would make it Tier 2.",
    ],
    [
      "no more decimals than that takes",
      { score: 54.9612345 },
      "Below the line: score 54.96 is below 55. A score of 55 would make it Tier 2.",
    ],
    [
      "one decimal where it is enough",
      { score: 54.12345 },
      "Below the line: score 54.1 is below 55. A score of 55 would make it Tier 2.",
    ],
    [
      "a share just below its cut-off is not rounded up to it",
      { score: 60, known: 0.5996 },
      "Research: only 59.96 % of the weight is rated, 60 % is needed; rate more. The same score with 60 % rated would make it Tier 2.",
    ],
  ];
  test.each(cases)("%s", (_, change, sentence) => {
    expect(explainTier({ ...base, ...change }, DEFAULT_TIER_RULES).sentence).toBe(sentence);
  });

  test("the user's own cut-offs are named as they stand in Settings", () => {
    const rules = { ...DEFAULT_TIER_RULES, line: 57.25, known: 0.655 };
    expect(explainTier({ ...base, score: 57 }, rules).sentence).toBe(
      "Below the line: score 57 is below 57.25. A score of 57.3 would make it Tier 2.",
    );
    expect(explainTier({ ...base, score: 60, known: 0.5 }, rules).sentence).toBe(
      "Research: only 50 % of the weight is rated, 65.5 % is needed; rate more. The same score with 66 % rated would make it Tier 2.",
    );
  });
});

/** The program after the change that an explanation names, and nothing else. */
function after(input: TierInput, change: TierChange): TierInput {
  switch (change.parameter) {
    case "score":
      return { ...input, score: change.to };
    case "openness":
      return { ...input, openness: change.to };
    case "known":
      return { ...input, known: change.to };
    case "stance":
      return { ...input, stance: change.to };
    case "competitiveness":
      return { ...input, competitiveness: change.to };
    case "gate":
      return { ...input, gate: null };
  }
}

/** The change by one step less, in the steps in which it is named; null where that is no change. */
function oneStepLess(input: TierInput, change: TierChange): TierInput | null {
  switch (change.parameter) {
    case "score": {
      const to = Math.round(change.to * 10 - 1) / 10;
      return input.score !== null && to > input.score ? { ...input, score: to } : null;
    }
    case "openness": {
      const to = Math.round(change.to * 10 - 1) / 10;
      return to > (input.openness ?? 1) ? { ...input, openness: to } : null;
    }
    case "known": {
      const to = Math.round(change.to * 100 - 1) / 100;
      return to > (input.known ?? 0) ? { ...input, known: to } : null;
    }
    case "stance":
    case "competitiveness":
    case "gate":
      return null;
  }
}

/** The most that any single input can become for the better. What was left out of the call stays out. */
function everySingleChange(input: TierInput): readonly TierInput[] {
  return [
    ...(input.score === null ? [] : [{ ...input, score: 100 }]),
    { ...input, openness: 5 },
    ...(input.known === undefined ? [] : [{ ...input, known: 1 }]),
    ...(input.stance === undefined ? [] : STANCES.map((stance) => ({ ...input, stance }))),
    ...(input.competitiveness === undefined
      ? []
      : COMPETITIVENESS.map((competitiveness) => ({ ...input, competitiveness }))),
    { ...input, gate: null },
  ];
}

const holds = (check: (input: TierInput, rules: typeof DEFAULT_TIER_RULES) => void) =>
  fc.assert(fc.property(tierInput, tierRules, check), { numRuns: 5000 });

describe("what is promised holds", () => {
  test("the sentence begins with the tier that TIER gives", () => {
    holds((input, rules) => {
      const { tier, rule, sentence } = explainTier(input, rules);
      expect({ tier, rule }).toEqual(decideTier(input, rules));
      expect(sentence.startsWith(`${tier}: `)).toBe(true);
    });
  });

  test("the change that is named leads to the tier that is named, which is better", () => {
    holds((input, rules) => {
      const { tier, promotion } = explainTier(input, rules);
      if (promotion === null) return;
      expect(decideTier(after(input, promotion.change), rules).tier).toBe(promotion.tier);
      expect(isBetter(promotion.tier, tier)).toBe(true);
      expect(["Below the line", "Excluded"]).not.toContain(promotion.tier);
    });
  });

  test("where more ratings alone lead nowhere better, what the program would be is said and not promised", () => {
    holds((input, rules) => {
      const { rule, promotion, sentence } = explainTier(input, rules);
      const weak = rule === "little-known" && promotion === null;
      expect(sentence.endsWith(" would be Below the line.")).toBe(weak);
      if (!weak) return;
      for (const known of [Math.max(rules.known, 0.01), 1]) {
        expect(decideTier({ ...input, known }, rules).tier).toBe("Below the line");
      }
    });
  });

  test("a change by one step less leads nowhere better", () => {
    holds((input, rules) => {
      const { tier, promotion } = explainTier(input, rules);
      const less = promotion === null ? null : oneStepLess(input, promotion.change);
      if (less !== null) expect(isBetter(decideTier(less, rules).tier, tier)).toBe(false);
    });
  });

  test("where no change is named, no single one would help", () => {
    holds((input, rules) => {
      const { tier, promotion } = explainTier(input, rules);
      if (promotion !== null) return;
      for (const changed of everySingleChange(input)) {
        expect(isBetter(decideTier(changed, rules).tier, tier)).toBe(false);
      }
    });
  });

  test("the sentence names the change's own value and tier", () => {
    holds((input, rules) => {
      const { promotion, sentence } = explainTier(input, rules);
      if (promotion === null) {
        expect(sentence).not.toContain("would make it");
        return;
      }
      const { change, tier } = promotion;
      expect(sentence.endsWith(` would make it ${tier}.`)).toBe(true);
      const promise = sentence.slice(sentence.lastIndexOf(". ", sentence.length - 2) + 2);
      if (change.parameter === "score" || change.parameter === "openness") {
        expect(Number(/ (\d+(?:\.\d)?) would/.exec(promise)?.[1])).toBe(change.to);
      }
      if (change.parameter === "known") {
        const percent = /with (\d+) % rated/.exec(promise)?.[1];
        expect(percent === undefined ? 1 : Number(percent) / 100).toBe(change.to);
        expect(promise).toContain(percent === undefined ? "everything" : "%");
      }
      if (change.parameter === "stance" || change.parameter === "competitiveness") {
        expect(promise).toContain(change.to);
      }
    });
  });
});
