import { readDate } from "../../importing/read-date";
import {
  CALENDAR,
  FELLOWSHIP_FEES,
  type FeeBand,
  MATCH_FEES,
  RESIDENCY_FEES,
  type SeasonDateId,
  WRITING_TIMES,
} from "../../program/season";
import { input, rowBelow } from "./blocks";
import { amount, between, choice, DATE, TEXT } from "./contents";
import type { Block } from "./sheet";

const COLUMN = 30;
const WIDTHS = [390, 100, 100, 170, 80, 450, 830] as const;

const SPARE_DATES = 6;
const DATES = CALENDAR.length + SPARE_DATES;

const SEASON: Block = {
  name: "Calendar",
  row: 0,
  column: COLUMN,
  headers: ["Calendar", "From", "To", "Writing to programs", "Season", "Check", "Source"],
  widths: WIDTHS,
  rows: CALENDAR.map(({ what, from, to, writing, season, source, check }) => [
    what,
    serial(from),
    serial(to),
    writing,
    season,
    check,
    source,
  ]),
  named: { first: 0, columns: 4 },
  spare: SPARE_DATES,
  inputs: [
    input(0, 0, DATES, TEXT),
    input(0, 1, DATES, DATE),
    input(0, 2, DATES, DATE),
    input(0, 3, DATES, choice("WritingTimes", WRITING_TIMES)),
    input(0, 4, DATES, between(2000, 2100, "0")),
    input(0, 6, DATES, TEXT),
  ],
};

/** The row of a date, counted from the first one. */
export function calendarRow(id: SeasonDateId): number {
  return CALENDAR.findIndex((date) => date.id === id);
}

const SPARE_BANDS = 2;

function fees(name: string, header: string, row: number, bands: readonly FeeBand[]): Block {
  const rows = bands.length + SPARE_BANDS;
  return {
    name,
    row,
    column: COLUMN,
    headers: [header, "From", "To", "Together ($)", "Each ($)", "Check", "Source"],
    widths: WIDTHS,
    rows: bands.map((band) => [band.label, band.from, band.to, band.together, band.each, band.check, band.source]),
    named: { first: 1, columns: 4 },
    spare: SPARE_BANDS,
    inputs: [
      input(0, 1, rows, amount(10_000, "0")),
      input(0, 2, rows, amount(10_000, "0")),
      input(0, 3, rows, amount(100_000)),
      input(0, 4, rows, amount(100_000)),
    ],
  };
}

const RESIDENCY = fees("ResidencyFees", "ERAS residency fees, for each specialty", rowBelow(SEASON), RESIDENCY_FEES);
const FELLOWSHIP = fees(
  "FellowshipFees",
  "ERAS fellowship fees, all specialties together",
  rowBelow(RESIDENCY),
  FELLOWSHIP_FEES,
);
const MATCH = fees("MatchFees", "NRMP Main Match fees, by ranks", rowBelow(FELLOWSHIP), MATCH_FEES);

/** What was published for the season. */
export const SEASON_BLOCKS: readonly Block[] = [SEASON, RESIDENCY, FELLOWSHIP, MATCH];

function serial(date: string | null): number | null {
  return date === null ? null : readDate(date);
}
