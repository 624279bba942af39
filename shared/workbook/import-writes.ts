/** What an import writes: into a list that is there, or into a master that it makes. */
import type { IncomingProgram } from "../importing/clean/incoming";
import type { IncomingList } from "../importing/incoming-list";
import { programRow } from "./append-programs";
import { appendRows } from "./append-rows";
import type { CellWrite } from "./block-writes";
import { MARK } from "./closed-mark";
import { createMaster } from "./create-master";
import type { Decided } from "./decide-import";
import { VALUES } from "./description/values";
import { findList } from "./find-list";
import { type KeptColumns, keptColumns, keptInNewList, keptNames } from "./kept-columns";
import type { LocatedPrograms } from "./locate-programs";
import type { Change } from "./plan";
import type { Note } from "./recall";
import type { NameOf } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { type SourcedValue, valueRow } from "./sourced-values";

/** A program that comes with its key. */
export interface Added {
  readonly key: string;
  readonly program: IncomingProgram;
  readonly sources: string;
  /** What another list had said of it, where that called it closed. */
  readonly closed: Note | null;
}

/** What a list brings. */
export interface Brought {
  readonly added: readonly Added[];
  readonly records: readonly SourcedValue[];
  readonly answers: readonly Note[];
  /** Closed programs that are left out. */
  readonly closed: readonly Note[];
}

export const NOTHING: Brought = { added: [], records: [], answers: [], closed: [] };

/** A master with what the list brings. `today` as YYYY-MM-DD. */
export function newMaster(
  { host }: WorkbookSnapshot,
  nameOf: NameOf,
  { kept }: IncomingList,
  { added, records, answers, closed }: Brought,
  today: string,
): readonly Change[] {
  const contents = { programs: rowsOf(added), values: records.map(valueRow), notes: [...answers, ...closed], today };
  const changes = createMaster(host, nameOf, 1, contents);
  const extras = added.map(({ program }) => program.extras);
  return keptInNewList(changes, nameOf("programs"), keptNames(kept), extras);
}

/** New programs as rows of the list, those that are known to be closed marked. */
export function rowsOf(added: readonly Added[]) {
  return added.map(({ key, program, sources, closed }) =>
    programRow(closed === null ? program : { ...program, values: [...program.values, MARK] }, key, sources),
  );
}

/** The columns that the list's user keeps beside the fields, for known programs and new ones. */
export function keptCells(
  located: LocatedPrograms,
  { kept }: IncomingList,
  programs: readonly Decided[],
  added: readonly Added[],
): KeptColumns {
  const known = programs.flatMap(({ row, program }) => (row === null ? [] : [{ row, extras: program.extras }]));
  const fresh = added.map(({ program }, index) => ({ row: located.end + index, extras: program.extras }));
  return keptColumns(located, keptNames(kept), [...known, ...fresh]);
}

/** The list with its table as wide as the kept columns make it. */
export function widened(located: LocatedPrograms, { wider }: KeptColumns): LocatedPrograms {
  const { table } = located;
  return table === null ? located : { ...located, table: { ...table, columns: table.columns + wider } };
}

/** The cells of known programs that are filled or replaced. */
export function mergedCells(located: LocatedPrograms, programs: readonly Decided[]): readonly CellWrite[] {
  return programs.flatMap(({ row, outcomes }) =>
    outcomes.flatMap(({ field, was, brings, state }) =>
      row !== null && (state === "fill" || state === "update")
        ? [{ sheet: located.sheet.name, row, column: located.places.at(field), value: brings, expect: was }]
        : [],
    ),
  );
}

/** Values with their sources, below those that are kept already. */
export function appendedRecords(snapshot: WorkbookSnapshot, records: readonly SourcedValue[]): readonly Change[] {
  const found = findList(snapshot, VALUES);
  return found === null ? [] : appendRows(found, records.map(valueRow));
}
