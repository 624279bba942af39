/** The names of the sheets that nobody sees, of loaded worksheets. */
export function hiddenSheets(worksheets: Excel.WorksheetCollection): readonly string[] {
  return worksheets.items
    .filter(({ visibility }) => visibility !== Excel.SheetVisibility.visible)
    .map(({ name }) => name);
}
