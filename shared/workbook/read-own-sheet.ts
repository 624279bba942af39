import { type Grid, listRow } from "../importing/grid";
import { visible } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { cellText } from "./cell-text";
import { HEADER_ROWS } from "./header-rows";
import { ownSheets, sheetsToJudge } from "./own-sheets";
import type { OwnSheet } from "./request";
import type { SheetRequest, SheetSnapshot, TableSnapshot, WorkbookParts, WorkbookSnapshot } from "./snapshot";

/** What to read of every sheet that may be their own to tell what is on it: its top. */
export function topsOfOwnSheets(parts: WorkbookParts): readonly SheetRequest[] {
  return sheetsToJudge(parts).map((name) => ({
    name,
    columns: null,
    contents: false,
    rows: HEADER_ROWS,
    doubtful: null,
  }));
}

/** The user's own sheets, each with its top. */
export function ownSheetTops(snapshot: WorkbookSnapshot): readonly OwnSheet[] {
  return ownSheets(snapshot).flatMap((name) => {
    const sheet = snapshot.sheets[name];
    if (sheet === undefined) return [];
    // As many blank rows as were read may have something below them.
    const isWhole = sheet.values.length < HEADER_ROWS;
    return [{ name, hidden: snapshot.hiddenSheets.includes(name), top: gridsOf(sheet), isWhole }];
  });
}

/** A sheet of the user's own as rows, its cells as a person reads them. Changes nothing. Throws a UserProblem. */
export function readOwnSheet(snapshot: WorkbookSnapshot, name: string): readonly Grid[] {
  const sheet = snapshot.sheets[name];
  if (sheet === undefined || !ownSheets(snapshot).includes(name)) {
    throw new UserProblem(`There is no sheet "${name}" of your own in this workbook now. Choose another one.`);
  }
  return gridsOf(sheet);
}

/**
 * The Excel tables of a sheet, top to bottom, and what else stands on it: the edges of a table are those of its list,
 * so that remarks beside it are no part of that. Without the grids in which nothing stands.
 */
function gridsOf(sheet: SheetSnapshot): readonly Grid[] {
  const rows = sheet.values.map((values, row) => {
    const formats = sheet.formats?.[row] ?? [];
    return values.map((value, column) => visible(cellText(value, formats[column] ?? "")));
  });
  const tables = [...sheet.tables].sort((a, b) => a.row - b.row || a.column - b.column);
  const inTables = tables.map((table) => ({
    name: table.name,
    rows: rows.map((texts, row) => (isIn(table, row) ? within(table, texts) : [])),
  }));
  const beside = {
    name: tables.length > 0 ? sheet.name : null,
    rows: rows.map((texts, row) => {
      const here = tables.filter((table) => isIn(table, row));
      return texts.map((text, column) => (here.some((table) => isAcross(table, column)) ? "" : text));
    }),
  };
  return [...inTables, beside]
    .map(({ name, rows }) => ({
      name,
      rows: rows.map((texts, row) => listRow(row + 1, texts)).filter(({ cells }) => cells.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function isIn({ row, rows }: TableSnapshot, at: number): boolean {
  return at >= row && at < row + rows;
}

function isAcross({ column, columns }: TableSnapshot, at: number): boolean {
  return at >= column && at < column + columns;
}

function within({ column, columns }: TableSnapshot, texts: readonly string[]): readonly string[] {
  return texts.slice(column, column + columns);
}
