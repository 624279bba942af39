import { findHeader, HEADER_ROWS } from "../importing/find-header";
import type { Field } from "../program/field";
import { cellText } from "./cell-text";
import { IMPORTED_FIELDS } from "./programs-columns";
import type { SheetSnapshot, TableSnapshot } from "./snapshot";

/** Where a list of programs stands on a sheet; zero-based. */
interface ListOnSheet {
  readonly headerRow: number;
  readonly fields: readonly Field[];
  /** Excel's table around it, whose edges are the list's; null where it is a plain range. */
  readonly table: TableSnapshot | null;
}

/**
 * The list on a sheet: below the first row, among the first ones, that names the most fields. A table's header counts
 * by its own columns only, so that remarks beside the table do not become part of the list. Null where no row names any.
 */
export function listOnSheet(sheet: SheetSnapshot): ListOnSheet | null {
  const rows = sheet.values.slice(0, HEADER_ROWS).map((row) => row.map((value) => cellText(value, "")));
  const inTables = sheet.tables.flatMap((table) => {
    const header = rows[table.row]?.slice(table.column, table.column + table.columns);
    const found = header === undefined ? null : findHeader([header], IMPORTED_FIELDS);
    return found === null ? [] : [{ headerRow: table.row, fields: found.fields, table }];
  });
  const tableRows = new Set(inTables.map(({ headerRow }) => headerRow));
  const plain = findHeader(
    rows.map((row, index) => (tableRows.has(index) ? [] : row)),
    IMPORTED_FIELDS,
  );
  const all: readonly ListOnSheet[] = [
    ...inTables,
    ...(plain === null ? [] : [{ headerRow: plain.row, fields: plain.fields, table: null }]),
  ];
  return all.reduce<ListOnSheet | null>((best, next) => (isBetter(next, best) ? next : best), null);
}

function isBetter(next: ListOnSheet, best: ListOnSheet | null): boolean {
  if (best === null) return true;
  const more = next.fields.length - best.fields.length;
  return more > 0 || (more === 0 && next.headerRow < best.headerRow);
}
