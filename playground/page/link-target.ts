/** Where a link leads: to a place of the workbook, to an address, or nowhere any more. */
import { parseAddress } from "../excel/address";
import type { Link } from "../model/annotation-types";
import type { Rect, WorkbookModel } from "../model/types";

export type LinkTarget =
  | { readonly kind: "place"; readonly range: Rect }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "nowhere"; readonly wanted: string };

type Book = Pick<WorkbookModel, "sheets" | "names">;

export function linkTarget(book: Book, link: Link): LinkTarget {
  switch (link.kind) {
    case "address":
      // Anything else could run a script in this page.
      return /^(https?|mailto):/i.test(link.address)
        ? { kind: "address", address: link.address }
        : { kind: "nowhere", wanted: link.address };
    case "reference":
      return place(book, link.reference, null) ?? { kind: "nowhere", wanted: link.reference };
    case "sheet":
      return place(book, link.range || "A1", link.sheet) ?? { kind: "nowhere", wanted: "a sheet that was deleted" };
  }
}

function place(book: Book, reference: string, ownSheet: string | null): LinkTarget | null {
  const named = book.names().find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  const address = parseAddress((named?.refersTo ?? reference).replace(/^[=#]/, ""));
  const name = address?.sheet?.toLowerCase();
  const sheet = book.sheets().find((candidate) => candidate.id === ownSheet || candidate.name.toLowerCase() === name);
  if (!address || !sheet) return null;
  const { row, column, rows, columns } = address.block;
  if (row >= sheet.rows || column >= sheet.columns) return null;
  const size = { rows: Math.min(rows, sheet.rows - row), columns: Math.min(columns, sheet.columns - column) };
  return { kind: "place", range: { sheet: sheet.id, row, column, ...size } };
}
