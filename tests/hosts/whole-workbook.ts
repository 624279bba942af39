import type { HeadlessModel } from "../../playground/headless";

/** So many rows of each sheet have their looks compared; all rows have their cells compared. */
const ROWS = 12;

/** All that the model tells of a workbook: what it shows, looks like and lets type. */
export function wholeWorkbook(model: HeadlessModel): unknown {
  return {
    names: model.names(),
    tables: model.tables().map((table) => ({ ...table, columnIds: model.columnIds(table.id) })),
    active: model.activeSheet(),
    selected: model.selection(),
    sheets: model.sheets().map((sheet) => wholeSheet(model, sheet)),
  };
}

type Sheet = ReturnType<HeadlessModel["sheets"]>[number];

function wholeSheet(model: HeadlessModel, sheet: Sheet): unknown {
  const { id } = sheet;
  const used = model.usedRange(id);
  const rows = Array.from({ length: Math.min(ROWS, sheet.rows) }, (_, row) => row);
  const columns = Array.from({ length: sheet.columns }, (_, column) => column);
  return {
    ...sheet,
    used,
    cells: used === null ? [] : model.read(used),
    texts: used === null ? [] : model.text(used),
    messages: rows.map((row) => columns.map((column) => model.errorMessage(id, row, column))),
    styles: rows.map((row) => columns.map((column) => model.style(id, row, column))),
    widths: columns.map((column) => model.columnWidth(id, column)),
    heights: rows.map((row) => model.rowHeight(id, row)),
    merges: model.merges(id),
    validations: model.validations(id),
    formats: model.conditionalFormats(id),
    filter: model.filter(id),
    links: model.links(id),
    notes: model.notes(id),
    charts: model.charts(id),
    isProtected: model.isProtected(id),
    gridlines: model.gridlines(id),
  };
}
