/** A file's table: the header row and the rows below it, all text. */
export interface ImportTable {
  readonly file: string;
  readonly format: "csv";
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly headers: readonly string[];
  /** Each row's number in the file as a spreadsheet counts it, for messages: 1-based, blank rows and the header too. */
  readonly lines: readonly number[];
  /** One cell for each header at least: rows that end early are filled with "". A row that is too long keeps its rest. */
  readonly rows: readonly (readonly string[])[];
}
