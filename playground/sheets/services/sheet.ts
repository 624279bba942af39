import type { WorkbookModel } from "../../model/types";
import { chartsOf, insertChart, removeChart } from "./charts";
import { formatRulesOf, setFormatRules } from "./conditional-format";
import { ServiceError } from "./errors";
import { contentSize, numericSheetId, rangeAt, rangeByText, sheetByName, sheetInfo, wholeSheet } from "./grid";
import { fluent, type Members, open, read, readCalculated, serviceClass, write } from "./member";
import {
  ChartBuilderObject,
  ChartObject,
  FilterObject,
  FormatRuleObject,
  MetadataFinderObject,
  ProtectionObject,
  RangeListObject,
  RangeObject,
  SheetObject,
} from "./objects";
import { activeRange } from "./selection";

const DEFAULT_INSERT = 1;
/** A row's height in pixels where nobody set one. */
const ROW_HEIGHT = 21;

const position: Members<SheetObject> = {
  getName: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).name),
  getSheetId: read((sheet, _, { host }) => numericSheetId(host, sheetInfo(host.model, sheet.id).id)),
  getIndex: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).index + 1),
  setName: fluent((sheet, args, { host: { model } }) => {
    const taken = sheetByName(model, args.text(0));
    if (taken !== null && taken.id !== sheet.id) {
      throw new ServiceError(`A sheet with the name "${args.text(0)}" already exists. Please enter another name.`);
    }
    model.renameSheet(sheet.id, args.text(0));
  }),
  getLastRow: readCalculated((sheet, _, { host }) => contentSize(host.model, sheet.id).rows),
  getLastColumn: readCalculated((sheet, _, { host }) => contentSize(host.model, sheet.id).columns),
  getMaxRows: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).rows),
  getMaxColumns: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).columns),
  getRange: read((sheet, args, { host: { model } }) => {
    if (args.count === 1) return rangeByText(model, sheet.id, args.text(0));
    const numbers = Array.from({ length: args.count }, (_, index) => args.number(index));
    return rangeAt(model, sheetInfo(model, sheet.id).id, numbers);
  }),
  getRangeList: read((sheet, args, { host: { model } }) => {
    const notations = args.textList(0);
    if (notations.length === 0) throw new ServiceError("The list of ranges is empty.");
    const ranges = notations.map((notation) => rangeByText(model, sheet.id, notation));
    if (ranges.some(({ rect }) => rect.sheet !== sheet.id)) throw new ServiceError("Range not found");
    return new RangeListObject(ranges);
  }),
  getDataRange: readCalculated((sheet, _, { host: { model } }) => {
    const { rows, columns } = contentSize(model, sheet.id);
    return new RangeObject({
      sheet: sheet.id,
      row: 0,
      column: 0,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    });
  }),
  getActiveCell: read((sheet, _, { host: { model } }) => {
    const { rect } = activeRange(model);
    const at = rect.sheet === sheet.id ? rect : { row: 0, column: 0 };
    return new RangeObject({ sheet: sheet.id, row: at.row, column: at.column, rows: 1, columns: 1 });
  }),
  insertRowsBefore: fluent((sheet, args, { host: { model } }) => {
    const count = args.has(1) ? args.number(1) : 1;
    sheetInfo(model, sheet.id);
    model.asHost(() => model.insertRows(sheet.id, args.number(0) - 1, count));
  }),
  insertRowsAfter: fluent((sheet, args, { host: { model } }) => {
    const { rows } = sheetInfo(model, sheet.id);
    if (args.number(0) < 1 || args.number(0) > rows) throw new ServiceError("Those rows are out of bounds.");
    const count = args.has(1) ? args.number(1) : DEFAULT_INSERT;
    model.asHost(() => model.insertRows(sheet.id, args.number(0), count));
  }),
  insertColumnsAfter: fluent((sheet, args, { host: { model } }) => {
    const { columns } = sheetInfo(model, sheet.id);
    if (args.number(0) < 1 || args.number(0) > columns) throw new ServiceError("Those columns are out of bounds.");
    const count = args.has(1) ? args.number(1) : DEFAULT_INSERT;
    model.asHost(() => model.insertColumns(sheet.id, args.number(0), count));
  }),
};

