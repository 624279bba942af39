/** How the pane writes numbers and cell contents: one place, so that every page reads the same. */

import { type CellContent, type CellValue, isCellError, isFormula } from "../workbook/cell";
import type { Contribution, Explanation, ProgramRecord } from "../workbook/request";

export { count } from "../program/text";

/** 71.25 → "71.3". Half goes up, as the cells of both hosts show it. */
export function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** A share of 0–1 as whole percent, "80%". Never says 100% before all is known, nor 0% when something is. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share < 1 && rounded === 100) return "99%";
  if (share > 0 && rounded === 0) return "1%";
  return `${rounded}%`;
}

/** "4" or "3.5": a rating as the user typed it. */
export function ratingText(rating: number): string {
  return String(Math.round(rating * 100) / 100);
}

/** The non-blank parts, comma separated: "Lakeshore, IL". */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== "").join(", ");
}

/**
 * The points of all domains together. They are added as tenths, so that the total is exactly the sum of what is
 * shown, which the core rounds to add up to the score.
 */
function totalPoints(contributions: readonly Contribution[]): number {
  return contributions.reduce((tenths, { points }) => tenths + Math.round(points * 10), 0) / 10;
}

/** The sum of the shares, so that the two never differ by a rounding; the cell's own score where it was made of others. */
export function shownScore({ contributions, stale }: Extract<Explanation, { kind: "program" }>, score: number): number {
  return stale === null && contributions.length > 0 ? totalPoints(contributions) : score;
}

/** A cell's content within a sentence: “text”, 12, #VALUE!, =A1+1, or "nothing". */
export function cellText(value: CellContent): string {
  if (isFormula(value)) return value.formula;
  if (value === null || value === "") return "nothing";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `“${value}”`;
}

/** "Today", "Yesterday", "Friday, June 5" as the user's own language has it; `today` is YYYY-MM-DD. */
export function dayText(when: Date, today: string): string {
  if (Number.isNaN(when.getTime())) return "Date unknown";
  const day = localDate(when);
  if (day === today) return "Today";
  const [year = 0, month = 1, date = 1] = today.split("-").map(Number);
  if (day === localDate(new Date(year, month - 1, date - 1))) return "Yesterday";
  return when.toLocaleDateString(undefined, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(when.getFullYear() === year ? {} : { year: "numeric" }),
  });
}

/** The time of day as the user's own language has it; "" where it is none. */
export function timeText(when: Date): string {
  return Number.isNaN(when.getTime()) ? "" : when.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}

/** "Today, 2:32 PM" of an ISO time. */
export function momentText(when: string, today: string): string {
  const date = new Date(when);
  return joined(dayText(date, today), timeText(date));
}

/** What to call a program. */
export function nameOf({ institution, program }: Pick<ProgramRecord, "institution" | "program">): string {
  return institution || program || "A program without a name";
}

/** The user's own decision goes before the rules' answer. */
export function shownTier({ tier, finalTier }: Pick<ProgramRecord, "tier" | "finalTier">): string {
  return finalTier !== "" ? finalTier : tier;
}

/** A cell's content as a text to edit. */
export function notesText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "string" ? value : cellText(value);
}

/** The date in the user's own time zone, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${day}`;
}
