/** Links of cells. They are kept in their cells, so that they travel with them when rows are sorted or moved. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { Link, LinkInfo } from "./annotation-types";
import type { Rect } from "./types";
import type { UniverContext } from "./univer-context";

export class Links {
  /** Only these sheets are searched: a large list without links costs nothing. */
  readonly #sheets = new Set<string>();

  constructor(private readonly context: UniverContext) {}

  get(sheet: string, row: number, column: number): Link | null {
    return linkOf(this.context.sheet(sheet).getSheet().getCellRaw(row, column));
  }

  list(sheet: string): LinkInfo[] {
    if (!this.#sheets.has(sheet)) return [];
    const found: LinkInfo[] = [];
    this.context
      .sheet(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const link = linkOf(cell);
        if (link !== null) found.push({ row, column, link });
      });
    return found;
  }

  /** The links themselves are saved with their cells. */
  saved(): readonly string[] {
    return [...this.#sheets];
  }

  restore(sheets: readonly string[]): void {
    for (const sheet of sheets) this.#sheets.add(sheet);
  }

  /** Gives each cell of the range the link; null takes it away. The cells' looks stay as they are. */
  set(range: Rect, link: Link | null): void {
    this.context.checkInside(range);
    if (link !== null) this.#sheets.add(range.sheet);
    const cell: ICellData = { custom: link === null ? null : { link } };
    const row = Object.fromEntries(Array.from({ length: range.columns }, (_, c) => [range.column + c, cell]));
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = Object.fromEntries(
      Array.from({ length: range.rows }, (_, r) => [range.row + r, row]),
    );
    // As for looks: no value changed.
    this.context.runAsHost("link cells", "sheet.mutation.set-range-values", {
      subUnitId: range.sheet,
      cellValue,
      trigger: "sheet.command.set-style",
    });
  }
}

function linkOf(cell: Nullable<ICellData>): Link | null {
  const link: unknown = cell?.custom?.link;
  return isLink(link) ? link : null;
}

function isLink(value: unknown): value is Link {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("tip" in value)) return false;
  return value.kind === "address" || value.kind === "reference" || value.kind === "sheet";
}
