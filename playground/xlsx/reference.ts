/** References as an .xlsx file writes them: absolute in names and lists. */
import { formatBlock, parseAddress } from "../excel/address";
import type { Rect } from "../model/types";

/** `'Lists and more'!$B$3:$B$7`. Always quoted: a sheet may be called like a cell. */
export function absoluteReference(sheetName: string, rect: Rect): string {
  return `${quotedSheet(sheetName)}!${formatBlock(rect, "$")}`;
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** One spelling for references that mean the same range: `=Lists!$A$1:$A$1` and `'Lists'!A1`. */
export function normalReference(reference: string): string {
  const parsed = parseAddress(reference.replace(/^=/, ""));
  return parsed === null ? reference : `${parsed.sheet ?? ""}!${formatBlock(parsed.block)}`;
}
