import type { CellContent, CellInput } from "./cell";
import type { Write, WriteCells } from "./plan";
import { runsOf } from "./runs";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One cell to write. */
export interface CellWrite extends Place {
  readonly value: CellInput;
  readonly expect: CellContent;
}

/**
 * The same writes in as few blocks as neighbours allow: runs of columns first, then equal runs below one another.
 * `blanks` are cells that are blank and may be written so again, if they stand in a run with others.
 */
export function blockWrites(cells: readonly CellWrite[], blanks: readonly Place[] = []): readonly WriteCells[] {
  const needed = new Set(cells.map(placeOf));
  const fillers = blanks
    .filter((place) => !needed.has(placeOf(place)))
    .map(({ sheet, row, column }): CellWrite => ({ sheet, row, column, value: null, expect: null }));
  const sorted = [...cells, ...fillers].sort(
    (a, b) => compare(a.sheet, b.sheet) || a.row - b.row || a.column - b.column,
  );
  const runs = runsOf(sorted, (a, b) => a.sheet === b.sheet && a.row === b.row && a.column + 1 === b.column).filter(
    (run) => run.some((cell) => needed.has(placeOf(cell))),
  );
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

/** The same writes; what all rows of a block get is said once. */
export function onceForAllRows(writes: readonly WriteCells[]): readonly Write[] {
  return writes.map((write) => {
    const [cells = [], ...others] = write.values;
    if (others.length === 0 || !others.every((row) => row.every((input, at) => input === cells[at]))) return write;
    const { sheet, row, column, expect } = write;
    return { kind: "fill", sheet, row, column, rows: write.values.length, cells, expect };
  });
}

function placeOf({ sheet, row, column }: Place): string {
  return `${row},${column} ${sheet}`;
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
