import { UserProblem } from "../program/user-problem";
import { decode } from "./decode";
import { readRows } from "./read-rows";
import { type ImportSource, remedyOf, subjectOf } from "./source";
import type { ImportTable } from "./table";
import { tableOfRows } from "./table-of-rows";

/** The largest file that is read, in bytes: ten times a national list. */
const MAXIMUM_BYTES = 10 * 1024 * 1024;

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
  return readText({ kind: "file", file, format: "csv", encoding }, text);
}

/** A table's text as a table, its first row the header; the same checks. */
export function readText(source: ImportSource, text: string): ImportTable {
  if (text.includes("\u0000")) {
    throw new UserProblem(`${subjectOf(source)} is not a text file. Save the list as CSV and choose that file.`);
  }
  if (text.trim() === "") throw new UserProblem(`${subjectOf(source)} is empty. ${remedyOf(source)}`);
  const [header, ...rows] = readRows(source, text);
  return tableOfRows(source, header, rows);
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
