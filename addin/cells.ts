import { isErrorValue } from "../shared/program/error-values";
import type { CellInput, CellValue } from "../shared/workbook/cell";
import { literalText } from "../shared/workbook/check-plan";

/** A cell as Office.js reads it: "" is blank, an error is its text. */
export function fromHost(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return isErrorValue(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** A cell as Office.js writes it through `formulas`; "" makes it blank. */
export function toHost(input: CellInput): string | number | boolean {
  if (input === null) return "";
  if (typeof input === "string") return literalText(input);
  return typeof input === "object" ? input.formula : input;
}
