import type { ReadRequest, SheetRequest, SheetSnapshot, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { readAnchors } from "./anchor-columns";
import { formatsOf, valuesOf, withFormulas } from "./cells";
import { workbookParts } from "./workbook-parts";

/** Reads whole sheets, the named ranges and the current cell. */
export function readWorkbook(request: ReadRequest): WorkbookSnapshot {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const all = spreadsheet.getSheets();
  const parts = workbookParts(spreadsheet, all);
  const current = spreadsheet.getCurrentCell();
  const selection =
    current === null
      ? null
      : { sheet: current.getSheet().getName(), row: current.getRow() - 1, column: current.getColumn() - 1 };
  const sheets = request.sheets(parts, selection).flatMap((asked) => {
    const sheet = all[parts.sheetNames.indexOf(asked.name)];
    return sheet === undefined ? [] : [readSheet(sheet, asked, timeZone)];
  });
  return { ...parts, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])), selection };
}

function readSheet(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { name, columns, contents, rows, formats, doubtful }: SheetRequest,
  timeZone: string,
): SheetSnapshot {
  const used = sheet.getDataRange();
  const height = Math.min(used.getNumRows(), rows ?? Number.POSITIVE_INFINITY);
  const width = Math.min(used.getNumColumns(), columns ?? Number.POSITIVE_INFINITY);
  const range = sheet.getRange(1, 1, height, width);
  const header = sheet.getRange(1, 1, 1, range.getNumColumns());
  const values = valuesOf(range, timeZone);
  return {
    name,
    values,
    contents: contents ? withFormulas(values, range) : null,
    ...(formats ? { formats: formatsOf(range) } : {}),
    mergedHeader: header.getMergedRanges().map((merged) => merged.getA1Notation()),
    tables: [],
    anchors: doubtful === null ? [] : readAnchors(sheet, doubtful(values[0] ?? [])),
  };
}
