import { MEMORY } from "./description/memory";
import { findSheet } from "./find-sheets";
import { identifyColumns } from "./identify-columns";
import type { WorkbookSnapshot } from "./snapshot";

/** What the add-in itself keeps on the hidden sheet beside the user's answers. */
type NoteKind =
  /** Which of a list's columns is which field: about the list. */
  | "columns"
  /** The highest row key that was ever given: about the list. */
  | "row key";

/** A row of the hidden sheet. */
export interface Note {
  readonly kind: NoteKind;
  readonly about: string;
  readonly answer: string;
  /** For which table or host it holds; blank for all. */
  readonly source: string;
}

interface FoundNote extends Note {
  /** Zero-based. */
  readonly row: number;
}

/** What was noted; null where nothing was, or where the sheet was not read. */
export function recall(snapshot: WorkbookSnapshot, kind: NoteKind, about: string): FoundNote | null {
  const name = findSheet(snapshot, "memory");
  const values = name === null ? undefined : snapshot.sheets[name]?.values;
  if (values === undefined) return null;
  const { columns } = identifyColumns(MEMORY.columns, values[0] ?? [], []);
  const text = (row: number, id: string): string => {
    const column = columns.get(id);
    const value = column === undefined ? null : values[row]?.[column];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const row = values.findIndex((_, at) => at > 0 && text(at, "kind") === kind && text(at, "key") === about);
  return row < 0 ? null : { kind, about, answer: text(row, "value"), source: text(row, "source"), row };
}

/** The kind of note that a row of the hidden sheet is; null where it is an answer of the user's, or blank. */
export function noteKindAt(snapshot: WorkbookSnapshot, sheet: string, row: number): NoteKind | null {
  if (findSheet(snapshot, "memory") !== sheet) return null;
  const values = snapshot.sheets[sheet]?.values ?? [];
  const column = identifyColumns(MEMORY.columns, values[0] ?? [], []).columns.get("kind");
  const kind = column === undefined ? null : values[row]?.[column];
  return kind === "columns" || kind === "row key" ? kind : null;
}
