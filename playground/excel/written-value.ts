/**
 * What Excel makes of one value that an add-in writes to `range.values` or `range.formulas` (en-US).
 * The rules, in order: null leaves the cell alone; "" blanks it; a leading apostrophe is consumed and makes text;
 * a cell formatted "@" keeps everything as text; "=…" is a formula; text that reads as a number, percentage,
 * amount, boolean or date becomes that value, with the number format that typing it would give.
 */
import type { CellWrite } from "../model/types";
import { invalidArgument } from "./host-error";

export interface Written {
  /** undefined leaves the cell alone. */
  readonly cell: CellWrite;
  /** Set only where Excel also formats a General cell, e.g. "0%" for "85%". */
  readonly numberFormat?: string;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** `numberFormat` is the cell's at the moment of writing; `year` completes dates written without one. */
export function parseWritten(value: unknown, numberFormat: string, year: number): Written {
  if (value === null || value === undefined) return { cell: undefined };
  const isTextCell = numberFormat === "@";
  if (typeof value === "number") return { cell: isTextCell ? String(value) : value };
  if (typeof value === "boolean") return { cell: isTextCell ? String(value).toUpperCase() : value };
  if (typeof value !== "string") throw invalidArgument("a cell takes text, a number, a boolean or null");
  return parseText(value, isTextCell, year);
}

function parseText(text: string, isTextCell: boolean, year: number): Written {
  if (text === "") return { cell: null };
  if (text.length > MAX_TEXT) throw invalidArgument(`a cell holds at most ${MAX_TEXT} characters`);
  if (text.startsWith("'")) return { cell: text.slice(1) };
  if (isTextCell) return { cell: text };
  if (text.startsWith("=") && text.length > 1) {
    if (text.length > MAX_FORMULA) throw invalidArgument(`a formula has at most ${MAX_FORMULA} characters`);
    return { cell: { formula: text } };
  }
  return parseNumber(text.trim()) ?? parseBoolean(text.trim()) ?? parseDate(text.trim(), year) ?? { cell: text };
}

function parseNumber(text: string): Written | null {
  const match = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match) return null;
  const [, sign = "", dollar = "", digits = "", exponent = "", percent = ""] = match;
  const number = Number(`${sign}${digits.replaceAll(",", "")}${exponent}`);
  if (!Number.isFinite(number)) return null;
  const decimals = digits.includes(".");
  if (percent) return { cell: number / 100, numberFormat: decimals ? "0.00%" : "0%" };
  if (dollar) return { cell: number, numberFormat: decimals ? "$#,##0.00" : "$#,##0" };
  if (exponent) return { cell: number, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { cell: number, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { cell: number };
}

function parseBoolean(text: string): Written | null {
  const upper = text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { cell: upper === "TRUE" } : null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The forms that most often damage codes and fractions: 7/15, 7/15/2026, 2026-07-15, 15-Jul, Jul-15. */
function parseDate(text: string, year: number): Written | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (full) return dated(fourDigits(Number(full[3])), Number(full[1]), Number(full[2]), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(year, Number(short[1]), Number(short[2]), "d-mmm");
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3})[a-z]*$/i.exec(text);
  if (dayFirst) return dated(year, monthNumber(dayFirst[2]), Number(dayFirst[1]), "d-mmm");
  const monthFirst = /^([a-z]{3})[a-z]*[- ](\d{1,2})$/i.exec(text);
  if (monthFirst) return dated(year, monthNumber(monthFirst[1]), Number(monthFirst[2]), "d-mmm");
  return null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}

/** Excel reads 00–29 as 20xx and 30–99 as 19xx. */
function fourDigits(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const DAY = 86_400_000;

function dated(year: number, month: number, day: number, numberFormat: string): Written | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { cell: Math.round((time - Date.UTC(1899, 11, 30)) / DAY), numberFormat };
}
