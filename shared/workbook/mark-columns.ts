import type { CellValue } from "./cell";
import type { FoundList } from "./find-list";
import type { PlacedColumn } from "./placed-columns";
import type { AnchorColumns } from "./plan";
import type { HostName } from "./snapshot";

/** The key of the developer metadata that carry a column's field in Google Sheets. */
export const MARK_KEY = "imgscore-field";

/** Marks these columns, under the headers that they have or get; Excel's columns have ids and need no mark. */
export function markColumns(
  host: HostName,
  sheet: string,
  columns: readonly { readonly at: number; readonly header: string; readonly field: string }[],
): readonly AnchorColumns[] {
  if (host === "excel" || columns.length === 0) return [];
  return [
    {
      kind: "anchors",
      sheet,
      columns: columns.map(({ at }) => at),
      headers: columns.map(({ header }) => header),
      fields: columns.map(({ field }) => field),
      marked: true,
    },
  ];
}

/** Columns that get their described header in the same plan. */
export function describedMarks(columns: readonly PlacedColumn[]) {
  return columns.map(({ column, at }) => ({ at, header: column.header, field: column.id }));
}

/** The columns of a list that stand there now, of these fields. */
export function currentMarks({ sheet, columns }: Pick<FoundList, "sheet" | "columns">, fields: readonly string[]) {
  return fields.flatMap((field) => {
    const at = columns.get(field);
    return at === undefined ? [] : [{ at, header: headerText(sheet.values[0]?.[at]), field }];
  });
}

/** The columns that still have the header under which they were to be marked: others have moved away meanwhile. */
export function standingColumns(
  { columns, headers, fields }: AnchorColumns,
  headerRow: readonly CellValue[],
): readonly { readonly column: number; readonly field: string }[] {
  return columns.flatMap((column, index) => {
    const field = fields[index];
    return field === undefined || headerText(headerRow[column]) !== headers[index] ? [] : [{ column, field }];
  });
}

function headerText(header: CellValue | undefined): string {
  return typeof header === "object" || header === undefined ? "" : String(header);
}
