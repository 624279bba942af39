import { isEmpty } from "./cell";
import type { FoundList } from "./find-list";
import type { PlacedColumn } from "./placed-columns";

/** The columns that a list lacks, where they are put back: to the right of the last one, so that the others keep their order. */
export function missingColumns({ list, sheet, table, columns, doubts }: FoundList): readonly PlacedColumn[] {
  const missing = list.columns.filter(({ id }) => !columns.has(id) && !doubts.some((doubt) => doubt.id === id));
  const headers = sheet.values[0] ?? [];
  const last = headers.reduce<number>((end, header, at) => (isEmpty(header) ? end : at), -1);
  const start = table === null ? last + 1 : table.column + table.columns;
  return missing.map((column, index) => ({ column, at: start + index, index: list.columns.indexOf(column) }));
}

/** Where each column stands once the missing ones are put back. */
export function columnsOnceWhole(found: FoundList): ReadonlyMap<string, number> {
  return new Map([
    ...found.columns,
    ...missingColumns(found).map(({ column, at }): [string, number] => [column.id, at]),
  ]);
}
