import { type ImportSource, nameOf } from "../importing/source";
import { appendRows } from "./append-rows";
import type { CellInput } from "./cell";
import { IMPORT_LOG } from "./description/import-log";
import { findList } from "./find-list";
import { inputCells } from "./input-cells";
import { describedColumns } from "./placed-columns";
import type { Change } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** What the Import log keeps of an import. */
export interface ImportEntry {
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

/** How the log tells of where the rows came from. */
export function placesOf(source: ImportSource): Pick<ImportEntry, "file" | "source" | "sheet"> {
  switch (source.kind) {
    case "starter-list":
      return { file: nameOf(source), source: "Starter list", sheet: null };
    case "file":
      return { file: nameOf(source), source: "File", sheet: null };
    case "pasted":
      return { file: nameOf(source), source: "Pasted", sheet: null };
    case "sheet":
      return { file: "This workbook", source: "Sheet in this workbook", sheet: source.sheet };
  }
}

/** The first entry of a log that is made by the same plan, on the sheet of this name. */
export function firstEntry(log: string, entry: ImportEntry): readonly Change[] {
  return inputCells(log, describedColumns(IMPORT_LOG.columns), 1, [rowOf(entry)]);
}

/** A further entry, below the last one; none where the log is gone: repairing the master brings it back. */
export function nextEntry(snapshot: WorkbookSnapshot, entry: ImportEntry): readonly Change[] {
  const found = findList(snapshot, IMPORT_LOG);
  return found === null ? [] : appendRows(found, [rowOf(entry)]);
}

/** In the description's order. */
function rowOf(entry: ImportEntry): readonly CellInput[] {
  const cells = new Map<string, CellInput>(Object.entries(entry));
  return IMPORT_LOG.columns.map(({ id }) => cells.get(id) ?? null);
}
