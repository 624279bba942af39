import { MEMORY } from "./description/memory";
import { findSheet } from "./find-sheets";
import { identifyColumns } from "./identify-columns";
import type { WorkbookSnapshot } from "./snapshot";

/** What the add-in itself keeps on the hidden sheet: it stays when the step that noted it is taken back. */
type OwnKind =
  /** Which of a list's columns is which field: about the list. */
  | "columns"
  /** The highest row key that was ever given: about the list. */
  | "row key";

/** What the user answered once, or a list said: about the name that a list gives a program, or a header of a source. */
export type AnswerKind =
  /** This name is the program with the row key that is the answer. */
  | "same program"
  /** This name is not that program. */
  | "other program"
  /** This header of this source means the field that is the answer; blank for none. */
  | "header"
  /** A list called it closed, with its name and the list's words as the answer, and it was left out. */
  | "closed program";

type NoteKind = OwnKind | AnswerKind;

/** A row of the hidden sheet. */
export interface Note {
  readonly kind: NoteKind;
  readonly about: string;
  readonly answer: string;
  /** For which table, host or source it holds; blank for all. */
  readonly source: string;
  /** When that was, as a serial number; none, or 0, where the add-in itself notes something. */
  readonly on?: number;
}

interface FoundNote extends Note {
  /** Zero-based. */
  readonly row: number;
}

/** What was noted; null where nothing was, or where the sheet was not read. */
export function recall(snapshot: WorkbookSnapshot, kind: NoteKind, about: string): FoundNote | null {
  return notesOf(snapshot, kind).find((note) => note.about === about) ?? null;
}

/** All notes of a kind, top to bottom. */
export function notesOf(snapshot: WorkbookSnapshot, kind: NoteKind): readonly FoundNote[] {
  const name = findSheet(snapshot, "memory");
  const values = name === null ? undefined : snapshot.sheets[name]?.values;
  if (values === undefined) return [];
  const { columns } = identifyColumns(MEMORY.columns, values[0] ?? [], []);
  const text = (row: number, id: string): string => {
    const column = columns.get(id);
    const value = column === undefined ? null : values[row]?.[column];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return values.flatMap((_, row) =>
    row > 0 && text(row, "kind") === kind
      ? [
          {
            kind,
            about: text(row, "key"),
            answer: text(row, "value"),
            source: text(row, "source"),
            on: Number(text(row, "confirmedOn")),
            row,
          },
        ]
      : [],
  );
}

/** Tells the kind of note that a row of a sheet is; null where it is none, an answer of the user's, or blank. */
export function noteKinds(snapshot: WorkbookSnapshot): (sheet: string, row: number) => OwnKind | null {
  const memory = findSheet(snapshot, "memory");
  const values = (memory === null ? undefined : snapshot.sheets[memory]?.values) ?? [];
  const column = identifyColumns(MEMORY.columns, values[0] ?? [], []).columns.get("kind");
  return (sheet, row) => {
    const kind = sheet !== memory || column === undefined ? null : values[row]?.[column];
    return kind === "columns" || kind === "row key" ? kind : null;
  };
}
