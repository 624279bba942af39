import { areaOf } from "../shared/workbook/check-plan";
import { partOf } from "../shared/workbook/part-of-write";
import type { Change } from "../shared/workbook/plan";

/** Excel on the web refuses requests over 5 MB; a cell of text takes some hundred bytes. */
const CELLS_PER_REQUEST = 40_000;

/** How much of a request a change takes, in cells. */
function weightOf(change: Change): number {
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

/** The changes in their order, as many in each request as it may carry. */
export function inRequests(changes: readonly Change[]): readonly (readonly Change[])[] {
  const requests: Change[][] = [];
  let room = 0;
  for (const change of changes.flatMap(inParts)) {
    if (room <= 0) {
      requests.push([]);
      room = CELLS_PER_REQUEST;
    }
    requests[requests.length - 1]?.push(change);
    room -= weightOf(change);
  }
  return requests;
}

/** A write of more than one request may carry, in blocks of rows. A log grows at its top: its blocks come last first. */
function inParts(change: Change): readonly Change[] {
  if (weightOf(change) <= CELLS_PER_REQUEST) return [change];
  switch (change.kind) {
    case "cells":
      return blocksOf(change.values, change.values[0]?.length ?? 1).map(({ from, rows }) =>
        partOf(change, { ...areaOf(change), row: change.row + from, rows: rows.length }),
      );
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
