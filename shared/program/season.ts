/**
 * What changes every season and was published for it: dates, fees, signals. Defaults only: they stand in Settings beside
 * their source, and the user changes them.
 */

/** A figure's source, and what is unsure about it; "" where it was read on the publisher's own page. */
interface Sourced {
  readonly source: string;
  readonly check: string;
}

const AAMC = "students-residents.aamc.org/applying-residencies-eras";
const FEES_2026 = `AAMC, fees for 2026: ${AAMC}/publication-chapters/fees-2025-eras-season`;
const SIGNALS_2025 = `AAMC: ${AAMC}/program-signaling-2025-myeras-application-season`;
const TIMELINE = `${AAMC}/publication-chapters/eras-timeline`;

const COPIED = "Check: fees of the 2026 season; those of 2027 were not found.";
const SECOND_HAND = "Check: second-hand.";

/** Through whom one applies, which decides the fee schedule. */
export const APPLICATION_SERVICES = ["ERAS residency", "ERAS fellowship"] as const;

/** One band of a fee schedule: programs `from`–`to` cost `together` as a whole and `each` apiece, in dollars. */
export interface FeeBand extends Sourced {
  readonly label: string;
  readonly from: number;
  /** Null: no end. */
  readonly to: number | null;
  readonly together: number | null;
  readonly each: number | null;
}

/** Counted for each specialty anew. */
export const RESIDENCY_FEES: readonly FeeBand[] = [
  { label: "First programs", from: 1, to: 30, together: null, each: 11, source: FEES_2026, check: COPIED },
  { label: "Further programs", from: 31, to: null, together: null, each: 30, source: FEES_2026, check: COPIED },
];

/** Counted across all specialties. */
export const FELLOWSHIP_FEES: readonly FeeBand[] = [
  { label: "First programs", from: 1, to: 10, together: 115, each: null, source: FEES_2026, check: COPIED },
  { label: "Second band", from: 11, to: 20, together: null, each: 17, source: FEES_2026, check: COPIED },
  { label: "Third band", from: 21, to: 30, together: null, each: 20, source: FEES_2026, check: COPIED },
  { label: "Further programs", from: 31, to: null, together: null, each: 27, source: FEES_2026, check: COPIED },
];

/** Counted in ranks. */
export const MATCH_FEES: readonly FeeBand[] = [
  {
    label: "Registration",
    from: 1,
    to: 20,
    together: 70,
    each: null,
    source: "NRMP, Main Residency Match registration: nrmp.org",
    check: SECOND_HAND,
  },
  {
    label: "Further ranks",
    from: 21,
    to: null,
    together: null,
    each: null,
    source: "NRMP: nrmp.org",
    check: "Check: further ranks cost extra; the amount was not found.",
  },
];

interface SignalAllotment extends Sourced {
  /** As in the list of pathways. */
  readonly pathway: string;
  readonly signal: "Yes" | "Gold" | "Silver";
  readonly count: number;
}

const SIGNALS_2027 = `Second-hand; for 2025 ${SIGNALS_2025}`;
const GENETICS = "Check: second-hand; the AAMC's 2025 list had no genetics entry.";
const OTHERS = "Check: the AAMC's list for 2025 says the same; confirm it for your season.";

export const SIGNAL_ALLOTMENTS: readonly SignalAllotment[] = [
  { pathway: "Pediatrics–Medical Genetics", signal: "Yes", count: 3, source: SIGNALS_2027, check: GENETICS },
  { pathway: "Internal Medicine–Medical Genetics", signal: "Yes", count: 3, source: SIGNALS_2027, check: GENETICS },
  { pathway: "Pediatrics", signal: "Yes", count: 5, source: SIGNALS_2027, check: OTHERS },
  { pathway: "Internal Medicine", signal: "Gold", count: 3, source: SIGNALS_2027, check: OTHERS },
  { pathway: "Internal Medicine", signal: "Silver", count: 12, source: SIGNALS_2027, check: OTHERS },
  { pathway: "Medicine–Pediatrics", signal: "Yes", count: 5, source: SIGNALS_2027, check: SECOND_HAND },
];

/** Whether it is a good time to write to programs. */
export const WRITING_TIMES = ["Good time", "Do not write"] as const;

export type SeasonDateId =
  | "writing"
  | "opens"
  | "fellowship-submit"
  | "fellowship-interviews"
  | "submit"
  | "review"
  | "interviews"
  | "rank-list"
  | "match-week"
  | "match-day";

interface SeasonDate extends Sourced {
  readonly id: SeasonDateId;
  readonly what: string;
  /** YYYY-MM-DD; null where it is not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly writing: (typeof WRITING_TIMES)[number] | null;
  readonly season: number;
}

const ERAS_2027 = `Second-hand; AAMC: ${TIMELINE}`;
const NRMP_2027 = "Second-hand; NRMP Main Residency Match calendar: nrmp.org";
const GUIDE = "A judgement: late spring to late summer, never when ERAS opens nor in interview season.";
const CHANGE = "Change it as you like.";

function date(
  id: SeasonDateId,
  what: string,
  [from, to]: readonly [string | null, string | null],
  writing: SeasonDate["writing"],
  source: string,
  check: string,
): SeasonDate {
  return { id, what, from, to, writing, season: 2027, source, check };
}

/** The 2027 season: training begins in July 2027. */
export const CALENDAR: readonly SeasonDate[] = [
  date("writing", "Write to programs", ["2026-05-01", "2026-08-31"], "Good time", GUIDE, CHANGE),
  date("opens", "MyERAS opens", ["2026-06-03", null], null, ERAS_2027, SECOND_HAND),
  date(
    "fellowship-submit",
    "Fellowships, July cycle: applications can be submitted",
    [null, null],
    null,
    `In the 2026 season 2 July 2025: ${TIMELINE}`,
    "Check: the date for 2027 was not found.",
  ),
  date(
    "fellowship-interviews",
    "Genetics fellowships: interviews, about",
    ["2026-08-01", "2026-10-31"],
    null,
    "Second-hand: July cycle, Specialties Matching Service",
    "Check: approximate.",
  ),
  date(
    "submit",
    "Residencies: applications can be submitted",
    ["2026-09-02", "2026-09-08"],
    "Do not write",
    ERAS_2027,
    SECOND_HAND,
  ),
  date(
    "review",
    "Residencies: programs begin to review",
    ["2026-09-23", "2026-09-30"],
    "Do not write",
    ERAS_2027,
    SECOND_HAND,
  ),
  date(
    "interviews",
    "Residencies: interview season",
    ["2026-10-01", "2027-01-31"],
    "Do not write",
    "Second-hand: October to January",
    "Check: approximate.",
  ),
  date("rank-list", "Rank list due", ["2027-03-03", null], null, NRMP_2027, SECOND_HAND),
  date("match-week", "Match Week", ["2027-03-15", "2027-03-19"], null, NRMP_2027, SECOND_HAND),
  date("match-day", "Match Day", ["2027-03-19", null], null, NRMP_2027, SECOND_HAND),
];
