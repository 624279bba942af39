import { rowBelow } from "./blocks";
import { DATE_FORMAT } from "./contents";
import { EVIDENCE } from "./evidence";
import { IMPORT_LOG } from "./import-log";
import { RANK_LIST } from "./rank-list";
import { SETTINGS } from "./settings";
import { calendarRow } from "./settings-season";
import type { Block, BlockCell, FormSheet, References, SheetDescription } from "./sheet";
import { countFormula, shareFormula, wordsFormula } from "./step-formulas";
import { type Count, RANKED, STEPS, STEPS_BLOCK, stepLabel } from "./steps";

/** All blocks stand below one another; together they fit beside the pane on a screen of 1440 pixels. */
const WIDTHS = [165, 460, 92, 226, 84] as const;

const ABOUT: Block = {
  name: null,
  row: 0,
  column: 0,
  // One bar over the lines below, which run on into the empty cells beside them.
  headers: ["Your master workbook", null, null, null, null],
  widths: WIDTHS,
  rows: [
    "It keeps the programs you consider, what you found about each, and what you decided.",
    "Ratings, weights, targets and rules are your own judgement; the workbook only reckons with them.",
    "A blank cell means unknown: never zero, and never no.",
  ].map((line) => [line, null, null, null, null]),
  named: { first: 0, columns: 1 },
  spare: 0,
  inputs: [],
};

function words(formula: (at: References) => string): BlockCell {
  return { formula: (at) => `=${formula(at)}`, format: "General" };
}

const SIX_STEPS: Block = {
  name: STEPS_BLOCK,
  row: rowBelow(ABOUT),
  column: 0,
  headers: ["Step", "What to do", "Go to", "So far", "Done"],
  widths: WIDTHS,
  rows: STEPS.map((step) => [
    stepLabel(step),
    step.what,
    { link: step.sheet },
    { formula: (at) => wordsFormula(at, step), format: "General" },
    { formula: (at) => shareFormula(at, step), format: "0%" },
  ]),
  named: { first: 0, columns: WIDTHS.length },
  spare: 0,
  inputs: [],
};

const DAYS = "INDEX(Calendar,0,2)";
const EVENTS = "INDEX(Calendar,0,1)";

function dateRow(
  label: string,
  event: BlockCell,
  date: (at: References) => string,
  shown: string,
): readonly BlockCell[] {
  return [
    label,
    event,
    { link: "settings" },
    {
      formula: (at) =>
        `=IF(ISNUMBER(${date(at)}),IF(${date(at)}>=TODAY(),"in "&(${date(at)}-TODAY())&" days","${shown}"),"")`,
      format: "General",
    },
    { formula: (at) => `=${date(at)}`, format: DATE_FORMAT },
  ];
}

/** The next date of the calendar that begins today or later; "" when all have passed. */
function nextDate(): string {
  return `IF(COUNTIFS(${DAYS},">="&TODAY())=0,"",MINIFS(${DAYS},${DAYS},">="&TODAY()))`;
}

const DATES: Block = {
  name: null,
  row: rowBelow(SIX_STEPS),
  column: 0,
  headers: ["Dates", "What", "Go to", "Time left", "When"],
  widths: WIDTHS,
  rows: [
    dateRow(
      "Next",
      words(
        () =>
          `IFERROR(INDEX(${EVENTS},MATCH(${nextDate()},${DAYS},0)),"The calendar in Settings has no date ahead: bring it up to date.")`,
      ),
      nextDate,
      "",
    ),
    dateRow(
      "Rank list",
      "Due at the NRMP; check the date in your account.",
      ({ cell }) => {
        const due = cell("settings", "Calendar", calendarRow("rank-list"), 1);
        return `IF(${due}="","",${due})`;
      },
      "passed",
    ),
  ],
  named: { first: 0, columns: WIDTHS.length },
  spare: 0,
  inputs: [],
};

/** Another sheet, and what is counted in it. */
function sheetRow(
  sheet: SheetDescription,
  label: string,
  counted: readonly [string, Count] | null,
): readonly BlockCell[] {
  const [what, count] = counted ?? [null, null];
  return [
    label,
    sheet.purpose,
    { link: sheet.id },
    what,
    count === null ? null : { formula: (at) => `=${countFormula(at, count)}`, format: "0" },
  ];
}

const ALSO: Block = {
  name: null,
  row: rowBelow(DATES),
  column: 0,
  headers: ["Also here", "What it is for", "Go to", "Counted", "So far"],
  widths: WIDTHS,
  rows: [
    sheetRow(EVIDENCE, "Evidence", ["Findings", { kind: "filled", list: "evidence", column: "finding" }]),
    sheetRow(RANK_LIST, "Rank list", ["Ranked programs", RANKED]),
    sheetRow(SETTINGS, "Settings", null),
    sheetRow(IMPORT_LOG, "Import log", ["Imports", { kind: "filled", list: "importLog", column: "when" }]),
  ],
  named: { first: 0, columns: WIDTHS.length },
  spare: 0,
  inputs: [],
};

/** The first tab: what the workbook is, the six steps with what is done, and where to go. */
export const START_HERE: FormSheet = {
  kind: "form",
  id: "start",
  purpose: "The six steps, how far you are in each, and where to go.",
  tabColor: "#0B5A73",
  hidden: false,
  onlyIn: null,
  blocks: [ABOUT, SIX_STEPS, DATES, ALSO],
  charts: [],
  frozenRows: 0,
};
