import { classify } from "../functions/classify";
import { readRating } from "../functions/read-ratings";
import { parseAcgmeCode } from "../program/codes";
import { PATHWAYS, pathwayOfCode } from "../program/pathways";
import { parseCompetitiveness, parseStance } from "../program/stances";
import { parseState } from "../program/states";
import { fold } from "../program/text";
import type { ColumnSpec } from "../workbook/column";
import type { ImportTable } from "../workbook/request";

/** One row of a file: what it says of a program, by column id. Missing and unreadable values are left out. */
export interface IncomingProgram {
  readonly line: number;
  readonly values: ReadonlyMap<string, string | number>;
}

export interface IncomingPrograms {
  readonly programs: readonly IncomingProgram[];
  /** Rows and cells that were left out, with the reason. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads a table's rows as programs, column by column as mapped. */
export function readPrograms(table: ImportTable, mapping: readonly (ColumnSpec | null)[]): IncomingPrograms {
  const programs: IncomingProgram[] = [];
  const rejected: { line: number; reason: string }[] = [];
  table.rows.forEach((cells, index) => {
    const line = table.lines[index] ?? index + 2;
    const values = new Map<string, string | number>();
    cells.forEach((text, column) => {
      const spec = mapping[column] ?? null;
      if (spec === null) return;
      const value = readValue(spec, text);
      if (value === null) return;
      if (typeof value === "object")
        rejected.push({ line, reason: `${spec.header} "${shorten(text)}" ${value.reason}; left blank` });
      else values.set(spec.id, value);
    });
    derive(values);
    if (values.has("institution") || values.has("program")) programs.push({ line, values });
    else rejected.push({ line, reason: "no institution and no program name; row left out" });
  });
  return { programs, rejected };
}

/** A cell's value for a column; null when it says nothing, an object when it cannot be read. */
function readValue(spec: ColumnSpec, text: string): string | number | null | { readonly reason: string } {
  const cell = classify(text);
  if (cell.kind === "blank" || cell.kind === "unknown") return null;
  if (spec.id === "acgmeCode") return parseAcgmeCode(text) ?? text;
  if (spec.id === "state") return parseState(text)?.code ?? text;
  if (spec.id === "pathway") return PATHWAYS.find((pathway) => fold(pathway.label) === fold(text))?.label ?? text;
  if (spec.id === "stance")
    return parseStance(text) ?? { reason: "is not one of Yes, Shown, Case by case, Unknown, No" };
  if (spec.id === "competitiveness")
    return parseCompetitiveness(text) ?? { reason: "is not one of Comfortable, Fair, Reach, Unknown" };
  switch (spec.content.kind) {
    case "text":
    case "code":
    case "choice":
      return text;
    case "rating": {
      const rating = readRating(text);
      return typeof rating === "string" ? { reason: "is not a rating from 1 to 5" } : rating;
    }
    case "number": {
      const value = Number(text.replace(/%$/, "").replace(/,(?=\d{3}\b)/g, ""));
      if (!Number.isFinite(value)) return { reason: "is not a number" };
      if (value < spec.content.minimum || value > spec.content.maximum) {
        return { reason: `is not between ${spec.content.minimum} and ${spec.content.maximum}` };
      }
      return value;
    }
    case "date":
      return readDate(text) ?? { reason: "is not a date like 2026-11-30 or 11/30/2026" };
    case "result":
      return null;
  }
}

const DAY = 86_400_000;
/** Serial numbers count days from here, in Excel (after February 1900) and in Google Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A date as a serial number: YYYY-MM-DD or US month/day/year with four digits; a date without its year is none. */
export function readDate(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return Math.round((time - EPOCH) / DAY);
}

/** What follows from other cells: the region from the state, the pathway from the code. */
function derive(values: Map<string, string | number>): void {
  const state = values.get("state");
  if (!values.has("region") && typeof state === "string") {
    const region = parseState(state)?.region;
    if (region !== undefined) values.set("region", region);
  }
  const code = values.get("acgmeCode");
  if (!values.has("pathway") && typeof code === "string") {
    const pathway = pathwayOfCode(code);
    if (pathway !== null) values.set("pathway", pathway);
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
