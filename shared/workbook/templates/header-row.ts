import { fold } from "../../program/text";
import { type CellValue, isEmpty } from "../cell";
import { columnsByHeader } from "../columns-by-header";
import { HEADER_ROWS } from "../header-rows";
import { KNOWN_COLUMNS } from "./column-templates";

/** Headers of ours that people write into cells and over columns of any kind: they alone tell nothing. */
const COMMON_WORDS = new Set(
  "low,high,known,fit,why,score,tier,notes,status,signal,program,region,state,type,area,link,length,years,setting,school"
    .split(",")
    .map(fold),
);

/**
 * The zero-based row of a list's headers among the first rows of a sheet: the first one that names the most columns of
 * ours, else the first one of texts side by side that no title is. 0 on an empty sheet; null where no row looks so,
 * which is better asked about than guessed.
 */
export function headerRowOf(values: readonly (readonly CellValue[])[]): number | null {
  if (values.every((row) => row.every(isEmpty))) return 0;
  const rows = values.slice(0, HEADER_ROWS).map((row, at) => ({ at, row, filled: filledIn(row) }));
  const telling = rows.map(({ at, row, filled }) => {
    const count = tellingHeaders(row);
    return count > 1 || isWide(values, at, filled.length) ? count : 0;
  });
  const most = Math.max(...telling);
  if (most > 0) return telling.indexOf(most);
  return rows.find(({ at, row, filled }) => looksLikeHeaders(values, at, row, filled))?.at ?? null;
}

function looksLikeHeaders(
  values: readonly (readonly CellValue[])[],
  at: number,
  row: readonly CellValue[],
  filled: readonly number[],
): boolean {
  const [first = 0] = filled;
  const isTitle = isBlank(values[at + 1] ?? []) && values.slice(at + 1).some((below) => !isBlank(below));
  return (
    filled.length > 0 &&
    !isTitle &&
    filled.every((column, index) => column === first + index && typeof row[column] === "string") &&
    isWide(values, at, filled.length)
  );
}

/** More than the one cell that a title has, or as many as most rows below. */
function isWide(values: readonly (readonly CellValue[])[], at: number, filled: number): boolean {
  const below = values.slice(at + 1).map((row) => filledIn(row).length);
  const rows = below.filter((count) => count > 0);
  return filled > 1 || (filled > 0 && rows.filter((count) => count <= filled).length * 2 >= rows.length);
}

function tellingHeaders(row: readonly CellValue[]): number {
  const columns = [...columnsByHeader(KNOWN_COLUMNS, row).values()];
  return columns.filter((column) => {
    const header = row[column];
    return typeof header === "string" && !COMMON_WORDS.has(fold(header));
  }).length;
}

function filledIn(row: readonly CellValue[]): readonly number[] {
  return row.flatMap((value, column) => (isEmpty(value) ? [] : [column]));
}

function isBlank(row: readonly CellValue[]): boolean {
  return row.every(isEmpty);
}
