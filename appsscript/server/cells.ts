import { isErrorValue } from "../../shared/program/error-values";
import type { CellContent, CellValue } from "../../shared/workbook/cell";
import { SheetTimes } from "./sheet-times";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The dates of a spreadsheet, in its own time zone. */
export function timesOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): SheetTimes {
  let zone: string | null = null;
  return new SheetTimes((instant) => {
    zone ??= spreadsheet.getSpreadsheetTimeZone();
    return Utilities.formatDate(instant, zone, "yyyy M d H m s").split(" ").map(Number);
  });
}

/** A cell as getValues delivers it: "" is blank, a date becomes its serial number. */
export function fromHost(value: unknown, times: SheetTimes): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return isErrorValue(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? times.serialOf(value) : String(value);
}

/** The cells of a range. */
export function valuesOf(range: Range, times: SheetTimes): readonly (readonly CellValue[])[] {
  return range.getValues().map((row: unknown[]) => row.map((value) => fromHost(value, times)));
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
