import { type IncomingProgram, type LeftOut, textOf } from "../importing/clean/incoming";
import type { IncomingList } from "../importing/incoming-list";
import { readDate } from "../importing/read-date";
import { citation, fromSource, nameOf as nameOfList } from "../importing/source";
import { count } from "../program/text";
import { appendPrograms, programRow } from "./append-programs";
import { appendRows } from "./append-rows";
import { blockWrites } from "./block-writes";
import type { CellInput } from "./cell";
import { createMaster, masterSheetsOf, newPlaces } from "./create-master";
import { type Decided, decideImport } from "./decide-import";
import { VALUES } from "./description/values";
import { findList } from "./find-list";
import type { ImportChoices } from "./import-choices";
import { recordsOfKnown, recordsOfNew } from "./import-records";
import type { ImportState } from "./imported";
import { keepTrack } from "./keep-track";
import { type KeptColumns, keptColumns, keptInNewList, keptNames } from "./kept-columns";
import { listPlaces } from "./list-places";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import { firstEntry, type ImportEntry, nextEntry, placesOf } from "./log-import";
import { answerNotes } from "./note-answers";
import type { Change, Plan } from "./plan";
import { previewOf } from "./preview";
import type { Note } from "./recall";
import type { ImportCounts, Preview } from "./request";
import { highestKey, IMPORT_KEYS, keyNote, keyOf } from "./row-keys";
import { besideOwn, type NameOf, newNames } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { sourceOrder } from "./source-order";
import { type SourcedValue, sourcedValues, valueRow } from "./sourced-values";
import { refuseTaken } from "./taken-names";

/**
 * Plans the import of a list: new programs go below the last one, known ones are merged field by field, nothing typed
 * is replaced unasked, and every value is kept with its source. Without a master it is made. `today` as YYYY-MM-DD.
 * Throws a UserProblem.
 */
export function planImport(
  snapshot: WorkbookSnapshot,
  list: IncomingList,
  choices: ImportChoices,
  today: string,
  notice: string | null,
): Preview {
  const located = locatePrograms(snapshot);
  const nameOf = newNames(snapshot);
  if (located === null) refuseTaken(snapshot, newMaster(snapshot, nameOf, list, NOTHING, today));
  const date = readDate(today);
  const values = sourcedValues(snapshot);
  const saying = { source: sourceOf(list), date, file: nameOfList(list.source) };
  const { programs, leftOut } = decideImport(snapshot, located, list.programs, choices, {
    source: saying.source,
    values,
    order: sourceOrder(snapshot),
    isTaken: (key, field) => choices.take.some((taken) => taken.key === key && taken.field === field),
  });
  const cited = citation(list.source, today);
  const first = located === null ? 1 : highestKey(snapshot) + 1;
  const added = programs
    .filter(({ state }) => state === "add")
    .map((one, index) => ({ key: keyOf(first + index), program: withDoubt(one), sources: sourcesOf(one, cited) }));
  const records = [
    ...added.flatMap(({ key, program }) => recordsOfNew(key, program, saying)),
    ...(located === null ? [] : programs.flatMap((one) => recordsOfKnown(located, one, values, saying))),
  ];
  const rejected = [...list.leftOut, ...leftOut, ...programs.flatMap(closedLine)].sort((a, b) => a.line - b.line);
  const counts = countsOf(programs, rejected.length, list.outside);
  const title = `${whatIsDone(counts)} ${fromSource(list.source)}`;
  const number = highestKey(snapshot, IMPORT_KEYS) + 1;
  const entry = entryOf(list, counts, keyOf(number, IMPORT_KEYS), today, title);
  const log = located === null ? firstEntry(nameOf("importLog"), entry) : nextEntry(snapshot, entry);
  const answers = answersOf(list, programs, choices, date);
  const rows = added.map(({ key, program, sources }) => programRow(program, key, sources));
  const kept = located === null ? null : keptCells(located, list, programs, added);
  const changes = isNothing(counts, records, kept)
    ? []
    : located === null
      ? [...newMaster(snapshot, nameOf, list, { rows, added, records, answers }, today), ...log.changes]
      : [
          ...(kept?.changes ?? []),
          ...mergedCells(located, programs),
          ...appendPrograms(snapshot, widened(located, kept), rows),
          ...appendedRecords(snapshot, records),
          ...log.changes,
          ...keepTrack(snapshot, first + added.length - 1, [keyNote(number, IMPORT_KEYS), ...answers]),
        ];
  const plan: Plan = {
    title,
    changes,
    places: located === null ? newPlaces(nameOf, rows) : listPlaces(located, changes),
    undoes: null,
    ...(log.logged === undefined ? {} : { logged: log.logged }),
  };
  return previewOf(plan, {
    summary: [
      ...summarise(counts),
      ...(located === null && changes.length > 0 ? besideOwn(snapshot, masterSheetsOf(snapshot.host), nameOf) : []),
    ],
    imported: programs.map(({ shown }) => shown),
    counts,
    rejected,
    notice,
  });
}

