/** How the pane comes by the lists that are chosen or pasted: one service, wherever the reading is done. */
import type { Grid } from "../importing/grid";
import type { Encoding } from "../importing/read";
import type { ImportSource } from "../importing/source";
import type { Outcome } from "./state/use-answer";

/** What was read, before it is known which of its tables is meant and what its columns say. */
export interface ReadList {
  readonly source: ImportSource;
  readonly format: string;
  /** Of a text; null of all else. */
  readonly encoding: Encoding | null;
  /** One at least, each with a row at least. */
  readonly grids: readonly Grid[];
  /** Sentences about what was left out, and why. */
  readonly notes: readonly string[];
}

/** What is being done, and how much of it is done (0–1); null where that is not known. */
export type ReadingProgress = (words: string, share: number | null) => void;

export interface Pasted {
  /** "" where it is plain text. */
  readonly html: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

export interface ListReader {
  /** How a text may be written, to choose from where the guess looks wrong. */
  readonly encodings: readonly { readonly encoding: Encoding; readonly label: string }[];
  /** One list for each file, in their order; a problem where one cannot be read. What comes after `signal` is not used. */
  read(
    files: readonly File[],
    options: { readonly encoding?: Encoding },
    progress: ReadingProgress,
    signal: AbortSignal,
  ): Promise<Outcome<readonly ReadList[]>>;
  readPasted(pasted: Pasted): Promise<Outcome<ReadList>>;
}
