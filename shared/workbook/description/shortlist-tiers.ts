import { STATUSES, type Status } from "../../program/statuses";
import { inTiers, kept, keptGenetics, keptInTier, ofPrograms, programs, statusCell } from "./program-counts";
import { targetRow } from "./settings-plan";
import type { Block, BlockCell, References } from "./sheet";

/** Shared by all blocks of Shortlist, since they stand below one another. */
const SHORTLIST_WIDTHS = [240, 96, 90, 130, 240] as const;

const COUNT_FORMAT = "0";

/** Whatever the place of a block on its sheet: it is set where the blocks are put below one another. */
export const UNPLACED = { row: 0, column: 0, widths: SHORTLIST_WIDTHS, spare: 0, inputs: [] } as const;

type Count = (at: References) => string;

/** What is counted, how many, the target's bounds, and in words how they compare. */
function againstTarget(block: string, row: number, target: number, label: string, count: Count): readonly BlockCell[] {
  const bound = (column: number): BlockCell => ({
    formula: ({ cell }) => {
      const there = cell("settings", "TierTargets", target, column);
      return `=IF(${there}="","",${there})`;
    },
    format: COUNT_FORMAT,
  });
  return [
    label,
    { formula: (at) => `=${count(at)}`, format: COUNT_FORMAT },
    bound(1),
    bound(2),
    { formula: ({ cell }) => verdict(...threeCells(cell, block, row)), format: "General" },
  ];
}

function threeCells(cell: References["cell"], block: string, row: number): readonly [string, string, string] {
  return [cell("shortlist", block, row, 1), cell("shortlist", block, row, 2), cell("shortlist", block, row, 3)];
}

function verdict(now: string, least: string, most: string): string {
  const few = `IF(AND(ISNUMBER(${least}),${now}<${least}),"Too few: "&(${least}-${now})&" more to reach "&${least}`;
  const many = `IF(AND(ISNUMBER(${most}),${now}>${most}),"Many: "&(${now}-${most})&" above "&${most}`;
  return `=${few},${many},IF(COUNT(${least},${most})=0,"No target in Settings","Within the target")))`;
}

const TIER_NAMES = ["Tier 1", "Tier 2", "Tier 3", "Tier 4"] as const;

export const TIER_COUNTS: Block = {
  ...UNPLACED,
  name: "ShortlistTiers",
  headers: ["Final tier", "Programs", "At least", "At most", "In words"],
  rows: TIER_NAMES.map((tier, row) =>
    againstTarget("ShortlistTiers", row, targetRow(tier), tier, (at) => keptInTier(at, tier)),
  ),
  named: { first: 0, columns: 5 },
};

export const BALANCE: Block = {
  ...UNPLACED,
  name: "ShortlistBalance",
  headers: ["All tiers together", "Programs", "At least", "At most", "In words"],
  rows: [
    againstTarget("ShortlistBalance", 0, targetRow("Genetics programs"), "Genetics programs", keptGenetics),
    againstTarget(
      "ShortlistBalance",
      1,
      targetRow("Backups"),
      "Backups (other pathways)",
      (at) => `${kept(at)}-${keptGenetics(at)}`,
    ),
  ],
  named: { first: 0, columns: 5 },
};

/** Notes run on into the empty cells beside them. */
function counted(label: string, count: Count, note: string): readonly BlockCell[] {
  return [label, { formula: (at) => `=${count(at)}`, format: COUNT_FORMAT }, note, null, null];
}

export const OTHER_TIERS: Block = {
  ...UNPLACED,
  name: "ShortlistOthers",
  headers: ["In no tier", "Programs", "What to do", null, null],
  rows: [
    counted("Research", (at) => inTiers(at, ["Research"]), "Rate more of their domains."),
    counted("Below the line", (at) => inTiers(at, ["Below the line"]), "Look again only if your weights change."),
    counted("Excluded", (at) => inTiers(at, ["Excluded"]), "A stated policy or a requirement that you do not meet."),
  ],
  named: { first: 0, columns: 2 },
};

const STATUS_NOTES: { readonly [status in Status]: string } = {
  "To research": "Not decided yet.",
  Applying: "Counts for fees.",
  Applied: "Counts for fees.",
  Invited: "Counts for fees.",
  Interviewed: "Counts for fees; may go into the rank list.",
  "Not applying": "Counts in no tier.",
};

export const STATUS_COUNTS: Block = {
  ...UNPLACED,
  name: "ShortlistStatus",
  headers: ["Status", "Programs", "What it says", null, null],
  rows: [
    ...STATUSES.map((status, row): readonly BlockCell[] => [
      { formula: (at) => `=${statusCell(at, status)}&""`, format: "General" },
      {
        formula: (at) => `=COUNTIFS(${ofPrograms(at, "status")},${at.cell("shortlist", "ShortlistStatus", row, 0)})`,
        format: COUNT_FORMAT,
      },
      STATUS_NOTES[status],
      null,
      null,
    ]),
    [
      "Another status, or none",
      {
        formula: (at) => {
          const count = (row: number) => at.cell("shortlist", "ShortlistStatus", row, 1);
          return `=${programs(at)}-SUM(${STATUSES.map((_, row) => count(row)).join(",")})`;
        },
        format: COUNT_FORMAT,
      },
      "Set it in Programs.",
      null,
      null,
    ],
  ],
  named: { first: 0, columns: 2 },
};
