import { fold } from "../program/text";
import type { CellValue } from "./cell";
import type { ColumnSpec } from "./column";
import type { ListSheet } from "./description/sheet";
import { findSheet } from "./find-sheets";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** A list of the master as it stands: its sheet, its table, and where its columns are. */
export interface FoundList {
  readonly list: ListSheet;
  readonly sheet: SheetSnapshot;
  /** Excel's table around the list; null when it has become a plain range, and in Google Sheets. */
  readonly table: TableSnapshot | null;
  /** Zero-based; a column that is not there has none. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds a list by its sheet and headers; null when its sheet is not there. */
export function findList(snapshot: WorkbookSnapshot, list: ListSheet): FoundList | null {
  const name = findSheet(snapshot, list.id);
  const sheet = name === null ? undefined : snapshot.sheets[name];
  if (sheet === undefined) return null;
  const columns = columnsByHeader(list.columns, sheet.values[0] ?? []);
  const [first = 0] = columns.values();
  return { list, sheet, table: tableAround(sheet, first), columns };
}

/** Where each column stands (zero-based), by its header, else by a synonym that is no other's header. No place is taken twice. */
export function columnsByHeader<Id extends string>(
  columns: readonly ColumnSpec<Id>[],
  headerRow: readonly CellValue[],
): ReadonlyMap<Id, number> {
  const headers = headerRow.map((value) => fold(typeof value === "string" ? value : ""));
  const found = new Map<Id, number>();
  const taken = new Set<number>();
  const take = (id: Id, at: number) => {
    if (at < 0 || taken.has(at) || found.has(id)) return;
    taken.add(at);
    found.set(id, at);
  };
  for (const { id, header } of columns) take(id, headers.indexOf(fold(header)));
  for (const { id, synonyms } of columns) {
    const names = synonyms.map(fold);
    take(
      id,
      headers.findIndex((text, at) => text !== "" && !taken.has(at) && names.includes(text)),
    );
  }
  return found;
}

/** The table in whose header row this column stands: the user may have renamed it, or put another one beside it. */
export function tableAround(sheet: SheetSnapshot, column: number): TableSnapshot | null {
  const around = sheet.tables.find(
    (table) => table.row === 0 && table.column <= column && column < table.column + table.columns,
  );
  return around ?? null;
}
