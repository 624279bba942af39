import Papa from "papaparse";
import { visible } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { decode } from "./decode";
import type { ImportTable } from "./table";

/** The largest file that is read, in bytes: ten times a national list. */
const MAXIMUM_BYTES = 10 * 1024 * 1024;
const MAXIMUM_ROWS = 20_000;
const MAXIMUM_COLUMNS = 500;

/** Beginnings of files that are no text, with what to do instead. */
const BINARY: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "an Excel workbook or a ZIP archive; open it and save the sheet as CSV" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel workbook; open it and save the sheet as CSV" },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF; copy its table into a sheet and save that as CSV" },
];

/** A sentence that refuses a file of so many bytes, or null: to ask before the file is read. */
export function sizeProblem(file: string, bytes: number): string | null {
  if (bytes <= MAXIMUM_BYTES) return null;
  return `${file} has ${megabytes(bytes)} MB; up to ${megabytes(MAXIMUM_BYTES)} MB can be read. Split it, or leave out columns you do not need.`;
}

/** A file's bytes as a table. Throws a UserProblem that says what is wrong with the file and what to do. */
export function readTable(file: string, bytes: Uint8Array): ImportTable {
  const tooLarge = sizeProblem(file, bytes.length);
  if (tooLarge !== null) throw new UserProblem(tooLarge);
  const binary = BINARY.find((kind) => kind.bytes.every((byte, index) => bytes[index] === byte));
  if (binary !== undefined) throw new UserProblem(`${file} is ${binary.what}.`);
  const { text, encoding } = decode(bytes);
  return { ...readText(file, text), encoding };
}

/** A table's text as a table; the same checks. */
export function readText(file: string, text: string): Omit<ImportTable, "encoding"> {
  if (text.includes("\u0000")) {
    throw new UserProblem(`${file} is not a text file. Save the list as CSV and choose that file.`);
  }
  if (text.trim() === "") {
    throw new UserProblem(`${file} is empty. Choose a file with a header row and one program in each row.`);
  }
  const [header, ...rows] = filledRows(file, text);
  if (header === undefined || rows.length === 0) {
    throw new UserProblem(
      `${file} has no rows below its header. Choose a file with a header row and one program in each row.`,
    );
  }
  const width = widthOf(header, rows);
  if (rows.length > MAXIMUM_ROWS || width > MAXIMUM_COLUMNS) {
    throw new UserProblem(
      `${file} has ${rows.length} rows and ${width} columns; up to ${MAXIMUM_ROWS} and ${MAXIMUM_COLUMNS} can be read. Split it.`,
    );
  }
  return {
    file,
    format: "csv",
    headers: filledTo(width, header.cells),
    lines: rows.map(({ line }) => line),
    rows: rows.map(({ cells }) => filledTo(width, cells)),
  };
}

interface FileRow {
  readonly line: number;
  /** Without the blank cells at the end. */
  readonly cells: readonly string[];
  /** How many cells there are with those. */
  readonly width: number;
}

/** The header's columns: those with a name, and those without one in which some row has something. */
function widthOf(header: FileRow, rows: readonly FileRow[]): number {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Math.max(header.cells.length, Math.min(header.width, widest));
}

function filledTo(width: number, cells: readonly string[]): readonly string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")];
}

/** The rows that are not blank. */
function filledRows(file: string, text: string): readonly FileRow[] {
  const parsed = Papa.parse<string[]>(evenLineEnds(text), { delimitersToGuess: [",", ";", "\t", "|"] });
  const unclosed = parsed.errors.find((error) => error.type === "Quotes");
  if (unclosed !== undefined) {
    throw new UserProblem(
      `${file} has a quotation mark in row ${(unclosed.row ?? 0) + 1} that is not closed, or has text behind it. Correct that row, or open the file in a spreadsheet and save it as CSV again.`,
    );
  }
  return parsed.data
    .map((cells, index) => ({ line: index + 1, cells: withoutBlankEnd(cells.map(visible)), width: cells.length }))
    .filter(({ cells }) => cells.length > 0);
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return cells.slice(0, length);
}

/** PapaParse looks for one kind of line end; files that were written on two systems mix them. */
function evenLineEnds(text: string): string {
  return new Set(text.match(/\r\n|\r|\n/g)).size > 1 ? text.replace(/\r\n?/g, "\n") : text;
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
