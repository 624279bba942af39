import { type ImportSource, nameOf } from "../importing/source";
import type { Provider } from "../program/providers";
import { appendRows } from "./append-rows";
import type { CellInput } from "./cell";
import { isWrite } from "./check-plan";
import { IMPORT_LOG } from "./description/import-log";
import { findList } from "./find-list";
import { inputCells } from "./input-cells";
import { describedColumns } from "./placed-columns";
import type { Change, ListPlaces } from "./plan";
import { IMPORT_KEYS } from "./row-keys";
import type { WorkbookSnapshot } from "./snapshot";

/** What the Import log keeps of an import. */
export interface ImportEntry {
  /** The import's key. */
  readonly import: string;
  /** YYYY-MM-DD. */
  readonly when: string;
  /** The file's name, or what else the rows came from. */
  readonly file: string;
  readonly source: string;
  readonly sheet: string | null;
  readonly read: number;
  readonly added: number;
  readonly completed: number;
  readonly left: number;
  readonly leftOut: number;
  /** What the step is called in the history. */
  readonly undo: string;
}

/** How the log tells of where the rows came from: who published them, else in which way they came. */
export function placesOf(source: ImportSource, provider: Provider): Pick<ImportEntry, "file" | "source" | "sheet"> {
  const from = (way: string) => (provider === "Other" ? way : provider);
  switch (source.kind) {
    case "starter-list":
      return { file: nameOf(source), source: "Starter list", sheet: null };
    case "file":
      return { file: nameOf(source), source: from("File"), sheet: source.sheet };
    case "pasted":
      return { file: nameOf(source), source: from("Pasted"), sheet: null };
    case "sheet":
      return { file: "This workbook", source: from("Sheet in this workbook"), sheet: source.sheet };
  }
}

/** An entry as a plan writes it. */
export interface LoggedEntry {
  readonly changes: readonly Change[];
  /** Which line and columns its cells are; undefined where the log gives its lines no numbers. */
  readonly logged: ListPlaces | undefined;
}

/** The first entry of a log that is made by the same plan, on the sheet of this name. */
export function firstEntry(sheet: string, entry: ImportEntry): LoggedEntry {
  const columns = new Map(IMPORT_LOG.columns.map(({ id }, at): [string, number] => [id, at]));
  return {
    changes: inputCells(sheet, describedColumns(IMPORT_LOG.columns), 1, [rowOf(entry)]),
    logged: placesOfLine(sheet, 1, columns, entry),
  };
}

/** A further entry, below the last one; none where the log is gone: repairing the master brings it back. */
export function nextEntry(snapshot: WorkbookSnapshot, entry: ImportEntry): LoggedEntry {
  const found = findList(snapshot, IMPORT_LOG);
  if (found === null) return { changes: [], logged: undefined };
  const changes = appendRows(found, [rowOf(entry)]);
  const row = changes.find(isWrite)?.row;
  return {
    changes,
    logged: row === undefined ? undefined : placesOfLine(found.sheet.name, row, found.columns, entry),
  };
}

function placesOfLine(
  sheet: string,
  row: number,
  columns: ReadonlyMap<string, number>,
  entry: ImportEntry,
): ListPlaces | undefined {
  if (!columns.has(IMPORT_KEYS.column)) return undefined;
  return {
    sheet,
    keys: [[row, entry.import]],
    fields: [...columns].map(([id, at]): [number, string] => [at, id]),
  };
}

/** In the description's order. */
function rowOf(entry: ImportEntry): readonly CellInput[] {
  const cells = new Map<string, CellInput>(Object.entries(entry));
  return IMPORT_LOG.columns.map(({ id }) => cells.get(id) ?? null);
}
