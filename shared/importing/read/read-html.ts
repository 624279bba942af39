import { Parser } from "htmlparser2";
import { visible } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import type { Grid } from "../grid";
import { gridOf, type RawRow } from "./grid-of";
import { HtmlTable } from "./html-table";
import { linkColumns, mailAddress, withAddresses } from "./link-columns";

/**
 * The tables of a page, or of what a page or a sheet puts on the clipboard, with anything in them; the largest first.
 * Nothing of the page runs or loads. What the page does not show is left out; a table around tables only arranges the
 * page. Throws a UserProblem where a table is too large.
 */
export function readHtml(subject: string, html: string): readonly Grid[] {
  const tables = tablesIn(subject, html).filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell?.text)),
  );
  return tables
    .map((table, index) => {
      const name = tables.length === 1 ? null : oneLine(table.caption) || `Table ${index + 1}`;
      return gridOf(tables.length === 1 ? subject : `${subject} (table ${index + 1})`, name, rowsOf(table));
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

const sizeOf = ({ rows }: Grid): number => rows.length * (rows[0]?.width ?? 0);

function rowsOf(table: HtmlTable): readonly RawRow[] {
  const rows = withAddresses(table.rows);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const links = linkColumns(rows);
  return rows.map(({ line, cells }, index) => {
    const texts = Array.from({ length: width }, (_, column) => cells[column]?.text);
    return { line, cells: [...texts, ...links.map((column) => column.cells[index])] };
  });
}

/** A table that is open, with the cell in it that is open. */
interface Open {
  readonly table: HtmlTable;
  nests: boolean;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  text: string;
  address: string | null;
  readonly mails: string[];
  /** Of pictures: what stands for them where nothing else stands in the cell. */
  instead: string;
}

/** As deep do elements stand in elements: each one takes the parser longer than the one around it. */
const DEEPEST = 1000;

function tablesIn(subject: string, html: string): readonly HtmlTable[] {
  const found: HtmlTable[] = [];
  const open: Open[] = [];
  let caption = false;
  /** Levels of elements within one that is not shown. */
  let hidden = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new UserProblem(tooDeep(subject));
        if (hidden > 0 || isHidden(name, attributes)) {
          if (!VOID.has(name)) hidden += 1;
          return;
        }
        const top = open[open.length - 1];
        if (name === "table") {
          if (top !== undefined) top.nests = true;
          open.push({ table: new HtmlTable(subject), nests: false, cell: null });
          return;
        }
        if (top === undefined) return;
        if (name === "tr") {
          closeCell(top);
          top.table.beginRow();
        } else if (name === "td" || name === "th") {
          closeCell(top);
          top.cell = {
            header: name === "th",
            columns: span(attributes.colspan, 1),
            rows: span(attributes.rowspan, 0),
            text: "",
            address: null,
            mails: [],
            instead: "",
          };
        } else if (name === "caption") {
          caption = true;
        } else if (name === "a" && top.cell !== null) {
          top.cell.address ??= attributes.href ?? null;
          const mail = mailAddress(attributes.href ?? "");
          if (mail !== null) top.cell.mails.push(mail);
        } else if (name === "img" && top.cell !== null) {
          top.cell.instead += ` ${attributes.alt ?? ""}`;
        }
        if (top.cell !== null && !INLINE.has(name)) top.cell.text += " ";
      },
      ontext(text) {
        const top = open[open.length - 1];
        if (hidden > 0 || top === undefined) return;
        if (top.cell !== null) top.cell.text += text;
        else if (caption) top.table.caption += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (hidden > 0) {
          if (!VOID.has(name)) hidden -= 1;
          return;
        }
        const top = open[open.length - 1];
        if (top === undefined) return;
        if (name === "table") {
          closeCell(top);
          top.table.endGroup();
          open.pop();
          if (!top.nests) found.push(top.table);
        } else if (name === "td" || name === "th") {
          closeCell(top);
        } else if (name === "tr") {
          closeCell(top);
          top.table.endRow();
        } else if (name === "thead" || name === "tbody" || name === "tfoot") {
          closeCell(top);
          top.table.endGroup();
        } else if (name === "caption") {
          caption = false;
        } else if (top.cell !== null && !INLINE.has(name)) {
          top.cell.text += " ";
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return found;
}

function tooDeep(subject: string): string {
  return `${subject} cannot be read: its elements stand in each other more than ${DEEPEST} deep. Copy the table in a browser and paste it.`;
}

function closeCell(top: Open): void {
  const { cell } = top;
  if (cell === null) return;
  const text = oneLine(cell.text) || oneLine(cell.instead);
  const mail = cell.mails.join(", ");
  top.table.addCell({ text, address: cell.address, mail }, cell.header, cell.columns, cell.rows);
  top.cell = null;
}

function span(attribute: string | undefined, least: number): number {
  const number = Number.parseInt(attribute ?? "1", 10);
  return Number.isNaN(number) ? 1 : Math.max(least, number);
}

/** Lines and paragraphs with a space between them. */
function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " "));
}

const UNSEEN = new Set(["script", "style", "template", "noscript", "title", "svg"]);

function isHidden(name: string, attributes: { readonly [attribute: string]: string }): boolean {
  return UNSEEN.has(name) || "hidden" in attributes || /display\s*:\s*none/i.test(attributes.style ?? "");
}

/** Elements that have no end. */
const VOID = new Set(
  "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Elements within a word: what stands beside them is not parted from it. */
const INLINE = new Set("a abbr b bdi code em font i mark s small span strong sub sup u wbr".split(" "));
