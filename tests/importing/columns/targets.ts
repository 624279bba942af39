import { FILE_FIELDS, type Target, type TargetId } from "../../../shared/importing/columns/file-fields";
import { type MappedColumn, mapColumns } from "../../../shared/importing/columns/map-columns";
import { IMPORTED_FIELDS } from "../../../shared/workbook/programs-columns";

/** Everything that a column of a file can mean here. */
export const TARGETS: readonly Target[] = [...IMPORTED_FIELDS, ...FILE_FIELDS];

export interface Written {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

/** A table as one would write it down: a line a row, cells between bars, the header first. */
export function written(text: string): Written {
  const [headers = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { headers, rows: rows.map((cells) => ({ cells })) };
}

export function mapped(table: Written, remembered?: ReadonlyMap<string, TargetId | null>): readonly MappedColumn[] {
  return mapColumns(table, TARGETS, remembered);
}

/** What each column is taken for. */
export function meanings(table: Written): readonly (TargetId | null)[] {
  return mapped(table).map(({ target }) => target);
}

/** What a header alone is taken for. */
export function meaningOf(header: string): TargetId | null {
  return meanings({ headers: [header], rows: [] })[0] ?? null;
}
