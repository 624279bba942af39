import { DOMAINS } from "../program/domains";
import type { Field, FieldId } from "../program/field";
import { SIGNALS } from "../program/signals";
import { COMPETITIVENESS, STANCES } from "../program/stances";
import { TIERS } from "../scoring/tier";
import type { ColumnContent, ColumnGroup, ColumnSpec } from "./column";

const TEXT: ColumnContent = { kind: "text" };
const CODE: ColumnContent = { kind: "code" };
const DATE: ColumnContent = { kind: "date" };
const POINTS: ColumnContent = { kind: "result", format: "0.0" };
const WORDS: ColumnContent = { kind: "result", format: "General" };

function column(
  id: FieldId,
  header: string,
  group: ColumnGroup,
  content: ColumnContent,
  width: number,
  help: string,
  ...synonyms: readonly string[]
): ColumnSpec {
  return { id, header, group, content, width, help, synonyms };
}

function count(maximum: number): ColumnContent {
  return { kind: "number", minimum: 0, maximum, format: "0.##" };
}

function openChoice(list: string): ColumnContent {
  return { kind: "choice", list, open: true };
}

function choice(list: string, values: readonly string[]): ColumnContent {
  return { kind: "choice", list, open: false, values };
}

/** The Programs sheet: one row a program, in this order. */
export const PROGRAM_COLUMNS: readonly ColumnSpec[] = [
  column(
    "key",
    "Row key",
    "identity",
    CODE,
    70,
    "Finds this program again wherever its row goes. Leave it as it is.",
    "Key",
    "IMGScore key",
  ),
  column(
    "institution",
    "Institution",
    "identity",
    TEXT,
    300,
    "The sponsoring hospital or university.",
    "Institution Name",
    "Hospital",
    "Sponsor",
    "Sponsor Name",
    "Sponsoring Institution",
    "School",
    "University",
  ),
  column("city", "City", "identity", TEXT, 120, "The city of the main site.", "Program City", "Town"),
  column(
    "state",
    "State",
    "identity",
    TEXT,
    76,
    "Two letters.",
    "Program State",
    "Program State Name",
    "State Name",
    "ST",
  ),
  column(
    "region",
    "Region",
    "identity",
    openChoice("Regions"),
    110,
    "The Census Bureau's region; filled in from the state.",
    "Area",
  ),
  column(
    "program",
    "Program",
    "identity",
    TEXT,
    220,
    "The program's own name.",
    "Program Name",
    "Program Title",
    "Residency",
    "Residency Program",
  ),
  column(
    "pathway",
    "Pathway",
    "identity",
    openChoice("Pathways"),
    260,
    "What is trained. Categorical pathways count as backups.",
    "Specialty",
    "Specialty Name",
    "Training pathway",
    "Track",
  ),
  column(
    "setting",
    "Setting",
    "identity",
    openChoice("ProgramSettings"),
    120,
    "University, community, or both.",
    "Program best described as",
    "Program Type",
    "Type",
  ),
  column(
    "length",
    "Length (years)",
    "identity",
    count(10),
    90,
    "As the program states it.",
    "Length",
    "Accredited Training Length",
    "Program Length of Training",
    "Years",
  ),
  column(
    "positions",
    "Positions/yr",
    "identity",
    count(200),
    118,
    "Places offered a year.",
    "Positions",
    "Positions per year",
    "First year positions",
    "Quota",
    "Spots",
  ),
  column(
    "acgmeCode",
    "ACGME code",
    "identity",
    CODE,
    100,
    "Ten digits; ERAS uses the same number.",
    "ACGME",
    "ACGME ID",
    "ACGME Program Code",
    "Accreditation ID",
    "ERAS ID",
    "Program ID",
    "ACGME number",
    "ACGME Program ID",
  ),
  column(
    "nrmpCodes",
    "NRMP codes",
    "identity",
    CODE,
    120,
    "All tracks of this program, separated by commas.",
    "NRMP code",
    "NRMP Program Code",
    "NRMP",
    "Match code",
    "NRMP ID",
  ),
  column(
    "website",
    "Website",
    "identity",
    TEXT,
    160,
    "The program's page.",
    "URL",
    "Web site",
    "Program Website",
    "Link",
  ),
  column("director", "Director", "identity", TEXT, 140, "Program director.", "Program Director", "PD", "Director name"),
  column(
    "directorEmail",
    "Director email",
    "identity",
    TEXT,
    160,
    "For targeted questions.",
    "Program Director Email",
    "PD Email",
    "Director e-mail",
  ),
  column(
    "coordinator",
    "Coordinator",
    "identity",
    TEXT,
    140,
    "Write to the coordinator first.",
    "Program Coordinator",
    "Contact",
    "Contact name",
  ),
  column(
    "coordinatorEmail",
    "Coordinator email",
    "identity",
    TEXT,
    160,
    "Write to the coordinator first.",
    "Program Coordinator Email",
    "Email",
    "E-mail",
    "Contact Email",
  ),

  column(
    "stance",
    "IMG stance",
    "stance",
    choice("Stances", STANCES),
    110,
    "Yes: they say so. Shown: current or recent IMGs prove it. Blank means unknown.",
    "Stance",
    "IMG policy",
    "Accepts IMGs",
  ),
  column("stanceQuote", "Stance quote", "stance", TEXT, 200, "Their words, and where you read them.", "IMG quote"),
  column("stanceDate", "Stance date", "stance", DATE, 95, "When you read it."),
  column(
    "visa",
    "Visa statement",
    "stance",
    TEXT,
    160,
    "You need no visa; sponsorship is a sign of openness.",
    "Visa",
    "Visa statuses accepted",
    "Visa sponsorship",
  ),
  column(
    "percentImg",
    "% IMG (all IMGs)",
    "stance",
    { kind: "number", minimum: 0, maximum: 100, format: "0.#" },
    80,
    "0 to 100, citizens and others together. Blank means unknown, not none.",
    "% IMG",
    "IMG Percent",
    "pct_img",
    "Percent IMG",
  ),

  column(
    "step2",
    "Step 2 CK benchmark",
    "numbers",
    { kind: "number", minimum: 100, maximum: 300, format: "0" },
    120,
    "The score that applicants invited here typically have.",
    "Step 2 CK",
    "Min Step2 Score",
    "Step 2",
  ),
  column(
    "graduationLimit",
    "Graduation-year limit",
    "numbers",
    count(60),
    128,
    "At most this many years since graduation.",
    "YOG limit",
    "Years since graduation",
  ),
  column(
    "clinicalMonths",
    "US clinical months asked",
    "numbers",
    count(60),
    130,
    "US clinical experience that they ask for.",
    "USCE months",
    "USCE",
  ),

  ...DOMAINS.map((domain) =>
    column(
      domain.id,
      domain.label,
      "ratings",
      { kind: "rating" },
      136,
      `1: ${domain.low}. 3: ${domain.middle}. 5: ${domain.high}. Blank means not rated.`,
      `${domain.label} rating`,
      `${domain.label} (1-5)`,
    ),
  ),
  ...DOMAINS.map((domain) =>
    column(
      `${domain.id}Notes`,
      `${domain.label} notes`,
      "notes",
      TEXT,
      180,
      "What the rating rests on: source and date.",
      `Notes on ${domain.label}`,
    ),
  ),

  column(
    "openness",
    "Suggested openness",
    "results",
    { kind: "number", minimum: 1, maximum: 5, format: "0.0" },
    110,
    "A suggestion, 1 to 5; your own IMG-friendliness rating comes first.",
    "Openness",
    "Openness (suggested)",
  ),
  column(
    "competitiveness",
    "Competitiveness",
    "results",
    choice("CompetitivenessBands", COMPETITIVENESS),
    164,
    "Your numbers against the benchmark. Blank means unknown.",
  ),
  column(
    "score",
    "Score",
    "results",
    POINTS,
    76,
    "0 to 100 by your ratings and weights. Unknown ratings count with the middle of the scale.",
    "IMGScore",
  ),
  column("low", "Low", "results", POINTS, 66, "The score if everything unknown turned out worst."),
  column("high", "High", "results", POINTS, 66, "The score if everything unknown turned out best."),
  column("known", "Known", "results", { kind: "result", format: "0%" }, 78, "How much of the weight is rated."),
  column("fit", "Fit", "results", POINTS, 60, "The score without IMG friendliness: how good for you."),
  column("tier", "Tier", "results", WORDS, 130, "The first tier rule that applies."),
  column("why", "Why", "results", WORDS, 300, "Which rule decided, and what would move it up."),

  column(
    "tierOverride",
    "Tier override",
    "decision",
    choice("Tiers", TIERS),
    120,
    "Your own decision; it wins over the tier.",
  ),
  column("overrideNote", "Override note", "decision", TEXT, 160, "Why you decided otherwise."),
  column("finalTier", "Final tier", "decision", WORDS, 130, "Your override, else the tier."),
  column("status", "Status", "decision", openChoice("Statuses"), 110, "Where you stand with this program."),
  column("signal", "Signal", "decision", choice("Signals", SIGNALS), 80, "Whether you signal it."),
  column("whyThisProgram", "Why this program", "decision", TEXT, 220, "For your letter and your interview."),

  column("sources", "Sources", "provenance", TEXT, 200, "Where the row came from.", "Source"),
  column(
    "lastChecked",
    "Last checked",
    "provenance",
    DATE,
    95,
    "When you last compared it with the program's own page.",
    "Checked",
  ),
];

/** What a file may bring: row keys and results are this workbook's own. */
export const IMPORTED_FIELDS: readonly Field[] = PROGRAM_COLUMNS.flatMap(({ content, ...column }) =>
  content.kind === "result" || column.id === "key" ? [] : [{ ...column, content }],
);

export const PROGRAMS_SHEET = "Programs";
export const SETTINGS_SHEET = "Settings";
/** Google Sheets only: holds the one call whose results every row looks up. */
export const RESULTS_SHEET = "Results";
