import { COMPETITIVENESS, STANCES } from "../program/stances";
import { decideTier, TIERS, type Tier, type TierDecision, type TierInput } from "./tier";
import type { TierRules } from "./tier-rules";

/** A sentence for the applicant: the tier, the rule that decided it, and the smallest single change that would move it up. */
export function explainTier(input: TierInput, rules: TierRules): string {
  const decision = decideTier(input, rules);
  const change = smallestChange(input, decision, rules);
  return `${decision.tier}: ${reason(input, decision, rules)}.${change === null ? "" : ` ${change}.`}`;
}

function reason(input: TierInput, decision: TierDecision, rules: TierRules): string {
  const score = input.score === null ? "" : format(input.score);
  switch (decision.rule) {
    case "stance-no":
      return "the program says it does not consider IMGs";
    case "gate":
      return `a requirement is not met (${input.gate ?? ""})`;
    case "backup":
      return "a backup pathway";
    case "nothing-rated":
      return "nothing is rated yet";
    case "little-known":
      return input.known === null || input.known === undefined
        ? "how much is rated is not known"
        : `only ${percent(input.known)} of the weight is rated, ${percent(rules.known)} is needed`;
    case "below-line-comfortable":
      return `score ${score} is below ${format(rules.line)}, but your numbers are comfortable here: a safety`;
    case "below-line":
      return `score ${score} is below ${format(rules.line)}`;
    case "low-openness":
      return `openness to IMGs ${format(input.openness ?? 0)} is ${format(rules.tier3Openness)} or less: a reach`;
    case "reach":
      return "your numbers make it a reach";
    case "tier-1":
      return `score ${score} and openness ${format(input.openness ?? 0)} meet every Tier 1 rule`;
    case "tier-1-provisional":
      return `meets the Tier 1 rules, but the score could still fall below ${format(rules.tier1Score)} when the rest is rated`;
    case "tier-2":
      return `score ${score} is above the line, and not every Tier 1 rule is met`;
  }
}

interface Move {
  /** How far the change goes as a share of its whole scale: the smallest wins. */
  readonly effort: number;
  readonly input: TierInput;
  readonly text: string;
}

/** The least effort, as a share of the scale of what changes, that reaches a better tier; null where no single change does. */
function smallestChange(input: TierInput, decision: TierDecision, rules: TierRules): string | null {
  if (decision.rule === "tier-1" || decision.rule === "backup") return null;
  if (decision.rule === "nothing-rated" || decision.rule === "little-known") {
    return `Rate it in its open domains`;
  }
  const better = moves(input, rules)
    .map((move) => ({ move, tier: decideTier(move.input, rules).tier }))
    .filter(({ tier }) => isBetter(tier, decision.tier))
    .sort((a, b) => a.move.effort - b.move.effort);
  const best = better[0];
  return best === undefined ? null : `${best.move.text} would make it ${best.tier}`;
}

function moves(input: TierInput, rules: TierRules): readonly Move[] {
  const list: Move[] = [];
  if (input.score !== null) {
    for (const target of [rules.line, rules.tier1Score, rules.tier1Score + 50 * (1 - (input.known ?? 1))]) {
      if (target > input.score && target <= 100) {
        list.push({
          effort: (target - input.score) / 100,
          input: { ...input, score: target },
          text: `A score of ${format(target)}`,
        });
      }
    }
  }
  for (const target of [Math.min(5, rules.tier3Openness + 0.5), rules.tier1Openness]) {
    const from = input.openness ?? 3;
    if (input.openness === null || target > from) {
      list.push({
        effort: Math.max(0.05, (target - from) / 4),
        input: { ...input, openness: target },
        text: `Openness ${format(target)}`,
      });
    }
  }
  if (input.known !== undefined && input.known !== null && input.known < 1) {
    list.push({ effort: 0.3, input: { ...input, known: 1 }, text: "The same score with everything rated" });
  }
  if (input.stance !== undefined) {
    STANCES.forEach((stance, index) => {
      if (stance === "Shown" && input.stance !== "Yes" && input.stance !== "Shown") {
        list.push({
          effort: 0.25 + index / 100,
          input: { ...input, stance },
          text: "Proof that IMGs train here (stance Shown)",
        });
      }
    });
  }
  if (input.competitiveness === "Reach") {
    list.push({
      effort: 0.5,
      input: { ...input, competitiveness: COMPETITIVENESS[1] },
      text: "Numbers nearer to the benchmark (Fair)",
    });
  }
  if (input.gate !== null)
    list.push({ effort: 0.6, input: { ...input, gate: null }, text: "Meeting that requirement" });
  return list;
}

function isBetter(candidate: Tier, than: Tier): boolean {
  return TIERS.indexOf(candidate) < TIERS.indexOf(than);
}

function format(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
