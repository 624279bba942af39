/** Dates as lists write them. In which order day and month stand is told from the whole column, never from one cell. */
import { readDate, serialOf } from "../read-date";

/** month-first as in the US, day-first as elsewhere; mixed: the column has dates that are only one and only the other. */
export type DateOrder = "month-first" | "day-first" | "mixed";

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?$/;
const WITHOUT_YEAR = /^(?:\d{1,2}[/.-]\d{1,2}\.?|\d{1,2}[ -][a-z]{3,9}|[a-z]{3,9}[ -]\d{1,2})$/i;
const NAMED =
  /^(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}))$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The order of a column's dates. Where nothing tells, it is the US one. */
export function dateOrder(cells: readonly string[]): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const [, first, , second] = NUMERIC.exec(cell) ?? [];
    if (first === undefined || second === undefined) continue;
    dayFirst ||= Number(first) > 12;
    monthFirst ||= Number(second) > 12;
  }
  if (dayFirst && monthFirst) return "mixed";
  return dayFirst ? "day-first" : "month-first";
}

/** A date as a serial number, or why it is none. */
export function readDateIn(order: DateOrder, text: string): number | { readonly reason: string } {
  const [, first, , second, year] = NUMERIC.exec(text) ?? [];
  if (first !== undefined && second !== undefined && year !== undefined) {
    const parts = [Number(first), Number(second)] as const;
    if (order === "mixed" && Math.max(...parts) <= 12 && parts[0] !== parts[1]) {
      return { reason: "may be month/day or day/month: the column has both" };
    }
    const dayFirst = order === "day-first" || (order === "mixed" && parts[0] > 12);
    const [month, day] = dayFirst ? [parts[1], parts[0]] : parts;
    return serialOf(fullYear(year), month, day) ?? NO_DATE;
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    const month = MONTHS.indexOf((named[1] ?? named[5] ?? "").slice(0, 3).toLowerCase()) + 1;
    return serialOf(Number(named[3] ?? named[6]), month, Number(named[2] ?? named[4])) ?? NO_DATE;
  }
  if (WITHOUT_YEAR.test(text)) return { reason: "is no whole date: its year is missing" };
  return readDate(text) ?? NO_DATE;
}

const NO_DATE = { reason: "is not a date like 2026-11-30 or 11/30/2026" };

/** No list of programs is older than the century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
