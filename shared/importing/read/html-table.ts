/** A table of a page while it is read: cells by row and column, spans resolved. */
import { UserProblem } from "../../program/user-problem";
import { LIMITS, tooManyCells } from "./limits";

/** A cell as a person sees it. */
export interface HtmlCell {
  readonly text: string;
  /** Where its link leads, as the page says it; null without one. */
  readonly address: string | null;
  /** The addresses that its links write to, with commas between; "" without one. */
  readonly mail: string;
}

export interface HtmlRow {
  /** 1-based, of all rows of the table. */
  readonly line: number;
  /** A column that no cell has begun is missing. */
  readonly cells: readonly (HtmlCell | undefined)[];
  /** All cells are header cells. */
  readonly header: boolean;
}

/** A cell that goes on in the rows below. */
interface Span {
  readonly cell: HtmlCell;
  readonly width: number;
  /** Rows below in which it stands yet. */
  rows: number;
}

const BLANK: HtmlCell = { text: "", address: null, mail: "" };

/** One column more than can be read, so that a table which has it is refused. */
const WIDEST = LIMITS.columns + 1;

/**
 * A cell over several rows stands in each of them, as far as their group goes; one over several columns in the first,
 * the others are blank. A few letters may claim any number of cells: throws a UserProblem where there are too many.
 */
export class HtmlTable {
  readonly rows: HtmlRow[] = [];
  caption = "";
  private cells: (HtmlCell | undefined)[] | null = null;
  private header = true;
  private lines = 0;
  private column = 0;
  private filled = 0;
  private spans = new Map<number, Span>();

  /** `subject` begins a sentence about the page. */
  constructor(private readonly subject: string) {}

  beginRow(): void {
    this.endRow();
    this.lines += 1;
    this.column = 0;
    this.header = true;
    this.cells = [];
    for (const [column, span] of this.spans) {
      this.put(this.cells, column, span.cell, span.width);
      span.rows -= 1;
      if (span.rows <= 0) this.spans.delete(column);
    }
  }

  /** `rows` 0 means all that follow in the group, as in HTML. */
  addCell(cell: HtmlCell, isHeader: boolean, columns: number, rows: number): void {
    if (this.cells === null) this.beginRow();
    const cells = this.cells ?? [];
    while (cells[this.column] !== undefined) this.column += 1;
    const column = Math.min(this.column, WIDEST - 1);
    const width = Math.min(Math.max(1, columns), WIDEST - column);
    if (!isHeader) this.header = false;
    if (column < this.column && cell.text === "") return;
    this.put(cells, column, cell, width);
    if (rows !== 1) this.spans.set(column, { cell, width, rows: rows === 0 ? Number.POSITIVE_INFINITY : rows - 1 });
  }

  endRow(): void {
    if (this.cells === null) return;
    this.rows.push({ line: this.lines, cells: this.cells, header: this.header && this.cells.length > 0 });
    this.cells = null;
  }

  /** Of a head, a body or a foot. */
  endGroup(): void {
    this.endRow();
    this.spans.clear();
  }

  private put(cells: (HtmlCell | undefined)[], column: number, cell: HtmlCell, width: number): void {
    for (let beside = 0; beside < width; beside++) cells[column + beside] = beside === 0 ? cell : BLANK;
    this.filled += width;
    if (this.filled > LIMITS.cells) throw new UserProblem(tooManyCells(this.subject));
  }
}
