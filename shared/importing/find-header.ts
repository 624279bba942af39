import type { Field } from "../program/field";
import { mapHeaders } from "./map-headers";

/** A title, a date and some remarks may stand above a list; nobody writes more than this. */
export const HEADER_ROWS = 20;

interface FoundHeader {
  /** Zero-based, among the rows that were looked at. */
  readonly row: number;
  /** The fields that its cells name, left to right. */
  readonly fields: readonly Field[];
}

/** Among the first rows, the first one that names the most fields; null where none names any. */
export function findHeader(rows: readonly (readonly string[])[], fields: readonly Field[]): FoundHeader | null {
  let found: FoundHeader | null = null;
  for (const [row, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const named = mapHeaders(cells, fields).filter((field) => field !== null);
    if (named.length > (found?.fields.length ?? 0)) found = { row, fields: named };
  }
  return found;
}
