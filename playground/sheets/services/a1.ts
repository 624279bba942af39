import type { Rect } from "../../model/types";

/** A range in A1 notation: zero-based, `null` where the notation leaves an end open (`B:D`, `3:5`, `A2:C`). */
export interface A1Range {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

const CORNER = String.raw`(\$?[A-Za-z]{1,3})?(\$?[0-9]+)?`;
const NOTATION = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${CORNER}(?::${CORNER})?$`);

/** @returns null where the text is no A1 notation. */
export function parseA1(text: string): A1Range | null {
  const match = NOTATION.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, column1, row1, column2, row2] = match;
  if (column1 === undefined && row1 === undefined) return null;
  const single = column2 === undefined && row2 === undefined;
  if (single && (column1 === undefined || row1 === undefined)) return null;
  const columns = [column1, single ? column1 : column2].map((label) =>
    label === undefined ? null : columnIndex(label),
  );
  const rows = [row1, single ? row1 : row2].map((label) =>
    label === undefined ? null : Number(label.replace("$", "")) - 1,
  );
  const [firstColumn = null, endColumn = null] = columns;
  const [firstRow = null, endRow = null] = rows;
  if (firstRow === -1 || endRow === -1) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    row: lower(firstRow, endRow),
    column: lower(firstColumn, endColumn),
    lastRow: upper(firstRow, endRow),
    lastColumn: upper(firstColumn, endColumn),
  };
}

export function a1Notation(rect: Rect, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const corner = (row: number, column: number): string => `${dollar}${columnLabel(column)}${dollar}${row + 1}`;
  const first = corner(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** The sheet's name as a formula writes it. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function columnLabel(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLabel(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnIndex(label: string): number {
  let index = 0;
  for (const letter of label.replace("$", "").toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function lower(first: number | null, end: number | null): number {
  if (first === null || end === null) return first ?? 0;
  return Math.min(first, end);
}

function upper(first: number | null, end: number | null): number | null {
  return first === null || end === null ? end : Math.max(first, end);
}
