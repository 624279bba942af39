import type { Encoding } from "./read/encoding";
import type { Format } from "./read/read-file";

/** Where an imported list comes from, and how that is said. */
export type ImportSource =
  | { readonly kind: "starter-list"; readonly file: string }
  | FileSource
  /** From the clipboard, or typed. `day` as YYYY-MM-DD. */
  | { readonly kind: "pasted"; readonly day: string }
  /** A sheet of the same workbook. */
  | { readonly kind: "sheet"; readonly sheet: string };

export interface FileSource {
  readonly kind: "file";
  readonly file: string;
  readonly format: Format;
  /** Of a text; null of a workbook. */
  readonly encoding: Encoding | null;
  /** Of a workbook or page with several; null where there is but one. */
  readonly sheet: string | null;
}

/** What to call the list where its name stands alone, e.g. above its preview. */
export function nameOf(source: ImportSource): string {
  switch (source.kind) {
    case "starter-list":
    case "file":
      return source.file;
    case "pasted":
      return `Pasted, ${source.day}`;
    case "sheet":
      return `Sheet "${source.sheet}"`;
  }
}

/** What begins a sentence about the list. */
export function subjectOf(source: ImportSource): string {
  switch (source.kind) {
    case "starter-list":
    case "file":
      return source.file;
    case "pasted":
      return "What was pasted";
    case "sheet":
      return `The sheet "${source.sheet}"`;
  }
}

/** "from my list.csv". */
export function fromSource(source: ImportSource): string {
  switch (source.kind) {
    case "starter-list":
    case "file":
      return `from ${source.file}`;
    case "pasted":
      return "from what was pasted";
    case "sheet":
      return `from the sheet "${source.sheet}"`;
  }
}

/** What a program's Sources say of it. `today` as YYYY-MM-DD. */
export function citation(source: ImportSource, today: string): string {
  return source.kind === "pasted" ? nameOf(source) : `${nameOf(source)}, imported ${today}`;
}

/** What to do where there is no list to read. */
export function remedyOf(source: ImportSource): string {
  const list = "with a header row and one program in each row";
  switch (source.kind) {
    case "starter-list":
    case "file":
      return `Choose a file ${list}.`;
    case "pasted":
      return `Paste a table ${list}.`;
    case "sheet":
      return `Choose a sheet ${list}.`;
  }
}
