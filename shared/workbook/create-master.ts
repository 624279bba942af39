import { readDate } from "../importing/read-date";
import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import type { CellInput } from "./cell";
import { GENERAL_FORMAT } from "./column";
import { isAnchored } from "./column-anchors";
import { createForm, namedRows } from "./create-form";
import { createList, readyRows } from "./create-list";
import { createResults } from "./create-results";
import { MASTER } from "./description";
import { PROGRAMS } from "./description/programs";
import type { FormSheet, ListSheet, References, SheetDescription } from "./description/sheet";
import { headerOf } from "./find-columns";
import { newNotes } from "./keep-track";
import { GROUP_FILL } from "./looks";
import { describedMarks, markColumns } from "./mark-columns";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { describedColumns } from "./placed-columns";
import type { Change, ListPlaces } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { Note } from "./recall";
import { describedReferences } from "./references";
import { noteRow } from "./remember";
import { type ColumnPlaces, RESULT_FIELDS, resultFormulas, resultsRows } from "./result-formulas";
import type { NameOf } from "./sheet-names";
import type { HostName } from "./snapshot";

/** The description's own places: every column of Programs where the description has it. */
export function describedPlaces(nameOf: NameOf): ColumnPlaces {
  return {
    programs: nameOf("programs"),
    results: nameOf("results"),
    table: PROGRAMS.table,
    at: describedAt,
    header: headerOf,
  };
}

function describedAt(id: FieldId): number {
  return PROGRAM_COLUMNS.findIndex((column) => column.id === id);
}

/** The changes that make all sheets of the master in this host, with what came by so many imports. */
export function createMaster(
  host: HostName,
  nameOf: NameOf,
  imports: number,
  contents: SheetContents,
): readonly Change[] {
  const around: Surroundings = {
    nameOf,
    references: (own) => describedReferences(host, own, nameOf),
    places: describedPlaces(nameOf),
  };
  const notes = [...newNotes(host, contents.programs.length, imports), ...contents.notes];
  return createSheets(host, masterSheetsOf(host), around, { ...contents, notes });
}

/** Where the other sheets are that the new ones refer to, and what all are called. */
export interface Surroundings {
  readonly nameOf: NameOf;
  readonly references: (own: SheetId) => References;
  /** Of Programs, for what computes its results. */
  readonly places: ColumnPlaces;
}

/** What new sheets hold beside what the description says. */
interface SheetContents {
  /** The rows of Programs. */
  readonly programs: readonly (readonly CellInput[])[];
  /** The rows of the hidden sheet of values. */
  readonly values: readonly (readonly CellInput[])[];
  /** What the hidden sheet of notes says. */
  readonly notes: readonly Note[];
  /** YYYY-MM-DD: as of when findings are weighed to begin with; null leaves it blank. */
  readonly today: string | null;
}

/** The changes that make these sheets of the master, each as the description has it. */
export function createSheets(
  host: HostName,
  ids: readonly SheetId[],
  around: Surroundings,
  contents: SheetContents,
): readonly Change[] {
  const { nameOf } = around;
  const rows = contents.programs;
  const described = MASTER.filter(({ id }) => ids.includes(id));
  const results = ids.includes("results");
  return [
    ...described.map((sheet) => newSheet(sheet, nameOf(sheet.id), rowsOf(sheet, contents).length)),
    ...(results ? [newResults(nameOf("results"), rows.length)] : []),
    // Lists are there before what refers to them: choices in Settings, tables in formulas.
    ...[
      ...[...described].sort((a, b) => rank(a) - rank(b)).flatMap((sheet) => filled(host, sheet, around, contents)),
      ...described.flatMap((sheet) => marked(host, sheet, nameOf(sheet.id))),
      ...(results ? createResults(around.places, rows.length) : []),
    ].filter((change) => !isAsNew(change)),
    ...ids.map((id) => anchorName(id, nameOf(id))),
    ...(ids.includes("programs")
      ? [{ kind: "show" as const, sheet: nameOf("programs"), row: 1, column: describedAt(DOMAINS[0].id) }]
      : []),
  ];
}

/** Whether a change gives the cells of a new sheet only the number format that they have. */
function isAsNew(change: Change): boolean {
  if (change.kind !== "format" || change.numberFormat !== GENERAL_FORMAT) return false;
  const { kind, sheet, row, column, rows, columns, numberFormat, ...looks } = change;
  return Object.keys(looks).length === 0;
}

