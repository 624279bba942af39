import { fold } from "../program/text";
import { cellAddress } from "./address";
import type { CellValue } from "./cell";
import { UserProblem } from "./problem";
import { PROGRAM_COLUMNS, PROGRAMS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** The Programs sheet as it stands: where each column is, and its data rows (zero-based sheet rows). */
export interface LocatedPrograms {
  readonly sheet: SheetSnapshot;
  readonly places: ColumnPlaces;
  /** The row below the last one that holds anything typed. */
  readonly end: number;
  /** Zero-based sheet rows of the programs: those with a key or an institution. */
  readonly rows: readonly number[];
  readonly cell: (row: number, id: string) => CellValue;
}

/** Columns without which nothing can be found or scored. */
const NEEDED = [
  "key",
  "institution",
  ...PROGRAM_COLUMNS.filter((column) => column.group === "ratings").map((column) => column.id),
];

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
  const headers = (sheet.values[0] ?? []).map((value) => fold(typeof value === "string" ? value : ""));
  const columns = new Map<string, number>();
  for (const column of PROGRAM_COLUMNS) {
    const exact = headers.indexOf(fold(column.header));
    const at =
      exact >= 0
        ? exact
        : headers.findIndex((header) => header !== "" && column.synonyms.some((synonym) => fold(synonym) === header));
    if (at >= 0 && ![...columns.values()].includes(at)) columns.set(column.id, at);
  }
  const missing = NEEDED.filter((id) => !columns.has(id)).map(
    (id) => `"${PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id}"`,
  );
  if (missing.length > 0) {
    throw new UserProblem(
      `${PROGRAMS_SHEET} has no column ${missing.join(", ")} in row 1. If it was deleted, undo that; if it was renamed, give it its old name back; then try again.`,
    );
  }
  for (const name of ["Weights", "TierRules"]) {
    if (!snapshot.names.some((item) => item.name === name)) {
      throw new UserProblem(
        `The name "${name}" is missing. Point it at its cells in ${SETTINGS_SHEET} again (Name manager), then try again.`,
      );
    }
  }
  const cell = (row: number, id: string): CellValue => {
    const column = columns.get(id);
    return column === undefined ? null : (sheet.values[row]?.[column] ?? null);
  };
  const typed = PROGRAM_COLUMNS.filter((column) => column.content.kind !== "result" && columns.has(column.id)).map(
    (column) => column.id,
  );
  const used: number[] = [];
  for (let row = 1; row < sheet.values.length; row++) {
    if (typed.some((id) => !isEmpty(cell(row, id)))) used.push(row);
  }
  return {
    sheet,
    places: {
      at: (id) => columns.get(id) ?? -1,
      header: (id) => {
        const column = columns.get(id);
        const value = column === undefined ? null : sheet.values[0]?.[column];
        return typeof value === "string"
          ? value
          : (PROGRAM_COLUMNS.find((candidate) => candidate.id === id)?.header ?? id);
      },
    },
    end: (used[used.length - 1] ?? 0) + 1,
    rows: used.filter((row) => !isEmpty(cell(row, "key")) || !isEmpty(cell(row, "institution"))),
    cell,
  };
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}

/** "Programs!B7" for messages. */
export function programAddress(row: number, column: number): string {
  return `${PROGRAMS_SHEET}!${cellAddress(row, column)}`;
}
