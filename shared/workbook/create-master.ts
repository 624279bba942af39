import type { CellInput } from "./cell";
import { type ColumnSpec, numberFormatOf } from "./column";
import type { Area, Change, SetValidation, WriteCells } from "./plan";
import { PROGRAM_COLUMNS, PROGRAMS_SHEET, RESULTS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import { type ColumnPlaces, RESULTS_WIDTH, resultFormulas, resultsCall } from "./result-formulas";
import { namedRows, SETTINGS_BLOCKS } from "./settings-sheet";
import type { HostName } from "./snapshot";

const HEADER = { bold: true, fill: "#0B5A73", fontColor: "#FFFFFF", wrap: true, vertical: "middle" } as const;
const GROUP_FILL: { readonly [group in ColumnSpec["group"]]: string } = {
  identity: "#0B5A73",
  stance: "#5B4B8A",
  numbers: "#3D5A80",
  ratings: "#8A4B08",
  notes: "#8A4B08",
  results: "#1E6B3A",
  decision: "#7A1F45",
  provenance: "#4A4A4A",
};

/** Rows that the Programs sheet has ready for typing, formatted and checked. */
const READY_ROWS = 300;

/** The description's own places: every column where the description has it. */
export const DESCRIBED_PLACES: ColumnPlaces = {
  at: (id) => PROGRAM_COLUMNS.findIndex((column) => column.id === id),
  header: (id) => PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id,
};

/** The changes that make Settings, Programs with these rows (at least one), and in Google Sheets Results. */
export function createMaster(host: HostName, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  return [...settingsChanges(), ...programsChanges(host, rows), ...(host === "sheets" ? resultsChanges() : [])];
}

function settingsChanges(): readonly Change[] {
  const rows = Math.max(...SETTINGS_BLOCKS.map(namedRows)) + 1;
  const last = SETTINGS_BLOCKS[SETTINGS_BLOCKS.length - 1];
  const columns = (last?.column ?? 0) + (last?.headers.length ?? 0);
  const changes: Change[] = [
    { kind: "add-sheet", sheet: SETTINGS_SHEET, rows, columns, tabColor: "#7A7A7A", hidden: false },
    { kind: "freeze", sheet: SETTINGS_SHEET, rows: 1, columns: 0 },
  ];
  for (const block of SETTINGS_BLOCKS) {
    const area = { sheet: SETTINGS_SHEET, column: block.column };
    changes.push(
      { kind: "cells", ...area, row: 0, values: [block.headers, ...block.rows], expect: "blank" },
      { kind: "format", ...area, row: 0, rows: 1, columns: block.headers.length, ...HEADER },
      { kind: "widths", ...area, widths: block.widths },
      {
        kind: "name",
        name: block.name,
        sheet: SETTINGS_SHEET,
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
  const sheet = PROGRAMS_SHEET;
  const width = PROGRAM_COLUMNS.length;
  const changes: Change[] = [
    {
      kind: "add-sheet",
      sheet,
      rows: Math.max(READY_ROWS, rows.length) + 1,
      columns: width,
      tabColor: "#0B5A73",
      hidden: false,
    },
    ...dataColumnChanges(sheet, DESCRIBED_PLACES, 1, Math.max(READY_ROWS, rows.length)),
    {
      kind: "cells",
      sheet,
      row: 0,
      column: 0,
      values: [PROGRAM_COLUMNS.map((column) => column.header)],
      expect: "blank",
    },
    { kind: "format", sheet, row: 0, column: 0, rows: 1, columns: width, ...HEADER },
  ];
  let start = 0;
  PROGRAM_COLUMNS.forEach((column, index) => {
    if (PROGRAM_COLUMNS[index + 1]?.group === column.group) return;
    changes.push({
      kind: "format",
      sheet,
      row: 0,
      column: start,
      rows: 1,
      columns: index + 1 - start,
      fill: GROUP_FILL[column.group],
    });
    start = index + 1;
  });
  changes.push({ kind: "widths", sheet, column: 0, widths: PROGRAM_COLUMNS.map((column) => column.width) });
  const body = rows.length > 0 ? rows : [PROGRAM_COLUMNS.map(() => null)];
  changes.push({ kind: "cells", sheet, row: 1, column: 0, values: body, expect: "blank" });
  changes.push({
    kind: "table",
    name: PROGRAMS_SHEET,
    sheet,
    row: 0,
    column: 0,
    rows: body.length + 1,
    columns: width,
  });
  changes.push(...resultChanges(host, DESCRIBED_PLACES, 1, body.length));
  changes.push({ kind: "freeze", sheet, rows: 1, columns: DESCRIBED_PLACES.at("institution") + 1 });
  return changes;
}

function resultsChanges(): readonly Change[] {
  return [
    {
      kind: "add-sheet",
      sheet: RESULTS_SHEET,
      rows: READY_ROWS + 1,
      columns: RESULTS_WIDTH,
      tabColor: "#1E6B3A",
      hidden: false,
    },
    {
      kind: "cells",
      sheet: RESULTS_SHEET,
      row: 0,
      column: 0,
      values: [[{ formula: resultsCall(DESCRIBED_PLACES) }]],
      expect: "blank",
    },
    { kind: "freeze", sheet: RESULTS_SHEET, rows: 1, columns: 0 },
    { kind: "protect", sheet: RESULTS_SHEET },
  ];
}

/** Number formats, validations and colours of the data columns, from `row` on. */
export function dataColumnChanges(sheet: string, places: ColumnPlaces, row: number, rows: number): readonly Change[] {
  const changes: Change[] = [];
  for (const column of PROGRAM_COLUMNS) {
    const at = places.at(column.id);
    if (at < 0) continue;
    const area: Area = { sheet, row, column: at, rows, columns: 1 };
    const format = numberFormatOf(column.content);
    if (format !== null) changes.push({ kind: "format", ...area, numberFormat: format });
    const validation = validationOf(column, area);
    if (validation !== null) changes.push(validation);
    if (column.content.kind === "rating") {
      changes.push({
        kind: "conditional-format",
        ...area,
        rule: {
          kind: "color-scale",
          minimum: { value: 1, color: "#F6D5C5" },
          middle: { value: 3, color: "#FFF6D6" },
          maximum: { value: 5, color: "#CFE8D5" },
        },
      });
    }
    if (column.id === "tier" || column.id === "finalTier") changes.push(...tierColours(area));
  }
  return changes;
}

/** By how the tier's name begins. Colour never stands alone: the name stays in the cell. */
const TIER_COLOURS: readonly { readonly text: string; readonly fill: string; readonly fontColor: string }[] = [
  { text: "Tier 1", fill: "#CFE8D5", fontColor: "#0B4A22" },
  { text: "Tier 2", fill: "#D6E6F5", fontColor: "#0B3A66" },
  { text: "Tier 3", fill: "#FFF1CC", fontColor: "#5C4300" },
  { text: "Tier 4", fill: "#E9E3F5", fontColor: "#3D2A66" },
  { text: "Below the line", fill: "#EDEDED", fontColor: "#404040" },
  { text: "Research", fill: "#E3F4F7", fontColor: "#0B4A57" },
  { text: "Excluded", fill: "#F6D5D5", fontColor: "#6B0F0F" },
];

function tierColours(area: Area): readonly Change[] {
  return TIER_COLOURS.map((colour) => ({
    kind: "conditional-format",
    ...area,
    rule: { kind: "text-starts-with", ...colour },
  }));
}

function validationOf(column: ColumnSpec, area: Area): SetValidation | null {
  const content = column.content;
  switch (content.kind) {
    case "rating":
      return {
        kind: "validation",
        ...area,
        rule: { kind: "number-between", minimum: 1, maximum: 5 },
        message: `${column.header}: a number from 1 to 5, or blank for unknown.`,
        strict: true,
      };
    case "number":
      return {
        kind: "validation",
        ...area,
        rule: { kind: "number-between", minimum: content.minimum, maximum: content.maximum },
        message: `${column.header}: a number from ${content.minimum} to ${content.maximum}, or blank for unknown.`,
        strict: false,
      };
    case "date":
      return {
        kind: "validation",
        ...area,
        rule: { kind: "date" },
        message: `${column.header}: a date.`,
        strict: false,
      };
    case "choice":
      return {
        kind: "validation",
        ...area,
        rule: { kind: "list-from-name", name: content.list },
        message: content.open
          ? `${column.header}: usually one of the list in Settings.`
          : `${column.header}: one of the list in Settings.`,
        strict: !content.open,
      };
    case "text":
    case "code":
    case "result":
      return null;
  }
}

/** The result formulas of `rows` rows from `row` on, one block for each run of neighbouring result columns. */
export function resultChanges(host: HostName, places: ColumnPlaces, row: number, rows: number): readonly WriteCells[] {
  const formulas = [...resultFormulas(host, places)]
    .map(([id, formula]) => ({ column: places.at(id), formula }))
    .filter(({ column }) => column >= 0)
    .sort((a, b) => a.column - b.column);
  const changes: WriteCells[] = [];
  let run: { readonly column: number; readonly formulas: string[] } | null = null;
  for (const { column, formula } of formulas) {
    if (run === null || column !== run.column + run.formulas.length) {
      if (run !== null) changes.push(block(run.column, run.formulas, row, rows));
      run = { column, formulas: [] };
    }
    run.formulas.push(formula);
  }
  if (run !== null) changes.push(block(run.column, run.formulas, row, rows));
  return changes;
}

function block(column: number, formulas: readonly string[], row: number, rows: number): WriteCells {
  const cells = formulas.map((formula) => ({ formula }));
  return {
    kind: "cells",
    sheet: PROGRAMS_SHEET,
    row,
    column,
    values: Array.from({ length: rows }, () => cells),
    expect: "blank",
  };
}
