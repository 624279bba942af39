/** Short ways to say what stands in a column or a cell. */
import type { ColumnContent, ColumnGroup, ColumnSpec } from "../column";

export const TEXT: ColumnContent = { kind: "text" };
export const CODE: ColumnContent = { kind: "code" };
export const DATE: ColumnContent = { kind: "date" };
/** A formula's words. */
export const WORDS: ColumnContent = { kind: "result", format: "General" };

export const DATE_FORMAT = "yyyy-mm-dd";
export const DOLLARS_FORMAT = "$#,##0";

/** A number from 0 to `maximum`. */
export function amount(maximum: number, format = "General"): ColumnContent {
  return between(0, maximum, format);
}

export function between(minimum: number, maximum: number, format = "General"): ColumnContent {
  return { kind: "number", minimum, maximum, format };
}

/** Usually one of a named list in Settings. */
export function openChoice(list: string): ColumnContent {
  return { kind: "choice", list, open: true };
}

/** One of these values, which the named list in Settings shows, and no other. */
export function choice(list: string, values: readonly string[]): ColumnContent {
  return { kind: "choice", list, open: false, values };
}

export function column<Id extends string>(
  id: Id,
  header: string,
  group: ColumnGroup,
  content: ColumnContent,
  width: number,
  help: string,
  ...synonyms: readonly string[]
): ColumnSpec<Id> {
  return { id, header, group, content, width, help, synonyms };
}
