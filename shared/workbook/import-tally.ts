/** What an import does, in numbers and in words. */
import type { LeftOut } from "../importing/clean/incoming";
import { count } from "../program/text";
import { type Decided, isCompleted } from "./decide-import";
import type { ImportState } from "./imported";
import type { ImportCounts } from "./request";

/** What is wrong with a list, in its order: a row that is no program's (`used` has the others) once, with all that is. */
export function leftOutOnce(leftOut: readonly LeftOut[], used: ReadonlySet<number>): readonly LeftOut[] {
  const told: LeftOut[] = [];
  for (const one of [...leftOut].sort((a, b) => a.line - b.line)) {
    const [last] = told.slice(-1);
    const isSame = last?.line === one.line && !used.has(one.line);
    if (isSame) told.pop();
    told.push(isSame ? { line: one.line, reason: `${last.reason}; ${one.reason}` } : one);
  }
  return told;
}

/** `rejected` rows and cells are left out; `outside` programs are out of scope. */
export function countsOf(programs: readonly Decided[], rejected: number, outside: number): ImportCounts {
  const of = (wanted: ImportState) => programs.filter(({ state }) => state === wanted);
  return {
    add: of("add").length,
    change: of("change").length,
    same: of("same").length,
    ask: of("ask").length,
    closed: of("closed").length,
    closedHere: of("closed").filter(({ row }) => row !== null).length,
    rejected,
    outside,
  };
}

/** What the step is called in the history, before where the list comes from. */
export function whatIsDone({ add, change }: ImportCounts, programs: readonly Decided[]): string {
  if (add > 0) return `Import ${count(add, "program")}`;
  if (change > 0) return `Complete ${count(change, "program")}`;
  const marked = programs.filter((one) => one.state === "closed" && isCompleted(one)).length;
  return marked > 0 ? `Mark ${count(marked, "closed program")}` : "Keep values";
}

/** `typed` programs get the row key that they lack. */
export function summarise(
  { add, change, same, ask, closed, closedHere, outside }: ImportCounts,
  typed: number,
): readonly string[] {
  const away = closed - closedHere;
  return [
    add === 0 ? "No new programs" : `${count(add, "program")} to add`,
    ...(change > 0 ? [`${count(change, "program")} to complete`] : []),
    ...(ask > 0 ? [`${count(ask, "program")} to ask you about`] : []),
    ...(same > 0 ? [`${count(same, "program")} already here, left as they are`] : []),
    ...(closedHere > 0 ? [`${count(closedHere, "program")} of yours closed by the list's own words`] : []),
    ...(away > 0 ? [`${count(away, "program")} closed by the list's own words, left out`] : []),
    ...(outside > 0 ? [`${count(outside, "program")} in other fields, left out`] : []),
    ...(typed > 0 ? [`${count(typed, "program")} typed by hand to be given a row key`] : []),
  ];
}
