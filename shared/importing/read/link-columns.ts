import type { HtmlRow } from "./html-table";

/** A column of addresses that a table's links hold and its cells do not show. */
export interface LinkColumn {
  readonly header: string;
  /** One a row; "" without a link. The header's is `header`. */
  readonly cells: readonly string[];
}

/** Headers of columns in which the address matters more than the words of the link. */
const ADDRESS = /\b(web|website|site|url|link|links|homepage|page|address|e-?mail)\b/i;

/** An accreditation number within an address: /program/7651700001. */
const PROGRAM_ID = /(?<!\d)\d{10}(?!\d)/;

/**
 * What would be lost of a table if only its text were read: one column "… link" for each column whose header suggests an
 * address, or whose links name programs by number or people by mail, where most of its cells have a link.
 */
export function linkColumns(rows: readonly HtmlRow[]): readonly LinkColumn[] {
  const named = rows.findIndex((row) => row.header && isWide(row));
  const headerAt = named < 0 ? rows.findIndex(isWide) : named;
  const header = rows[headerAt];
  if (header === undefined) return [];
  return Array.from(header.cells).flatMap((title, column) => {
    const below = rows.slice(headerAt + 1).map(({ cells }) => cells[column]);
    const addresses = below.map((cell) => addressOf(cell?.address ?? null));
    const filled = below.filter((cell) => cell !== undefined && (cell.text !== "" || cell.address !== null)).length;
    const linked = addresses.filter((address) => address !== "").length;
    const shown = below.every((cell, index) => addresses[index] === "" || cell?.text === addresses[index]);
    if (linked === 0 || linked <= filled / 2 || shown) return [];
    const telling = addresses.filter((address) => PROGRAM_ID.test(address) || address.includes("@")).length;
    if (!ADDRESS.test(title?.text ?? "") && telling <= linked / 2) return [];
    const name = `${title?.text ?? ""} link`.trim();
    return [
      { header: name, cells: rows.map((_, row) => (row === headerAt ? name : (addresses[row - headerAt - 1] ?? ""))) },
    ];
  });
}

/** Not a title over all columns. */
function isWide({ cells }: HtmlRow): boolean {
  return cells.filter((cell) => cell !== undefined && cell.text !== "").length > 1;
}

/** Without what only a browser needs. */
function addressOf(href: string | null): string {
  const address = (href ?? "").trim();
  if (address === "" || address.startsWith("#") || /^javascript:/i.test(address)) return "";
  return /^mailto:/i.test(address) ? address.slice("mailto:".length).replace(/\?.*$/, "") : address;
}
