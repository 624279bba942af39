import { isTotal } from "../../importing/columns/totals";
import { UserProblem } from "../../program/user-problem";
import { columnLetters, mergedIn } from "../address";
import { type CellContent, type CellValue, isCellError, isEmpty } from "../cell";
import { columnsByHeader } from "../columns-by-header";
import { HEADER_ROWS } from "../header-rows";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { KNOWN_COLUMNS } from "./column-templates";
import { headerRowOf } from "./header-row";

/** A list on a sheet of the user's own: a header row, and below it one thing a row. */
export interface OwnList {
  readonly sheet: SheetSnapshot;
  /** Excel's table around it; null for plain cells, and in Google Sheets. */
  readonly table: TableSnapshot | null;
  /** The zero-based row of the headers. */
  readonly header: number;
  /** Where the headers begin and, exclusively, end. */
  readonly left: number;
  readonly right: number;
  /** Zero-based rows of the list's things: those up to `end`, without totals. */
  readonly rows: readonly number[];
  /** Exclusive end of the list's rows: of the table, or the first row that is blank under all headers. */
  readonly end: number;
  /** Zero-based column of each of the description's columns that is there, by header or synonym. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Finds the list on a sheet: the table in which the user is, else the sheet's first one, else the rows below the headers.
 * An empty sheet is a list without columns, from A1 on. Throws a UserProblem where no row looks like headers, or where
 * they are merged.
 */
export function findOwnList(sheet: SheetSnapshot, selection: WorkbookSnapshot["selection"]): OwnList {
  const table = tableOf(sheet, selection);
  const header = table?.row ?? headerRowOf(sheet.values);
  if (header === null) {
    throw new UserProblem(
      `${sheet.name} has no header row in its first ${HEADER_ROWS} rows. Type a name over each column of your list, then try again.`,
    );
  }
  refuseMerged(sheet, header);
  return ownListAt(sheet, table, header);
}

/** The list whose headers are in this row, in a table or in plain cells. */
export function ownListAt(sheet: SheetSnapshot, table: TableSnapshot | null, header: number): OwnList {
  const cells = sheet.values[header] ?? [];
  const filled = cells.flatMap((value, column) => (isEmpty(value) ? [] : [column]));
  const left = table?.column ?? filled[0] ?? 0;
  const right = table === null ? (filled[filled.length - 1] ?? -1) + 1 : table.column + table.columns;
  const own = cells.map((value, column) => (column >= left && column < right ? value : null));
  const isFilled = (row: number) => filled.some((column) => !isEmpty(contentAt(sheet, row, column)));
  let end = header + 1;
  if (table !== null) end = table.row + table.rows;
  else while (isFilled(end)) end++;
  const below = Array.from({ length: Math.max(0, end - header - 1) }, (_, index) => header + 1 + index);
  const rows = below.filter((row) => !isTotal(textsOf(sheet.values[row]?.slice(left, right) ?? [])));
  return { sheet, table, header, left, right, rows, end, columns: columnsByHeader(KNOWN_COLUMNS, own) };
}

/** What stands in a cell, its formula first; blank beyond what is used. */
export function contentAt(sheet: SheetSnapshot, row: number, column: number): CellContent {
  return sheet.contents?.[row]?.[column] ?? sheet.values[row]?.[column] ?? null;
}

/** Figures and errors as texts, as they stand in lists that come in. */
function textsOf(cells: readonly CellValue[]): readonly string[] {
  return cells.map((cell) => (cell === null ? "" : isCellError(cell) ? cell.error : String(cell)));
}

function refuseMerged({ name, mergedHeader }: SheetSnapshot, header: number): void {
  const merged = mergedIn(mergedHeader, header);
  if (merged === null) return;
  throw new UserProblem(`The header of ${name} is merged at ${merged}. Unmerge those cells, then try again.`);
}

/**
 * The zero-based column where so many new columns have room, beside the list. Throws a UserProblem where a table is
 * hemmed in: its columns must be neighbours.
 */
export function roomBeside(list: OwnList, columns: number): number {
  const bottom = Math.max(list.end, list.sheet.values.length, list.sheet.contents?.length ?? 0);
  const isFree = (column: number, row: number, end: number) => {
    for (let r = row; r < end; r++) if (!isEmpty(contentAt(list.sheet, r, column))) return false;
    return true;
  };
  if (list.table !== null) {
    const end = list.table.row + list.table.rows;
    for (let c = list.right; c < list.right + columns; c++) {
      if (isFree(c, list.header, end)) continue;
      throw new UserProblem(
        `The table ${list.table.name} on ${list.sheet.name} needs ${columns} free columns at its right, but something stands in column ${columnLetters(c)}. Move it, then try again.`,
      );
    }
    return list.right;
  }
  let free = 0;
  let column = list.right;
  while (free < columns) {
    free = isFree(column, list.header, bottom) ? free + 1 : 0;
    column++;
  }
  return column - columns;
}

function tableOf({ name, tables }: SheetSnapshot, selection: WorkbookSnapshot["selection"]): TableSnapshot | null {
  const around = tables.find(
    ({ row, column, rows, columns }) =>
      selection?.sheet === name &&
      row <= selection.row &&
      selection.row < row + rows &&
      column <= selection.column &&
      selection.column < column + columns,
  );
  return around ?? tables[0] ?? null;
}
