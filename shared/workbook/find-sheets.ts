import { parseReference, type Reference } from "./address";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import type { WorkbookParts } from "./snapshot";

/**
 * Which of the workbook's sheets is this one: the one that its anchor points to, under whatever name, else the one that
 * still has the name it was made with. Null when there is neither.
 */
export function findSheet(parts: WorkbookParts, id: SheetId): string | null {
  return anchoredSheet(parts, id) ?? parts.sheetNames.find((name) => sameName(name, MASTER_SHEETS[id].name)) ?? null;
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

/** Both hosts tell names apart by their letters, not by their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
