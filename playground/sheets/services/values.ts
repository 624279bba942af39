/** Google's rules for what a script's value becomes in a cell, and a cell's value in a script. */
import type { Cell, CellStyle, CellWrite } from "../../model/types";
import { fromSerial, isDateFormat, toSerial } from "./dates";
import { ServiceError } from "./errors";

export interface Entered {
  readonly write: CellWrite;
  /** The number format that Sheets gives the cell for such an entry; absent where it keeps the cell's. */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PERCENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** @param format asks for the number format that the cell has now (asking costs, so only where it matters). */
export function enter(value: unknown, format: () => string, timeZone: string): Entered {
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) {
        throw new ServiceError(
          `The number ${value} cannot stand in a cell. Google shows #NUM!; write text or "" instead.`,
        );
      }
      return { write: value };
    case "boolean":
      return { write: value };
    case "undefined":
      return { write: null };
    case "string":
      return enterText(value, format);
    case "object":
      if (value === null) return { write: null };
      if (value instanceof Date) {
        const write = toSerial(value, timeZone);
        return isDateFormat(format()) ? { write } : { write, numberFormat: Number.isInteger(write) ? DATE : DATE_TIME };
      }
      break;
    default:
      break;
  }
  throw new ServiceError(`A ${Array.isArray(value) ? "list" : typeof value} cannot be written to a cell.`);
}

const DATE = "yyyy-mm-dd";
const DATE_TIME = "yyyy-mm-dd hh:mm:ss";

function enterText(text: string, format: () => string): Entered {
  if (text === "") return { write: null };
  if (text.startsWith("'")) return { write: text.slice(1) };
  if (format() === "@") return { write: text };
  if (text.startsWith("=") && text.length > 1) return { write: { formula: text } };
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { write: Number(trimmed) };
  if (GROUPED.test(trimmed)) return { write: Number(trimmed.replaceAll(",", "")) };
  if (PERCENT.test(trimmed)) return { write: Number(trimmed.slice(0, -1)) / 100, numberFormat: "0.00%" };
  if (/^(?:true|false)$/i.test(trimmed)) return { write: trimmed.toLowerCase() === "true" };
  const serial = dateSerial(trimmed);
  return serial === null ? { write: text } : { write: serial, numberFormat: DATE };
}

function dateSerial(text: string): number | null {
  const iso = ISO_DATE.exec(text);
  const us = US_DATE.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : [];
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? toSerial(date, "UTC") : null;
}

/** Google has no error of its own for an array that finds no room. */
function googleError(error: string): string {
  return error === "#SPILL!" ? "#REF!" : error;
}

/** What getValues gives: blanks as "", errors as their text, numbers under a date format as Date. */
export function scriptValue(cell: Cell, style: () => CellStyle, timeZone: string): string | number | boolean | Date {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return googleError(value.error);
  if (typeof value === "number" && isDateFormat(style().numberFormat ?? "")) return fromSerial(value, timeZone);
  return value;
}
