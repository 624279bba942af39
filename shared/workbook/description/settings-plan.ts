import { PATHWAYS } from "../../program/pathways";
import { APPLICATION_SERVICES, SIGNAL_ALLOTMENTS } from "../../program/season";
import { SIGNALS } from "../../program/signals";
import type { Tier } from "../../scoring/tier";
import { input, rowBelow } from "./blocks";
import { amount, choice, openChoice, TEXT } from "./contents";
import { JUDGEMENT } from "./settings-rules";
import type { Block } from "./sheet";

const COLUMN = 24;
const WIDTHS = [270, 130, 170, 520, 880] as const;

/** How many programs a shortlist of good shape has: the guide's example. */
const SHAPE = "The example in the guide to applying as a US-citizen IMG: an example shape, not a rule.";

const TARGETS: readonly (readonly [what: Tier | "Genetics programs" | "Backups", least: number, most: number])[] = [
  ["Tier 1", 4, 6],
  ["Tier 2", 5, 8],
  ["Tier 3", 3, 4],
  ["Tier 4", 3, 5],
  ["Genetics programs", 10, 20],
  ["Backups", 3, 5],
];

/** The row of a target, counted from the first one. */
export function targetRow(what: (typeof TARGETS)[number][0]): number {
  return TARGETS.findIndex(([name]) => name === what);
}

const TIER_TARGETS: Block = {
  name: "TierTargets",
  row: 0,
  column: COLUMN,
  headers: ["Target", "At least", "At most", "Check", "Source"],
  widths: WIDTHS,
  rows: TARGETS.map(([what, least, most]) => [what, least, most, JUDGEMENT, SHAPE]),
  named: { first: 0, columns: 3 },
  spare: 0,
  inputs: [1, 2].map((column) => input(0, column, TARGETS.length, amount(300, "0"))),
};

/** Rows for further specialties. */
const SPARE_SIGNALS = 4;
export const SIGNAL_ROWS = SIGNAL_ALLOTMENTS.length + SPARE_SIGNALS;

const ALLOTMENTS: Block = {
  name: "SignalAllotments",
  row: rowBelow(TIER_TARGETS),
  column: COLUMN,
  headers: ["Signals, 2027 season", "Signal", "How many", "Check", "Source"],
  widths: WIDTHS,
  rows: SIGNAL_ALLOTMENTS.map(({ pathway, signal, count, source, check }) => [pathway, signal, count, check, source]),
  named: { first: 0, columns: 3 },
  spare: SPARE_SIGNALS,
  inputs: [
    input(0, 0, SIGNAL_ROWS, openChoice("Pathways")),
    input(0, 1, SIGNAL_ROWS, choice("Signals", SIGNALS)),
    input(0, 2, SIGNAL_ROWS, amount(100, "0")),
    input(0, 4, SIGNAL_ROWS, TEXT),
  ],
};

/** Rows for further pathways, as many as the list of pathways has. */
const SPARE_SERVICES = 8;
export const SERVICE_ROWS = PATHWAYS.length + SPARE_SERVICES;

const [RESIDENCY, FELLOWSHIP] = APPLICATION_SERVICES;
/** The ACGME specialty of the two-year track after a residency. */
const AFTER_RESIDENCY = "130";

/** Through whom one applies to a pathway: it decides the fee schedule and the match. */
const SERVICES: Block = {
  name: "PathwayServices",
  row: rowBelow(ALLOTMENTS),
  column: COLUMN,
  headers: ["Pathway", "Applied through", "Match", "Check", "Source"],
  widths: WIDTHS,
  rows: PATHWAYS.map(({ label, specialty }) =>
    specialty === AFTER_RESIDENCY
      ? [
          label,
          FELLOWSHIP,
          "Specialties Matching",
          "Check on the program's page which season it uses.",
          "AAMC, Fees for 2026 ERAS Season: its example of fellowship fees is medical genetics",
        ]
      : [label, RESIDENCY, "Main Match", "Check on the program's page.", "By its stage: entered from medical school."],
  ),
  named: { first: 0, columns: 2 },
  spare: SPARE_SERVICES,
  inputs: [
    input(0, 0, SERVICE_ROWS, openChoice("Pathways")),
    input(0, 1, SERVICE_ROWS, choice("ApplicationServices", APPLICATION_SERVICES)),
  ],
};

/** Targets, signals and services: what Shortlist reckons with. */
export const PLAN_BLOCKS: readonly Block[] = [TIER_TARGETS, ALLOTMENTS, SERVICES];
