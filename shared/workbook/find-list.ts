import { anchorsOf } from "./column-anchors";
import type { ListSheet } from "./description/sheet";
import { findSheet } from "./find-sheets";
import { type IdentifiedColumns, identifyColumns } from "./identify-columns";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** A list of the master as it stands: its sheet, its table, and where its columns are. */
export interface FoundList extends IdentifiedColumns {
  readonly list: ListSheet;
  readonly sheet: SheetSnapshot;
  /** Excel's table around the list; null when it has become a plain range, and in Google Sheets. */
  readonly table: TableSnapshot | null;
}

/** Finds a list by its sheet, headers and anchors; null when its sheet is not there. */
export function findList(snapshot: WorkbookSnapshot, list: ListSheet): FoundList | null {
  const name = findSheet(snapshot, list.id);
  const sheet = name === null ? undefined : snapshot.sheets[name];
  if (sheet === undefined) return null;
  const table = tableOf(list, sheet);
  const anchors = anchorsOf(snapshot, list, sheet, table);
  return { list, sheet, table, ...identifyColumns(list.columns, sheet.values[0] ?? [], anchors) };
}

/**
 * A sentence where a list in Excel has lost its table, which every formula refers to; null where nothing is lost. Putting
 * a formula back before there is a table would be refused by Excel.
 */
export function lostTable({ host }: Pick<WorkbookSnapshot, "host">, { sheet, table }: Lost): string | null {
  if (host !== "excel" || table !== null) return null;
  return `The list on ${sheet.name} is no table any more, so nothing in it is computed. Select it with its headers, press Ctrl+T, then choose "Master workbook".`;
}

type Lost = Pick<FoundList, "sheet" | "table">;

/** Excel's table around a list, by the columns that its headers tell. */
export function tableOf(list: ListSheet, sheet: SheetSnapshot): TableSnapshot | null {
  if (sheet.tables.length === 0) return null;
  const [first = 0] = identifyColumns(list.columns, sheet.values[0] ?? [], []).columns.values();
  return tableAround(sheet, first);
}

/** The table in whose header row this column stands: the user may have renamed it, or put another one beside it. */
function tableAround(sheet: SheetSnapshot, column: number): TableSnapshot | null {
  const around = sheet.tables.find(
    (table) => table.row === 0 && table.column <= column && column < table.column + table.columns,
  );
  return around ?? null;
}
