import { quoteSheet } from "../../shared/workbook/address";
import type { WorkbookParts } from "../../shared/workbook/snapshot";

/** What there is: sheets and named ranges. */
export function workbookParts(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[],
): WorkbookParts {
  return {
    host: "sheets",
    sheetNames: sheets.map((sheet) => sheet.getName()),
    hiddenSheets: sheets.filter((sheet) => sheet.isSheetHidden()).map((sheet) => sheet.getName()),
    names: spreadsheet.getNamedRanges().map((item) => {
      const range = item.getRange();
      return { name: item.getName(), refersTo: `${quoteSheet(range.getSheet().getName())}!${range.getA1Notation()}` };
    }),
    tableNames: [],
  };
}
