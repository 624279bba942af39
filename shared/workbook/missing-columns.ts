import { cellAddress } from "./address";
import { isEmpty } from "./cell";
import type { FoundList } from "./find-list";
import { contentAt } from "./finding";
import type { PlacedColumn } from "./placed-columns";
import type { SheetSnapshot } from "./snapshot";

/**
 * The columns that a list lacks, where they are put back: to the right of the last one, so that the others keep their
 * order. A table grows by its next columns; beside a plain list only columns are taken in which nothing stands at all.
 */
export function missingColumns({ list, sheet, table, columns, doubts }: FoundList): readonly PlacedColumn[] {
  const missing = list.columns.filter(({ id }) => !columns.has(id) && !doubts.some((doubt) => doubt.id === id));
  const headers = sheet.values[0] ?? [];
  const last = headers.reduce<number>(
    (end, header, at) => (isEmpty(header) ? end : at),
    Math.max(-1, ...columns.values()),
  );
  let next = table === null ? last + 1 : table.column + table.columns;
  return missing.map((column) => {
    while (table === null && firstTyped(sheet, next) !== null) next++;
    return { column, at: next++, index: list.columns.indexOf(column) };
  });
}

/** What stands where the list's table has to grow, e.g. "BA21"; null where nothing does. */
export function inTheWay({ sheet, table }: FoundList, placed: readonly PlacedColumn[]): string | null {
  if (table === null) return null;
  const typed = placed.flatMap(({ at }) => firstTyped(sheet, at) ?? []);
  return typed[0] ?? null;
}

/** The first cell of a column (zero-based) that holds anything, a formula too. */
export function firstTyped({ values, contents }: SheetSnapshot, column: number): string | null {
  const row = values.findIndex(
    (cells, r) => !isEmpty(cells[column] ?? null) || !isEmpty(contentAt(contents, r, column)),
  );
  return row < 0 ? null : cellAddress(row, column);
}

/** Where each column stands once the missing ones are put back. */
export function columnsOnceWhole(found: FoundList): ReadonlyMap<string, number> {
  return new Map([
    ...found.columns,
    ...missingColumns(found).map(({ column, at }): [string, number] => [column.id, at]),
  ]);
}
