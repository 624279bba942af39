import type { ReadRequest, SheetSnapshot, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { fromHost } from "./cells";

/** Reads whole sheets, the named ranges and the current cell. */
export function readWorkbook(request: ReadRequest): WorkbookSnapshot {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const all = spreadsheet.getSheets();
  const names = all.map((sheet) => sheet.getName());
  const sheets: { [name: string]: SheetSnapshot } = {};
  for (const name of request.sheets) {
    const sheet = all[names.indexOf(name)];
    if (sheet !== undefined) sheets[name] = readSheet(sheet, name, timeZone);
  }
  const current = spreadsheet.getCurrentCell();
  return {
    host: "sheets",
    sheetNames: names,
    names: spreadsheet.getNamedRanges().map((item) => {
      const range = item.getRange();
      return { name: item.getName(), refersTo: `${range.getSheet().getName()}!${range.getA1Notation()}` };
    }),
    tableNames: [],
    sheets,
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
