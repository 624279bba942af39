import Papa from "papaparse";
import { visible } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { type ListRow, listRow } from "./grid";
import { type ImportSource, subjectOf } from "./source";

const DELIMITERS = [",", ";", "\t", "|"];

/** The rows of a text that are not blank, whatever separates their cells. Throws a UserProblem. */
export function readRows(source: ImportSource, text: string): readonly ListRow[] {
  const parsed = Papa.parse<string[]>(evenLineEnds(text), {
    // Cells that were copied from a sheet are separated by tabs, and then commas are part of them.
    ...(source.kind === "pasted" && text.includes("\t") ? { delimiter: "\t" } : { delimitersToGuess: DELIMITERS }),
  });
  const unclosed = parsed.errors.find((error) => error.type === "Quotes");
  if (unclosed !== undefined) {
    const again = source.kind === "file" ? ", or open the file in a spreadsheet and save it as CSV again" : "";
    throw new UserProblem(
      `${subjectOf(source)} has a quotation mark in row ${(unclosed.row ?? 0) + 1} that is not closed, or has text behind it. Correct that row${again}.`,
    );
  }
  return parsed.data
    .map((cells, index) => listRow(index + 1, cells.map(visible)))
    .filter(({ cells }) => cells.length > 0);
}

/** PapaParse looks for one kind of line end; files that were written on two systems mix them. */
function evenLineEnds(text: string): string {
  return new Set(text.match(/\r\n|\r|\n/g)).size > 1 ? text.replace(/\r\n?/g, "\n") : text;
}
