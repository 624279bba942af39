import { type PlaceToShow, placeToShow } from "../../shared/workbook/place-to-show";
import { workbookParts } from "./workbook-parts";

/** Brings a sheet to the front and selects a cell, if one is named. Returns the sheet's name. */
export function showPlace(at: PlaceToShow): { readonly sheet: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const all = spreadsheet.getSheets();
  const { sheet: name, cell } = placeToShow(workbookParts(spreadsheet, all), at);
  const sheet = all.find((candidate) => candidate.getName() === name);
  if (sheet === undefined) return { sheet: name };
  if (cell === null) spreadsheet.setActiveSheet(sheet);
  else sheet.getRange(cell.row + 1, cell.column + 1).activate();
  return { sheet: name };
}
