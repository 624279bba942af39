import { mapHeaders } from "../importing/map-headers";
import { type IncomingProgram, readPrograms } from "../importing/read-programs";
import { citation, fromSource, type ImportSource, subjectOf } from "../importing/source";
import type { ImportTable } from "../importing/table";
import type { FieldId } from "../program/field";
import { count } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { appendPrograms, programRow } from "./append-programs";
import { isEmpty } from "./cell";
import { createMaster, masterSheetsOf, newPlaces } from "./create-master";
import { keepTrack } from "./keep-track";
import { listPlaces } from "./list-places";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import { firstEntry, type ImportEntry, nextEntry, placesOf } from "./log-import";
import { type Match, matchPrograms, textOf } from "./match-programs";
import type { Plan, WriteCells } from "./plan";
import { previewOf } from "./preview";
import { IMPORTED_FIELDS } from "./programs-columns";
import type { Preview } from "./request";
import { highestKey, IMPORT_KEYS, keyNote, keyOf } from "./row-keys";
import { besideOwn, newNames } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { refuseTaken } from "./taken-names";

/**
 * Plans the import of a table: new programs go below the last one, blank cells of known ones are filled, nothing typed
 * is replaced. Without a master it is made. `today` as YYYY-MM-DD. Throws a UserProblem.
 */
export function planImport(
  snapshot: WorkbookSnapshot,
  table: ImportTable,
  today: string,
  notice: string | null,
): Preview {
  const mapping = mapHeaders(table.headers, IMPORTED_FIELDS);
  if (!mapping.some((column) => column?.id === "institution" || column?.id === "program")) {
    throw new UserProblem(noNames(table.source));
  }
  const incoming = readPrograms(table, mapping);
  const located = locatePrograms(snapshot);
  const nameOf = newNames(snapshot);
  if (located === null) refuseTaken(snapshot, createMaster(snapshot.host, nameOf, [], 0, today));
  const { added, known, rejected } = matchPrograms(located, incoming.programs);
  const completed = located === null ? [] : completions(located, known);
  const source = citation(table.source, today);
  const rows = located === null ? added.map((program, index) => programRow(program, keyOf(index + 1), source)) : [];
  const all =
    located === null
      ? createMaster(snapshot.host, nameOf, rows, 1, today)
      : [...completed.flat(), ...appendPrograms(snapshot, located, added, source)];
  const complete = completed.filter((writes) => writes.length > 0).length;
  const counts = {
    add: added.length,
    complete,
    same: known.length - complete,
    rejected: incoming.rejected.length + rejected.length,
  };
  const what =
    counts.add > 0 ? `Import ${count(counts.add, "program")}` : `Complete ${count(counts.complete, "program")}`;
  const title = `${what} ${fromSource(table.source)}`;
  const number = highestKey(snapshot, IMPORT_KEYS) + 1;
  const entry: ImportEntry = {
    import: keyOf(number, IMPORT_KEYS),
    when: today,
    ...placesOf(table.source),
    read: table.rows.length,
    added: counts.add,
    completed: counts.complete,
    left: counts.same,
    leftOut: counts.rejected,
    undo: `History: "${title}"`,
  };
  const log = located === null ? firstEntry(nameOf("importLog"), entry) : nextEntry(snapshot, entry);
  const track =
    located === null ? [] : keepTrack(snapshot, highestKey(snapshot) + counts.add, [keyNote(number, IMPORT_KEYS)]);
  const changes = counts.add + counts.complete === 0 ? [] : [...all, ...log.changes, ...track];
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
    mapping: table.headers.map((header, index) => ({ header, field: mapping[index]?.header ?? null })),
    add: added.map(shown),
    counts,
    rejected: [...incoming.rejected, ...rejected],
    notice,
  });
}

function noNames(source: ImportSource): string {
  const row = source.kind === "file" || source.kind === "starter-list" ? "Its first row" : "One of its first rows";
  return `${subjectOf(source)} has no column for the institution or the program. ${row} must name its columns, one of them "Institution" or "Program".`;
}

/** For each known program the writes that fill its blank cells. */
function completions(located: LocatedPrograms, known: Match["known"]): readonly (readonly WriteCells[])[] {
  return known.map(({ row, program }) =>
    blanksFilledBy(located, row, program).map((id) => ({
      kind: "cells",
      sheet: located.sheet.name,
      row,
      column: located.places.at(id),
      values: [[program.values.get(id) ?? null]],
      expect: "blank",
    })),
  );
}

function blanksFilledBy(located: LocatedPrograms, row: number, program: IncomingProgram): readonly FieldId[] {
  return [...program.values.keys()].filter((id) => located.places.at(id) >= 0 && isEmpty(located.content(row, id)));
}

function shown(program: IncomingProgram): Preview["add"][number] {
  return {
    institution: textOf(program, "institution") || textOf(program, "program"),
    place: [textOf(program, "city"), textOf(program, "state")].filter((part) => part !== "").join(", "),
    pathway: textOf(program, "pathway"),
  };
}

function summarise(counts: Preview["counts"]): readonly string[] {
  const lines = [counts.add === 0 ? "No new programs" : `${count(counts.add, "program")} to add`];
  if (counts.complete > 0) lines.push(`${count(counts.complete, "program")} to complete: only blank cells are filled`);
  if (counts.same > 0) lines.push(`${count(counts.same, "program")} already here, left as they are`);
  return lines;
}
