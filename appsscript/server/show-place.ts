import { MASTER_SHEETS } from "../../shared/workbook/master-sheets";
import { type PlaceToShow, placeToShow } from "../../shared/workbook/place-to-show";
import { SpreadsheetParts } from "./workbook-parts";

/** Brings a sheet to the front and selects a cell, if one is named. Returns the sheet's name. */
export function showPlace(at: PlaceToShow): { readonly sheet: string } {
  const there = new SpreadsheetParts(SpreadsheetApp.getActiveSpreadsheet());
  const parts = there.read("id" in at ? [MASTER_SHEETS[at.id].anchor] : []);
  const found = there.sheets.get(placeToShow(parts, at).sheet);
  // Only of the sheet that is wanted it has to be known whether it is hidden.
  const hiddenSheets = found?.isSheetHidden() ? [found.getName()] : [];
  const { sheet: name, cell } = placeToShow({ ...parts, hiddenSheets }, at);
  const sheet = there.sheets.get(name);
  if (sheet === undefined) return { sheet: name };
  if (cell === null) there.spreadsheet.setActiveSheet(sheet);
  else sheet.getRange(cell.row + 1, cell.column + 1).activate();
  return { sheet: name };
}
