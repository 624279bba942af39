import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import { mergedIn } from "./address";
import { type CellContent, type CellValue, isEmpty } from "./cell";
import { anchorsOf } from "./column-anchors";
import { lostSheet } from "./current-settings";
import { PROGRAMS } from "./description/programs";
import { headerOf, looksLikeTheList, lostHeaders, refuseDoubts, requireColumns } from "./find-columns";
import { tableOf } from "./find-list";
import { anchoredSheet, anchorRow, findSheet, hasMasterSheets } from "./find-sheets";
import { type IdentifiedColumns, identifyColumns } from "./identify-columns";
import { MASTER_SHEETS } from "./master-sheets";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import { namesOnceWhole } from "./sheet-names";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** The Programs sheet as it stands: where each column is, and its data rows (zero-based sheet rows). */
export interface LocatedPrograms {
  readonly sheet: SheetSnapshot;
  /** Excel's table around the list; null when it has become a plain range, and in Google Sheets. */
  readonly table: TableSnapshot | null;
  readonly places: ColumnPlaces;
  readonly columns: IdentifiedColumns<FieldId>;
  /** The row below the last one that holds anything typed. */
  readonly end: number;
  /** Columns with something typed: the description's but its results, and those that the user gave a header. */
  readonly typedColumns: readonly number[];
  /** Zero-based sheet rows of the programs: those with a key or any name. */
  readonly rows: readonly number[];
  readonly cell: (row: number, id: FieldId) => CellValue;
  /** The cell's formula where it has one and formulas were read, else its value. */
  readonly content: (row: number, id: FieldId) => CellContent;
}

/**
 * Finds the list, under whatever name its sheet has now; null when the workbook has none. Throws a UserProblem when it
 * is damaged.
 */
export function locatePrograms(snapshot: WorkbookSnapshot): LocatedPrograms | null {
  const located = locateDamaged(snapshot);
  if (located !== null) requireColumns(located.columns, located.sheet.values[0] ?? [], located.sheet.name);
  return located;
}

/**
 * The same of a list that lacks columns, so that they can be put back. Throws a UserProblem only where nothing can be
 * told of it.
 */
export function locateDamaged(snapshot: WorkbookSnapshot): LocatedPrograms | null {
  const sheet = listSheet(snapshot);
  if (sheet === null) return null;
  refuseRowsAbove(snapshot, sheet);
  const merged = mergedIn(sheet.mergedHeader, 0);
  if (merged !== null) {
    throw new UserProblem(`The header of ${sheet.name} is merged at ${merged}. Unmerge those cells, then try again.`);
  }
  const headers = sheet.values[0] ?? [];
  const table = tableOf(PROGRAMS, sheet);
  const identified = identifyColumns(PROGRAM_COLUMNS, headers, anchorsOf(snapshot, PROGRAMS, sheet, table));
  refuseDoubts(identified, headers, sheet.name);
  const { columns } = identified;
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
    columns: identified,
    places: placesOf(snapshot, sheet, table, columns),
    typedColumns,
    end: (used[used.length - 1] ?? 0) + 1,
    rows: used.filter((row) => NAMES_A_PROGRAM.some((id) => !isEmpty(cell(row, id)))),
    cell,
    content: (row, id) => {
      const column = columns.get(id);
      return (column === undefined ? undefined : sheet.contents?.[row]?.[column]) ?? cell(row, id);
    },
  };
}

/** Where the columns of the list stand and what they are called. */
export function placesOf(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  table: TableSnapshot | null,
  columns: ReadonlyMap<FieldId, number>,
): ColumnPlaces {
  return {
    programs: sheet.name,
    results: namesOnceWhole(snapshot)("results"),
    table: table?.name ?? PROGRAMS.table,
    at: (id) => columns.get(id) ?? -1,
    header: (id) => {
      const header = sheet.values[0]?.[columns.get(id) ?? -1];
      return typeof header === "string" ? header : headerOf(id);
    },
  };
}

/** Both hosts let the sheet's anchor follow its cell: where it has gone down, the headers have gone with it. */
function refuseRowsAbove(snapshot: WorkbookSnapshot, { name, values }: SheetSnapshot): void {
  const row = anchorRow(snapshot, "programs");
  if (row === null || row === 0 || looksLikeTheList(values[0] ?? [])) return;
  const rows = row === 1 ? "row 1" : `rows 1 to ${row}`;
  throw new UserProblem(
    `The headers of ${name} stand in row ${row + 1} and must stand in row 1. Move what you need of ${rows} elsewhere and delete ${rows}, then try again.`,
  );
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
  const headers = sheet.values[0] ?? [];
  if (anchoredSheet(snapshot, "programs") !== null || looksLikeTheList(headers)) return sheet;
  // With the rest of a master around it, it is the list without its headers.
  if (hasMasterSheets(snapshot)) throw new UserProblem(lostHeaders(sheet.name));
  return null;
}

function columnsTyped(headers: readonly CellValue[], columns: ReadonlyMap<FieldId, number>): readonly number[] {
  const fields = new Set(columns.values());
  const results = new Set(
    PROGRAM_COLUMNS.filter(({ content }) => content.kind === "result").map(({ id }) => columns.get(id)),
  );
  return headers.flatMap((header, column) =>
    (isEmpty(header) && !fields.has(column)) || results.has(column) ? [] : [column],
  );
}
