import { type PlaceToShow, placeToShow } from "../shared/workbook/place-to-show";
import { workbookParts } from "./workbook-parts";

/** Brings a sheet to the front and selects a cell, if one is named. Resolves with the sheet's name. */
export async function showPlace(context: Excel.RequestContext, at: PlaceToShow): Promise<{ readonly sheet: string }> {
  const { names, worksheets, tables } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name,items/visibility");
  tables.load("items/name");
  await context.sync();
  const { sheet: name, cell } = placeToShow(workbookParts(context.workbook), at);
  const sheet = worksheets.getItem(name);
  sheet.activate();
  if (cell !== null) sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
  await context.sync();
  return { sheet: name };
}
