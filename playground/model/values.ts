/** A cell's value as Univer stores it, and as the model gives it. */
import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { CellValue, CellWrite } from "./types";

const ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
]);

function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/** Univer stores errors as text and booleans as 0 or 1; an empty text counts as blank. */
export function cellValueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r?\n$/, "");
  if (value === undefined || value === null || value === "") return null;
  if (cell.t === CellValueType.BOOLEAN)
    return typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value);
  if (typeof value === "string" && cell.t !== CellValueType.FORCE_STRING && isErrorText(value)) return { error: value };
  return value;
}

/** Everything of a cell but its style: what a new value must replace. */
const REPLACED = { f: null, si: null, p: null } as const;

/** The change to a stored cell, for `sheet.mutation.set-range-values`. Shape: see `CellWrite`. */
export function toCellData(write: Exclude<CellWrite, undefined>): ICellData {
  if (write === null || write === "") return { ...REPLACED, v: null, t: null };
  switch (typeof write) {
    case "number":
      if (!Number.isFinite(write)) throw new RangeError(`A cell cannot hold the number ${write}: write null or text.`);
      return { ...REPLACED, v: write, t: CellValueType.NUMBER };
    case "boolean":
      return { ...REPLACED, v: write ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      // Text that looks like something else ("=A1", "007", "TRUE") is kept text by force through later edits.
      return { ...REPLACED, v: write, t: looksLikeOther(write) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    default:
      return { ...REPLACED, f: write.formula.startsWith("=") ? write.formula : `=${write.formula}`, v: null, t: null };
  }
}

function looksLikeOther(text: string): boolean {
  const isNumber = text.trim() !== "" && Number.isFinite(Number(text));
  return text.startsWith("=") || /^(true|false)$/i.test(text) || isNumber || isErrorText(text);
}
