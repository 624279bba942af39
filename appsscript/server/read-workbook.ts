import { columnLetters } from "../../shared/workbook/address";
import { HEADER_ROWS } from "../../shared/workbook/header-rows";
import type { ReadNeeds, SheetNeeds } from "../../shared/workbook/read-needs";
import type { Selection, SheetSnapshot, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { isAddedName } from "../../shared/workbook/templates/added-name";
import { readAnchors } from "./anchor-columns";
import { formatsOf, timesOf, valuesOf, withFormulas } from "./cells";
import type { SheetTimes } from "./sheet-times";
import { SpreadsheetParts } from "./workbook-parts";

/** Reads what was asked for and no more: whole sheets, names, and the current cell. */
export function readWorkbook(needs: ReadNeeds): WorkbookSnapshot {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const times = timesOf(spreadsheet);
  const there = new SpreadsheetParts(spreadsheet);
  const known = there.read(needs.names);
  const added = needs.addedNames(known) ? there.namesThat(isAddedName) : [];
  const parts = {
    ...there.read([...needs.moreNames(known), ...added]),
    hiddenSheets: needs.hidden ? there.hiddenSheets() : [],
  };
  const selection = needs.selection ? currentCell(there) : null;
  const sheets = needs.sheets(parts, selection).flatMap((asked) => {
    const sheet = there.sheets.get(asked.name);
    return sheet === undefined ? [] : [readSheet(sheet, asked, times)];
  });
  return { ...parts, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])), selection };
}

function currentCell(there: SpreadsheetParts): Selection | null {
  const cell = there.spreadsheet.getCurrentCell();
  if (cell === null) return null;
  return { sheet: there.sheetNameOf(cell), row: cell.getRow() - 1, column: cell.getColumn() - 1 };
}

function readSheet(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { name, columns, contents, rows, formats, doubtful, merged }: SheetNeeds,
  times: SheetTimes,
): SheetSnapshot {
  const range = rangeOf(sheet, columns, rows ?? null);
  const values = valuesOf(range, times);
  return {
    name,
    values,
    contents: contents ? withFormulas(values, range) : null,
    ...(formats ? { formats: formatsOf(range) } : {}),
    mergedHeader: merged ? mergedCells(sheet, values[0]?.length ?? 1) : [],
    tables: [],
    anchors: doubtful === null ? [] : readAnchors(sheet, doubtful(values[0] ?? [])),
  };
}

/** From A1 to the end of what is used, or so many whole columns, or so many rows of it. */
function rangeOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number | null, rows: number | null) {
  if (columns !== null) return sheet.getRange(`A:${columnLetters(columns - 1)}`);
  const used = sheet.getDataRange();
  return rows === null || used.getNumRows() <= rows ? used : sheet.getRange(1, 1, rows, used.getNumColumns());
}

/** Merged ranges that touch so many columns of the rows in which headers are looked for. */
function mergedCells(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number): readonly string[] {
  return sheet
    .getRange(1, 1, Math.min(HEADER_ROWS, sheet.getMaxRows()), columns)
    .getMergedRanges()
    .map((merged) => merged.getA1Notation());
}
