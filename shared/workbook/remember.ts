import { appendRows } from "./append-rows";
import type { CellInput } from "./cell";
import { MEMORY } from "./description/memory";
import { findList } from "./find-list";
import type { Change } from "./plan";
import { type Note, recall } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";

/**
 * The changes that note these things on the hidden sheet, each in its own row; none where they stand there already, or
 * where the sheet is gone: repairing the master brings it back.
 */
export function remember(snapshot: WorkbookSnapshot, notes: readonly Note[]): readonly Change[] {
  const found = findList(snapshot, MEMORY);
  if (found === null) return [];
  const { sheet, columns } = found;
  const fresh = notes.filter(({ kind, about }) => recall(snapshot, kind, about) === null);
  const known = notes.flatMap((note): readonly Change[] => {
    const before = recall(snapshot, note.kind, note.about);
    if (before === null) return [];
    const write = (id: string, was: string, value: string): readonly Change[] => {
      const column = columns.get(id);
      if (column === undefined || was === value) return [];
      const expect = [[sheet.values[before.row]?.[column] ?? null]];
      return [{ kind: "cells", sheet: sheet.name, row: before.row, column, values: [[value]], expect }];
    };
    return [...write("value", before.answer, note.answer), ...write("source", before.source, note.source)];
  });
  return [...known, ...appendRows(found, fresh.map(noteRow))];
}

/** A note as a row of the hidden sheet, in the description's order. */
export function noteRow({ kind, about, answer, source, on }: Note): readonly CellInput[] {
  const cells = new Map<string, CellInput>([
    ["kind", kind],
    ["key", about],
    ["value", answer],
    ["source", source === "" ? null : source],
    ["confirmedOn", on ?? null],
  ]);
  return MEMORY.columns.map(({ id }) => cells.get(id) ?? null);
}
