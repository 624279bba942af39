import { HEADER_ROWS } from "../../importing/find-header";
import { fold } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import { columnLetters } from "../address";
import { isEmpty } from "../cell";
import { columnsByHeader } from "../columns-by-header";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { KNOWN_COLUMNS } from "./column-templates";

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
  /** Zero-based rows below the header in which something stands under a header. */
  readonly rows: readonly number[];
  /** Exclusive end of the list's rows. */
  readonly end: number;
  /** Zero-based column of each of the description's columns that is there, by header or synonym. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Finds the list on a sheet: the table in which the user is, else the sheet's first one, else the rows below the one
 * that looks most like headers. An empty sheet is a list without columns, from A1 on. Throws a UserProblem where the
 * headers are merged.
 */
export function findOwnList(sheet: SheetSnapshot, selection: WorkbookSnapshot["selection"]): OwnList {
  const table = tableOf(sheet, selection);
  const header = table?.row ?? headerRow(sheet);
  const merged = header === 0 ? sheet.mergedHeader[0] : undefined;
  if (merged !== undefined) {
    throw new UserProblem(`The header of ${sheet.name} is merged at ${merged}. Unmerge those cells, then try again.`);
  }
  const cells = sheet.values[header] ?? [];
  const filled = cells.flatMap((value, column) => (isEmpty(value) ? [] : [column]));
  const left = table?.column ?? filled[0] ?? 0;
  const right = table === null ? (filled[filled.length - 1] ?? -1) + 1 : table.column + table.columns;
  const own = cells.map((value, column) => (column >= left && column < right ? value : null));
  const rows = sheet.values.flatMap((row, at) =>
    at > header && filled.some((column) => !isEmpty(row[column] ?? null)) ? [at] : [],
  );
  if (table !== null) return { ...range(table), sheet, table, header, left, right, columns: found(own) };
  return { sheet, table, header, left, right, rows, end: (rows[rows.length - 1] ?? header) + 1, columns: found(own) };
}

/**
 * The zero-based column where so many new columns have room, beside the list. Throws a UserProblem where a table is
 * hemmed in: its columns must be neighbours.
 */
export function roomBeside(list: OwnList, columns: number): number {
  const bottom = Math.max(list.end, list.sheet.values.length);
  const isFree = (column: number, row: number, end: number) => {
    for (let r = row; r < end; r++) if (!isEmpty(list.sheet.values[r]?.[column] ?? null)) return false;
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

function range({ row, rows }: TableSnapshot): Pick<OwnList, "rows" | "end"> {
  return { rows: Array.from({ length: Math.max(0, rows - 1) }, (_, index) => row + 1 + index), end: row + rows };
}

function found(headers: SheetSnapshot["values"][number]): ReadonlyMap<string, number> {
  return columnsByHeader(KNOWN_COLUMNS, headers);
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

/** The row with the most headers that we know; where none is known, the one with the most texts. */
function headerRow({ values }: SheetSnapshot): number {
  const rows = values.slice(0, HEADER_ROWS);
  const known = rows.map((row) => columnsByHeader(KNOWN_COLUMNS, row).size);
  const texts = rows.map((row) => row.filter((value) => typeof value === "string" && fold(value) !== "").length);
  const counts = known.some((count) => count > 0) ? known : texts;
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
