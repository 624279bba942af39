import { isErrorValue } from "../shared/program/error-values";
import type { CellContent, CellValue } from "../shared/workbook/cell";

/** A cell as Office.js reads it: "" is blank, an error is its text. */
export function fromHost(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return isErrorValue(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The cells of a range whose values were loaded. */
export function valuesOf(range: Excel.Range): readonly (readonly CellValue[])[] {
  return range.values.map((row: unknown[]) => row.map(fromHost));
}

/** The cells of a range whose values and formulas were loaded, formulas where a cell has one. */
export function contentsOf(range: Excel.Range): readonly (readonly CellContent[])[] {
  return valuesOf(range).map((row, r) =>
    row.map((value, c): CellContent => {
      const formula: unknown = range.formulas[r]?.[c];
      // A text that begins with "=" is its own formula; a formula is never its own result.
      return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { formula } : value;
    }),
  );
}

/** The number formats of a range for which they were loaded. */
export function formatsOf(range: Excel.Range): readonly (readonly string[])[] {
  return range.numberFormat.map((row: unknown[]) => row.map(String));
}
