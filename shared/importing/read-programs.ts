import { classify } from "../program/classify";
import { parseAcgmeCode } from "../program/codes";
import type { Field, FieldId } from "../program/field";
import { parsePathway, pathwayOfCode } from "../program/pathways";
import { readRating } from "../program/rating";
import { parseState } from "../program/states";
import { fold, LONGEST_TEXT, shorten } from "../program/text";
import { readDate } from "./read-date";
import type { ImportTable } from "./table";

/** One row of a file: what it says of a program, by field. Missing and unreadable values are left out. */
export interface IncomingProgram {
  readonly line: number;
  readonly values: ReadonlyMap<FieldId, string | number>;
}

export interface IncomingPrograms {
  readonly programs: readonly IncomingProgram[];
  /** Rows and cells that were left out, with the reason. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads a table's rows as programs, column by column as mapped. */
export function readPrograms(table: ImportTable, mapping: readonly (Field | null)[]): IncomingPrograms {
  const programs: IncomingProgram[] = [];
  const rejected: { line: number; reason: string }[] = [];
  table.rows.forEach((cells, index) => {
    const line = table.lines[index] ?? index + 2;
    if (cells.length > table.headers.length) {
      // One comma too many shifts what follows it: no cell of such a row can be trusted.
      const reason = `has ${cells.length} cells where the header has ${table.headers.length}; put text that holds a comma in quotation marks; row left out`;
      rejected.push({ line, reason });
      return;
    }
    const values = new Map<FieldId, string | number>();
    cells.forEach((text, column) => {
      const field = mapping[column] ?? null;
      const value = field === null ? null : readValue(field, text);
      if (field === null || value === null) return;
      if (typeof value !== "object") values.set(field.id, value);
      else rejected.push({ line, reason: `${field.header} "${shorten(text, 40)}" ${value.reason}; left blank` });
    });
    derive(values);
    if (values.has("institution") || values.has("program")) programs.push({ line, values });
    else rejected.push({ line, reason: "no institution and no program name; row left out" });
  });
  return { programs, rejected };
}

type Read = string | number | null | { readonly reason: string };

/** A cell's value for a field; null when it says nothing, an object when it cannot be read. */
function readValue(field: Field, text: string): Read {
  const cell = classify(text);
  if (cell.kind === "blank" || cell.kind === "unknown") return null;
  if (cell.kind === "error" && cell.value.startsWith("#")) return { reason: "is an error value" };
  if (text.length > LONGEST_TEXT) return { reason: "is longer than a cell can hold, 32,767 characters" };
  const { content } = field;
  switch (content.kind) {
    case "text":
    case "code":
      return readWords(field.id, text);
    case "choice":
      return content.open ? readWords(field.id, text) : readChoice(content.values, text);
    case "rating": {
      const rating = readRating(text);
      return typeof rating === "string" ? { reason: "is not a rating from 1 to 5" } : rating;
    }
    case "number":
      return readNumber(text, content.minimum, content.maximum);
    case "date":
      return readDate(text) ?? { reason: "is not a date like 2026-11-30 or 11/30/2026" };
  }
}

/** Text as it stands, or in the spelling that the workbook uses. */
function readWords(id: FieldId, text: string): string | { readonly reason: string } {
  switch (id) {
    case "acgmeCode":
      return parseAcgmeCode(text) ?? { reason: "is no ACGME code of ten digits" };
    case "state":
      return parseState(text)?.code ?? text;
    case "pathway":
      return parsePathway(text)?.label ?? text;
    default:
      return text;
  }
}

/** A value of a list that takes no other, in any case: a host refuses anything else. */
function readChoice(values: readonly string[], text: string): string | { readonly reason: string } {
  const folded = fold(text);
  return values.find((value) => fold(value) === folded) ?? { reason: `is not one of ${values.join(", ")}` };
}

/** "1,200" and "8%" are numbers too. */
function readNumber(text: string, minimum: number, maximum: number): number | { readonly reason: string } {
  const cell = classify(text.replace(/%$/, "").replace(/,(?=\d{3}\b)/g, ""));
  if (cell.kind !== "number") return { reason: "is not a number" };
  if (cell.value >= minimum && cell.value <= maximum) return cell.value;
  return { reason: `is not between ${minimum} and ${maximum}` };
}

/** What follows from other cells: the region from the state, the pathway from the code. */
function derive(values: Map<FieldId, string | number>): void {
  const region = parseState(String(values.get("state") ?? ""))?.region;
  if (region !== undefined && !values.has("region")) values.set("region", region);
  const pathway = pathwayOfCode(String(values.get("acgmeCode") ?? ""))?.label;
  if (pathway !== undefined && !values.has("pathway")) values.set("pathway", pathway);
}
