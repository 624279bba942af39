import { quoteSheet } from "../../shared/workbook/address";
import type { ReadRequest, SheetSnapshot, WorkbookParts, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { fromHost } from "./cells";

/** Reads whole sheets, the named ranges and the current cell. */
export function readWorkbook(request: ReadRequest): WorkbookSnapshot {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const all = spreadsheet.getSheets();
  const parts: WorkbookParts = {
    host: "sheets",
    sheetNames: all.map((sheet) => sheet.getName()),
    names: spreadsheet.getNamedRanges().map((item) => {
      const range = item.getRange();
      return { name: item.getName(), refersTo: `${quoteSheet(range.getSheet().getName())}!${range.getA1Notation()}` };
    }),
    tableNames: [],
  };
  const sheets = request.sheets(parts).flatMap((name) => {
    const sheet = all[parts.sheetNames.indexOf(name)];
    return sheet === undefined ? [] : [readSheet(sheet, name, timeZone)];
  });
  const current = spreadsheet.getCurrentCell();
  return {
    ...parts,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])),
    selection:
      current === null
        ? null
        : { sheet: current.getSheet().getName(), row: current.getRow() - 1, column: current.getColumn() - 1 },
  };
}

function readSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet, name: string, timeZone: string): SheetSnapshot {
  const range = sheet.getDataRange();
  const header = sheet.getRange(1, 1, 1, range.getNumColumns());
  return {
    name,
    values: range.getValues().map((row: unknown[]) => row.map((value) => fromHost(value, timeZone))),
    mergedHeader: header.getMergedRanges().map((merged) => merged.getA1Notation()),
    tables: [],
  };
}