const look: Members<SheetObject> = {
  setFrozenRows: write((sheet, args, { host: { model } }) => {
    const { frozenColumns, rows } = sheetInfo(model, sheet.id);
    if (args.number(0) >= rows) throw new ServiceError("You can't freeze all visible rows in a sheet.");
    model.setFrozen(sheet.id, args.number(0), frozenColumns);
  }),
  setFrozenColumns: write((sheet, args, { host: { model } }) => {
    const { frozenRows, columns } = sheetInfo(model, sheet.id);
    if (args.number(0) >= columns) throw new ServiceError("You can't freeze all visible columns in a sheet.");
    model.setFrozen(sheet.id, frozenRows, args.number(0));
  }),
  getFrozenRows: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).frozenRows),
  getFrozenColumns: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).frozenColumns),
  setColumnWidth: fluent((sheet, args, { host: { model } }) =>
    setWidths(model, sheet.id, args.number(0), 1, args.number(1)),
  ),
  setColumnWidths: fluent((sheet, args, { host: { model } }) =>
    setWidths(model, sheet.id, args.number(0), args.number(1), args.number(2)),
  ),
  setRowHeight: fluent((sheet, args, { host: { model } }) =>
    setHeights(model, sheet.id, args.number(0), 1, args.number(1)),
  ),
  setRowHeights: fluent((sheet, args, { host: { model } }) =>
    setHeights(model, sheet.id, args.number(0), args.number(1), args.number(2)),
  ),
  getRowHeight: read((sheet, args, { host }) => host.model.rowHeight(sheet.id, args.number(0) - 1) ?? ROW_HEIGHT),
  setHiddenGridlines: fluent((sheet, args, { host }) => host.model.setGridlines(sheet.id, !args.boolean(0))),
  hasHiddenGridlines: read((sheet, _, { host }) => !host.model.gridlines(sheet.id)),
  getColumnWidth: read((sheet, args, { host }) => host.model.columnWidth(sheet.id, args.number(0) - 1)),
  setTabColor: fluent((sheet, args, { host }) => {
    host.model.setTabColor(sheet.id, args.at(0) === null ? null : args.text(0));
  }),
  hideSheet: fluent((sheet, _, { host: { model } }) => {
    const visible = model.sheets().filter((other) => !other.hidden && other.id !== sheet.id);
    if (visible.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    model.setHidden(sheet.id, true);
  }),
  showSheet: fluent((sheet, _, { host }) => host.model.setHidden(sheet.id, false)),
  isSheetHidden: read((sheet, _, { host }) => sheetInfo(host.model, sheet.id).hidden),
  activate: fluent((sheet, _, { host }) => host.model.activate(sheet.id)),
};

const rules: Members<SheetObject> = {
  protect: write((sheet, _, { host }) => {
    const existing = [...host.protections].find((item) => item.scope === "SHEET" && item.rect.sheet === sheet.id);
    const protection = existing ?? new ProtectionObject("SHEET", wholeSheet(sheetInfo(host.model, sheet.id)));
    host.protections.add(protection);
    host.model.setProtected(sheet.id, true);
    return protection;
  }),
  getProtections: read((sheet, args, { host }) => {
    const scope = args.enumeration(0, "ProtectionType");
    return [...host.protections].filter((item) => item.scope === scope && item.rect.sheet === sheet.id);
  }),
  getConditionalFormatRules: read((sheet, _, { host }) => formatRulesOf(host.model, sheet.id)),
  setConditionalFormatRules: write((sheet, args, { host }) => {
    setFormatRules(host.model, sheet.id, args.objects(0, FormatRuleObject));
  }),
  getFilter: read((sheet, _, { host }) => (host.model.filter(sheet.id) === null ? null : new FilterObject(sheet.id))),
  createDeveloperMetadataFinder: read((sheet) => new MetadataFinderObject(sheet.id)),
};

const charts: Members<SheetObject> = {
  newChart: open(() => new ChartBuilderObject()),
  insertChart: write((sheet, args, { host }) => insertChart(host.model, sheet, args.object(0, ChartObject))),
  getCharts: read((sheet, _, { host }) => chartsOf(host.model, sheet.id)),
  removeChart: write((sheet, args, { host }) => removeChart(host.model, sheet, args.object(0, ChartObject))),
};

function setWidths(model: WorkbookModel, sheet: string, start: number, count: number, width: number): void {
  if (start < 1 || count < 1 || start + count - 1 > sheetInfo(model, sheet).columns) {
    throw new ServiceError("Those columns are out of bounds.");
  }
  model.setColumnWidth(sheet, start - 1, width, count);
}

function setHeights(model: WorkbookModel, sheet: string, start: number, count: number, height: number): void {
  if (start < 1 || count < 1 || start + count - 1 > sheetInfo(model, sheet).rows) {
    throw new ServiceError("Those rows are out of bounds.");
  }
  model.setRowHeight(sheet, start - 1, height, count);
}

export const sheet = serviceClass("Sheet", SheetObject, { ...position, ...look, ...rules, ...charts });
