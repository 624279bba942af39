import type { Competitiveness, Stance } from "../program/stances";
import { isUnambiguous } from "../program/stances";
import { exact } from "./score";
import type { TierRules } from "./tier-rules";

/** Best first. "Research" says that too little is known, "Excluded" that it cannot be. */
export const TIERS = [
  "Tier 1",
  "Tier 1 (provisional)",
  "Tier 2",
  "Tier 3",
  "Tier 4",
  "Below the line",
  "Research",
  "Excluded",
] as const;
export type Tier = (typeof TIERS)[number];

/** Whether one would want this tier instead of the other. Nobody works to bring a program below the line. */
export function isBetter(tier: Tier, than: Tier): boolean {
  return tier !== "Below the line" && TIERS.indexOf(tier) < TIERS.indexOf(than);
}

/**
 * What a tier is decided from. `undefined` was not asked about and does not constrain; `null` is unknown and does.
 */
export interface TierInput {
  /** 0–100, or null when nothing is rated. */
  readonly score: number | null;
  /** 1–5. */
  readonly openness: number | null;
  readonly competitiveness: Competitiveness | undefined;
  readonly backup: boolean;
  readonly stance: Stance | undefined;
  /** The weight of what is rated, 0–1; null is unknown. */
  readonly known: number | null | undefined;
  /** The reason of a hard requirement that is not met, or null. */
  readonly gate: string | null;
}

/** The rule that decided, in the order in which the rules are tried. */
type TierRule =
  | "stance-no"
  | "gate"
  | "backup"
  | "nothing-rated"
  | "little-known"
  | "below-line-comfortable"
  | "below-line"
  | "low-openness"
  | "reach"
  | "tier-1"
  | "tier-1-provisional"
  | "tier-2";

export interface TierDecision {
  readonly tier: Tier;
  readonly rule: TierRule;
}

/** The first rule that applies decides; the order keeps it monotone: better never ranks lower. */
export function decideTier(input: TierInput, rules: TierRules): TierDecision {
  if (input.stance === "No") return { tier: "Excluded", rule: "stance-no" };
  if (input.gate !== null) return { tier: "Excluded", rule: "gate" };
  if (input.backup) return { tier: "Tier 4", rule: "backup" };
  if (input.score === null || input.known === 0) return { tier: "Research", rule: "nothing-rated" };
  if (input.known === null || (input.known !== undefined && input.known < rules.known)) {
    return { tier: "Research", rule: "little-known" };
  }
  if (input.score < rules.line) {
    return input.competitiveness === "Comfortable"
      ? { tier: "Tier 4", rule: "below-line-comfortable" }
      : { tier: "Below the line", rule: "below-line" };
  }
  if (input.openness !== null && input.openness <= rules.tier3Openness) return { tier: "Tier 3", rule: "low-openness" };
  if (input.competitiveness === "Reach") return { tier: "Tier 3", rule: "reach" };
  if (meetsTier1(input, input.score, rules)) {
    return lowBound(input.score, input.known ?? 1) < rules.tier1Score
      ? { tier: "Tier 1 (provisional)", rule: "tier-1-provisional" }
      : { tier: "Tier 1", rule: "tier-1" };
  }
  return { tier: "Tier 2", rule: "tier-2" };
}

function meetsTier1(input: TierInput, score: number, rules: TierRules): boolean {
  return (
    score >= rules.tier1Score &&
    input.openness !== null &&
    input.openness >= rules.tier1Openness &&
    (input.stance === undefined || isUnambiguous(input.stance))
  );
}

/** The worst case of a score of which only `known` (0–1) is rated: the unknown share then gives nothing. */
export function lowBound(score: number, known: number): number {
  return exact(score - 50 * (1 - known));
}
