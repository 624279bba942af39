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

/** The columns in which a row has something. */
export function filledColumns(row: ListRow): readonly number[] {
  return row.cells.flatMap((cell, column) => (visible(cell) === "" ? [] : [column]));
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
    if (cell === "") continue;
    const text = visible(cell);
    if (text === "") continue;
    if (found === null) found = { text, column, cells: 1 };
    else if (found.text === text) found.cells++;
    else return null;
  }
  return found;
}

const TOTAL = /^(?:(?:grand|sub)[ -]?)?totals?\b(?: .{0,40})?:?$|^(?:sum|average|mean|median|count)s?:?$/i;
const FOOTER =
  /^(?:data )?sources?\s*:|^(?:note|notes|legend|key|disclaimer|updated|last updated|retrieved|accessed|downloaded|exported|generated)\s*:|^(?:data )?as of \b|^(?:last )?updated (?:on )?\d|^(?:showing|displaying|results?|page|rows?|records?) \d|^\d[\d,]* (?:programs?|results?|rows?|records?|entries|items)\b|^(?:©|\(c\) ?\d|copyright\b)|^[*†‡] ?\S|^\d+ [*†]|^\(?continued\b|^back to top|^end of (?:list|table|report)/i;

/** Whether the row adds up the others: its other cells are figures, or there are none. */
export function isTotal(row: ListRow): boolean {
  const [first, ...others] = filledColumns(row);
  const text = visible(row.cells[first ?? 0] ?? "");
  if (first === undefined || text.length > 50 || !TOTAL.test(text)) return false;
  return others.every((column) => {
    const figure = said(row.cells[column] ?? "");
    return figure === null || ["number", "percent", "money"].some((kind) => kindsOf(figure).some((it) => it === kind));
  });
}

/** Whether a text on its own is a remark on the list: where it is from, how much of it is shown. */
export function isFooter(text: string): boolean {
  return FOOTER.test(text);
}
