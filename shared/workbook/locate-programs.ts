import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import type { CellValue } from "./cell";
import { findColumns, headerOf } from "./find-columns";
import { PROGRAM_COLUMNS, PROGRAMS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** The Programs sheet as it stands: where each column is, and its data rows (zero-based sheet rows). */
export interface LocatedPrograms {
  readonly sheet: SheetSnapshot;
  /** Excel's table around the list; null when it has become a plain range, and in Google Sheets. */
  readonly table: TableSnapshot | null;
  readonly places: ColumnPlaces;
  /** The row below the last one that holds anything typed. */
  readonly end: number;
  /** Zero-based sheet rows of the programs: those with a key or an institution. */
  readonly rows: readonly number[];
  readonly cell: (row: number, id: FieldId) => CellValue;
}

/** Finds the Programs sheet by its headers; null when the workbook has none. Throws a UserProblem when it is damaged. */
export function locatePrograms(snapshot: WorkbookSnapshot): LocatedPrograms | null {
  const sheet = snapshot.sheets[PROGRAMS_SHEET];
  if (sheet === undefined) return null;
  const merged = sheet.mergedHeader[0];
  if (merged !== undefined) {
    throw new UserProblem(
      `The header of ${PROGRAMS_SHEET} is merged at ${merged}. Unmerge those cells, then try again.`,
    );
  }
  const headers = sheet.values[0] ?? [];
  const columns = findColumns(headers);
  requireNames(snapshot);
  const table = tableAround(sheet, columns.get("institution") ?? 0);
  const cell = (row: number, id: FieldId): CellValue => {
    const column = columns.get(id);
    return column === undefined ? null : (sheet.values[row]?.[column] ?? null);
  };
  const used = usedRows(sheet, columns);
  return {
    sheet,
    table,
    places: {
      table: table?.name ?? PROGRAMS_SHEET,
      at: (id) => columns.get(id) ?? -1,
      header: (id) => {
        const header = headers[columns.get(id) ?? -1];
        return typeof header === "string" ? header : headerOf(id);
      },
    },
    end: (used[used.length - 1] ?? 0) + 1,
    rows: used.filter((row) => !isEmpty(cell(row, "key")) || !isEmpty(cell(row, "institution"))),
    cell,
  };
}

/** What the result formulas refer to. */
function requireNames(snapshot: WorkbookSnapshot): void {
  const missing = ["Weights", "TierRules"].find((name) => !snapshot.names.some((item) => item.name === name));
  if (missing !== undefined) {
    throw new UserProblem(
      `The name "${missing}" is missing. Point it at its cells in ${SETTINGS_SHEET} again (Name manager), then try again.`,
    );
  }
}

/** The user may have renamed the table, or put another one beside it. */
function tableAround(sheet: SheetSnapshot, column: number): TableSnapshot | null {
  const around = sheet.tables.find(
    (table) => table.row === 0 && table.column <= column && column < table.column + table.columns,
  );
  return around ?? null;
}

/** Rows below the header that hold anything but results. */
function usedRows(sheet: SheetSnapshot, columns: ReadonlyMap<FieldId, number>): readonly number[] {
  const typed = PROGRAM_COLUMNS.filter((column) => column.content.kind !== "result").flatMap(
    ({ id }) => columns.get(id) ?? [],
  );
  return sheet.values.flatMap((cells, row) =>
    row > 0 && typed.some((column) => !isEmpty(cells[column] ?? null)) ? [row] : [],
  );
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}
