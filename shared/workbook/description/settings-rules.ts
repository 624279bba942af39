import { DOMAINS } from "../../program/domains";
import { EVIDENCE_RULES } from "../../program/evidence";
import { BACKUP_RULE_NAME, DEFAULT_TIER_RULES, TIER_RULE_NAMES } from "../../scoring/tier-rules";
import { input, rowBelow } from "./blocks";
import { amount, between, DATE, openChoice } from "./contents";
import type { Block } from "./sheet";

export const JUDGEMENT = "A judgement: yours to change.";

/** One line beside each of the first weights. */
const WEIGHT_HELP: readonly string[] = [
  "How much each domain counts for you; equal to begin with.",
  "Any numbers of 0 or more, taken as shares of their sum.",
  "Or places, from 1st to 5th, in all five cells.",
];

const WEIGHTS: Block = {
  name: "Weights",
  row: 0,
  column: 0,
  headers: ["Domain", "Weight", "What it means"],
  // A date fits into the second column, too.
  widths: [170, 90, 620],
  rows: DOMAINS.map((domain, index) => [domain.label, 1, [WEIGHT_HELP[index], JUDGEMENT].filter(Boolean).join(" ")]),
  named: { first: 1, columns: 1 },
  spare: 0,
  inputs: [input(0, 1, DOMAINS.length, amount(1000))],
};

/** A plain date, since functions may not depend on today's. */
const AS_OF: Block = {
  name: "AsOf",
  row: rowBelow(WEIGHTS) + 1,
  column: 0,
  headers: ["As of", "Date", "What it means"],
  widths: WEIGHTS.widths,
  rows: [["Age of findings", null, "Findings are as old as they are on this day. Blank: none of them ages."]],
  named: { first: 1, columns: 1 },
  spare: 0,
  inputs: [input(0, 1, 1, DATE)],
};

/** Rows for further backup pathways. */
const BACKUPS = 6;

const TIER_RULES: Block = {
  name: "TierRules",
  row: 0,
  column: 4,
  headers: ["Tier rule", "Value", "What it means"],
  widths: [140, 160, 710],
  rows: [
    ...TIER_RULE_NAMES.map((rule) => [rule.name, DEFAULT_TIER_RULES[rule.field], `${rule.help} ${JUDGEMENT}`]),
    [BACKUP_RULE_NAME, null, "A further pathway that counts as a backup; add more below, each with this name."],
  ],
  named: { first: 0, columns: 2 },
  spare: BACKUPS,
  inputs: [
    ...TIER_RULE_NAMES.map((rule, row) => input(row, 1, 1, between(rule.minimum, rule.maximum))),
    input(TIER_RULE_NAMES.length, 1, 1 + BACKUPS, openChoice("Pathways")),
  ],
};

const EVIDENCE_MODEL: Block = {
  name: "EvidenceRules",
  row: rowBelow(TIER_RULES) + 1,
  column: TIER_RULES.column,
  headers: ["Evidence rule", "Value", "What it means"],
  widths: TIER_RULES.widths,
  rows: EVIDENCE_RULES.map((rule) => [rule.name, rule.value, `${rule.help} ${JUDGEMENT}`]),
  named: { first: 0, columns: 2 },
  spare: 0,
  inputs: EVIDENCE_RULES.map((rule, row) => input(row, 1, 1, between(rule.minimum, rule.maximum))),
};

/** Name and value: what the functions reckon with. */
export const RULE_BLOCKS: readonly Block[] = [WEIGHTS, AS_OF, TIER_RULES, EVIDENCE_MODEL];
