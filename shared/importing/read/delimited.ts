/** What a text of cells between separators is made of: both the guess and the reading count by it. */

/** What may stand between cells. */
export const DELIMITERS = [",", ";", "|", "\t"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

export const QUOTE = 0x22;

/** Where the quotation mark stands that closes a cell; the text's length where none does. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
