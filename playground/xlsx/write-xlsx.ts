import type { NamedRange, RowDef, TableDefinition, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { formatBlock } from "../excel/address";
import type { NameInfo, Rect, SheetInfo, TableInfo, WorkbookModel } from "../model/types";
import { addAnnotations } from "./annotations";
import { sixDigits } from "./cell-style";
import { sheetCells } from "./cells";
import { toSheetChart } from "./charts";
import { absoluteReference, normalReference } from "./reference";
import { toConditionalRule, toDataValidation } from "./rules";

/** Where the Google Sheets face remembers columns: of no use in a file. */
const ANCHOR_PREFIX = "_column_anchor_";
/** The width of a digit of Calibri 11 at 100 %, in pixels: the unit of a column's width in the file. */
const DIGIT_WIDTH = 7;
const PIXELS_PER_POINT = 96 / 72;

/**
 * The workbook as an .xlsx file.
 *
 * Every cell is written as the value it shows, also where a formula made it: a spreadsheet without the add-in does not
 * know the custom functions and, since it recalculates when it opens the file, would show #NAME? in their place. Text
 * stays text, whatever it starts with. Sheets keep order, visibility, tab colour, frozen panes, gridlines, column
 * widths, row heights, merges, looks, validations with their prompts, conditional formats, notes, links, charts, tables and (without a password) protection; defined names are kept.
 *
 * Await `model.settled()` first. Rejects with a sentence when Excel could not open the result, e.g. for a text that is
 * too long for a cell.
 */
export async function modelToXlsx(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = model.sheets();
  const names = model.names().filter(({ name }) => !name.startsWith(ANCHOR_PREFIX));
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => toWriteSheet(model, sheet, names)),
    namedRanges: names.map(toNamedRange),
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ id }) => id === model.activeSheet()),
    ),
  });
  return new Uint8Array(bytes);
}

function toWriteSheet(model: WorkbookModel, sheet: SheetInfo, names: readonly NameInfo[]): WriteSheet {
  const { id } = sheet;
  const tables = model.tables().filter(({ range }) => range.sheet === id);
  const cells = sheetCells(model, sheet);
  addAnnotations(model, id, cells);
  return {
    name: sheet.name,
    columns: columnsOf(model, id),
    rowDefs: rowsOf(model, id),
    cells,
    merges: model.merges(id).map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: model
      .validations(id)
      .map((info) => toDataValidation(info, (range) => called(model, range, names))),
    conditionalRules: model.conditionalFormats(id).map((info, index) => toConditionalRule(info, index + 1)),
    charts: model.charts(id).flatMap((chart) => toSheetChart(model, chart) ?? []),
    tables: tables.flatMap((table) => tableDefinition(model, table) ?? []),
    ...(sheet.hidden ? { hidden: true } : {}),
    view: {
      showGridLines: model.gridlines(id),
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sixDigits(sheet.tabColor) } }),
    },
    ...(sheet.frozenRows + sheet.frozenColumns > 0
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    ...(model.isProtected(id) ? { protection: { sheet: true } } : {}),
  };
}

function columnsOf(model: WorkbookModel, sheet: string): { width: number }[] {
  const used = model.usedRange(sheet);
  const count = used === null ? 0 : used.column + used.columns;
  return Array.from({ length: count }, (_, column) => ({ width: model.columnWidth(sheet, column) / DIGIT_WIDTH }));
}

/** Only the heights that somebody set: the others follow from the text when the file is opened. */
function rowsOf(model: WorkbookModel, sheet: string): Map<number, RowDef> {
  const used = model.usedRange(sheet);
  const rows = new Map<number, RowDef>();
  for (let row = 0; row < (used === null ? 0 : used.row + used.rows); row += 1) {
    const height = model.rowHeight(sheet, row);
    if (height !== null) rows.set(row, { height: height / PIXELS_PER_POINT });
  }
  return rows;
}

/** A table must have a row below its header, and different texts in it: Excel repairs a file where it has not. */
function tableDefinition(model: WorkbookModel, { name, range, style }: TableInfo): TableDefinition | null {
  const header = model.read({ ...range, rows: 1 })[0] ?? [];
  const texts = header.flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value] : []));
  const different = new Set(texts.map((text) => text.toLowerCase()));
  if (range.rows < 2 || different.size < range.columns) return null;
  return {
    name,
    range: formatBlock(range),
    columns: texts.map((text) => ({ name: text })),
    ...(style.startsWith("TableStyle") ? { style } : {}),
  };
}

/** A list's range by its defined name, so that the list follows the name; else by its address. */
function called(model: WorkbookModel, range: Rect, names: readonly NameInfo[]): string {
  const sheet = model.sheets().find(({ id }) => id === range.sheet);
  if (sheet === undefined) throw new Error("A list of allowed values is on a sheet that was deleted: set it anew.");
  const reference = absoluteReference(sheet.name, range);
  const wanted = normalReference(reference);
  return names.find(({ refersTo }) => normalReference(refersTo) === wanted)?.name ?? reference;
}

function toNamedRange({ name, refersTo }: NameInfo): NamedRange {
  return { name, range: refersTo.replace(/^=/, "") };
}
