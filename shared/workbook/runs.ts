/** Cuts a list into runs of neighbours: an item joins the run before it where `joins` says so. */
export function runsOf<T>(items: readonly T[], joins: (previous: T, next: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let previous: T | undefined;
  for (const item of items) {
    const run = runs[runs.length - 1];
    if (run !== undefined && previous !== undefined && joins(previous, item)) run.push(item);
    else runs.push([item]);
    previous = item;
  }
  return runs;
}
