/**
 * Findings that speak for or against a program's openness to US-citizen IMGs, and how much. The weights are additive
 * log-odds after Spiegelhalter & Knill-Jones 1984 (J. R. Statist. Soc. A 147:35–77), in decibans: 10·log10 of how much
 * likelier the finding is at an open program. All figures are judgements, not data; they stand in Settings and are the
 * user's to change.
 */

/** Findings of one group tell the same fact: together they weigh no more than the cap. */
export const EVIDENCE_GROUPS = [
  "Policy",
  "Roster",
  "Visa",
  "Match results",
  "Replies",
  "Culture",
  "Pipeline",
  "Director",
  "None",
] as const;
type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** How a finding counts. */
export type EvidenceWeight =
  /** Decibans: positive speaks for openness. */
  | { readonly kind: "points"; readonly decibans: number }
  /** By how many IMGs were counted among how many. */
  | { readonly kind: "counted" }
  /** Excludes, or may: a hard requirement is never points. */
  | { readonly kind: "gate" }
  /** Makes everything older count less. */
  | { readonly kind: "ages-others" };

interface EvidenceKind {
  readonly label: string;
  readonly group: EvidenceGroup;
  readonly weight: EvidenceWeight;
  /** Years after which the finding holds with one half of its force; null where it does not age. */
  readonly halfLife: number | null;
  readonly note: string;
}

function points(label: string, group: EvidenceGroup, decibans: number, halfLife: number, note: string): EvidenceKind {
  return { label, group, weight: { kind: "points", decibans }, halfLife, note };
}

function other(
  label: string,
  group: EvidenceGroup,
  kind: Exclude<EvidenceWeight["kind"], "points">,
  halfLife: number | null,
  note: string,
): EvidenceKind {
  return { label, group, weight: { kind }, halfLife, note };
}

/** Years. A policy page is revised more often than a class of residents turns over; a reply is good for its season. */
const PAGE = 2;
const CLASS = 3;
const SEASON = 1;

export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  points("Says it considers IMGs", "Policy", 10, PAGE, "In its own words."),
  points("Rarely considers IMGs", "Policy", -10, PAGE, "In its own words."),
  points("Primarily US allopathic graduates", "Policy", -7, PAGE, "In its own words."),
  other("Does not consider IMGs", "Policy", "gate", PAGE, "A gate with quote and date, never points."),
  other("Hard requirement", "Policy", "gate", PAGE, "Score, graduation year, months: a gate where you do not meet it."),
  other(
    "IMGs counted on the roster",
    "Roster",
    "counted",
    CLASS,
    "By the counts in the row; 0 of many counts against.",
  ),
  points("US-citizen IMG training now", "Roster", 9, CLASS, "One of a few, by the roster model."),
  points("IMG among the faculty", "Roster", 3, CLASS, "Residents tell more."),
  points("Varied medical schools among residents", "Roster", 2, CLASS, "Not one or two feeder schools."),
  points("Alumni in varied places", "Roster", 1, CLASS, "Weak by itself."),
  points("J-1 or H-1B sponsorship mentioned", "Visa", 4, PAGE, "You need no visa: a sign of openness only."),
  other("Share of IMGs over the years", "Match results", "counted", CLASS, "As counts: class size times years."),
  points("Positions left unfilled", "Match results", 1, CLASS, "Ambiguous: few applicants, or a picky program."),
  points("Reply: considers IMGs", "Replies", 10, SEASON, "The same statement as a policy, for this season."),
  points("Reply: rarely considers IMGs", "Replies", -10, SEASON, "The same statement as a policy, for this season."),
  points("International research collaboration", "Culture", 1, CLASS, "Weak by itself."),
  points("Small program fed by its own school", "Pipeline", -4, CLASS, "Class of two or fewer."),
  other("Change of director", "Director", "ages-others", null, "Older findings hold with half their force."),
  points("About another domain", "None", 0, CLASS, "Notes for a rating; says nothing of openness."),
];

/** The numbers of the openness model by the names they carry in Settings. */
export const EVIDENCE_RULES = [
  {
    field: "prior",
    name: "Prior",
    value: 0.5,
    minimum: 0.01,
    maximum: 0.99,
    help: "Openness before any finding, 0–1.",
  },
  {
    field: "cap",
    name: "Group cap (dB)",
    value: 13,
    minimum: 0,
    maximum: 40,
    help: "No group weighs more, either way.",
  },
  {
    field: "openAlpha",
    name: "Roster alpha",
    value: 1.2,
    minimum: 0.01,
    maximum: 100,
    help: "In an open program: the higher, the more IMGs are expected.",
  },
  {
    field: "openBeta",
    name: "Roster beta",
    value: 4.8,
    minimum: 0.01,
    maximum: 100,
    help: "In an open program: with alpha, about one trainee in five is expected.",
  },
  {
    field: "closedShare",
    name: "Closed share",
    value: 0.01,
    minimum: 0.0001,
    maximum: 0.5,
    help: "Closed program: IMGs among its trainees.",
  },
  {
    field: "directorFactor",
    name: "New director",
    value: 0.5,
    minimum: 0,
    maximum: 1,
    help: "Share of their force that findings before a change of director keep.",
  },
  { field: "from2", name: "Openness 2 from", value: 0.15, minimum: 0, maximum: 1, help: "Below this it is 1." },
  { field: "from3", name: "Openness 3 from", value: 0.35, minimum: 0, maximum: 1, help: "Mixed or unclear signs." },
  { field: "from4", name: "Openness 4 from", value: 0.6, minimum: 0, maximum: 1, help: "More likely open than not." },
  { field: "from5", name: "Openness 5 from", value: 0.8, minimum: 0, maximum: 1, help: "Open by all signs." },
] as const;

/** Where a finding was made. */
export const SOURCE_KINDS = [
  "Program's own page",
  "Roster on its page",
  "E-mail",
  "Conversation",
  "FREIDA",
  "Residency Explorer",
  "NRMP results",
  "Conference",
  "Social media",
  "Hearsay",
  "Other",
] as const;
