import { masterSheetsOf } from "./create-master";
import { anchoredSheet, findSheet, hasMasterSheets } from "./find-sheets";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import type { WorkbookParts } from "./snapshot";

/**
 * The sheets that are the user's own, left to right, hidden ones too. Where there is no master, a sheet is one's own
 * whatever it is called; only the hidden ones that the add-in keeps go by their names, too.
 */
export function ownSheets(parts: WorkbookParts): readonly string[] {
  const find = hasMasterSheets(parts) ? findSheet : anchoredSheet;
  const masters = new Set([
    ...masterSheetsOf(parts.host).map((id) => find(parts, id)),
    ...KEPT.map((id) => findSheet(parts, id)),
  ]);
  return parts.sheetNames.filter((name) => !masters.has(name));
}

const KEPT: readonly SheetId[] = [MASTER_SHEETS.journal, MASTER_SHEETS.values, MASTER_SHEETS.memory].map(
  ({ id }) => id,
);
