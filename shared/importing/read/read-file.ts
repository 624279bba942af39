import { UserProblem } from "../../program/user-problem";
import type { Grid } from "../grid";
import { decode } from "./decode";
import { DELIMITERS } from "./delimited";
import type { Encoding } from "./encoding";
import { guessDelimiter } from "./guess-delimiter";
import { LIMITS, sizeProblem } from "./limits";
import { parseDelimited } from "./parse-delimited";
import { readHtml } from "./read-html";
import { readJson } from "./read-json";
import { readXlsx } from "./read-xlsx";
import { isEncryptedOle, sniff, sniffText } from "./sniff";
import { passwordProblem } from "./zip";

export type Format = "csv" | "tsv" | "xlsx" | "json" | "html";

/** What was read, before it is known which table is meant and which row is its header. */
export interface ReadList {
  readonly format: Format;
  /** Between the cells of a delimited text; null of other formats. */
  readonly delimiter: string | null;
  /** One at least, each with a row at least; what is most likely meant comes first. */
  readonly grids: readonly Grid[];
  /** Sentences about what was left out, and why. */
  readonly notes: readonly string[];
}

export interface ReadFile extends ReadList {
  readonly file: string;
  /** Of a text; null of a workbook. */
  readonly encoding: Encoding | null;
}

export interface ReadOptions {
  /** As the user says, where the guess was wrong. */
  readonly encoding?: Encoding;
}

const CHOOSE = "Choose a file with a header row and one program in each row.";
const PASTE = "Paste a table with a header row and one program in each row.";

/**
 * A file's tables, told by its content and only then by its name. Needs no DOM: it may run in a worker.
 * Rejects with a UserProblem that says what is wrong with the file and what to do.
 */
export async function readFile(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  const content = sniff(bytes);
  const tooLarge = sizeProblem(name, bytes.length, content.kind === "text" ? LIMITS.textBytes : LIMITS.workbookBytes);
  if (tooLarge !== null) throw new UserProblem(tooLarge);
  switch (content.kind) {
    case "zip":
      return { file: name, format: "xlsx", encoding: null, delimiter: null, ...(await readXlsx(name, bytes)) };
    case "ole":
      if (isEncryptedOle(bytes)) throw new UserProblem(passwordProblem(name));
      throw new UserProblem(
        `${name} is an Excel workbook of the old kind (.xls). Save it as .xlsx and choose that file.`,
      );
    case "other":
      throw new UserProblem(`${name} is ${content.what}`);
    case "text": {
      const { text, encoding } = decode(bytes, options.encoding ?? null);
      if (text.includes("\0")) {
        throw new UserProblem(`${name} is not a text file. Save the list as CSV or .xlsx and choose that file.`);
      }
      return { file: name, encoding, ...readText(name, text, CHOOSE, extensionOf(name)) };
    }
  }
}

/** What was pasted: the tables of a page or a sheet, else the text. Throws a UserProblem. */
export function readClipboard({ html, text }: { readonly html: string; readonly text: string }): ReadList {
  const subject = "What was pasted";
  const tooLarge = sizeProblem(subject, Math.max(html.length, text.length), LIMITS.textBytes);
  if (tooLarge !== null) throw new UserProblem(tooLarge);
  const grids = readHtml(subject, html);
  if (grids.length > 0) return { format: "html", delimiter: null, grids, notes: [] };
  // Some programs put a nul behind what they copy; no cell can hold one.
  return readText(subject, text.replaceAll("\0", ""), PASTE, "");
}

function readText(subject: string, text: string, remedy: string, extension: string): ReadList {
  if (text.trim() === "") throw new UserProblem(`${subject} is empty. ${remedy}`);
  const looks = sniffText(text);
  // A lone value is JSON too, but only by its name.
  switch (looks === "delimited" && extension === "json" ? "json" : looks) {
    case "html": {
      const grids = readHtml(subject, text);
      if (grids.length > 0) return { format: "html", delimiter: null, grids, notes: [] };
      throw new UserProblem(`${subject} is a page without a table. ${remedy}`);
    }
    case "spreadsheet-xml":
      throw new UserProblem(
        `${subject} is an XML spreadsheet. Open it in Excel, save it as .xlsx and choose that file.`,
      );
    case "json": {
      const grids = readJson(subject, text);
      if (grids !== null) return { format: "json", delimiter: null, grids, notes: [] };
      break;
    }
    case "delimited":
      break;
  }
  if (extension === "json") {
    throw new UserProblem(
      `${subject} is no complete JSON. Export it again, or save the list as CSV and choose that file.`,
    );
  }
  return readDelimited(subject, text, remedy, extension);
}

/** Excel's own hint, as the first line: "sep=;". It shows no row for it. */
const HINT = /^\ufeff?sep=([\t|;,])\r?\n/i;

function readDelimited(subject: string, text: string, remedy: string, extension: string): ReadList {
  const hint = HINT.exec(text);
  const said = DELIMITERS.find((delimiter) => delimiter === hint?.[1]);
  const tabbed = (extension === "tsv" || extension === "tab") && text.includes("\t");
  const list = hint === null ? text : text.slice(hint[0].length);
  const delimiter = said ?? (tabbed ? "\t" : guessDelimiter(list));
  const rows = parseDelimited(subject, list, delimiter);
  if (rows.length === 0) throw new UserProblem(`${subject} has no cells with anything in them. ${remedy}`);
  return { format: delimiter === "\t" ? "tsv" : "csv", delimiter, grids: [{ name: null, rows }], notes: [] };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
