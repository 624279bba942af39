/** What a list's columns mean to the workbook. */
import type { Field } from "../../program/field";
import { FILE_FIELDS, type TargetId } from "./file-fields";
import { type MappedColumn, mapColumns } from "./map-columns";
import type { CellRow } from "./profile";

/** A known column that has no place in the workbook is not taken for a field, and not used. `fields` are those of the workbook. */
export function usedColumns(
  table: { readonly headers: readonly string[]; readonly rows: readonly CellRow[] },
  fields: readonly Field[],
  remembered?: ReadonlyMap<string, TargetId | null>,
): readonly MappedColumn[] {
  return mapColumns(table, [...fields, ...FILE_FIELDS], remembered).map((column) => {
    const known = FILE_FIELDS.find(({ id }) => id === column.target);
    if (known === undefined || known.kept) return column;
    const why = `known as ${known.header}, for which the workbook has no column`;
    return { ...column, target: null, confidence: 0, why, knownAs: known.id };
  });
}
