import { DOMAINS } from "../../program/domains";
import { TIERS } from "../../scoring/tier";
import { rowBelow } from "./blocks";
import { DATE_FORMAT } from "./contents";
import { EVIDENCE } from "./evidence";
import { IMPORT_LOG } from "./import-log";
import { PROFILE_PARTS } from "./profile-questions";
import { filled, inTiers, ofPrograms, programs } from "./program-counts";
import { RANK_LIST } from "./rank-list";
import { SETTINGS } from "./settings";
import { calendarRow } from "./settings-season";
import type { Block, BlockCell, FormSheet, References, SheetDescription } from "./sheet";

const WIDTHS = [190, 560, 300, 130] as const;

const ABOUT: Block = {
  name: null,
  row: 0,
  column: 0,
  headers: ["Your master workbook"],
  widths: WIDTHS.slice(0, 1),
  rows: [
    ["It keeps the programs you consider, what you found about each, and what you decided."],
    ["Ratings, weights, targets and rules are your own judgement; the workbook only reckons with them."],
    ["A blank cell means unknown: never zero, and never no."],
  ],
  named: { first: 0, columns: 1 },
  spare: 0,
  inputs: [],
};

function words(formula: (at: References) => string): BlockCell {
  return { formula: (at) => `=${formula(at)}`, format: "General" };
}

function answered(): string {
  const parts = PROFILE_PARTS.map(({ name, questions }) => `COUNTA(${name})-${questions.length}`);
  return parts.join("+");
}

/** Programs whose five domains are all rated. */
function rated(at: References): string {
  return `SUMPRODUCT(${DOMAINS.map(({ id }) => `ISNUMBER(${ofPrograms(at, id)})`).join("*")})`;
}

const QUESTIONS = PROFILE_PARTS.reduce((sum, { questions }) => sum + questions.length, 0);

const STEPS: Block = {
  name: null,
  row: rowBelow(ABOUT),
  column: 0,
  headers: ["Step", "What to do", "So far", "Go to"],
  widths: WIDTHS,
  rows: [
    [
      "1. Know yourself",
      "Exams, school, experience, letters; where and how you want to live.",
      words(() => `"Answers: "&(${answered()})&" of ${QUESTIONS}"`),
      { link: "profile" },
    ],
    [
      "2. Build the list",
      "Import or type programs; one row each.",
      words((at) => `"Programs: "&${programs(at)}`),
      { link: "programs" },
    ],
    [
      "3. Research and rate",
      "Note findings in Evidence; rate each program 1 to 5 in five domains.",
      words((at) => `"Fully rated: "&${rated(at)}&" of "&${programs(at)}`),
      { link: "programs" },
    ],
    [
      "4. Use data",
      "Take the figures that concern you; compare them with yours.",
      words((at) => `"Benchmarks: "&${filled(at, "benchmarks", "metric")}`),
      { link: "benchmarks" },
    ],
    [
      "5. Reach out",
      "Ask five to ten programs whose policy is unclear and whose fit is excellent.",
      words(
        (at) =>
          `"Sent: "&${numbers(at.column("outreach", "sentOn"))}&", answered: "&${numbers(at.column("outreach", "repliedOn"))}`,
      ),
      { link: "outreach" },
    ],
    [
      "6. Tier and decide",
      "Balance the tiers, choose signals, apply; then rank by true preference.",
      words(
        (at) =>
          `"Decided: "&${decided(at)}&" of "&${programs(at)}&", ranked: "&${numbers(at.column("rankList", "rank"))}`,
      ),
      { link: "shortlist" },
    ],
  ],
  named: { first: 0, columns: 4 },
  spare: 0,
  inputs: [],
};

/** Programs with a tier, or a reason for none: all but those to research first. */
function decided(at: References): string {
  return `(${inTiers(
    at,
    TIERS.filter((tier) => tier !== "Research"),
  )})`;
}

/** Dates and ranks of a list's column. */
function numbers(column: string): string {
  return `COUNT(${column})`;
}

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
    { formula: (at) => `=${date(at)}`, format: DATE_FORMAT },
    {
      formula: (at) =>
        `=IF(ISNUMBER(${date(at)}),IF(${date(at)}>=TODAY(),"in "&(${date(at)}-TODAY())&" days","${shown}"),"")`,
      format: "General",
    },
  ];
}

/** The next date of the calendar that begins today or later; "" when all have passed. */
function nextDate(): string {
  return `IF(COUNTIFS(${DAYS},">="&TODAY())=0,"",MINIFS(${DAYS},${DAYS},">="&TODAY()))`;
}

const DATES: Block = {
  name: null,
  row: rowBelow(STEPS),
  column: 0,
  headers: ["Dates", "What", "When", "Time left"],
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
  named: { first: 0, columns: 4 },
  spare: 0,
  inputs: [],
};

function sheetRow(sheet: SheetDescription, label: string, count: BlockCell): readonly BlockCell[] {
  return [label, sheet.purpose, count, { link: sheet.id }];
}

const ALSO: Block = {
  name: null,
  row: rowBelow(DATES),
  column: 0,
  headers: ["Also here", "What it is for", "So far", "Go to"],
  widths: WIDTHS,
  rows: [
    sheetRow(
      EVIDENCE,
      "Evidence",
      words((at) => `"Findings: "&${filled(at, "evidence", "finding")}`),
    ),
    sheetRow(
      RANK_LIST,
      "Rank list",
      words((at) => `"Ranked: "&${numbers(at.column("rankList", "rank"))}`),
    ),
    sheetRow(SETTINGS, "Settings", null),
    sheetRow(
      IMPORT_LOG,
      "Import log",
      words((at) => `"Imports: "&${filled(at, "importLog", "when")}`),
    ),
  ],
  named: { first: 0, columns: 4 },
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
  blocks: [ABOUT, STEPS, DATES, ALSO],
  charts: [],
  frozenRows: 0,
};
