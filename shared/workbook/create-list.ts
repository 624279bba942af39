import type { CellInput } from "./cell";
import type { ColumnSpec } from "./column";
import { columnRules } from "./column-rules";
import type { ListSheet } from "./description/sheet";
import { inputCells } from "./input-cells";
import { GROUP_FILL, HEADER, LIST_HEADER_HEIGHT } from "./looks";
import { alikeNeighbours, describedColumns, type PlacedColumn } from "./placed-columns";
import type { Change, FillCells } from "./plan";
import { runsOf } from "./runs";

/**
 * The changes that fill a new sheet with a list: its columns, these rows, and the formulas of its computed columns. They
 * stand in every row, and where nothing gives them to what is typed below, also in the rows that are ready for it.
 */
export function createList(
  list: ListSheet,
  sheet: string,
  rows: readonly (readonly CellInput[])[],
  formulas: ReadonlyMap<string, string>,
  readyFormulas: boolean,
): readonly Change[] {
  const columns = describedColumns(list.columns);
  const width = list.columns.length;
  // A table has one row at least.
  const body = Math.max(1, rows.length);
  return [
    // Codes are text only in cells that are text before the code arrives.
    ...columnRules(sheet, columns, 1, readyRows(list, rows.length)),
    ...headerChanges(sheet, columns, 0, true),
    { kind: "height", sheet, row: 0, height: LIST_HEADER_HEIGHT },
    ...inputCells(sheet, columns, 1, rows),
    { kind: "table", name: list.table, sheet, row: 0, column: 0, rows: body + 1, columns: width, rowsBefore: null },
    ...formulaCells(sheet, columns, formulas, 1, readyFormulas ? readyRows(list, rows.length) : body),
    { kind: "freeze", sheet, rows: 1, columns: list.frozenColumns },
  ];
}

/** How many rows of a new list are formatted and checked. */
export function readyRows(list: ListSheet, rows: number): number {
  return Math.max(list.readyRows, rows);
}

/** The formulas of computed columns in `rows` rows from `row` on, one block for each run of neighbours. */
export function formulaCells(
  sheet: string,
  columns: readonly PlacedColumn[],
  formulas: ReadonlyMap<string, string>,
  row: number,
  rows: number,
): readonly FillCells[] {
  const placed = columns.flatMap(({ column, at }) => {
    const formula = formulas.get(column.id);
    return formula === undefined ? [] : [{ at, formula }];
  });
  return runsOf(placed, (a, b) => b.at === a.at + 1).map((run) => ({
    kind: "fill",
    sheet,
    row,
    column: run[0]?.at ?? 0,
    rows,
    cells: run.map(({ formula }) => ({ formula })),
    expect: "blank",
  }));
}

/**
 * The header cells of new columns that are neighbours, with their looks, notes and widths: wrapped in a row that is high
 * enough for it, else in columns that are wide enough for their words.
 */
export function headerChanges(
  sheet: string,
  placed: readonly PlacedColumn[],
  row: number,
  wrap: boolean,
): readonly Change[] {
  const [first] = placed;
  if (first === undefined) return [];
  const at = { sheet, row, column: first.at };
  const columns = placed.map(({ column }) => column);
  const headers = columns.map(({ header }) => header);
  return [
    { kind: "cells", ...at, values: [headers], expect: "blank" },
    { kind: "format", ...at, rows: 1, columns: columns.length, ...HEADER, wrap },
    ...headerFills(sheet, placed, row),
    { kind: "notes", ...at, titles: headers, notes: columns.map(({ help }) => help) },
    {
      kind: "widths",
      sheet,
      column: first.at,
      widths: columns.map((column) => (wrap ? column.width : widthInOneLine(column))),
    },
  ];
}

/** Pixels of a bold character of 11 points, on average, and of a cell's margins. */
const CHARACTER = 8;
const MARGINS = 16;

function widthInOneLine({ header, width }: ColumnSpec): number {
  return Math.max(width, header.length * CHARACTER + MARGINS);
}

/** Header colours: neighbours of one group look like one. */
function headerFills(sheet: string, columns: readonly PlacedColumn[], row: number): readonly Change[] {
  return alikeNeighbours(columns, (a, b) => GROUP_FILL[a.group] === GROUP_FILL[b.group]).map(
    ({ first, columns: run }) => ({
      kind: "format",
      sheet,
      row,
      column: first.at,
      rows: 1,
      columns: run.length,
      fill: GROUP_FILL[first.column.group],
    }),
  );
}
