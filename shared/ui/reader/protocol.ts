/** What the pane and the script that reads lists say to each other. */
import type { Encoding, ReadFile, ReadList } from "../../importing/read";

export type ReaderRequest =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly encoding: Encoding | null }
  | { readonly kind: "pasted"; readonly html: string; readonly text: string };

export type ReaderAnswer =
  | { readonly kind: "file"; readonly file: ReadFile }
  | { readonly kind: "pasted"; readonly list: ReadList }
  /** A sentence for the user. */
  | { readonly kind: "problem"; readonly message: string };

/** Answers one request. Rejects only for what nobody foresaw. */
export type Reading = (asked: ReaderRequest) => Promise<ReaderAnswer>;

/** Under which name the script hangs its Reading on the page that loads it. */
export const READING = "imgScoreReading";
