import { parseReference, type Reference } from "./address";
import { givenNames } from "./given-names";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { isRecognized } from "./recognize-sheet";
import { sameName } from "./same-name";
import type { WorkbookParts, WorkbookSnapshot } from "./snapshot";

/**
 * Which of the workbook's sheets is this one: the one that its anchor points to, under whatever name, else the one that
 * still has a name it is made with, unless it was read and shows that it is the user's own. Null when there is neither.
 */
export function findSheet(parts: WorkbookParts | WorkbookSnapshot, id: SheetId): string | null {
  return anchoredSheet(parts, id) ?? givenNames(id, parts.sheetNames).find((name) => mayBe(parts, name, id)) ?? null;
}

function mayBe(parts: WorkbookParts | WorkbookSnapshot, name: string, id: SheetId): boolean {
  // The journal is written to before anything is read: by its name alone it is ours only where more of ours is here.
  if (id === "journal") return hasMasterSheets(parts);
  const sheet = "sheets" in parts ? parts.sheets[name] : undefined;
  return sheet === undefined || isRecognized(parts, sheet, id);
}

/** The sheet that the anchor points to; null when the anchor or its sheet is gone. */
export function anchoredSheet(parts: WorkbookParts, id: SheetId): string | null {
  return anchoredCell(parts, id)?.sheet ?? null;
}

/** The row (zero-based) to which the sheet's first one has gone; null when the anchor or its sheet is gone. */
export function anchorRow(parts: WorkbookParts, id: SheetId): number | null {
  return anchoredCell(parts, id)?.row ?? null;
}

function anchoredCell({ names, sheetNames }: WorkbookParts, id: SheetId): Reference | null {
  const anchor = names.find(({ name }) => sameName(name, MASTER_SHEETS[id].anchor));
  const pointed = anchor === undefined ? null : parseReference(anchor.refersTo);
  return pointed !== null && sheetNames.includes(pointed.sheet) ? pointed : null;
}

/** Whether a sheet of the master is here, by its anchor. */
export function hasMasterSheets(parts: WorkbookParts): boolean {
  return Object.values(MASTER_SHEETS).some(({ id }) => id !== "journal" && anchoredSheet(parts, id) !== null);
}

/** The names that mean something: one whose cells were deleted may be given anew. */
export function usedNames({ names }: Pick<WorkbookParts, "names">): readonly string[] {
  return names.flatMap(({ name, refersTo }) => (refersTo.includes("#REF!") ? [] : [name]));
}
