import type { WorkbookParts } from "../shared/workbook/snapshot";

/** What there is, of loaded names (name, formula), worksheets (name, visibility) and tables (name). */
export function workbookParts({ names, worksheets, tables }: Excel.Workbook): WorkbookParts {
  return {
    host: "excel",
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    hiddenSheets: worksheets.items
      .filter(({ visibility }) => visibility !== Excel.SheetVisibility.visible)
      .map((sheet) => sheet.name),
    names: names.items.map((item) => ({ name: item.name, refersTo: String(item.formula).replace(/^=/, "") })),
    tableNames: tables.items.map((table) => table.name),
  };
}
