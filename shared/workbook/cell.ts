/**
 * What a cell holds, as plain data that crosses every boundary (host, thread, JSON) unchanged.
 * A blank cell is `null`; a date is its serial number (days since 1899-12-30) under a date format.
 */
export type CellValue = number | string | boolean | null | CellError;

/** An error value as the grid shows it, e.g. `{ error: "#VALUE!" }`. */
interface CellError {
  readonly error: string;
}

/** What a cell holds, its formula before that formula's value. */
export type CellContent = CellValue | { readonly formula: string };

/** What a plan puts into a cell. A string is always text: it never becomes a formula. */
export type CellInput = number | string | boolean | null | { readonly formula: string };

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";
}

export function isFormula(content: CellContent | CellInput): content is { readonly formula: string } {
  return typeof content === "object" && content !== null && "formula" in content;
}

export function isEmpty(value: CellContent): boolean {
  return value === null || value === "";
}
