import type { FieldId } from "../program/field";
import { roomForResults } from "./append-programs";
import type { CellInput } from "./cell";
import { isEmpty, type LocatedPrograms, locatePrograms } from "./locate-programs";
import type { WriteCells } from "./plan";
import { PROGRAMS_SHEET } from "./programs-columns";
import type { Preview } from "./request";
import { resultFormulas } from "./result-formulas";
import { keyOf, nextKeyNumber } from "./row-keys";
import type { HostName, WorkbookSnapshot } from "./snapshot";

/** Programs named in the preview; more would only fill the pane. */
const NAMED = 5;

/** Programs that were typed by hand and still lack their row key or a result formula, as zero-based sheet rows. */
export function incompleteRows(host: HostName, located: LocatedPrograms): readonly number[] {
  const needed: readonly FieldId[] = ["key", ...resultFormulas(host, located.places).keys()];
  return located.rows.filter((row) => missingIn(located, row, needed).length > 0);
}

/** Gives those programs what they lack. A cell that holds anything is left as it is. Throws a UserProblem. */
export function planCompletion(snapshot: WorkbookSnapshot): Preview {
  const located = locatePrograms(snapshot);
  const rows = located === null ? [] : incompleteRows(snapshot.host, located);
  const names = rows
    .slice(0, NAMED)
    .map((row) => String(located?.cell(row, "institution") ?? "A program without a name"));
  const more = rows.length > NAMED ? [`and ${rows.length - NAMED} more`] : [];
  return {
    plan: {
      title: `Complete ${rows.length} programs`,
      changes: located === null || rows.length === 0 ? [] : completions(snapshot, located, rows),
    },
    summary: rows.length === 0 ? ["Every program has its row key and its results"] : [...names, ...more],
    mapping: [],
    add: [],
    counts: { add: 0, complete: rows.length, same: 0, rejected: 0 },
    rejected: [],
    notice: rows.length === 0 ? null : "These programs get what they lack: a row key, and the formulas of the results.",
  };
}

function completions(snapshot: WorkbookSnapshot, located: LocatedPrograms, rows: readonly number[]) {
  const formulas = resultFormulas(snapshot.host, located.places);
  let key = nextKeyNumber(located);
  const write = (row: number, id: FieldId, value: CellInput): WriteCells => ({
    kind: "cells",
    sheet: PROGRAMS_SHEET,
    row,
    column: located.places.at(id),
    values: [[value]],
    expect: "blank",
  });
  const writes = rows.flatMap((row) =>
    missingIn(located, row, ["key", ...formulas.keys()]).map((id) => {
      const formula = formulas.get(id);
      return write(row, id, formula === undefined ? keyOf(key++) : { formula });
    }),
  );
  return [...roomForResults(snapshot, located, located.end), ...writes];
}

/** A formula that shows nothing is none that is missing. */
function missingIn(located: LocatedPrograms, row: number, needed: readonly FieldId[]): readonly FieldId[] {
  return needed.filter((id) => {
    const column = located.places.at(id);
    const formula = located.sheet.formulas[row]?.[column] ?? "";
    return column >= 0 && formula === "" && isEmpty(located.cell(row, id));
  });
}
