import { isoDate } from "../importing/read-date";
import { type CellValue, isCellError } from "./cell";

/**
 * A cell as a person reads it, so that it can be read as a file's cells are: a date as YYYY-MM-DD without its time of
 * day, a share as percent, a code with the zeros that its format puts in front. "" where it is blank.
 */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : numberText(value, format);
}

function numberText(value: number, format: string): string {
  const shown = withoutWords(format);
  if (isDate(shown)) return isoDate(value) ?? String(value);
  // 0.07 · 100 is not 7 in binary numbers.
  if (shown.includes("%")) return `${Number((value * 100).toPrecision(12))}%`;
  return /^00+$/.test(shown) && Number.isInteger(value) ? String(value).padStart(shown.length, "0") : String(value);
}

/** The first part of a format, for positive numbers, without texts in it, colours, locales and escaped letters. */
function withoutWords(format: string): string {
  const [positive = ""] = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  return positive.trim();
}

/** Both hosts write days, months and years as d, m and y; "m" is a month where there are no hours and seconds. */
function isDate(format: string): boolean {
  if (/general|standard|@/i.test(format)) return false;
  return /[dy]/i.test(format) || (/m/i.test(format) && !/[hs]/i.test(format));
}
