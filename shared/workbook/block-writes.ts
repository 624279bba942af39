import type { CellContent, CellInput } from "./cell";
import type { WriteCells } from "./plan";
import { runsOf } from "./runs";

/** One cell to write. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellInput;
  readonly expect: CellContent;
}

/** The same writes in as few blocks as neighbours allow: runs of columns first, then equal runs below one another. */
export function blockWrites(cells: readonly CellWrite[]): readonly WriteCells[] {
  const sorted = [...cells].sort((a, b) => compare(a.sheet, b.sheet) || a.row - b.row || a.column - b.column);
  const runs = runsOf(sorted, (a, b) => a.sheet === b.sheet && a.row === b.row && a.column + 1 === b.column);
  const byColumns = [...runs].sort(
    (a, b) =>
      compare(first(a).sheet, first(b).sheet) ||
      first(a).column - first(b).column ||
      a.length - b.length ||
      first(a).row - first(b).row,
  );
  const blocks = runsOf(
    byColumns,
    (a, b) =>
      first(a).sheet === first(b).sheet &&
      first(a).column === first(b).column &&
      a.length === b.length &&
      first(a).row + 1 === first(b).row,
  );
  return blocks.map((block) => {
    const { sheet, row, column } = first(first(block));
    return {
      kind: "cells",
      sheet,
      row,
      column,
      values: block.map((run) => run.map(({ value }) => value)),
      expect: block.map((run) => run.map(({ expect }) => expect)),
    };
  });
}

/** Runs are never empty. */
function first<T>(run: readonly T[]): T {
  const [item] = run;
  if (item === undefined) throw new Error("A run of cells is empty.");
  return item;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