function closedLine({ state, program }: Decided): readonly LeftOut[] {
  if (state !== "closed") return [];
  return [{ line: program.line, reason: `closed by the list's own words ("${program.closed ?? ""}"); row left out` }];
}

/** Who says it: a publisher by name, any other list by its own. */
function sourceOf({ provider, source }: IncomingList): string {
  return provider === "Other" ? nameOfList(source) : provider;
}

/** What its Sources say of a new program; one that may be in the list already says of which it may be a copy. */
function sourcesOf({ program, match, answered }: Decided, cited: string): string {
  const own = textOf(program, "sources") || cited;
  return match.decision === "ask" && answered === null ? `${own}; same as ${match.key ?? ""}?` : own;
}

/** Sources are written apart. */
function withDoubt({ program }: Decided): IncomingProgram {
  return { ...program, values: program.values.filter(([field]) => field !== "sources") };
}

function isNothing({ add, change }: ImportCounts, records: readonly SourcedValue[], kept: KeptColumns | null): boolean {
  return add + change === 0 && records.length === 0 && (kept === null || kept.changes.length === 0);
}

/** A program that comes with its key. */
interface Added {
  readonly key: string;
  readonly program: IncomingProgram;
  readonly sources: string;
}

/** What a list brings into a new master. */
interface Brought {
  readonly rows: readonly (readonly CellInput[])[];
  readonly added: readonly Added[];
  readonly records: readonly SourcedValue[];
  readonly answers: readonly Note[];
}

const NOTHING: Brought = { rows: [], added: [], records: [], answers: [] };

function newMaster(
  { host }: WorkbookSnapshot,
  nameOf: NameOf,
  { kept }: IncomingList,
  { rows, added, records, answers }: Brought,
  today: string,
): readonly Change[] {
  const contents = { programs: rows, values: records.map(valueRow), notes: answers, today };
  const changes = createMaster(host, nameOf, 1, contents);
  const extras = added.map(({ program }) => program.extras);
  return keptInNewList(changes, nameOf("programs"), keptNames(kept), extras);
}

function keptCells(
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
function widened(located: LocatedPrograms, kept: KeptColumns | null): LocatedPrograms {
  const { table } = located;
  return table === null ? located : { ...located, table: { ...table, columns: table.columns + (kept?.wider ?? 0) } };
}

/** The cells of known programs that are filled or replaced. */
function mergedCells(located: LocatedPrograms, programs: readonly Decided[]): readonly Change[] {
  return blockWrites(
    programs.flatMap(({ row, outcomes }) =>
      outcomes.flatMap(({ field, was, brings, state }) =>
        row !== null && (state === "fill" || state === "update")
          ? [{ sheet: located.sheet.name, row, column: located.places.at(field), value: brings, expect: was }]
          : [],
      ),
    ),
  );
}

function appendedRecords(snapshot: WorkbookSnapshot, records: readonly SourcedValue[]): readonly Change[] {
  const found = findList(snapshot, VALUES);
  return found === null ? [] : appendRows(found, records.map(valueRow));
}

/** What the user answered is asked once. Without a date it is not known when, and nothing is remembered. */
function answersOf(
  { provider }: IncomingList,
  programs: readonly Decided[],
  { headers }: ImportChoices,
  date: number | null,
): readonly Note[] {
  return date === null ? [] : answerNotes(provider, programs, headers, date);
}

function entryOf(
  { source, read }: IncomingList,
  counts: ImportCounts,
  number: string,
  today: string,
  title: string,
): ImportEntry {
  return {
    import: number,
    when: today,
    ...placesOf(source),
    read,
    added: counts.add,
    completed: counts.change,
    left: counts.same + counts.ask,
    leftOut: counts.rejected + counts.outside,
    undo: `History: "${title}"`,
  };
}

function countsOf(programs: readonly Decided[], rejected: number, outside: number): ImportCounts {
  const of = (wanted: ImportState) => programs.filter(({ state }) => state === wanted).length;
  return {
    add: of("add"),
    change: of("change"),
    same: of("same"),
    ask: of("ask"),
    closed: of("closed"),
    rejected,
    outside,
  };
}

function whatIsDone({ add, change }: ImportCounts): string {
  if (add > 0) return `Import ${count(add, "program")}`;
  return change > 0 ? `Complete ${count(change, "program")}` : "Keep values";
}

function summarise({ add, change, same, ask, closed, outside }: ImportCounts): readonly string[] {
  return [
    add === 0 ? "No new programs" : `${count(add, "program")} to add`,
    ...(change > 0 ? [`${count(change, "program")} to complete`] : []),
    ...(ask > 0 ? [`${count(ask, "program")} to ask you about`] : []),
    ...(same > 0 ? [`${count(same, "program")} already here, left as they are`] : []),
    ...(closed > 0 ? [`${count(closed, "program")} closed by the list's own words, left out`] : []),
    ...(outside > 0 ? [`${count(outside, "program")} in other fields, left out`] : []),
  ];
}
