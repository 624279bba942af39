import { checkMaster } from "./check-master";
import { createMaster, masterSheetsOf, newPlaces } from "./create-master";
import { MASTER } from "./description";
import { PROGRAMS } from "./description/programs";
import { requireRatings } from "./find-columns";
import { findList } from "./find-list";
import { findSheet, hasMasterSheets } from "./find-sheets";
import { renamedColumns, unclearColumns } from "./keep-track";
import { placesOnceWhole } from "./list-formulas";
import { listPlaces } from "./list-places";
import { locateDamaged } from "./locate-programs";
import type { Plan } from "./plan";
import { previewOf } from "./preview";
import type { Preview } from "./request";
import { besideOwn, newNames } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { refuseTaken } from "./taken-names";

/**
 * Makes the master where there is none; where there is one, brings back what is missing or broken in it, and nothing
 * else. Throws a UserProblem.
 */
export function planMaster(snapshot: WorkbookSnapshot, today: string | null): Preview {
  if (!hasMasterSheets(snapshot) && locateDamaged(snapshot) === null) {
    const nameOf = newNames(snapshot);
    const changes = createMaster(snapshot.host, nameOf, 0, { programs: [], values: [], notes: [], today });
    refuseTaken(snapshot, changes);
    const plan: Plan = {
      title: "Create the master workbook",
      changes,
      places: newPlaces(nameOf, []),
      undoes: null,
    };
    const made = masterSheetsOf(snapshot.host);
    return previewOf(plan, {
      summary: [`To make: ${made.map(nameOf).join(", ")}`, ...besideOwn(snapshot, made, nameOf)],
    });
  }
  const located = findSheet(snapshot, "programs") === null ? null : locateDamaged(snapshot);
  if (located !== null) requireRatings(located.columns, located.sheet.values[0] ?? [], located.sheet.name);
  const found = findList(snapshot, PROGRAMS);
  const findings = checkMaster(snapshot, today);
  const changes = findings.flatMap((finding) => finding.changes);
  refuseTaken(snapshot, changes);
  const plan: Plan = {
    title: "Repair the master workbook",
    changes,
    places:
      located === null || found === null ? null : listPlaces(located, changes, placesOnceWhole(snapshot, found).at),
    undoes: null,
  };
  const summary = findings.map(({ what }) => what);
  const lines = summary.length > 0 ? summary : ["Everything is in its place"];
  return previewOf(plan, { summary: [...lines, ...remarks(snapshot)] });
}

/** What is otherwise than described, and works. */
function remarks(snapshot: WorkbookSnapshot): readonly string[] {
  return MASTER.flatMap((sheet) => {
    const found = sheet.kind === "list" ? findList(snapshot, sheet) : null;
    return found === null ? [] : [...renamedColumns(found), ...unclearColumns(found)];
  });
}
