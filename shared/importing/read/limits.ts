import { count } from "../../program/text";

/** What is read at most: some ten times a national list. A larger list is refused, never cut. */
export const LIMITS = {
  /** Of a text file, in bytes; of pasted text, in characters. */
  textBytes: 10 * 1024 * 1024,
  /** Of a workbook file, in bytes. */
  workbookBytes: 25 * 1024 * 1024,
  /** Rows that are not blank, besides the header. */
  rows: 20_000,
  columns: 500,
  /** Cells of all tables of one file that are not blank: an accreditation list of 142 columns has half of it. */
  cells: 4_000_000,
  /** Parts of a workbook file's archive. */
  archiveEntries: 2_000,
  /** Bytes of all of them, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
} as const;

/** A sentence that refuses so many bytes of text or of a workbook, or null: to ask before a file is read. */
export function sizeProblem(subject: string, bytes: number, most: number): string | null {
  if (bytes <= most) return null;
  return `${subject} has ${megabytes(bytes)} MB; up to ${megabytes(most)} MB can be read. Split it, or leave out columns you do not need.`;
}

/** The same for a file of whatever kind, of which only the size is known. */
export function fileSizeProblem(file: string, bytes: number): string | null {
  return sizeProblem(file, bytes, Math.max(LIMITS.textBytes, LIMITS.workbookBytes));
}

/** What refuses a table that is too large. `subject` begins the sentence: a file's or a sheet's name. */
export function tooManyRows(subject: string): string {
  return `${subject} has more than ${count(LIMITS.rows, "row")}; no more can be read. Split it, or leave out rows you do not need.`;
}

export function tooManyColumns(subject: string): string {
  return `${subject} has more than ${count(LIMITS.columns, "column")}; no more can be read. Leave out columns you do not need.`;
}

export function tooManyCells(subject: string): string {
  return `${subject} has more than ${count(LIMITS.cells, "filled cell")}; no more can be read. Split it, or leave out columns you do not need.`;
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
