import type { FieldId } from "../program/field";
import { roomForResults } from "./append-programs";
import { type CellInput, isEmpty } from "./cell";
import { requireSettings, settingsProblems } from "./current-settings";
import { keepTrack } from "./keep-track";
import { listPlaces } from "./list-places";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import type { Plan, WriteCells } from "./plan";
import { NO_COUNTS, previewOf } from "./preview";
import { programName } from "./program-records";
import type { Preview } from "./request";
import { resultFormulas } from "./result-formulas";
import { resultsProblem } from "./results-sheet";
import { copiedRows, highestKey, keyOf } from "./row-keys";
import type { WorkbookSnapshot } from "./snapshot";

/** Programs named in the preview; more would only fill the pane. */
const NAMED = 5;

/**
 * Programs that were typed by hand or copied and still lack a row key of their own or their results, as zero-based sheet
 * rows. Every program has a tier once it has its formulas, if only "Research". None when all results are lost together.
 */
export function incompleteRows(snapshot: WorkbookSnapshot, located: LocatedPrograms): readonly number[] {
  if (resultsProblem(snapshot, located.places) !== null || settingsProblems(snapshot).length > 0) return [];
  // Of a row and its copies, the uppermost keeps the key.
  const copied = copiedRows(located);
  return located.rows.filter(
    (row) => copied.has(row) || isMissing(located, row, "key") || isMissing(located, row, "tier"),
  );
}

/** Gives those programs what they lack. A cell that holds anything but a copied key stays. Throws a UserProblem. */
export function planCompletion(snapshot: WorkbookSnapshot): Preview {
  const located = locatePrograms(snapshot);
  if (located !== null) requireSettings(snapshot);
  const rows = located === null ? [] : incompleteRows(snapshot, located);
  const names = rows.slice(0, NAMED).map((row) => (located === null ? "" : programName(located, row)));
  const more = rows.length > NAMED ? [`and ${rows.length - NAMED} more`] : [];
  const changes = located === null || rows.length === 0 ? [] : completions(snapshot, located, rows);
  const plan: Plan = {
    title: `Complete ${rows.length} ${rows.length === 1 ? "program" : "programs"}`,
    changes,
    places: located === null ? null : listPlaces(located, changes),
    undoes: null,
  };
  if (rows.length === 0) return previewOf(plan, { summary: ["Every program has its row key and its results"] });
  return previewOf(plan, {
    summary: [...names, ...more],
    counts: { ...NO_COUNTS, change: rows.length },
    notice: "These programs get what they lack: a row key of their own, and the formulas of the results.",
  });
}

function completions(snapshot: WorkbookSnapshot, located: LocatedPrograms, rows: readonly number[]) {
  const { writes, highest } = completionWrites(snapshot, located, rows);
  return [...roomForResults(snapshot, located, located.end), ...writes, ...keepTrack(snapshot, highest)];
}

/** Rows (zero-based) that were typed by hand and have no row key yet; copied rows have one, if not their own. */
export function rowsWithoutKey(located: LocatedPrograms): readonly number[] {
  return located.rows.filter((row) => isMissing(located, row, "key"));
}

/** What these rows get, with the key of each that gets one and the number of the highest key after that. */
export interface CompletionWrites {
  readonly writes: readonly WriteCells[];
  readonly keys: ReadonlyMap<number, string>;
  readonly highest: number;
  /** Whether formulas are among them: `roomForResults` makes the room that they need around them. */
  readonly needRoom: boolean;
}

/** Where the results are lost, a key comes alone. */
export function completionWrites(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms,
  rows: readonly number[],
): CompletionWrites {
  const isComputed =
    resultsProblem(snapshot, located.places) === null &&
    settingsProblems(snapshot).length === 0 &&
    (snapshot.host === "sheets" || located.table !== null);
  const formulas = isComputed ? resultFormulas(snapshot.host, located.places) : new Map<FieldId, string>();
  const fields: readonly FieldId[] = ["key", ...formulas.keys()];
  const copied = copiedRows(located);
  const keys = new Map<number, string>();
  let key = highestKey(snapshot);
  const write = (row: number, id: FieldId, value: CellInput): WriteCells => ({
    kind: "cells",
    sheet: located.sheet.name,
    row,
    column: located.places.at(id),
    values: [[value]],
    expect: [[located.cell(row, id)]],
  });
  const writes = rows.flatMap((row) =>
    fields
      .filter((id) => (id === "key" && copied.has(row)) || isMissing(located, row, id))
      .map((id) => {
        const formula = formulas.get(id);
        if (formula !== undefined) return write(row, id, { formula });
        keys.set(row, keyOf(++key));
        return write(row, id, keyOf(key));
      }),
  );
  return { writes, keys, highest: key, needRoom: writes.length > keys.size };
}

function isMissing(located: LocatedPrograms, row: number, id: FieldId): boolean {
  return located.places.at(id) >= 0 && isEmpty(located.cell(row, id));
}
