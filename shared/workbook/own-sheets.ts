import { masterSheetsOf } from "./create-master";
import { anchoredSheet, findSheet, hasMasterSheets } from "./find-sheets";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import type { WorkbookParts } from "./snapshot";

/** Every sheet that may be the user's own: what is on it decides where a sheet of the master has lost its anchor. */
export function sheetsToJudge(parts: WorkbookParts): readonly string[] {
  return without(parts, anchoredSheet);
}

/**
 * The sheets that are the user's own, left to right, hidden ones too. Where there is no master, a sheet is one's own
 * whatever it is called; only the hidden ones that the add-in keeps go by their names, too.
 */
export function ownSheets(parts: WorkbookParts): readonly string[] {
  return without(parts, hasMasterSheets(parts) ? findSheet : anchoredSheet);
}

function without(parts: WorkbookParts, find: typeof findSheet): readonly string[] {
  const masters = new Set([
    ...masterSheetsOf(parts.host).map((id) => find(parts, id)),
    ...KEPT.map((id) => findSheet(parts, id)),
  ]);
  return parts.sheetNames.filter((name) => !masters.has(name));
}

const KEPT: readonly SheetId[] = [MASTER_SHEETS.journal, MASTER_SHEETS.values, MASTER_SHEETS.memory].map(
  ({ id }) => id,
);
