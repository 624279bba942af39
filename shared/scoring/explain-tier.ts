import { isUnambiguous } from "../program/stances";
import { inWords } from "../program/text";
import { type Promotion, smallestChange, type TierChange } from "./smallest-change";
import { decideTier, lowBound, type TierDecision, type TierInput } from "./tier";
import type { TierRules } from "./tier-rules";

/** A tier, the rule that decided it, and what would move the program up: as data, and in words for the applicant. */
interface TierExplanation extends TierDecision {
  readonly promotion: Promotion | null;
  readonly sentence: string;
}

export function explainTier(input: TierInput, rules: TierRules): TierExplanation {
  const decision = decideTier(input, rules);
  const promotion = smallestChange(input, rules);
  const sentences = [
    `${decision.tier}: ${reason(input, decision, rules)}.`,
    outlook(input, decision, promotion, rules),
  ];
  return { ...decision, promotion, sentence: sentences.join(" ").trim() };
}

/** What would move the program up; where more ratings would not, what it would be then. Empty where nothing helps. */
function outlook(input: TierInput, { rule }: TierDecision, promotion: Promotion | null, rules: TierRules): string {
  if (promotion !== null) return `${changeInWords(promotion.change)} would make it ${promotion.tier}.`;
  if (rule !== "little-known") return "";
  return `The same score with enough rated would be ${decideTier({ ...input, known: 1 }, rules).tier}.`;
}

function reason(input: TierInput, decision: TierDecision, rules: TierRules): string {
  const score = input.score ?? 0;
  switch (decision.rule) {
    case "stance-no":
      return "the program says it does not consider IMGs";
    case "gate":
      return `a requirement is not met (${input.gate ?? ""})`;
    case "backup":
      return "a backup pathway";
    case "nothing-rated":
      return "nothing is rated yet; rate it first";
    case "little-known":
      return input.known === null || input.known === undefined
        ? "how much is rated is not known"
        : `only ${beside(input.known, rules.known, 100)} % of the weight is rated, ${percent(rules.known)} is needed; rate more`;
    case "below-line-comfortable":
      return `score ${beside(score, rules.line)} is below ${rules.line}, but your numbers are comfortable here: a safety`;
    case "below-line":
      return `score ${beside(score, rules.line)} is below ${rules.line}`;
    case "low-openness":
      return `openness to IMGs ${beside(input.openness ?? 0, rules.tier3Openness)} is ${rules.tier3Openness} or less: a reach`;
    case "reach":
      return "your numbers make it a reach";
    case "tier-1":
      return `score ${beside(score, rules.tier1Score)} and openness ${beside(input.openness ?? 0, rules.tier1Openness)} meet every Tier 1 rule`;
    case "tier-1-provisional":
      return `meets the Tier 1 rules, but the score can still fall to ${beside(lowBound(score, input.known ?? 0), rules.tier1Score)}, below ${rules.tier1Score}, when the rest is rated`;
    case "tier-2":
      return `score ${beside(score, rules.tier1Score)} reaches the line of ${rules.line}; Tier 1 needs ${missingForTier1(input, rules)}`;
  }
}

function missingForTier1({ score, openness, stance }: TierInput, rules: TierRules): string {
  const missing: string[] = [];
  if (score === null || score < rules.tier1Score) missing.push(`a score of ${rules.tier1Score}`);
  if (openness === null) missing.push(`openness ${rules.tier1Openness}, which is unknown`);
  else if (openness < rules.tier1Openness) missing.push(`openness ${rules.tier1Openness}`);
  if (stance !== undefined && !isUnambiguous(stance)) missing.push("a stance of Yes or Shown");
  return inWords(missing);
}

function changeInWords(change: TierChange): string {
  switch (change.parameter) {
    case "score":
      return `A score of ${change.to}`;
    case "openness":
      return `Openness ${change.to}`;
    case "known":
      return `The same score with ${change.to === 1 ? "everything" : percent(change.to)} rated`;
    case "stance":
      return change.to === "Shown" ? "Proof that IMGs train here (stance Shown)" : `A stance of ${change.to}`;
    case "competitiveness":
      return change.to === "Fair"
        ? "Numbers nearer to the benchmark (Fair)"
        : "Numbers above the benchmark (Comfortable)";
    case "gate":
      return "Meeting that requirement";
  }
}

/**
 * A number with as few decimals as keep it on its side of a limit, one at least: 54.96 is not "55" beside a line of 55.
 * It is shown times `scale`; 100 makes percent of a share.
 */
function beside(value: number, limit: number, scale = 1): string {
  for (let decimals = 1; decimals <= 12; decimals++) {
    const shown = Math.round(value * scale * 10 ** decimals) / 10 ** decimals;
    if (Math.sign(shown / scale - limit) === Math.sign(value - limit)) return String(shown);
  }
  return String(value * scale);
}

function percent(share: number): string {
  return `${Math.round(share * 1e8) / 1e6} %`;
}
