import { DOMAINS } from "../program/domains";
import type { CellInput } from "./cell";
import { type ColumnSpec, numberFormatOf } from "./column";
import { columnRules, READY_ROWS } from "./column-rules";
import { inputCells } from "./input-cells";
import { MASTER_SHEETS, type MasterSheet } from "./master-sheets";
import type { Change, ListPlaces } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { resultCells } from "./result-cells";
import { type ColumnPlaces, RESULT_FIELDS, resultsCall, resultsRows } from "./result-formulas";
import { runsOf } from "./runs";
import { namedRows, SETTINGS_BLOCKS } from "./settings-sheet";
import type { HostName } from "./snapshot";

const HEADER = { bold: true, fontColor: "#FFFFFF", wrap: true, vertical: "middle" } as const;
const HEADER_FILL = "#0B5A73";
const GROUP_FILL: { readonly [group in ColumnSpec["group"]]: string } = {
  identity: HEADER_FILL,
  stance: "#5B4B8A",
  numbers: "#3D5A80",
  ratings: "#8A4B08",
  notes: "#8A4B08",
  results: "#1E6B3A",
  decision: "#7A1F45",
  provenance: "#4A4A4A",
};

/** Pixels: three lines of a wrapped header. */
const PROGRAMS_HEADER_HEIGHT = 60;

const PROGRAMS = MASTER_SHEETS.programs.name;
const SETTINGS = MASTER_SHEETS.settings.name;
const RESULTS = MASTER_SHEETS.results.name;

/** The description's own places: every column where the description has it. */
const DESCRIBED_PLACES: ColumnPlaces = {
  programs: PROGRAMS,
  results: RESULTS,
  table: PROGRAMS,
  at: (id) => PROGRAM_COLUMNS.findIndex((column) => column.id === id),
  header: (id) => PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id,
};

/** The changes that make Settings, Programs with these rows (at least one), and in Google Sheets Results. */
export function createMaster(host: HostName, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  return [
    ...newSheets(host, rows.length),
    ...settingsChanges(),
    ...programsChanges(host, rows),
    ...(host === "sheets" ? resultsChanges(rows.length) : []),
    ...masterSheetsOf(host).map(anchorName),
    { kind: "show", sheet: PROGRAMS, row: 1, column: DESCRIBED_PLACES.at(DOMAINS[0].id) },
  ];
}

/** Which programs and fields the cells of a new list with these rows are. */
export function newPlaces(rows: readonly (readonly CellInput[])[]): ListPlaces {
  return {
    sheet: PROGRAMS,
    keys: rows.map((row, index): [number, string] => [index + 1, String(row[DESCRIBED_PLACES.at("key")] ?? "")]),
    fields: PROGRAM_COLUMNS.map(({ id }, column): [number, string] => [column, id]),
  };
}

/** The sheets of a master in this host. */
export function masterSheetsOf(host: HostName): readonly MasterSheet[] {
  const { programs, settings, results } = MASTER_SHEETS;
  return host === "sheets" ? [programs, settings, results] : [programs, settings];
}

function anchorName({ name, anchor }: MasterSheet): Change {
  return { kind: "name", name: anchor, sheet: name, row: 0, column: 0, rows: 1, columns: 1 };
}

/** Left to right as the user meets them. Settings is filled first: the lists of Programs are there. */
function newSheets(host: HostName, programs: number): readonly Change[] {
  const last = SETTINGS_BLOCKS[SETTINGS_BLOCKS.length - 1];
  const settingsColumns = (last?.column ?? 0) + (last?.headers.length ?? 0);
  const settingsRows = Math.max(...SETTINGS_BLOCKS.map(namedRows)) + 1;
  const sheets = [
    newSheet(PROGRAMS, readyRows(programs) + 1, PROGRAM_COLUMNS.length, HEADER_FILL),
    newSheet(SETTINGS, settingsRows, settingsColumns, "#7A7A7A"),
  ];
  if (host === "sheets") {
    sheets.push(newSheet(RESULTS, resultsRows(programs), RESULT_FIELDS.length, GROUP_FILL.results));
  }
  return sheets;
}

