/** Tables in what a web page or a sheet puts on the clipboard. Parsed apart from the pane: nothing of it runs or loads. */

/** The largest table of a piece of HTML as rows of texts, each as long as the widest. */
export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  /** How many tables there were to choose from. */
  readonly tables: number;
}

/** Null where the HTML has no table with anything in it. */
export function tableInHtml(html: string): HtmlTable | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = [...page.querySelectorAll("table")];
  // A table around tables only arranges the page.
  const grids = all.filter((table) => table.querySelector("table") === null).map(gridOf);
  const filled = grids.filter((rows) => rows.some((cells) => cells.some((cell) => cell !== "")));
  const [first, ...others] = filled;
  if (first === undefined) return null;
  const rows = others.reduce((largest, next) => (sizeOf(next) > sizeOf(largest) ? next : largest), first);
  return { rows, tables: filled.length };
}

type Grid = readonly (readonly string[])[];

const sizeOf = (grid: Grid): number => grid.length * (grid[0]?.length ?? 0);

/** No list is wider; a page may claim any width. */
const WIDEST = 1_000;

/** A cell over several rows stands in each of them; one over several columns in the first, the others are blank. */
function gridOf(table: HTMLTableElement): Grid {
  const rows = [...table.rows];
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      const width = Math.min(Math.max(1, cell.colSpan), WIDEST);
      const height = Math.min(Math.max(1, cell.rowSpan), rows.length - r);
      for (let below = 0; below < height; below++) {
        const line = grid[r + below];
        for (let beside = 0; beside < width && line !== undefined; beside++) {
          line[column + beside] = beside === 0 ? text : "";
        }
      }
      column += width;
    }
  });
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ""));
}

const UNSEEN = "script, style, template, noscript, [hidden], [style*='display:none'], [style*='display: none']";

/** What a person reads in a cell: lines and paragraphs with a space between them. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? "");
    if (!(node instanceof Element) || node.matches(UNSEEN)) return;
    const apart = !INLINE.has(node.tagName);
    if (apart) parts.push(" ");
    node.childNodes.forEach(read);
    if (apart) parts.push(" ");
  };
  cell.childNodes.forEach(read);
  return parts
    .join("")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Elements within a word: what stands beside them is not parted from it. */
const INLINE = new Set([
  "A",
  "ABBR",
  "B",
  "BDI",
  "CODE",
  "EM",
  "FONT",
  "I",
  "MARK",
  "S",
  "SMALL",
  "SPAN",
  "STRONG",
  "SUB",
  "SUP",
  "U",
]);
