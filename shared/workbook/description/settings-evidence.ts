import { EVIDENCE_GROUPS, EVIDENCE_KINDS, type EvidenceWeight } from "../../program/evidence";
import { input, listBlock } from "./blocks";
import { amount, between, openChoice, TEXT } from "./contents";
import type { Block, References } from "./sheet";

const COLUMN = 38;
const SPARE = 4;
const ROWS = EVIDENCE_KINDS.length + SPARE;

const WEIGHTS: Block = {
  name: "EvidenceWeights",
  row: 0,
  column: COLUMN,
  headers: ["Kind of evidence", "Group", "Weight (dB)", "Half-life (years)", "Source"],
  widths: [290, 130, 110, 150, 760],
  rows: EVIDENCE_KINDS.map(({ label, group, weight, halfLife, note }) => [
    label,
    group,
    weight.kind === "points" ? weight.decibans : null,
    halfLife,
    `${note}${counting(weight)} A judgement, not data.`,
  ]),
  named: { first: 0, columns: 4 },
  spare: SPARE,
  inputs: [
    input(0, 0, ROWS, TEXT),
    input(0, 1, ROWS, openChoice("EvidenceGroups")),
    input(0, 2, ROWS, between(-40, 40)),
    input(0, 3, ROWS, amount(50)),
  ],
};

function counting(weight: EvidenceWeight): string {
  switch (weight.kind) {
    case "points":
      return "";
    case "counted":
      return " Weighed by the evidence rules.";
    case "gate":
      return " Has no weight.";
    case "ages-others":
      return " See the evidence rules.";
  }
}

/** Follows the table of weights, where kinds are named, added and put in order. */
const KINDS: Block = {
  ...listBlock("EvidenceKinds", "Kinds of evidence", COLUMN + 6, [], 290, 0),
  rows: Array.from({ length: ROWS }, (_, row) => [{ formula: (at: References) => kindIn(at, row), format: "General" }]),
};

function kindIn({ cell }: References, row: number): string {
  const kind = cell("settings", "EvidenceWeights", row, 0);
  return `=IF(${kind}="","",${kind})`;
}

const GROUPS = listBlock("EvidenceGroups", "Groups of evidence", COLUMN + 8, EVIDENCE_GROUPS, 160, 4);

export const EVIDENCE_BLOCKS: readonly Block[] = [WEIGHTS, KINDS, GROUPS];
