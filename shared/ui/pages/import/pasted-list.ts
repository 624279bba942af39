import type { Grid } from "../../../importing/grid";

/** What is in the field to paste into, and the page's own table while nobody has changed its text. */
export interface PastedList {
  readonly text: string;
  readonly html: string;
}

export const NOTHING_PASTED: PastedList = { text: "", html: "" };

/** Whether a clipboard's HTML may have a table. */
export function mayHaveTable(html: string): boolean {
  return /<table[\s>]/i.test(html);
}

/** A grid of cells as the text that sheets put on the clipboard: tabs between cells, quotation marks where needed. */
export function pastedText({ rows }: Grid): string {
  return rows.map(({ cells }) => cells.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