/** The sheets of a master in this host, left to right; the journal comes with the first change. */
export function masterSheetsOf(host: HostName): readonly SheetId[] {
  const described = MASTER.filter(({ onlyIn }) => onlyIn === null || onlyIn === host).map(({ id }) => id);
  return host === "sheets" ? [...described, "results"] : described;
}

/** Which programs and fields the cells of a new list with these rows are. */
export function newPlaces(nameOf: NameOf, rows: readonly (readonly CellInput[])[]): ListPlaces {
  return {
    sheet: nameOf("programs"),
    keys: rows.map((row, index): [number, string] => [index + 1, String(row[describedAt("key")] ?? "")]),
    fields: PROGRAM_COLUMNS.map(({ id }, column): [number, string] => [column, id]),
  };
}

function rank({ id, kind }: SheetDescription): number {
  if (id === "settings") return 0;
  if (id === "programs") return 1;
  return kind === "list" ? 2 : 3;
}

/** The rows that a new list has. */
function rowsOf({ id }: SheetDescription, contents: SheetContents): readonly (readonly CellInput[])[] {
  switch (id) {
    case "programs":
      return contents.programs;
    case "values":
      return contents.values;
    case "memory":
      return contents.notes.map(noteRow);
    default:
      return [];
  }
}

/** A new list's columns are found again whatever they are called later. */
function marked(host: HostName, sheet: SheetDescription, name: string): readonly Change[] {
  if (sheet.kind !== "list" || !isAnchored(sheet)) return [];
  return markColumns(host, name, describedMarks(describedColumns(sheet.columns)));
}

function filled(
  host: HostName,
  sheet: SheetDescription,
  around: Surroundings,
  contents: SheetContents,
): readonly Change[] {
  const name = around.nameOf(sheet.id);
  switch (sheet.kind) {
    case "list": {
      // Excel's tables give a new row its formulas. A program gets them with its key.
      const readyFormulas = host === "sheets" && sheet.id !== "programs";
      return createList(sheet, name, rowsOf(sheet, contents), formulasOf(host, sheet, around), readyFormulas);
    }
    case "form":
      return createForm(dated(sheet, contents.today), name, around.references(sheet.id));
  }
}

/** Findings age up to a plain date that the user changes: functions may not depend on today's. */
function dated(form: FormSheet, today: string | null): FormSheet {
  const date = today === null ? null : readDate(today);
  if (date === null) return form;
  const blocks = form.blocks.map((block) =>
    block.name === "AsOf"
      ? { ...block, rows: block.rows.map((row) => row.map((cell, c) => (c === block.named.first ? date : cell))) }
      : block,
  );
  return { ...form, blocks };
}

/** The formula of each computed column of a new list. */
function formulasOf(host: HostName, list: ListSheet, around: Surroundings): ReadonlyMap<string, string> {
  if (list.id === "programs") return resultFormulas(host, around.places);
  const references = around.references(list.id);
  return new Map(list.formulas.map(({ column, formula }) => [column, formula(references)]));
}

function newSheet(sheet: SheetDescription, name: string, filledRows: number): Change {
  const { tabColor, hidden } = sheet;
  switch (sheet.kind) {
    case "list": {
      const rows = readyRows(sheet, filledRows) + 1;
      return { kind: "add-sheet", sheet: name, rows, columns: sheet.columns.length, tabColor, hidden };
    }
    case "form":
      return { kind: "add-sheet", sheet: name, ...extentOf(sheet), tabColor, hidden };
  }
}

function newResults(sheet: string, programs: number): Change {
  return {
    kind: "add-sheet",
    sheet,
    rows: resultsRows(programs),
    columns: RESULT_FIELDS.length,
    tabColor: GROUP_FILL.results,
    hidden: false,
  };
}

/** As large as its blocks and charts. */
function extentOf({ blocks, charts }: FormSheet): { readonly rows: number; readonly columns: number } {
  const areas = [
    ...blocks.map((block) => ({
      bottom: block.row + 1 + namedRows(block),
      right: block.column + block.headers.length,
    })),
    ...charts.map(({ row, rows, column, columnsWide }) => ({ bottom: row + rows, right: column + columnsWide })),
  ];
  return {
    rows: Math.max(...areas.map(({ bottom }) => bottom)),
    columns: Math.max(...areas.map(({ right }) => right)),
  };
}

function anchorName(id: SheetId, sheet: string): Change {
  return { kind: "name", name: MASTER_SHEETS[id].anchor, sheet, row: 0, column: 0, rows: 1, columns: 1 };
}
