import { HEADER_ROWS } from "../importing/find-header";
import { type Grid, listRow } from "../importing/grid";
import { visible } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { isEmpty } from "./cell";
import { cellText } from "./cell-text";
import { listOnSheet } from "./list-on-sheet";
import { ownSheets, sheetsToJudge } from "./own-sheets";
import type { SheetChoice } from "./request";
import type { SheetRequest, SheetSnapshot, WorkbookParts, WorkbookSnapshot } from "./snapshot";

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

/** The user's own sheets, and whether each has a list that can be imported. */
export function sheetChoices(snapshot: WorkbookSnapshot): readonly SheetChoice[] {
  return ownSheets(snapshot).flatMap((name) => {
    const sheet = snapshot.sheets[name];
    if (sheet === undefined) return [];
    return [{ name, hidden: snapshot.hiddenSheets.includes(name), content: contentOf(sheet) }];
  });
}

function contentOf(sheet: SheetSnapshot): SheetChoice["content"] {
  const list = listOnSheet(sheet);
  if (list !== null) {
    const columns = list.fields.map(({ header }) => header);
    return { kind: "list", headerRow: list.headerRow + 1, columns, table: list.table?.name ?? null };
  }
  const blank = sheet.values.every((row) => row.every(isEmpty));
  // Where as many blank rows were read as there may be, something stands below them.
  return blank && sheet.values.length < HEADER_ROWS ? { kind: "empty" } : { kind: "no-header" };
}

/**
 * A sheet of the user's own as rows, its cells as a person reads them; of a sheet whose list is an Excel table, only
 * that. Changes nothing. Throws a UserProblem.
 */
export function readOwnSheet(snapshot: WorkbookSnapshot, name: string): Grid {
  const sheet = snapshot.sheets[name];
  if (sheet === undefined || !ownSheets(snapshot).includes(name)) {
    throw new UserProblem(`There is no sheet "${name}" of your own in this workbook now. Choose another one.`);
  }
  const table = listOnSheet(sheet)?.table ?? null;
  const [first, end] = table === null ? [0, sheet.values.length] : [table.row, table.row + table.rows];
  const rows = sheet.values.slice(first, end).map((values, below) => {
    const formats = sheet.formats?.[first + below] ?? [];
    const texts = values.map((value, column) => visible(cellText(value, formats[column] ?? "")));
    return listRow(first + below + 1, table === null ? texts : texts.slice(table.column, table.column + table.columns));
  });
  return { name: null, rows: rows.filter(({ cells }) => cells.length > 0) };
}
