import { fold } from "../program/text";
import type { ColumnSpec } from "../workbook/column";
import { PROGRAM_COLUMNS } from "../workbook/programs-columns";

/** Which column of Programs each header of a file means; null where none does. One to one: the first header wins. */
export function mapHeaders(headers: readonly string[]): readonly (ColumnSpec | null)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const found = columnOf(header);
    if (found === null || taken.has(found.id)) return null;
    taken.add(found.id);
    return found;
  });
}

/** Row keys and results are this workbook's own: a file cannot bring them. */
const FIELDS = PROGRAM_COLUMNS.filter((column) => column.content.kind !== "result" && column.id !== "key");

function columnOf(header: string): ColumnSpec | null {
  const folded = fold(header.replaceAll("_", " "));
  if (folded === "") return null;
  return (
    FIELDS.find((column) => fold(column.header) === folded) ??
    FIELDS.find((column) => column.synonyms.some((synonym) => fold(synonym.replaceAll("_", " ")) === folded)) ??
    null
  );
}
