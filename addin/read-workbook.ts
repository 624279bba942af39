import type { ReadRequest, SheetSnapshot, WorkbookSnapshot } from "../shared/workbook/snapshot";
import { fromHost } from "./cells";

/** Reads whole sheets, the names and the selection in two round trips: what exists, then what it holds. */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest): Promise<WorkbookSnapshot> {
  const workbook = context.workbook;
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name,items/formula");
  workbook.tables.load("items/name,items/worksheet/name");
  const selected = workbook.getSelectedRange();
  selected.load("rowIndex,columnIndex");
  selected.worksheet.load("name");
  await context.sync();
  const sheetNames = workbook.worksheets.items.map((sheet) => sheet.name);
  const readers = request.sheets
    .filter((name) => sheetNames.includes(name))
    .map((name) => loadSheet(workbook.worksheets.getItem(name), name, tablesOf(workbook, name)));
  await context.sync();
  return {
    host: "excel",
    sheetNames,
    names: workbook.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula).replace(/^=/, "") })),
    sheets: Object.fromEntries(readers.map((read) => read()).map((sheet) => [sheet.name, sheet])),
    selection: { sheet: selected.worksheet.name, row: selected.rowIndex, column: selected.columnIndex },
  };
}

function tablesOf(workbook: Excel.Workbook, sheet: string): readonly Excel.Table[] {
  return workbook.tables.items.filter((table) => table.worksheet.name === sheet);
}

/** Asks for a sheet's content; the answer can be taken after the next sync. */
function loadSheet(sheet: Excel.Worksheet, name: string, tables: readonly Excel.Table[]): () => SheetSnapshot {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,formulas,rowIndex,columnIndex");
  const merged = sheet.getRange("1:1").getMergedAreasOrNullObject();
  merged.load("address");
  const ranges = tables.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name: table.name, range };
  });
  return () => {
    const grid = used.isNullObject
      ? null
      : { values: used.values, formulas: used.formulas, row: used.rowIndex, column: used.columnIndex };
    return {
      name,
      values: fromOrigin(grid, grid?.values.map((row: unknown[]) => row.map(fromHost)) ?? [], null),
      formulas: fromOrigin(grid, grid?.formulas.map((row: unknown[]) => row.map(formulaOf)) ?? [], ""),
      mergedHeader: merged.isNullObject ? [] : merged.address.split(",").map((address) => address.replace(/^.*!/, "")),
      tables: ranges.map((table) => ({
        name: table.name,
        row: table.range.rowIndex,
        column: table.range.columnIndex,
        rows: table.range.rowCount,
        columns: table.range.columnCount,
      })),
    };
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
