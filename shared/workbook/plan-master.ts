import { UserProblem } from "../program/user-problem";
import { holds } from "./check-plan";
import { createMaster } from "./create-master";
import { locatePrograms } from "./locate-programs";
import { PROGRAMS_SHEET, RESULTS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { Preview } from "./request";
import { SETTINGS_BLOCKS } from "./settings-sheet";
import type { WorkbookSnapshot } from "./snapshot";

/** An empty master: the sheets without any program. Throws a UserProblem. */
export function planMaster(snapshot: WorkbookSnapshot): Preview {
  const located = locatePrograms(snapshot);
  if (located === null) refuseTakenNames(snapshot);
  return {
    plan: { title: "Create the master workbook", changes: located === null ? createMaster(snapshot.host, []) : [] },
    summary: [located === null ? "Programs and Settings to create" : "Programs and Settings are here already"],
    mapping: [],
    add: [],
    counts: { add: 0, complete: 0, same: 0, rejected: 0 },
    rejected: [],
    notice: null,
  };
}

/** Refuses to make a master in a workbook that has something of its own under the master's names. Throws a UserProblem. */
export function refuseTakenNames({ host, sheetNames, names, tableNames }: WorkbookSnapshot): void {
  const sheets = [PROGRAMS_SHEET, SETTINGS_SHEET, ...(host === "sheets" ? [RESULTS_SHEET] : [])];
  const defined = names.map(({ name }) => name);
  const taken =
    sheets.filter((name) => holds(sheetNames, name)).map((name) => `a sheet "${name}"`)[0] ??
    SETTINGS_BLOCKS.filter(({ name }) => holds(defined, name)).map(({ name }) => `the name "${name}"`)[0] ??
    (holds(tableNames, PROGRAMS_SHEET) ? `a table "${PROGRAMS_SHEET}"` : null);
  if (taken !== null) {
    throw new UserProblem(
      `This workbook has ${taken} of its own, which the list needs. Rename yours, or start in a new workbook.`,
    );
  }
}
