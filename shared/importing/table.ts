import type { ImportSource } from "./source";

/** A list as a table: the header row and the rows below it, all text, as a person reads it. */
export interface ImportTable {
  readonly source: ImportSource;
  readonly headers: readonly string[];
  /** Each row's number as a spreadsheet counts it, for messages: 1-based, blank rows and the header too. */
  readonly lines: readonly number[];
  /** One cell for each header at least: rows that end early are filled with "". A row that is too long keeps its rest. */
  readonly rows: readonly (readonly string[])[];
}
