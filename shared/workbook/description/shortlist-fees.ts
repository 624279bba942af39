import { APPLICATION_SERVICES } from "../../program/season";
import { PAID_STATUSES } from "../../program/statuses";
import { DOLLARS_FORMAT } from "./contents";
import { feeFormula } from "./fee-formula";
import { ranked, withStatus } from "./program-counts";
import { SERVICE_ROWS } from "./settings-plan";
import type { Block, BlockCell, References } from "./sheet";
import { UNPLACED } from "./shortlist-tiers";

const TOTALS = "ShortlistFees";
const PATHWAYS = "ShortlistFeePathways";
const [RESIDENCY, FELLOWSHIP] = APPLICATION_SERVICES;

/** Columns of the block by pathway. */
const COUNT = 1;
const DOLLARS = 2;
const SERVICE = 3;

/** Pathways applied to, each with its service; residency fees begin anew in every one. */
function pathwayRow(index: number): readonly BlockCell[] {
  const here = ({ cell }: References, column: number) => cell("shortlist", PATHWAYS, index, column);
  const service = ({ cell }: References, column: number) => cell("settings", "PathwayServices", index, column);
  const unlessBlank = (at: References, formula: string) => `=IF(${here(at, 0)}="","",${formula})`;
  return [
    { formula: (at) => `=IF(${service(at, 0)}="","",${service(at, 0)})`, format: "General" },
    { formula: (at) => unlessBlank(at, withStatus(at, here(at, 0), PAID_STATUSES)), format: "0" },
    {
      formula: (at) => {
        const fee = feeFormula("ResidencyFees", here(at, COUNT));
        const other = `IF(${here(at, SERVICE)}="${FELLOWSHIP}","together","unknown")`;
        return unlessBlank(at, `IF(${here(at, SERVICE)}="${RESIDENCY}",${fee},${other})`);
      },
      format: DOLLARS_FORMAT,
    },
    { formula: (at) => unlessBlank(at, `${service(at, 1)}&""`), format: "General" },
    null,
  ];
}

const BY_PATHWAY: Block = {
  ...UNPLACED,
  name: PATHWAYS,
  headers: ["Applications, by pathway", "Programs", "Dollars", "Applied through", null],
  rows: Array.from({ length: SERVICE_ROWS }, (_, index) => pathwayRow(index)),
  named: { first: 0, columns: 4 },
};

/** Sums a column of the block by pathway over the rows of one service. */
function sumOf({ cell }: References, service: string, column: number): string {
  const range = (of: number) => `${cell("shortlist", PATHWAYS, 0, of)}:${lastCell(cell, of)}`;
  return `SUMIFS(${range(column)},${range(SERVICE)},"${service}")`;
}

/** The end of a range beside its beginning carries no sheet of its own. */
function lastCell(cell: References["cell"], column: number): string {
  const last = cell("shortlist", PATHWAYS, SERVICE_ROWS - 1, column);
  return last.slice(last.lastIndexOf("!") + 1);
}

function totalRow(
  index: number,
  label: string,
  count: BlockCell,
  dollars: Formula,
  note: string,
): readonly BlockCell[] {
  const counted = ({ cell }: References) => cell("shortlist", TOTALS, index, COUNT);
  return [label, count, { formula: (at) => `=${dollars(at, counted(at))}`, format: DOLLARS_FORMAT }, note, null];
}

type Formula = (at: References, count: string) => string;

function number(formula: (at: References) => string): BlockCell {
  return { formula: (at) => `=${formula(at)}`, format: "0" };
}

const SUMMED = 3;

const FEE_TOTALS: Block = {
  ...UNPLACED,
  name: TOTALS,
  headers: ["Application fees", "Counted", "Dollars", "How", null],
  rows: [
    totalRow(
      0,
      "ERAS residency",
      number((at) => sumOf(at, RESIDENCY, COUNT)),
      (at) => sumOf(at, RESIDENCY, DOLLARS),
      "By pathway, as below: from Applying to Interviewed.",
    ),
    totalRow(
      1,
      "ERAS fellowship",
      number((at) => sumOf(at, FELLOWSHIP, COUNT)),
      (_, count) => feeFormula("FellowshipFees", count),
      "All specialties together.",
    ),
    totalRow(
      2,
      "NRMP Main Match",
      number(ranked),
      // Registering costs as much before the first rank is given.
      (_, count) => feeFormula("MatchFees", `MAX(1,${count})`),
      "Registration and ranks: check Settings before you pay.",
    ),
    [
      "Together",
      null,
      {
        formula: ({ cell }) =>
          `=SUM(${Array.from({ length: SUMMED }, (_, row) => cell("shortlist", TOTALS, row, DOLLARS)).join(",")})`,
        format: DOLLARS_FORMAT,
      },
      "Without travel, transcripts and taxes.",
      null,
    ],
  ],
  named: { first: 0, columns: 3 },
};

export const feeBlocks: readonly Block[] = [FEE_TOTALS, BY_PATHWAY];
