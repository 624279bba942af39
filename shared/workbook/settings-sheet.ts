import { DOMAINS } from "../program/domains";
import { PATHWAYS } from "../program/pathways";
import { SIGNALS } from "../program/signals";
import { COMPETITIVENESS, STANCES } from "../program/stances";
import { STATES } from "../program/states";
import { TIERS } from "../scoring/tier";
import { BACKUP_RULE_NAME, DEFAULT_TIER_RULES, TIER_RULE_NAMES } from "../scoring/tier-rules";

/** A block of Settings: headers in row 1, values below, and the part that formulas take by its name. */
interface SettingsBlock {
  readonly name: string;
  /** Zero-based column of the block's first column. */
  readonly column: number;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Which of the block's columns the name spans, counted from its first one. */
  readonly named: { readonly first: number; readonly columns: number };
  /** Empty rows below, inside the name, for the user's own entries. */
  readonly spare: number;
}

/** One line beside each of the first weights. */
const WEIGHT_HELP: readonly string[] = [
  "How much each domain counts for you; equal to begin with.",
  "Any numbers of 0 or more: they are taken as shares of their sum.",
  "Or places, from 1st to 5th, in all five cells.",
];

const JUDGEMENT = "A judgement; change it as you like.";

function list(
  name: string,
  header: string,
  column: number,
  values: readonly string[],
  width: number,
  spare: number,
): SettingsBlock {
  return {
    name,
    column,
    headers: [header],
    widths: [width],
    rows: values.map((value) => [value]),
    named: { first: 0, columns: 1 },
    spare,
  };
}

/** All blocks of the Settings sheet, left to right, an empty column between. */
export const SETTINGS_BLOCKS: readonly SettingsBlock[] = [
  {
    name: "Weights",
    column: 0,
    headers: ["Domain", "Weight", "What it means"],
    widths: [170, 70, 340],
    rows: DOMAINS.map((domain, index) => [domain.label, 1, WEIGHT_HELP[index] ?? null]),
    named: { first: 1, columns: 1 },
    spare: 0,
  },
  {
    name: "TierRules",
    column: 4,
    headers: ["Tier rule", "Value", "What it means"],
    widths: [140, 160, 500],
    rows: [
      ...TIER_RULE_NAMES.map((rule) => [rule.name, DEFAULT_TIER_RULES[rule.field], `${rule.help} ${JUDGEMENT}`]),
      [BACKUP_RULE_NAME, null, "A further pathway that counts as a backup; add more below, each with this name."],
    ],
    named: { first: 0, columns: 2 },
    spare: 6,
  },
  list(
    "Pathways",
    "Pathways",
    8,
    PATHWAYS.map((pathway) => pathway.label),
    240,
    8,
  ),
  list("Stances", "IMG stances", 10, STANCES, 110, 0),
  list("CompetitivenessBands", "Competitiveness", 12, COMPETITIVENESS, 120, 0),
  list("Tiers", "Tiers", 14, TIERS, 150, 0),
  list("Regions", "Regions", 16, [...new Set(STATES.map((state) => state.region))], 110, 4),
  list(
    "ProgramSettings",
    "Settings of programs",
    18,
    ["University", "Community", "Community with university", "Military"],
    180,
    4,
  ),
  list(
    "Statuses",
    "Statuses",
    20,
    ["To research", "Applying", "Applied", "Invited", "Interviewed", "Not applying"],
    120,
    6,
  ),
  list("Signals", "Signals", 22, SIGNALS, 90, 0),
];

/** How many rows the name of a block spans, without its header. */
export function namedRows(block: SettingsBlock): number {
  return block.rows.length + block.spare;
}
