import type { Spread } from "./spread";

export interface Options {
  /** The small sizes only. */
  readonly quick: boolean;
  /** null when no chosen benchmark needs it. */
  readonly served: ServedPage | null;
  /** A file of labelled names, for the benchmark of matching; null when none was given. */
  readonly names: string | null;
}

export interface ServedPage {
  /** Of the embedded host's page, with its last slash. */
  readonly address: string;
  /** A Chromium's program. */
  readonly browser: string;
}

export interface Benchmark {
  /** One word, by which it is chosen on the command line. */
  readonly name: string;
  /** What was measured, and how: stands above its table. */
  readonly title: string;
  readonly needsPage?: true;
  readonly run: (options: Options) => Promise<readonly Row[]>;
}

export type Row = Ratio | Figures;

/** Two things measured in the same run; all ratios are shown first. */
export interface Ratio {
  readonly kind: "ratio";
  readonly what: string;
  readonly ratio: Spread;
  /** The ratio should be at most this. */
  readonly goal?: number;
}

/** One line of the benchmark's own table: heading → text. */
export interface Figures {
  readonly kind: "figures";
  readonly what: string;
  readonly figures: Readonly<Record<string, string>>;
  /** The work did not end as it should have; said below the table, and the command's exit code is 1. */
  readonly failure?: string;
}

export type HostName = "excel" | "sheets";

export const HOSTS: readonly { readonly host: HostName; readonly label: string }[] = [
  { host: "excel", label: "Excel" },
  { host: "sheets", label: "Sheets" },
];
