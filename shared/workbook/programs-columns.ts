import { DOMAINS } from "../program/domains";
import type { ColumnContent, ColumnGroup, ColumnSpec } from "./column";

const TEXT: ColumnContent = { kind: "text" };
const CODE: ColumnContent = { kind: "code" };
const DATE: ColumnContent = { kind: "date" };
const POINTS: ColumnContent = { kind: "result", format: "0.0" };
const WORDS: ColumnContent = { kind: "result", format: "General" };

function column(
  id: string,
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

function choice(list: string, open = false): ColumnContent {
  return { kind: "choice", list, open };
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
    260,
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
    60,
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
    choice("Regions", true),
    90,
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
    choice("Pathways", true),
    220,
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
    choice("ProgramSettings", true),
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
    80,
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
    80,
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
    choice("Stances"),
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
    100,
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
    100,
    "At most this many years since graduation.",
    "YOG limit",
    "Years since graduation",
  ),
  column(
    "clinicalMonths",
    "US clinical months asked",
    "numbers",
    count(60),
    100,
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
      90,
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
    90,
    "A suggestion, 1 to 5; your own IMG-friendliness rating comes first.",
    "Openness",
    "Openness (suggested)",
  ),
  column(
    "competitiveness",
    "Competitiveness",
    "results",
    choice("CompetitivenessBands"),
    120,
    "Your numbers against the benchmark. Blank means unknown.",
  ),
  column(
    "score",
    "Score",
    "results",
    POINTS,
    70,
    "0 to 100 by your ratings and weights. Unknown ratings count with the middle of the scale.",
    "IMGScore",
  ),
  column("low", "Low", "results", POINTS, 60, "The score if everything unknown turned out worst."),
  column("high", "High", "results", POINTS, 60, "The score if everything unknown turned out best."),
  column("known", "Known", "results", { kind: "result", format: "0%" }, 65, "How much of the weight is rated."),
  column("fit", "Fit", "results", POINTS, 60, "The score without IMG friendliness: how good for you."),
  column("tier", "Tier", "results", WORDS, 130, "The first tier rule that applies."),
  column("why", "Why", "results", WORDS, 300, "Which rule decided, and what would move it up."),

  column(
    "tierOverride",
    "Tier override",
    "decision",
    choice("Tiers"),
    120,
    "Your own decision; it wins over the tier.",
  ),
  column("overrideNote", "Override note", "decision", TEXT, 160, "Why you decided otherwise."),
  column("finalTier", "Final tier", "decision", WORDS, 130, "Your override, else the tier."),
  column("status", "Status", "decision", choice("Statuses", true), 110, "Where you stand with this program."),
  column("signal", "Signal", "decision", choice("Signals"), 80, "Whether you signal it."),
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

export type ProgramColumnId = string;

/** The column of an id of this description. */
export function programColumn(id: ProgramColumnId): ColumnSpec {
  const found = PROGRAM_COLUMNS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Programs has no column "${id}"`);
  return found;
}

export const PROGRAMS_SHEET = "Programs";
export const SETTINGS_SHEET = "Settings";
/** Google Sheets only: holds the one call whose results every row looks up. */
export const RESULTS_SHEET = "Results";
