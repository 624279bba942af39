import { UserProblem } from "../program/user-problem";
import { createMaster } from "./create-master";
import { locatePrograms } from "./locate-programs";
import { PROGRAMS_SHEET, RESULTS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { Preview } from "./request";
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

/** Refuses to make a master in a workbook whose own sheets carry its names. Throws a UserProblem. */
export function refuseTakenNames(snapshot: WorkbookSnapshot): void {
  const needed = [SETTINGS_SHEET, ...(snapshot.host === "sheets" ? [RESULTS_SHEET] : [])];
  const taken = needed.find((name) => snapshot.sheetNames.some((sheet) => sheet.toLowerCase() === name.toLowerCase()));
  if (taken !== undefined) {
    throw new UserProblem(
      `This workbook has a sheet "${taken}" already, but no ${PROGRAMS_SHEET}. Rename your sheet, or start in a new workbook.`,
    );
  }
}
