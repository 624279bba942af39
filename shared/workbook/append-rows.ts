import { type CellInput, isEmpty } from "./cell";
import { addedRowRules } from "./column-rules";
import type { FoundList } from "./find-list";
import { inputCells } from "./input-cells";
import { describedColumns } from "./placed-columns";
import type { Change } from "./plan";

/** The changes that put rows below the last one of a list, each in the description's order; Excel's table grows with them. */
export function appendRows(
  { list, sheet, table, columns }: FoundList,
  rows: readonly (readonly CellInput[])[],
): readonly Change[] {
  if (rows.length === 0) return [];
  const placed = describedColumns(list.columns)
    .flatMap((column) => {
      const at = columns.get(column.column.id);
      return at === undefined ? [] : [{ ...column, at }];
    })
    .sort((a, b) => a.at - b.at);
  const used = sheet.values.reduce(
    (last, cells, row) => (placed.some(({ at }) => !isEmpty(cells[at] ?? null)) ? row : last),
    0,
  );
  const row = used + 1;
  const end = row + rows.length;
  const writes = [
    ...addedRowRules(sheet.name, placed, row, rows.length, list.readyRows),
    ...inputCells(sheet.name, placed, row, rows),
  ];
  if (table === null || end <= table.row + table.rows) return writes;
  const { name, column, columns: width } = table;
  const area = { sheet: sheet.name, row: table.row, column, rows: end - table.row, columns: width };
  return [...writes, { kind: "table", name, ...area, rowsBefore: table.rows }];
}
