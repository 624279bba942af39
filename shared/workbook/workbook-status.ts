import { UserProblem } from "../program/user-problem";
import { TIERS } from "../scoring/tier";
import { incompleteRows } from "./complete-rows";
import { settingsProblems } from "./current-settings";
import { lostTable } from "./find-list";
import { readSteps } from "./journal";
import { journalName } from "./journal-sheet";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import { programRecords, ratingProblems } from "./program-records";
import type { WorkbookStatus } from "./request";
import { resultsProblem } from "./results-sheet";
import { copiedRows, sharedKeyProblem } from "./row-keys";
import type { WorkbookSnapshot } from "./snapshot";
import { stepProgress } from "./step-progress";
import { weightsOrderProblem } from "./weights-order";

/** Where the list stands: what is there, how far each step is, how the tiers fall. */
export function workbookStatus(snapshot: WorkbookSnapshot): WorkbookStatus {
  const history = readSteps(snapshot.sheets[journalName(snapshot)]?.values ?? []);
  const nothing = {
    host: snapshot.host,
    programs: 0,
    incomplete: 0,
    tiers: [],
    steps: [],
    hasHistory: history.length > 0,
    unfinished: history.find(({ state }) => state === "begun") ?? null,
  };
  try {
    const located = locatePrograms(snapshot);
    if (located === null) return { ...nothing, master: "none", problems: [] };
    const records = programRecords(located);
    return {
      ...nothing,
      master: "ready",
      steps: stepProgress(snapshot),
      programs: records.length,
      incomplete: incompleteRows(snapshot, located).length,
      tiers: TIERS.map((tier) => ({
        tier,
        programs: records.filter((record) => record.finalTier === tier).length,
      })).filter(({ programs }) => programs > 0),
      problems: [
        settingsProblems(snapshot),
        weightsOrderProblem(snapshot) ?? [],
        lostTable(snapshot, located) ?? [],
        resultsProblem(snapshot, located.places) ?? [],
        sharedKeys(located),
        firstFew(located.rows.flatMap((row) => ratingProblems(located, row))),
      ].flat(),
    };
  } catch (error) {
    if (error instanceof UserProblem) return { ...nothing, master: "damaged", problems: [error.message] };
    throw error;
  }
}

/** More would hide the rest of the page. */
const SHOWN = 5;

function firstFew(problems: readonly string[]): readonly string[] {
  const more = problems.length - SHOWN;
  return more > 0 ? [...problems.slice(0, SHOWN), `${more} more ratings cannot be read.`] : problems;
}

function sharedKeys(located: LocatedPrograms): readonly string[] {
  return [...new Set([...copiedRows(located)].map((row) => String(located.cell(row, "key")).toUpperCase()))].map(
    sharedKeyProblem,
  );
}
