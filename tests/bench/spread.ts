/** The middle of several runs and how far they lay apart. */
export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Throws on no runs at all. */
export function spreadOf(runs: readonly number[]): Spread {
  const sorted = [...runs].sort((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)];
  const [minimum, maximum] = [sorted[0], sorted.at(-1)];
  if (lower === undefined || upper === undefined || minimum === undefined || maximum === undefined) {
    throw new Error("There is no middle of no runs.");
  }
  return { median: (lower + upper) / 2, minimum, maximum };
}

/** How many times the other each run took: run by run, so that a noisy moment stands above and below the line. */
export function ratioOf(runs: readonly number[], others: readonly number[]): Spread {
  return spreadOf(runs.map((run, index) => run / (others[index] ?? Number.NaN)));
}
