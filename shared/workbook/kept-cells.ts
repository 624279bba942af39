import { blockWrites } from "./block-writes";
import { type CellContent, type CellInput, isCellError } from "./cell";
import {
  areaOf,
  type Checked,
  conflictsOf,
  differing,
  differingOnSheet,
  distinctConflicts,
  type FoundCells,
  isWrite,
  sheetConflicts,
} from "./check-plan";
import type { Area, Change, Conflict, RemoveSheet, Write } from "./plan";

/**
 * Between the check of a plan and its writing somebody may type. A host that cannot be locked reads once more, in the
 * very round trip that writes: what stood there then, and nobody expected, is put back.
 */
export interface FoundThen {
  readonly checked: Checked | RemoveSheet;
  /** From the first cell of what was checked on, all of a sheet that was deleted; formulas, too. */
  readonly cells: FoundCells & { readonly contents: Contents };
}

type Contents = readonly (readonly CellContent[])[];

/** What becomes of what was found. */
export interface Kept {
  /** What held something else than the plan expected; none where all was as it should be. */
  readonly conflicts: readonly Conflict[];
  /** Where the plan wrote in vain. */
  readonly areas: readonly Area[];
  /** Gives the cells back what they held. */
  readonly putBack: readonly Change[];
}

/** Where headers or rows were others by then, every cell of that sheet is put back: it may be another program's. */
export function keptCells(found: readonly FoundThen[]): Kept {
  const moved = new Set(
    found.flatMap(({ checked, cells }) =>
      checked.kind === "expect" && differing(checked, cells).length > 0 ? [checked.sheet] : [],
    ),
  );
  const kept = found.map(({ checked, cells }): Kept => {
    if (checked.kind === "remove-sheet") return keptSheet(checked, cells.contents);
    const conflicts = conflictsOf(checked, cells);
    return isWrite(checked)
      ? { conflicts, ...keptOf(checked, cells, moved.has(checked.sheet)) }
      : { conflicts, areas: [], putBack: [] };
  });
  return {
    conflicts: distinctConflicts(kept.flatMap(({ conflicts }) => conflicts)),
    areas: kept.flatMap(({ areas }) => areas),
    putBack: kept.flatMap(({ putBack }) => putBack),
  };
}

function keptOf(write: Write, cells: FoundThen["cells"], whole: boolean): Omit<Kept, "conflicts"> {
  const own = areaOf(write);
  const single = ({ row, column }: { readonly row: number; readonly column: number }): Area => ({
    ...own,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  const areas = whole ? [own] : differing(write, cells).map(single);
  return { areas, putBack: areas.map((area) => restored(area, write, cells.contents)) };
}

/** `contents` are those of the write. */
function restored({ sheet, row, column, rows, columns }: Area, write: Write, contents: Contents): Change {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_cell, c) =>
      inputOf(contents[row - write.row + r]?.[column - write.column + c] ?? null),
    ),
  );
  return { kind: "cells", sheet, row, column, values, expect: "blank" };
}

/** Somebody typed into a sheet that was deleted: it comes back with what was typed, and nothing else. */
function keptSheet(removed: RemoveSheet, contents: Contents): Kept {
  const { sheet } = removed;
  const typed = differingOnSheet(removed, contents);
  if (typed.length === 0) return { conflicts: [], areas: [], putBack: [] };
  const columns = Math.max(...contents.map((cells) => cells.length));
  return {
    conflicts: sheetConflicts(removed, contents),
    areas: [],
    putBack: [
      { kind: "add-sheet", sheet, rows: contents.length, columns, tabColor: null, hidden: false },
      ...blockWrites(
        typed.map(({ row, column, found }) => ({ sheet, row, column, value: inputOf(found), expect: null })),
      ),
    ],
  };
}

/** An error that somebody typed is typed again. */
function inputOf(content: CellContent): CellInput {
  return isCellError(content) ? { formula: content.error } : content;
}