function newSheet(sheet: string, rows: number, columns: number, tabColor: string): Change {
  return { kind: "add-sheet", sheet, rows, columns, tabColor, hidden: false };
}

function readyRows(programs: number): number {
  return Math.max(READY_ROWS, programs);
}

function settingsChanges(): readonly Change[] {
  const changes: Change[] = [{ kind: "freeze", sheet: SETTINGS, rows: 1, columns: 0 }];
  for (const block of SETTINGS_BLOCKS) {
    const area = { sheet: SETTINGS, column: block.column };
    changes.push(
      { kind: "cells", ...area, row: 0, values: [block.headers, ...block.rows], expect: "blank" },
      { kind: "format", ...area, row: 0, rows: 1, columns: block.headers.length, ...HEADER, fill: HEADER_FILL },
      { kind: "widths", ...area, widths: block.widths },
      {
        kind: "name",
        name: block.name,
        sheet: SETTINGS,
        row: 1,
        column: block.column + block.named.first,
        rows: namedRows(block),
        columns: block.named.columns,
      },
    );
  }
  return changes;
}

function programsChanges(host: HostName, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  const sheet = PROGRAMS;
  const width = PROGRAM_COLUMNS.length;
  // A table has one row at least.
  const body = Math.max(1, rows.length);
  const headers = PROGRAM_COLUMNS.map((column) => column.header);
  return [
    // Codes are text only in cells that are text before the code arrives.
    ...columnRules(sheet, DESCRIBED_PLACES, 1, readyRows(rows.length)),
    { kind: "cells", sheet, row: 0, column: 0, values: [headers], expect: "blank" },
    { kind: "format", sheet, row: 0, column: 0, rows: 1, columns: width, ...HEADER },
    ...groupFills(sheet),
    { kind: "height", sheet, row: 0, height: PROGRAMS_HEADER_HEIGHT },
    { kind: "widths", sheet, column: 0, widths: PROGRAM_COLUMNS.map((column) => column.width) },
    ...inputCells(DESCRIBED_PLACES, 1, rows),
    { kind: "table", name: PROGRAMS, sheet, row: 0, column: 0, rows: body + 1, columns: width, rowsBefore: null },
    ...resultCells(host, DESCRIBED_PLACES, 1, body),
    { kind: "freeze", sheet, rows: 1, columns: DESCRIBED_PLACES.at("institution") + 1 },
  ];
}

/** Header colours: neighbours of one group look like one. */
function groupFills(sheet: string): readonly Change[] {
  const columns = PROGRAM_COLUMNS.map(({ group }, at) => ({ fill: GROUP_FILL[group], at }));
  return runsOf(columns, (a, b) => a.fill === b.fill).map((run) => ({
    kind: "format",
    sheet,
    row: 0,
    column: run[0]?.at ?? 0,
    rows: 1,
    columns: run.length,
    fill: run[0]?.fill ?? HEADER_FILL,
  }));
}

function resultsChanges(programs: number): readonly Change[] {
  const sheet = RESULTS;
  const rows = resultsRows(programs);
  const call = { formula: resultsCall(DESCRIBED_PLACES) };
  return [
    ...RESULT_FIELDS.map((id, column): Change => {
      const spec = PROGRAM_COLUMNS[DESCRIBED_PLACES.at(id)];
      const numberFormat = spec === undefined ? "General" : numberFormatOf(spec.content);
      return { kind: "format", sheet, row: 1, column, rows: rows - 1, columns: 1, numberFormat };
    }),
    {
      kind: "format",
      sheet,
      row: 0,
      column: 0,
      rows: 1,
      columns: RESULT_FIELDS.length,
      ...HEADER,
      fill: GROUP_FILL.results,
    },
    { kind: "cells", sheet, row: 0, column: 0, values: [[call]], expect: "blank" },
    { kind: "freeze", sheet, rows: 1, columns: 0 },
    { kind: "protect", sheet },
  ];
}
