/** Where a chart lies in pixels from the sheet's corner, by the sizes that the model knows. */
import type { ChartPlace, ChartSpec } from "./chart-types";
import type { WorkbookModel } from "./types";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly row: number;
  readonly column: number;
  /** Pixels from the cell's own corner. */
  readonly x: number;
  readonly y: number;
}

type Sizes = Pick<WorkbookModel, "columnWidth" | "rowHeight">;

/** Of a row whose height nobody set: the grid lets it grow with its text, which no host without a screen can tell. */
const ROW_HEIGHT = 20;

export function boxOf(sizes: Sizes, { sheet, place }: Pick<ChartSpec, "sheet" | "place">): Box {
  const x = span(place.column, (column) => sizes.columnWidth(sheet, column));
  const y = span(place.row, (row) => height(sizes, sheet, row));
  if (place.kind === "at") return { x: x + place.x, y: y + place.y, width: place.width, height: place.height };
  return {
    x,
    y,
    width: span(place.columns, (index) => sizes.columnWidth(sheet, place.column + index)),
    height: span(place.rows, (index) => height(sizes, sheet, place.row + index)),
  };
}

export function placeAt(sizes: Sizes, sheet: string, box: Box): ChartPlace {
  const corner = cornerAt(sizes, sheet, box.x, box.y);
  return { kind: "at", ...corner, width: box.width, height: box.height };
}

/** The cell at these pixels. */
export function cornerAt(sizes: Sizes, sheet: string, x: number, y: number): Corner {
  const across = walk(x, (column) => sizes.columnWidth(sheet, column));
  const down = walk(y, (row) => height(sizes, sheet, row));
  return { row: down.index, column: across.index, x: across.rest, y: down.rest };
}

function walk(distance: number, size: (index: number) => number): { readonly index: number; readonly rest: number } {
  let index = 0;
  let rest = Math.max(0, distance);
  while (rest > 0 && rest >= size(index)) {
    rest -= size(index);
    index += 1;
  }
  return { index, rest };
}

function height(sizes: Sizes, sheet: string, row: number): number {
  return sizes.rowHeight(sheet, row) ?? ROW_HEIGHT;
}

function span(count: number, size: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => size(index)).reduce((sum, next) => sum + next, 0);
}
