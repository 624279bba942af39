/** The cut-offs of the tier rules. All defaults are judgements: they stand in Settings and are the user's to change. */
export interface TierRules {
  /** Scores below this are below the line, 0–100. */
  readonly line: number;
  /** Tier 1 needs this score, 0–100. */
  readonly tier1Score: number;
  /** Tier 1 needs this openness, 1–5. */
  readonly tier1Openness: number;
  /** Openness up to this makes a reach (Tier 3), 1–5. */
  readonly tier3Openness: number;
  /** Less known than this share of the weight: research first, 0–1. */
  readonly known: number;
  /** Further pathways that count as backups. */
  readonly backups: readonly string[];
}

export const DEFAULT_TIER_RULES: TierRules = {
  line: 55,
  tier1Score: 75,
  tier1Openness: 4,
  tier3Openness: 2,
  known: 0.6,
  backups: [],
};

/** The rules by the names they carry in Settings and in the `rules` argument of TIER. */
export const TIER_RULE_NAMES = [
  { field: "line", name: "Line", minimum: 0, maximum: 100, help: "A score below this is below the line." },
  { field: "tier1Score", name: "Tier 1 score", minimum: 0, maximum: 100, help: "Tier 1 needs at least this score." },
  {
    field: "tier1Openness",
    name: "Tier 1 openness",
    minimum: 1,
    maximum: 5,
    help: "Tier 1 needs at least this openness to IMGs.",
  },
  {
    field: "tier3Openness",
    name: "Tier 3 openness",
    minimum: 1,
    maximum: 5,
    help: "Openness up to this makes a program a reach.",
  },
  { field: "known", name: "Known", minimum: 0, maximum: 1, help: "Less known than this: research first." },
] as const;

/** The rule name for a further backup pathway: its value is the pathway. */
export const BACKUP_RULE_NAME = "Backup pathway";

/** Returns a sentence when the cut-offs contradict one another: then a better program could rank lower. */
export function checkTierRules(rules: TierRules): string | null {
  if (rules.line > rules.tier1Score) {
    return `rule "Line" (${rules.line}) must not be above "Tier 1 score" (${rules.tier1Score})`;
  }
  if (rules.tier3Openness >= rules.tier1Openness) {
    return `rule "Tier 3 openness" (${rules.tier3Openness}) must be below "Tier 1 openness" (${rules.tier1Openness})`;
  }
  return null;
}
