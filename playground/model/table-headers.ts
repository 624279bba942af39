/** A table's headers, as its first row of cells says them. */
import type { Rect } from "./types";
import type { UniverContext } from "./univer-context";
import { cellValueOf } from "./values";

/** The texts of the header cells as they are; a blank cell gives "". */
export function headersOf(context: UniverContext, range: Rect): string[] {
  const sheet = context.sheet(range.sheet).getSheet();
  return Array.from({ length: range.columns }, (_, column) => {
    const value = cellValueOf(sheet.getCellRaw(range.row, range.column + column));
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "object" ? value.error : String(value);
  });
}

/**
 * As Excel completes them: a blank header becomes "Column1", … with the first free number, and a doubled one gets a
 * number behind it, the new one if the other was there before; capital letters make no difference.
 */
export function completeHeaders(headers: readonly string[], before: readonly string[]): string[] {
  const taken = new Set(before.filter((header, index) => header === headers[index]).map((name) => name.toLowerCase()));
  const given = new Set(headers.map((header) => header.toLowerCase()));
  return headers.map((header, index) => {
    if (header !== "" && header === before[index]) return header;
    const isFree = (name: string) =>
      !taken.has(name.toLowerCase()) && (name === header || !given.has(name.toLowerCase()));
    const stem = header === "" ? "Column" : header;
    let name = header === "" ? "Column1" : header;
    for (let number = 2; !isFree(name); number += 1) name = `${stem}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
