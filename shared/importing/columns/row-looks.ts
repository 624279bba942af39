import { visible } from "../../program/text";
import type { ListRow } from "../grid";
import { kindsOf, said, type ValueKind } from "./value-kinds";

/** Kinds of values that no header is. A year is none of them: "2024" stands over many a column. */
const VALUES: readonly ValueKind[] = [
  "acgmeCode",
  "nrmpCodes",
  "email",
  "url",
  "phone",
  "money",
  "percent",
  "number",
  "date",
  "long",
];

/** Whether a cell is something that stands in lists, not above them. */
export function isValue(cell: string): boolean {
  const text = said(cell);
  if (text === null) return false;
  const kinds = kindsOf(text);
  return !kinds.includes("year") && VALUES.some((kind) => kinds.includes(kind));
}

/** Whether a person sees something in a cell. Asked of every cell of a list. */
export function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell !== "" && SEEN.test(cell);
}

const SEEN = /[^\s\u00ad\u200b-\u200d\u2060]/;

/** The columns in which a row has something. */
export function filledColumns(row: ListRow): readonly number[] {
  return row.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
}

/** What stands first in a row; "" where nothing does. */
export function firstText(row: ListRow): string {
  return visible(row.cells.find(isFilled) ?? "");
}

/**
 * The one text of a row that has no other, and the column it begins in; null where there are several. Merged cells may
 * have been read as the same text in each.
 */
export function loneText(
  row: ListRow,
): { readonly text: string; readonly column: number; readonly cells: number } | null {
  let found: { text: string; column: number; cells: number } | null = null;
  for (const [column, cell] of row.cells.entries()) {
    if (!isFilled(cell)) continue;
    const text = visible(cell);
    if (found === null) found = { text, column, cells: 1 };
    else if (found.text === text) found.cells++;
    else return null;
  }
  return found;
}

const FOOTER =
  /^(?:data )?sources?\s*:|^(?:note|notes|legend|key|disclaimer|updated|last updated|retrieved|accessed|downloaded|exported|generated)\s*:|^(?:data )?as of \b|^(?:last )?updated (?:on )?\d|^(?:showing|displaying|results?|page|rows?|records?) \d|^\d[\d,]* (?:programs?|results?|rows?|records?|entries|items)\b|^(?:©|\(c\) ?\d|copyright\b)|^[*†‡] ?\S|^\d+ [*†]|^\(?continued\b|^back to top|^end of (?:list|table|report)/i;

/** Whether the row is a remark on the list: where it is from, how much of it is shown. */
export function isFooter(row: ListRow): boolean {
  return FOOTER.test(firstText(row)) && filledColumns(row).length <= 2;
}
