import type { Change } from "../shared/workbook/plan";

/** Excel on the web refuses requests over 5 MB; a cell of text takes some hundred bytes. */
export const CELLS_PER_REQUEST = 20_000;

/** How much of a request a change takes, in cells. */
export function weightOf(change: Change): number {
  switch (change.kind) {
    case "cells":
      return change.values.length * (change.values[0]?.length ?? 0);
    case "log":
      return change.rows.length * CELLS_PER_RECORD;
    default:
      return 0;
  }
}

/** A part of a record is as long as a cell can be: some hundred ordinary cells. */
const CELLS_PER_RECORD = 300;

/** A write of more than one request may carry, in blocks of rows. A log grows at its top: its blocks come last first. */
export function inParts(change: Change): readonly Change[] {
  if (weightOf(change) <= CELLS_PER_REQUEST) return [change];
  switch (change.kind) {
    case "cells":
      return blocksOf(change.values, change.values[0]?.length ?? 1).map(({ from, rows }) => ({
        ...change,
        row: change.row + from,
        values: rows,
      }));
    case "log":
      return [...blocksOf(change.rows, CELLS_PER_RECORD)].reverse().map(({ rows }) => ({ ...change, rows }));
    default:
      return [change];
  }
}

function blocksOf<T>(
  rows: readonly T[],
  weight: number,
): readonly { readonly from: number; readonly rows: readonly T[] }[] {
  const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / weight));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => ({
    from: index * step,
    rows: rows.slice(index * step, (index + 1) * step),
  }));
}
