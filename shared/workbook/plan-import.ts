import { mapHeaders } from "../importing/map-headers";
import { type IncomingProgram, readPrograms } from "../importing/read-programs";
import type { ImportTable } from "../importing/table";
import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { fold } from "../program/text";
import { UserProblem } from "../program/user-problem";
import type { CellInput, CellValue } from "./cell";
import { columnFormatsAndChecks } from "./column-rules";
import { createMaster } from "./create-master";
import { isEmpty, type LocatedPrograms, locatePrograms } from "./locate-programs";
import type { Change, WriteCells } from "./plan";
import { IMPORTED_FIELDS, PROGRAM_COLUMNS, PROGRAMS_SHEET, RESULTS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { Preview } from "./request";
import { resultCells } from "./result-cells";
import { resultsRows } from "./result-formulas";
import { missingResults } from "./results-sheet";
import { runsOf } from "./runs";
import type { WorkbookSnapshot } from "./snapshot";

/** Plans the import of a table: new programs go below the last one, blank cells of known ones are filled, nothing typed is replaced. */
export function planImport(
  snapshot: WorkbookSnapshot,
  table: ImportTable,
  today: string,
  notice: string | null,
): Preview {
  const mapping = mapHeaders(table.headers, IMPORTED_FIELDS);
  if (!mapping.some((column) => column?.id === "institution" || column?.id === "program")) {
    throw new UserProblem(
      `${table.file} has no column for the institution or the program. Its first row must name its columns, one of them "Institution" or "Program".`,
    );
  }
  const incoming = readPrograms(table, mapping);
  const located = locatePrograms(snapshot);
  if (located === null) refuseTakenNames(snapshot);
  const match = matchPrograms(located, incoming.programs, incoming.rejected);
  const source = `${table.file}, imported ${today}`;
  const changes =
    located === null
      ? createMaster(
          snapshot.host,
          match.added.map((program, index) => rowOf(program, keyOf(index + 1), source)),
        )
      : [...completions(located, match.known), ...appends(snapshot, located, match.added, source)];
  const counts = {
    add: match.added.length,
    complete: match.completed,
    same: match.known.length - match.completed,
    rejected: match.rejected.length,
  };
  return {
    plan: {
      title: `Import ${counts.add} programs from ${table.file}`,
      changes: counts.add + counts.complete === 0 ? [] : changes,
    },
    summary: summarise(counts),
    mapping: table.headers.map((header, index) => ({ header, field: mapping[index]?.header ?? null })),
    add: match.added.map((program) => ({
      institution: text(program, "institution") || text(program, "program"),
      place: [text(program, "city"), text(program, "state")].filter((part) => part !== "").join(", "),
      pathway: text(program, "pathway"),
    })),
    counts,
    rejected: match.rejected,
    notice,
  };
}

function refuseTakenNames(snapshot: WorkbookSnapshot): void {
  const needed = [SETTINGS_SHEET, ...(snapshot.host === "sheets" ? [RESULTS_SHEET] : [])];
  const taken = needed.find((name) => snapshot.sheetNames.some((sheet) => sheet.toLowerCase() === name.toLowerCase()));
  if (taken !== undefined) {
    throw new UserProblem(
      `This workbook has a sheet "${taken}" already, but no ${PROGRAMS_SHEET}. Rename your sheet, or start in a new workbook.`,
    );
  }
}

interface Match {
  readonly added: readonly IncomingProgram[];
  readonly known: readonly { readonly row: number; readonly program: IncomingProgram }[];
  readonly completed: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** A program is known by its ACGME code, else by institution, place and pathway to the letter. A code that differs separates. */
function matchPrograms(
  located: LocatedPrograms | null,
  programs: readonly IncomingProgram[],
  rejectedCells: Match["rejected"],
): Match {
  const rowByCode = new Map<string, number>();
  const rowByName = new Map<string, number>();
  for (const row of located?.rows ?? []) {
    const cell = (id: FieldId) => asText(located?.cell(row, id) ?? null);
    if (cell("acgmeCode") !== "") rowByCode.set(cell("acgmeCode"), row);
    else rowByName.set(nameOf(cell), row);
  }
  const seen = new Set<string>();
  const added: IncomingProgram[] = [];
  const known: { row: number; program: IncomingProgram }[] = [];
  const rejected = [...rejectedCells];
  let completed = 0;
  for (const program of programs) {
    const code = text(program, "acgmeCode");
    const name = nameOf((id) => text(program, id));
    const identity = code === "" ? name : code;
    if (seen.has(identity)) {
      rejected.push({
        line: program.line,
        reason: "the same program stands in an earlier row of the file; row left out",
      });
      continue;
    }
    seen.add(identity);
    const row = (code === "" ? undefined : rowByCode.get(code)) ?? rowByName.get(name);
    if (row === undefined || located === null) added.push(program);
    else {
      known.push({ row, program });
      if (blanksFilledBy(located, row, program).length > 0) completed++;
    }
  }
  return { added, known, completed, rejected };
}

const NAME: readonly FieldId[] = ["institution", "program", "city", "state", "pathway"];

function nameOf(cell: (id: FieldId) => string): string {
  return NAME.map((id) => fold(cell(id))).join("|");
}

function blanksFilledBy(located: LocatedPrograms, row: number, program: IncomingProgram): readonly FieldId[] {
  return [...program.values.keys()].filter((id) => located.places.at(id) >= 0 && isEmpty(located.cell(row, id)));
}

function completions(located: LocatedPrograms, known: Match["known"]): readonly Change[] {
  return known.flatMap(({ row, program }) =>
    blanksFilledBy(located, row, program).map(
      (id): WriteCells => ({
        kind: "cells",
        sheet: PROGRAMS_SHEET,
        row,
        column: located.places.at(id),
        values: [[program.values.get(id) ?? null]],
        expect: "blank",
      }),
    ),
  );
}

function appends(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms,
  added: readonly IncomingProgram[],
  source: string,
): readonly Change[] {
  if (added.length === 0) return [];
  const lost = missingResults(snapshot);
  if (lost !== null) throw new UserProblem(lost);
  const first = nextKey(located);
  const rows = added.map((program, index) => rowOf(program, keyOf(first + index), source));
  const start = located.end;
  const changes: Change[] = [...columnFormatsAndChecks(PROGRAMS_SHEET, located.places, start, rows.length)];
  const { table } = located;
  if (table === null && snapshot.host === "excel") {
    throw new UserProblem(
      `The list on ${PROGRAMS_SHEET} is no table any more, so its results cannot be computed. Select the list with its headers, press Ctrl+T, then try again.`,
    );
  }
  if (table !== null && start + rows.length > table.row + table.rows) {
    changes.push({
      kind: "table",
      name: table.name,
      sheet: PROGRAMS_SHEET,
      row: table.row,
      column: table.column,
      rows: start + rows.length - table.row,
      columns: table.columns,
    });
  }
  if (snapshot.host === "sheets") {
    changes.push({ kind: "size", sheet: RESULTS_SHEET, rows: resultsRows(start + rows.length) });
  }
  changes.push(...inputBlocks(located, rows, start));
  changes.push(...freshResults(snapshot, located, start, rows.length));
  changes.push({ kind: "show", sheet: PROGRAMS_SHEET, row: start, column: located.places.at(DOMAINS[0].id) });
  return changes;
}

/** Writes rows in the description's order into the sheet's own: one block for each run of neighbours that stayed together. */
function inputBlocks(
  located: LocatedPrograms,
  rows: readonly (readonly CellInput[])[],
  start: number,
): readonly Change[] {
  const placed = PROGRAM_COLUMNS.map((column, index) => ({
    index,
    at: located.places.at(column.id),
    result: column.content.kind === "result",
  }))
    .filter(({ at, result }) => at >= 0 && !result)
    .sort((a, b) => a.at - b.at);
  return runsOf(placed, (a, b) => b.at === a.at + 1).map((run) => ({
    kind: "cells",
    sheet: PROGRAMS_SHEET,
    row: start,
    column: run[0]?.at ?? 0,
    values: rows.map((row) => run.map(({ index }) => row[index] ?? null)),
    expect: "blank",
  }));
}

/** Rows that stand ready may carry the result formulas already (Excel fills calculated columns): they are expected as found. */
function freshResults(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms,
  start: number,
  rows: number,
): readonly WriteCells[] {
  return resultCells(snapshot.host, located.places, start, rows).map((change) => ({
    ...change,
    expect: change.values.map((cells, r) =>
      cells.map((_, c): CellValue => located.sheet.values[start + r]?.[change.column + c] ?? null),
    ),
  }));
}

/** One row in the description's order. */
function rowOf(program: IncomingProgram, key: string, source: string): readonly CellInput[] {
  return PROGRAM_COLUMNS.map((column) => {
    if (column.id === "key") return key;
    if (column.id === "sources") return program.values.get("sources") ?? source;
    return program.values.get(column.id) ?? null;
  });
}

/** Keys count up and are never used twice in a sheet. */
function keyOf(number: number): string {
  return `P-${String(number).padStart(4, "0")}`;
}

function nextKey(located: LocatedPrograms): number {
  const numbers = located.rows.map((row) => Number(/^P-(\d+)$/.exec(asText(located.cell(row, "key")))?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function text(program: IncomingProgram, id: FieldId): string {
  return String(program.values.get(id) ?? "");
}

function asText(value: CellValue): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function summarise(counts: Preview["counts"]): readonly string[] {
  const programs = (count: number) => `${count} ${count === 1 ? "program" : "programs"}`;
  const lines = [counts.add === 0 ? "No new programs" : `${programs(counts.add)} to add`];
  if (counts.complete > 0) lines.push(`${programs(counts.complete)} to complete: only blank cells are filled`);
  if (counts.same > 0) lines.push(`${programs(counts.same)} already here, left as they are`);
  return lines;
}

/** An empty master: the sheets without any program. */
export function planMaster(snapshot: WorkbookSnapshot): Preview {
  const located = locatePrograms(snapshot);
  if (located === null) refuseTakenNames(snapshot);
  return {
    plan: { title: "Create the master workbook", changes: located === null ? createMaster(snapshot.host, []) : [] },
    summary: [located === null ? "Programs and Settings to create" : "Programs and Settings are here already"],
    mapping: [],
    add: [],
    counts: { add: 0, complete: 0, same: 0, rejected: 0 },
    rejected: [],
    notice: null,
  };
}
