import type { Rect } from "../model/types";
import { invalidArgument } from "./host-error";

/** Excel's grid; whole rows and columns are rectangles of this size. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle without its sheet; rows and columns are zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ParsedAddress {
  /** Null where the address names no sheet. */
  readonly sheet: string | null;
  readonly block: Block;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reads `A1`, `A1:C3`, `A:C`, `2:5`, with `$` and with or without a sheet. Null when it is no address. */
export function parseAddress(text: string): ParsedAddress | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheet = split?.[1]?.replaceAll("''", "'") ?? split?.[2] ?? null;
  const body = (split?.[3] ?? text.trim()).replaceAll("$", "");
  const block = parseBlock(body);
  return block === null ? null : { sheet, block };
}

function parseBlock(body: string): Block | null {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(body);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return span(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(body);
  if (columns) return span(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(body);
  if (rows) return span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function span(row1: number, column1: number, row2: number, column2: number): Block | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const block = { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
  return isInGrid(block) ? block : null;
}

function isInGrid(block: Block): boolean {
  const whole = [block.row, block.column, block.rows, block.columns].every(Number.isInteger);
  const positive = block.row >= 0 && block.column >= 0 && block.rows >= 1 && block.columns >= 1;
  return whole && positive && block.row + block.rows <= MAX_ROWS && block.column + block.columns <= MAX_COLUMNS;
}

/** The address without its sheet: `B2`, `B2:C9`, `A:C`, `2:5`. */
export function formatBlock(block: Block, mark = ""): string {
  const first = columnLetters(block.column);
  const last = columnLetters(block.column + block.columns - 1);
  const top = block.row + 1;
  const bottom = block.row + block.rows;
  if (block.rows === MAX_ROWS) return `${mark}${first}:${mark}${last}`;
  if (block.columns === MAX_COLUMNS) return `${mark}${top}:${mark}${bottom}`;
  const start = `${mark}${first}${mark}${top}`;
  return block.rows === 1 && block.columns === 1 ? start : `${start}:${mark}${last}${mark}${bottom}`;
}

/** `Sheet!$B$3:$B$7`, as a defined name keeps it. */
export function absoluteReference(sheetName: string, block: Block): string {
  return `${quoteSheet(sheetName)}!${formatBlock(block, "$")}`;
}

export function rectOf(sheet: string, block: Block): Rect {
  if (!isInGrid(block)) throw invalidArgument("the range leaves the grid");
  return { sheet, row: block.row, column: block.column, rows: block.rows, columns: block.columns };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return (
    a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

/** What is left of a rectangle without another: up to four pieces, those above and below as wide as it. */
export function without(a: Rect, b: Rect): readonly Rect[] {
  const common = intersection(a, b);
  if (common === null) return [a];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const middle = { ...a, row: common.row, rows: common.rows };
  return [
    { ...a, rows: common.row - a.row },
    { ...middle, columns: common.column - a.column },
    { ...middle, column: right, columns: a.column + a.columns - right },
    { ...a, row: below, rows: a.row + a.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { sheet: a.sheet, row, column, rows, columns };
}
