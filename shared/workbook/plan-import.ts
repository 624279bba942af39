import type { IncomingProgram } from "../importing/clean/incoming";
import type { IncomingList } from "../importing/incoming-list";
import { readDate } from "../importing/read-date";
import { fromSource, nameOf as nameOfList } from "../importing/source";
import { appendPrograms, roomForResults } from "./append-programs";
import { blockWrites } from "./block-writes";
import { reopenedNotice } from "./closed-mark";
import { closedBefore, closedBy, closedNotes, closedNotice } from "./closed-programs";
import { masterSheetsOf, newPlaces } from "./create-master";
import { type Decided, decideImport, isCompleted, linesOf } from "./decide-import";
import { givingWay } from "./giving-way";
import type { ImportChoices } from "./import-choices";
import { addedSources, sourcesOfNew } from "./import-citations";
import { recordsOfKnown, recordsOfNew } from "./import-records";
import { countsOf, leftOutOnce, summarise, whatIsDone } from "./import-tally";
import {
  appendedRecords,
  type Brought,
  keptCells,
  mergedCells,
  NOTHING,
  newMaster,
  rowsOf,
  widened,
} from "./import-writes";
import { keepTrack } from "./keep-track";
import { listPlaces } from "./list-places";
import { locatePrograms } from "./locate-programs";
import { firstEntry, type ImportEntry, type LoggedEntry, nextEntry, placesOf } from "./log-import";
import { answerNotes } from "./note-answers";
import type { Change, Plan } from "./plan";
import { previewOf } from "./preview";
import type { Note } from "./recall";
import type { ImportCounts, Preview } from "./request";
import { highestKey, IMPORT_KEYS, keyNote, keyOf } from "./row-keys";
import { besideOwn, newNames } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { sourceOrder } from "./source-order";
import { sourcedValues } from "./sourced-values";
import { refuseTaken } from "./taken-names";
import { type KeyedPrograms, withKeys } from "./typed-programs";

/**
 * Plans the import of a list: new programs go below the last one, known ones are merged field by field, nothing typed
 * is replaced unasked, and every value is kept with its source. Programs that were typed by hand get their row key.
 * Without a master it is made. `today` as YYYY-MM-DD. Throws a UserProblem.
 */
export function planImport(
  snapshot: WorkbookSnapshot,
  list: IncomingList,
  choices: ImportChoices,
  today: string,
  notice: string | null,
): Preview {
  const found = locatePrograms(snapshot);
  const nameOf = newNames(snapshot);
  if (found === null) refuseTaken(snapshot, newMaster(snapshot, nameOf, list, NOTHING, today));
  const keyed = found === null ? null : withKeys(snapshot, found);
  const located = keyed?.located ?? null;
  const date = readDate(today);
  const values = sourcedValues(snapshot);
  const saying = { source: sourceOf(list), date, file: nameOfList(list.source) };
  const { programs, leftOut } = decideImport(snapshot, located, list.programs, choices, {
    source: saying.source,
    file: saying.file,
    values,
    order: sourceOrder(snapshot),
    isTaken: (key, field) => choices.take.some((taken) => taken.key === key && taken.field === field),
  });
  const highest = keyed?.highest ?? 0;
  const known = closedBefore(snapshot);
  const added = programs
    .filter(({ state }) => state === "add")
    .map((one, index) => ({
      key: keyOf(highest + 1 + index),
      program: withoutSources(one),
      sources: sourcesOfNew(one, list.source, today),
      closed: closedBy(one.program, known, saying.source),
    }));
  const brought: Brought = {
    added,
    records: [
      ...added.flatMap((one) => recordsOfNew(one, saying)),
      ...(located === null ? [] : programs.flatMap((one) => recordsOfKnown(located, one, values, saying))),
    ],
    answers: answersOf(list, programs, choices, date),
    closed: date === null ? [] : closedNotes(programs, known, saying.source, date),
  };
  const rejected = leftOutOnce(
    [...list.leftOut, ...leftOut],
    new Set(programs.flatMap(({ program }) => linesOf(program))),
  );
  const counts = countsOf(programs, rejected.length, list.outside);
  const title = `${whatIsDone(counts, programs)} ${fromSource(list.source)}`;
  const number = highestKey(snapshot, IMPORT_KEYS) + 1;
  const entry = entryOf(list, counts, programs, keyOf(number, IMPORT_KEYS), today, title);
  const log = found === null ? firstEntry(nameOf("importLog"), entry) : nextEntry(snapshot, entry);
  const changes =
    keyed === null
      ? startedWith(newMaster(snapshot, nameOf, list, brought, today), brought, log)
      : changesOf(snapshot, keyed, list, programs, brought, log, keyNote(number, IMPORT_KEYS), today);
  const plan: Plan = {
    title,
    changes,
    places: located === null ? newPlaces(nameOf, rowsOf(added)) : listPlaces(located, changes),
    undoes: null,
    ...(log.logged === undefined ? {} : { logged: log.logged }),
  };
  const isWritten = changes.length > 0;
  return previewOf(plan, {
    summary: [
      ...summarise(counts, isWritten ? (keyed?.keys.size ?? 0) : 0),
      ...(located === null && isWritten ? besideOwn(snapshot, masterSheetsOf(snapshot.host), nameOf) : []),
    ],
    imported: programs.map(({ shown }) => shown),
    counts,
    rejected,
    notice:
      [
        notice,
        givingWay(programs, saying.source),
        closedNotice(added.flatMap(({ closed }) => closed ?? [])),
        located === null ? null : reopenedNotice(located, programs),
      ]
        .filter((text) => text !== null)
        .join(" ") || null,
  });
}

