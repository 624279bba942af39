import { fold } from "../program/text";
import type { CellValue } from "./cell";
import type { ColumnSpec } from "./column";

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
