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

/** Headers of columns for addresses to write to. */
const MAIL = /\be-?mail|\bcorreo\b/i;

/** In columns for e-mail the address stands for the words of its link: "write". */
export function withMail(rows: readonly HtmlRow[]): readonly HtmlRow[] {
  const headerAt = headerOf(rows);
  const header = rows[headerAt];
  if (header === undefined || !header.cells.some((cell) => MAIL.test(cell?.text ?? ""))) return rows;
  return rows.map((row, index) => {
    if (index <= headerAt) return row;
    const cells = Array.from(row.cells, (cell, column) => {
      const isMail = cell !== undefined && cell.mail !== "" && !cell.text.includes("@");
      return isMail && MAIL.test(header.cells[column]?.text ?? "") ? { ...cell, text: cell.mail } : cell;
    });
    return { ...row, cells };
  });
}

/**
 * What would be lost of a table if only its text were read: one column "… link" for each column whose header suggests an
 * address, or whose links name programs by number, and one "… email" where they write to people, if most of its cells
 * have a link.
 */
export function linkColumns(rows: readonly HtmlRow[]): readonly LinkColumn[] {
  const headerAt = headerOf(rows);
  const header = rows[headerAt];
  if (header === undefined) return [];
  return Array.from(header.cells).flatMap((title, column) => {
    const below = rows.slice(headerAt + 1).map(({ cells }) => cells[column]);
    const addresses = below.map((cell) => cell?.mail || addressOf(cell?.address ?? null));
    const filled = below.filter((cell) => cell !== undefined && (cell.text !== "" || cell.address !== null)).length;
    const linked = addresses.filter((address) => address !== "").length;
    const shown = below.every((cell, index) => addresses[index] === "" || cell?.text === addresses[index]);
    if (linked === 0 || linked <= filled / 2 || shown) return [];
    const mails = below.filter((cell) => cell !== undefined && cell.mail !== "").length;
    const telling = addresses.filter((address) => PROGRAM_ID.test(address)).length + mails;
    if (!ADDRESS.test(title?.text ?? "") && telling <= linked / 2) return [];
    const what = mails > linked / 2 && !MAIL.test(title?.text ?? "") ? "email" : "link";
    const name = `${title?.text ?? ""} ${what}`.trim();
    return [
      { header: name, cells: rows.map((_, row) => (row === headerAt ? name : (addresses[row - headerAt - 1] ?? ""))) },
    ];
  });
}

/** Not a title over all columns. */
function isWide({ cells }: HtmlRow): boolean {
  return cells.filter((cell) => cell !== undefined && cell.text !== "").length > 1;
}

/** The row of names, zero-based: one of header cells, else the first wide one; -1 without. */
function headerOf(rows: readonly HtmlRow[]): number {
  const named = rows.findIndex((row) => row.header && isWide(row));
  return named < 0 ? rows.findIndex(isWide) : named;
}

/** Nothing where only a browser can follow it. */
function addressOf(href: string | null): string {
  const address = (href ?? "").trim();
  return address.startsWith("#") || /^javascript:/i.test(address) ? "" : (mailAddress(address) ?? address);
}

/** Whom a link writes to, without what it writes; null of other links. */
export function mailAddress(href: string): string | null {
  const address = href.trim();
  return /^mailto:/i.test(address) ? address.slice("mailto:".length).replace(/\?.*$/, "") : null;
}
