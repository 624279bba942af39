import { DOMAINS } from "../program/domains";
import type { CellInput } from "./cell";
import { createForm, namedRows } from "./create-form";
import { createList, readyRows } from "./create-list";
import { createResults } from "./create-results";
import { MASTER } from "./description";
import type { FormSheet, ListSheet, SheetDescription } from "./description/sheet";
import { GROUP_FILL } from "./looks";
import { MASTER_SHEETS, type MasterSheet, type SheetId } from "./master-sheets";
import type { Change, ListPlaces } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { describedReferences } from "./references";
import { type ColumnPlaces, RESULT_FIELDS, resultFormulas, resultsRows } from "./result-formulas";
import type { HostName } from "./snapshot";

/** The description's own places: every column of Programs where the description has it. */
const DESCRIBED_PLACES: ColumnPlaces = {
  programs: MASTER_SHEETS.programs.name,
  results: MASTER_SHEETS.results.name,
  table: MASTER_SHEETS.programs.name,
  at: (id) => PROGRAM_COLUMNS.findIndex((column) => column.id === id),
  header: (id) => PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id,
};

/** The changes that make all sheets of the master in this host, Programs with these rows. */
export function createMaster(host: HostName, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  return createSheets(host, masterSheetsOf(host), rows);
}

/** The changes that make these sheets of the master, Programs with these rows, each as the description has it. */
export function createSheets(
  host: HostName,
  ids: readonly SheetId[],
  rows: readonly (readonly CellInput[])[],
): readonly Change[] {
  const described = MASTER.filter(({ id }) => ids.includes(id));
  const results = ids.includes("results");
  return [
    ...described.map((sheet) => newSheet(sheet, rows.length)),
    ...(results ? [newResults(rows.length)] : []),
    // Lists are there before what refers to them: choices in Settings, tables in formulas.
    ...[...described].sort((a, b) => rank(a) - rank(b)).flatMap((sheet) => filled(host, sheet, rows)),
    ...(results ? createResults(DESCRIBED_PLACES, rows.length) : []),
    ...ids.map((id) => anchorName(MASTER_SHEETS[id])),
    ...(ids.includes("programs")
      ? [
          {
            kind: "show" as const,
            sheet: MASTER_SHEETS.programs.name,
            row: 1,
            column: DESCRIBED_PLACES.at(DOMAINS[0].id),
          },
        ]
      : []),
  ];
}

/** The sheets of a master in this host, left to right; the journal comes with the first change. */
export function masterSheetsOf(host: HostName): readonly SheetId[] {
  const described = MASTER.filter(({ onlyIn }) => onlyIn === null || onlyIn === host).map(({ id }) => id);
  return host === "sheets" ? [...described, "results"] : described;
}

/** Which programs and fields the cells of a new list with these rows are. */
export function newPlaces(rows: readonly (readonly CellInput[])[]): ListPlaces {
  return {
    sheet: MASTER_SHEETS.programs.name,
    keys: rows.map((row, index): [number, string] => [index + 1, String(row[DESCRIBED_PLACES.at("key")] ?? "")]),
    fields: PROGRAM_COLUMNS.map(({ id }, column): [number, string] => [column, id]),
  };
}

function rank({ id, kind }: SheetDescription): number {
  if (id === "settings") return 0;
  if (id === "programs") return 1;
  return kind === "list" ? 2 : 3;
}

function filled(host: HostName, sheet: SheetDescription, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  const { name } = MASTER_SHEETS[sheet.id];
  switch (sheet.kind) {
    case "list":
      return createList(sheet, name, sheet.id === "programs" ? rows : [], formulasOf(host, sheet));
    case "form":
      return createForm(sheet, name, describedReferences(host, sheet.id));
  }
}

/** The formula of each computed column of a new list. */
function formulasOf(host: HostName, list: ListSheet): ReadonlyMap<string, string> {
  if (list.id === "programs") return resultFormulas(host, DESCRIBED_PLACES);
  const references = describedReferences(host, list.id);
  return new Map(list.formulas.map(({ column, formula }) => [column, formula(references)]));
}

function newSheet(sheet: SheetDescription, programs: number): Change {
  const { tabColor, hidden } = sheet;
  const { name } = MASTER_SHEETS[sheet.id];
  switch (sheet.kind) {
    case "list": {
      const rows = readyRows(sheet, sheet.id === "programs" ? programs : 0) + 1;
      return { kind: "add-sheet", sheet: name, rows, columns: sheet.columns.length, tabColor, hidden };
    }
    case "form":
      return { kind: "add-sheet", sheet: name, ...extentOf(sheet), tabColor, hidden };
  }
}

function newResults(programs: number): Change {
  return {
    kind: "add-sheet",
    sheet: MASTER_SHEETS.results.name,
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

function anchorName({ name, anchor }: MasterSheet): Change {
  return { kind: "name", name: anchor, sheet: name, row: 0, column: 0, rows: 1, columns: 1 };
}
