/** How the wizard says numbers in words. */
import type { Basis } from "../../../importing/match";
import type { Scoped } from "../../../importing/scope";
import type { ImportCounts } from "../../../workbook/request";
import { count } from "../../words";

/** That two programs are the same, 0–1. */
export function likelihood(probability: number): string {
  if (probability >= 0.7) return "Much alike, but not sure";
  if (probability >= 0.4) return "Perhaps the same";
  return probability >= 0.15 ? "Probably another one" : "Very probably another one";
}

export function basisText(basis: Basis): string | null {
  switch (basis) {
    case "ACGME code":
    case "NRMP code":
      return `The same program by its ${basis}.`;
    case "name and place":
      return "The same program by its name and place.";
    case "your answer":
      return "As you answered.";
    case "none":
      return null;
  }
}

/** Whether a finding speaks for the same program, and how much. */
export function weightText(logOdds: number): string {
  const side = logOdds >= 0 ? "for" : "against";
  return Math.abs(logOdds) >= 2 ? `speaks strongly ${side} it` : `speaks ${side} it`;
}

/** What came of the rest of a list, in numbers: what was not added nor completed. */
export function restLines(counts: ImportCounts): readonly string[] {
  const { same, ask, closed, closedHere, rejected, outside } = counts;
  const line = (n: number, words: string) => (n > 0 ? [`${count(n, "program")} ${words}`] : []);
  return [
    ...line(same, "left as they are"),
    ...line(ask, "waiting for your answer: import the list again to decide"),
    ...line(closedHere, "of yours closed by the list's own words"),
    ...line(closed - closedHere, "closed, left out"),
    ...line(outside, "in other fields, left out"),
    ...(rejected > 0 ? [`${count(rejected, "entry", "entries")} could not be used`] : []),
  ];
}

/** What of a list comes in by its scope: those that take somebody, and apart from them those that are closed. */
export function scopeText({ inside, outside }: Pick<Scoped, "inside" | "outside">): string {
  const closed = inside.filter((program) => program.closed !== null).length;
  const is = (n: number, one: string, several: string) => (n === 1 ? one : several);
  const apart = (n: number, words: string) => (n > 0 ? [`${n.toLocaleString("en-US")} ${words}`] : []);
  const open = inside.length - closed;
  return `${[
    `${count(open, "program")} ${is(open, "comes", "come")} in`,
    ...apart(closed, `${is(closed, "is", "are")} closed by the list's own words`),
    ...apart(outside, `${is(outside, "stays", "stay")} out`),
  ].join(", ")}.`;
}

/** What of it stayed out by the scope that it has, be it chosen or the usual one. */
export function outsideText(outside: number): string {
  return `${count(outside, "program")} in other fields ${outside === 1 ? "stays" : "stay"} out: see “What comes in”, with the columns.`;
}

/** Of a column out of such a workbook as this one. */
export const COMPUTED = "computed or kept by the workbook itself: not read";
