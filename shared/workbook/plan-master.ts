import { UserProblem } from "../program/user-problem";
import { holds } from "./check-plan";
import { createMaster, masterSheetsOf, newPlaces } from "./create-master";
import { usedNames } from "./find-sheets";
import { locatePrograms } from "./locate-programs";
import { MASTER_SHEETS } from "./master-sheets";
import type { Plan } from "./plan";
import { previewOf } from "./preview";
import type { Preview } from "./request";
import { SETTINGS_BLOCKS } from "./settings-sheet";
import type { WorkbookSnapshot } from "./snapshot";

/** An empty master: the sheets without any program. Throws a UserProblem. */
export function planMaster(snapshot: WorkbookSnapshot): Preview {
  const located = locatePrograms(snapshot);
  if (located === null) refuseTakenNames(snapshot);
  const plan: Plan = {
    title: "Create the master workbook",
    changes: located === null ? createMaster(snapshot.host, []) : [],
    places: newPlaces([]),
    undoes: null,
  };
  return previewOf(plan, {
    summary: [located === null ? "Programs and Settings to create" : "Programs and Settings are here already"],
  });
}

/** Refuses to make a master in a workbook that has something of its own under the master's names. Throws a UserProblem. */
export function refuseTakenNames(snapshot: WorkbookSnapshot): void {
  const sheets = masterSheetsOf(snapshot.host).map((id) => MASTER_SHEETS[id]);
  const names = [...sheets.map(({ anchor }) => anchor), ...SETTINGS_BLOCKS.map(({ name }) => name)];
  const used = usedNames(snapshot);
  const list = MASTER_SHEETS.programs.name;
  const taken =
    sheets.filter(({ name }) => holds(snapshot.sheetNames, name)).map(({ name }) => `a sheet "${name}"`)[0] ??
    names.filter((name) => holds(used, name)).map((name) => `the name "${name}"`)[0] ??
    (holds(snapshot.tableNames, list) ? `a table "${list}"` : null);
  if (taken !== null) {
    throw new UserProblem(
      `This workbook has ${taken} of its own, which the list needs. Rename yours, or start in a new workbook.`,
    );
  }
}
