import type { ReadRequest, SheetSnapshot, WorkbookSnapshot } from "../shared/workbook/snapshot";
import { fromHost } from "./cells";

/** Reads whole sheets, the names and the selection in two round trips: what exists, then what it holds. */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest): Promise<WorkbookSnapshot> {
  const workbook = context.workbook;
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name,items/formula");
  workbook.tables.load("items/name");
  const selected = workbook.getSelectedRange();
  selected.load("rowIndex,columnIndex");
  selected.worksheet.load("name");
  const wanted = request.sheets.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,formulas,rowIndex,columnIndex,isNullObject");
    const table = workbook.tables.getItemOrNullObject(name);
    table.load("name,isNullObject");
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, sheet, used, table, range };
  });
  await context.sync();
  const sheets: { [name: string]: SheetSnapshot } = {};
  for (const { name, sheet, used, table, range } of wanted) {
    if (sheet.isNullObject) continue;
    const grid = used.isNullObject
      ? null
      : { values: used.values, formulas: used.formulas, row: used.rowIndex, column: used.columnIndex };
    sheets[name] = {
      name,
      values: fromOrigin(grid, grid?.values.map((row: unknown[]) => row.map(fromHost)) ?? [], null),
      formulas: fromOrigin(grid, grid?.formulas.map((row: unknown[]) => row.map(formulaOf)) ?? [], ""),
      mergedHeader: [],
      table: table.isNullObject
        ? null
        : {
            name: table.name,
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
    };
  }
  return {
    host: "excel",
    sheetNames: workbook.worksheets.items.map((sheet) => sheet.name),
    names: workbook.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula).replace(/^=/, "") })),
    sheets,
    selection: { sheet: selected.worksheet.name, row: selected.rowIndex, column: selected.columnIndex },
  };
}

function formulaOf(cell: unknown): string {
  return typeof cell === "string" && cell.startsWith("=") ? cell : "";
}

/** A used range begins at its first used cell: pads it so that [0][0] is A1. */
function fromOrigin<T>(
  grid: { readonly row: number; readonly column: number } | null,
  cells: readonly (readonly T[])[],
  blank: T,
): T[][] {
  if (grid === null) return [];
  const width = grid.column + (cells[0]?.length ?? 0);
  const above = Array.from({ length: grid.row }, () => Array.from({ length: width }, () => blank));
  return [...above, ...cells.map((row) => [...Array.from({ length: grid.column }, () => blank), ...row])];
}
