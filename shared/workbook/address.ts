/** The letters of a zero-based column: 0 is "A", 27 is "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a zero-based cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 notation of a zero-based area, without its sheet. */
export function areaAddress(area: {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula writes it: bare only where it cannot be taken for a cell, as A1 or RC can. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_]{4,}$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A zero-based range of a sheet. */
export interface Reference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** Reads what a defined name points to, e.g. `'My sheet'!$B$2:$B$6`; null when that is no range of cells (any more). */
export function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const [, quoted, plain, firstColumn = "A", firstRow, lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstColumn);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? "",
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnNumber(lastColumn) + 1 - column,
  };
}

/** The zero-based column of these letters: "A" is 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The first of these merged ranges (A1 notation) that touches a zero-based row. */
export function mergedIn(merged: readonly string[], row: number): string | null {
  const touches = (range: string) => {
    const at = parseReference(`sheet!${range}`);
    return at !== null && at.row <= row && row < at.row + at.rows;
  };
  return merged.find(touches) ?? null;
}
