import { columnsNote, fieldsOf, holdsFor, isAnchored, newColumnsNote } from "./column-anchors";
import { MASTER } from "./description";
import { PROGRAMS } from "./description/programs";
import type { ListSheet } from "./description/sheet";
import { doubtSentence } from "./find-columns";
import { type FoundList, findList } from "./find-list";
import { findSheet } from "./find-sheets";
import type { Finding } from "./finding";
import { currentMarks, markColumns } from "./mark-columns";
import type { SheetId } from "./master-sheets";
import type { Change } from "./plan";
import { type Note, recall } from "./recall";
import { remember } from "./remember";
import { highestKey, IMPORT_KEYS, KEYED_LISTS, keyNote } from "./row-keys";
import type { HostName, WorkbookSnapshot } from "./snapshot";

/**
 * What a plan that writes the list keeps track of besides: which column is which field, so that each is found when it
 * was renamed, the highest key that it gives, and `more`. Nothing where that is noted already.
 */
export function keepTrack(snapshot: WorkbookSnapshot, given: number, more: readonly Note[] = []): readonly Change[] {
  const found = findList(snapshot, PROGRAMS);
  if (found === null || findSheet(snapshot, "memory") === null) return [];
  const note = noteOf(snapshot, found);
  const key = keyNote(Math.max(highestKey(snapshot), given));
  return [...marksFor(snapshot, found), ...remember(snapshot, [...(note === null ? [] : [note]), key, ...more])];
}

/** What is noted of a master when all its sheets are made, with so many programs and imports. */
export function newNotes(host: HostName, programs: number, imports: number): readonly Note[] {
  return [...ANCHORED.map((list) => newColumnsNote(host, list)), keyNote(programs), keyNote(imports, IMPORT_KEYS)];
}

/** What is noted where the hidden sheet is made beside lists that are there or, if `missing`, are made with it. */
export function notesOnceWhole(snapshot: WorkbookSnapshot, missing: readonly SheetId[]): readonly Note[] {
  const columns = ANCHORED.flatMap((list) => {
    if (missing.includes(list.id)) return [newColumnsNote(snapshot.host, list)];
    const found = findList(snapshot, list);
    return (found === null ? null : noteOf(snapshot, found)) ?? [];
  });
  return [...columns, ...KEYED_LISTS.map((keyed) => keyNote(highestKey(snapshot, keyed), keyed))];
}

/**
 * What a check adds to a master: the columns of lists that were made before there were anchors, or made anew just now
 * (`missing`), are noted and, in Google Sheets, marked.
 */
export function trackMaster(snapshot: WorkbookSnapshot, missing: readonly SheetId[]): readonly Finding[] {
  const lists = ANCHORED.filter(({ id }) => !missing.includes(id)).flatMap((list) => {
    const found = findList(snapshot, list);
    return found !== null && noteOf(snapshot, found) !== null && !isTracked(snapshot, found) ? [found] : [];
  });
  const notNoted = KEYED_LISTS.filter(({ list }) => recall(snapshot, "row key", list.id) === null);
  const notes = missing.includes("memory")
    ? []
    : [
        ...ANCHORED.filter(({ id }) => missing.includes(id)).map((list) => newColumnsNote(snapshot.host, list)),
        ...lists.flatMap((found) => noteOf(snapshot, found) ?? []),
        ...notNoted.map((keyed) => keyNote(highestKey(snapshot, keyed), keyed)),
      ];
  const changes = [...lists.flatMap((found) => marksFor(snapshot, found)), ...remember(snapshot, notes)];
  if (changes.length === 0) return [];
  const names = lists.map(({ sheet }) => sheet.name).join(", ");
  const of = names === "" ? "" : ` of ${names}`;
  return [{ what: `To remember the columns${of}, so that you can rename them`, changes }];
}

const ANCHORED: readonly ListSheet[] = MASTER.flatMap((sheet) =>
  sheet.kind === "list" && isAnchored(sheet) ? [sheet] : [],
);

/** A sentence for each column of the list that the user calls otherwise: for their information, nothing is wrong. */
export function renamedColumns({ sheet, list, renamed }: FoundList): readonly string[] {
  const row = sheet.values[0] ?? [];
  return renamed.map(({ id, at }) => {
    const header = list.columns.find((column) => column.id === id)?.header ?? id;
    return `${sheet.name}: "${String(row[at] ?? "")}" is the column ${header}, renamed`;
  });
}

/** A sentence for each column of the list that could be several: nothing is written there by guess. */
export function unclearColumns({ sheet, list, doubts }: FoundList): readonly string[] {
  return doubts.map((doubt) => {
    const header = list.columns.find(({ id }) => id === doubt.id)?.header ?? doubt.id;
    return doubtSentence(doubt, header, sheet.values[0] ?? [], sheet.name);
  });
}

/** In Google Sheets: the marks of columns that have none yet. */
function marksFor(snapshot: WorkbookSnapshot, found: FoundList): readonly Change[] {
  const note = recall(snapshot, "columns", found.list.id);
  const marked = note !== null && holdsFor(snapshot.host, found.table, note) ? fieldsOf(note) : [];
  const fields = found.list.columns.map(({ id }) => id).filter((id) => !marked.includes(id));
  return markColumns(snapshot.host, found.sheet.name, currentMarks(found, fields));
}

function isTracked(snapshot: WorkbookSnapshot, found: FoundList): boolean {
  const note = recall(snapshot, "columns", found.list.id);
  return note !== null && holdsFor(snapshot.host, found.table, note);
}

function noteOf({ host }: WorkbookSnapshot, { list, table, columns }: FoundList): Note | null {
  return columnsNote(host, list, table, columns);
}
