/** A part of a matrix, all of whose items are the same one. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly item: T;
}

/**
 * Cuts a matrix into blocks of equal items: neighbours in a row first, then rows that are cut alike. One call of the
 * model for each block is enough where the matrix repeats itself, as those of formats and rules do.
 */
export function blocksOf<T>(matrix: readonly (readonly T[])[]): Block<T>[] {
  const done: Block<T>[] = [];
  let open = new Map<number, Block<T>>();
  matrix.forEach((items, row) => {
    const continued = new Map<number, Block<T>>();
    for (const run of runsOf(items)) {
      const above = open.get(run.column);
      const grows = above !== undefined && above.columns === run.columns && above.item === run.item;
      continued.set(run.column, grows ? { ...above, rows: above.rows + 1 } : { ...run, row, rows: 1 });
      if (grows) open.delete(run.column);
    }
    done.push(...open.values());
    open = continued;
  });
  return [...done, ...open.values()];
}

function runsOf<T>(items: readonly T[]): { column: number; columns: number; item: T }[] {
  const runs: { column: number; columns: number; item: T }[] = [];
  items.forEach((item, column) => {
    const last = runs.at(-1);
    if (last !== undefined && last.item === item) last.columns += 1;
    else runs.push({ column, columns: 1, item });
  });
  return runs;
}
