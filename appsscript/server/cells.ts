import { isErrorValue } from "../../shared/program/error-values";
import type { CellContent, CellValue } from "../../shared/workbook/cell";

type Range = GoogleAppsScript.Spreadsheet.Range;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A cell as getValues delivers it: "" is blank, a date becomes its serial number in the spreadsheet's time zone. */
export function fromHost(value: unknown, timeZone: string): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return isErrorValue(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? serialOf(value, timeZone) : String(value);
}

/** The cells of a range. */
export function valuesOf(range: Range, timeZone: string): readonly (readonly CellValue[])[] {
  return range.getValues().map((row: unknown[]) => row.map((value) => fromHost(value, timeZone)));
}

/** The same cells, with formulas where a cell has one. */
export function withFormulas(
  values: readonly (readonly CellValue[])[],
  range: Range,
): readonly (readonly CellContent[])[] {
  const formulas: readonly (readonly string[])[] = range.getFormulas();
  return values.map((row, r) =>
    row.map((value, c): CellContent => {
      const formula = formulas[r]?.[c] ?? "";
      return formula === "" ? value : { formula };
    }),
  );
}

/** The number formats of a range. A date is one to Google whatever its format is called. */
export function formatsOf(range: Range): readonly (readonly string[])[] {
  const formats: readonly (readonly string[])[] = range.getNumberFormats();
  return range
    .getValues()
    .map((row: unknown[], r) =>
      row.map((value, c) => (value instanceof Date ? "yyyy-mm-dd" : (formats[r]?.[c] ?? ""))),
    );
}

function serialOf(date: Date, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = Utilities.formatDate(
    date,
    timeZone,
    "yyyy M d H m s",
  )
    .split(" ")
    .map(Number);
  return (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH) / DAY;
}