/** Who says it: a publisher by name, any other list by its own. */
function sourceOf({ provider, source }: IncomingList): string {
  return provider === "Other" ? nameOfList(source) : provider;
}

/** Sources are written apart. */
function withoutSources({ program }: Decided): IncomingProgram {
  return { ...program, values: program.values.filter(([field]) => field !== "sources") };
}

/** A master is made only with something in it: a program, or what is known of one that is closed. */
function startedWith(master: readonly Change[], { added, closed }: Brought, log: LoggedEntry): readonly Change[] {
  return added.length + closed.length === 0 ? [] : [...master, ...log.changes];
}

/** What changes of a list that is there; nothing where the import brings nothing. */
function changesOf(
  snapshot: WorkbookSnapshot,
  { located, writes, needRoom, highest }: KeyedPrograms,
  list: IncomingList,
  programs: readonly Decided[],
  { added, records, answers, closed }: Brought,
  log: LoggedEntry,
  logKey: Note,
  today: string,
): readonly Change[] {
  const kept = keptCells(located, list, programs, added);
  const merged = mergedCells(located, programs);
  if (added.length + merged.length + records.length + closed.length + kept.changes.length === 0) return [];
  const wide = widened(located, kept);
  return [
    ...kept.changes,
    ...blockWrites([...merged, ...addedSources(located, programs, list, today)]),
    ...appendPrograms(snapshot, wide, rowsOf(added)),
    // New programs bring theirs.
    ...(needRoom && added.length === 0 ? roomForResults(snapshot, wide, wide.end) : []),
    ...writes,
    ...appendedRecords(snapshot, records),
    ...log.changes,
    ...keepTrack(snapshot, highest + added.length, [logKey, ...answers, ...closed]),
  ];
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
  { source, provider, read }: IncomingList,
  counts: ImportCounts,
  programs: readonly Decided[],
  number: string,
  today: string,
  title: string,
): ImportEntry {
  const completed = programs.filter(isCompleted).length;
  const known = counts.change + counts.same + counts.closedHere;
  const used = programs.filter(({ state, row }) => state !== "closed" || row !== null);
  return {
    import: number,
    when: today,
    ...placesOf(source, provider),
    read,
    added: counts.add,
    completed,
    left: known - completed + counts.ask,
    leftOut: read - used.flatMap(({ program }) => linesOf(program)).length,
    undo: `History: "${title}"`,
  };
}
