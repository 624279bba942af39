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

/** What a link says that only leads somewhere. */
const GO =
  /^(?:(?:click|go|see|visit|view|open) ?)?(?:the |our )?(?:program )?(?:here|link|url|web|www|web ?site|site|web ?page|page|home ?page)?[.!>»→]?$/i;

/** In columns for addresses the address stands for the words of its link, where those say nothing: "write", "Visit". */
export function withAddresses(rows: readonly HtmlRow[]): readonly HtmlRow[] {
  const headerAt = headerOf(rows);
  const titles = rows[headerAt]?.cells.map((cell) => cell?.text ?? "") ?? [];
  const below = rows.slice(headerAt + 1);
  const isMail = titles.map((title) => MAIL.test(title));
  const isGo = titles.map((title, column) => {
    if (!ADDRESS.test(title) || isMail[column]) return false;
    return below.every(
      ({ cells: { [column]: cell } }) => !addressOf(cell?.address ?? null) || GO.test(cell?.text ?? ""),
    );
  });
  if (![...isMail, ...isGo].includes(true)) return rows;
  return rows.map((row, index) => {
    if (index <= headerAt) return row;
    const cells = Array.from(row.cells, (cell, column) => {
      if (cell === undefined) return cell;
      const address = isGo[column] ? addressOf(cell.address) : "";
      if (address !== "") return { ...cell, text: address };
      return isMail[column] && cell.mail !== "" && !cell.text.includes("@") ? { ...cell, text: cell.mail } : cell;
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
