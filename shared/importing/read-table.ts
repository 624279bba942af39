import Papa from "papaparse";
import { UserProblem } from "../workbook/problem";
import type { ImportTable } from "../workbook/request";
import { decode } from "./decode";

/** The largest file that is read, in bytes: ten times a national list. */
export const MAXIMUM_BYTES = 10 * 1024 * 1024;
const MAXIMUM_ROWS = 20_000;
const MAXIMUM_COLUMNS = 500;

/** Beginnings of files that are no text, with what to do instead. */
const BINARY: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b], what: "an Excel workbook or a ZIP archive; open it and save the sheet as CSV" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel workbook; open it and save the sheet as CSV" },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF; copy its table into a sheet and save that as CSV" },
];

/** A file's bytes as a table. Throws a UserProblem that says what is wrong with the file and what to do. */
export function readTable(file: string, bytes: Uint8Array): ImportTable {
  if (bytes.length > MAXIMUM_BYTES) {
    throw new UserProblem(
      `${file} has ${megabytes(bytes.length)} MB; up to ${megabytes(MAXIMUM_BYTES)} MB can be read. Split it, or leave out columns you do not need.`,
    );
  }
  const binary = BINARY.find((kind) => kind.bytes.every((byte, index) => bytes[index] === byte));
  if (binary !== undefined) throw new UserProblem(`${file} is ${binary.what}.`);
  const { text, encoding } = decode(bytes);
  return { ...readText(file, text), encoding };
}

/** A table's text as a table; the same checks. */
export function readText(file: string, text: string): Omit<ImportTable, "encoding"> {
  if (text.includes("\u0000"))
    throw new UserProblem(`${file} is not a text file. Save the list as CSV and choose that file.`);
  if (text.trim() === "")
    throw new UserProblem(`${file} is empty. Choose a file with a header row and one program in each row.`);
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [",", ";", "\t", "|"] });
  const numbered = parsed.data.map((cells, index) => ({ cells: cells.map(clean), line: index + 1 }));
  const filled = numbered.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0) {
    throw new UserProblem(
      `${file} has no rows below its header. Choose a file with a header row and one program in each row.`,
    );
  }
  if (rows.length > MAXIMUM_ROWS || header.cells.length > MAXIMUM_COLUMNS) {
    throw new UserProblem(
      `${file} has ${rows.length} rows and ${header.cells.length} columns; up to ${MAXIMUM_ROWS} and ${MAXIMUM_COLUMNS} can be read. Split it.`,
    );
  }
  const width = header.cells.length;
  return {
    file,
    format: "csv",
    headers: header.cells,
    lines: rows.map(({ line }) => line),
    rows: rows.map(({ cells }) => Array.from({ length: width }, (_, index) => cells[index] ?? "")),
  };
}

function clean(cell: string): string {
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .trim();
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
