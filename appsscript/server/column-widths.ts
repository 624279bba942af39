interface WidthRun {
  /** Counted from the first column of all. */
  readonly from: number;
  readonly columns: number;
  readonly width: number;
}

/**
 * The fewest runs that, set one after the other, give neighbouring columns these widths: a run goes over columns that a
 * later one sets anew, as a brush does. Cubic in the number of columns, of which there are some dozens.
 */
export function widthRuns(widths: readonly number[]): readonly WidthRun[] {
  const best = new Map<number, readonly WidthRun[]>();
  /** For the columns from `from` up to and with `to`. */
  const fewest = (from: number, to: number): readonly WidthRun[] => {
    if (from > to) return [];
    const key = from * widths.length + to;
    const known = best.get(key);
    if (known !== undefined) return known;
    const width = widths[from] ?? 0;
    let found: readonly WidthRun[] = [{ from, columns: 1, width }, ...fewest(from + 1, to)];
    for (let next = from + 1; next <= to; next++) {
      if (widths[next] !== width) continue;
      // The run that paints the next column of this width begins here already.
      const [first, ...others] = fewest(next, to);
      if (first === undefined) continue;
      const longer = { from, columns: first.columns + first.from - from, width };
      const runs = [longer, ...others, ...fewest(from + 1, next - 1)];
      if (runs.length < found.length) found = runs;
    }
    best.set(key, found);
    return found;
  };
  return fewest(0, widths.length - 1);
}
