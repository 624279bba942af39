import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import { type CellValue, isEmpty } from "./cell";
import { lostSheet } from "./current-settings";
import { findColumns, headerOf, looksLikeTheList } from "./find-columns";
import { tableAround } from "./find-list";
import { anchoredSheet, findSheet, hasMasterSheets } from "./find-sheets";
import { MASTER_SHEETS } from "./master-sheets";
import { PROGRAM_COLUMNS } from "./programs-columns";
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
  /** Columns with something typed: the description's but its results, and those that the user gave a header. */
  readonly typedColumns: readonly number[];
  /** Zero-based sheet rows of the programs: those with a key or any name. */
  readonly rows: readonly number[];
  readonly cell: (row: number, id: FieldId) => CellValue;
}

/**
 * Finds the list, under whatever name its sheet has now; null when the workbook has none. Throws a UserProblem when it
 * is damaged.
 */
export function locatePrograms(snapshot: WorkbookSnapshot): LocatedPrograms | null {
  const sheet = listSheet(snapshot);
  if (sheet === null) return null;
  const merged = sheet.mergedHeader[0];
  if (merged !== undefined) {
    throw new UserProblem(`The header of ${sheet.name} is merged at ${merged}. Unmerge those cells, then try again.`);
  }
  const headers = sheet.values[0] ?? [];
  const columns = findColumns(headers, sheet.name);
  const table = tableAround(sheet, columns.get("institution") ?? 0);
  const cell = (row: number, id: FieldId): CellValue => {
    const column = columns.get(id);
    return column === undefined ? null : (sheet.values[row]?.[column] ?? null);
  };
  const typedColumns = columnsTyped(headers, columns);
  const used = sheet.values.flatMap((cells, row) =>
    row > 0 && typedColumns.some((column) => !isEmpty(cells[column] ?? null)) ? [row] : [],
  );
  return {
    sheet,
    table,
    places: {
      programs: sheet.name,
      results: findSheet(snapshot, "results") ?? MASTER_SHEETS.results.name,
      table: table?.name ?? sheet.name,
      at: (id) => columns.get(id) ?? -1,
      header: (id) => {
        const header = headers[columns.get(id) ?? -1];
        return typeof header === "string" ? header : headerOf(id);
      },
    },
    typedColumns,
    end: (used[used.length - 1] ?? 0) + 1,
    rows: used.filter((row) => NAMES_A_PROGRAM.some((id) => !isEmpty(cell(row, id)))),
    cell,
  };
}

const NAMES_A_PROGRAM: readonly FieldId[] = ["key", "institution", "program"];

/** The sheet of the list; null when there is none. A sheet of the user's own that is only called so is none. */
function listSheet(snapshot: WorkbookSnapshot): SheetSnapshot | null {
  const name = findSheet(snapshot, "programs");
  const sheet = name === null ? undefined : snapshot.sheets[name];
  if (sheet === undefined) {
    if (hasMasterSheets(snapshot)) throw new UserProblem(lostSheet(MASTER_SHEETS.programs.name));
    return null;
  }
  return anchoredSheet(snapshot, "programs") === null && !looksLikeTheList(sheet.values[0] ?? []) ? null : sheet;
}

function columnsTyped(headers: readonly CellValue[], columns: ReadonlyMap<FieldId, number>): readonly number[] {
  const results = new Set(
    PROGRAM_COLUMNS.filter(({ content }) => content.kind === "result").map(({ id }) => columns.get(id)),
  );
  return headers.flatMap((header, column) => (isEmpty(header) || results.has(column) ? [] : [column]));
}
