/** The face of the model: every member of `WorkbookModel`, each handed to the part that knows about it. */
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Charts } from "./charts";
import { ConditionalFormats } from "./conditional-formats";
import { Events } from "./events";
import { Filters } from "./filters";
import { Functions } from "./functions";
import { Links } from "./links";
import { Merges } from "./merges";
import { Names } from "./names";
import { Notes } from "./notes";
import { RowsAndColumns } from "./rows-and-columns";
import type { SavedParts, SavedWorkbook } from "./saved-workbook";
import { Sheets } from "./sheets";
import { Sizes } from "./sizes";
import { Styles } from "./styles";
import { TableColumns } from "./table-columns";
import { TableReferences } from "./table-references";
import { Tables } from "./tables";
import type { Rect, WorkbookModel } from "./types";
import { toUniverRange, type UniverBoot, UniverContext } from "./univer-context";
import { Validations } from "./validations";

const DEFAULT_TIMEOUT = 60_000;

export interface SavableModel extends WorkbookModel {
  /** The workbook as it is now, without what is still to be calculated: await `settled()` before. */
  save(): SavedWorkbook;
}

/** `saved`: what belongs to the workbook that the boot has opened, where that was saved before. */
export function createWorkbookModel(boot: UniverBoot, saved: SavedParts | null = null): SavableModel {
  const context = new UniverContext(boot);
  const calculation = new Calculation(context);
  const cells = new Cells(context);
  const charts = new Charts(context);
  const events = new Events(context);
  const functions = new Functions(context);
  const filters = new Filters(context);
  const formats = new ConditionalFormats(context);
  const links = new Links(context);
  const names = new Names(context);
  const notes = new Notes(context);
  const places = new RowsAndColumns(context, cells);
  const merges = new Merges(context, cells);
  const sheets = new Sheets(context);
  const sizes = new Sizes(context);
  const styles = new Styles(context);
  const tables = new Tables(context);
  const references = new TableReferences(context, tables, (dirty) => calculation.mark(dirty));
  const columns = new TableColumns(context, tables, references);
  const validations = new Validations(context);

  const select = (range: Rect) => {
    const { row, column, rows, columns: width } = range;
    context.sheet(range.sheet).getRange(row, column, rows, width).activate();
  };
  if (saved !== null) {
    calculation.restore(saved.arrays);
    charts.restore(saved.charts);
    formats.restore(saved.formats);
    functions.restore(saved.functions);
    links.restore(saved.linkedSheets);
    names.restore(saved.names);
    sheets.restore(saved.protectedSheets);
    tables.restore(saved.tables);
    columns.restore(saved.tableColumns);
    references.restore();
    validations.restore(saved.validations);
    sheets.activate(saved.active);
    if (saved.selection !== null) select(saved.selection);
  }

  return {
    save: () => ({
      grid: context.workbook.save(),
      parts: {
        active: sheets.active(),
        selection: events.selection(),
        arrays: calculation.saved(),
        charts: charts.saved(),
        formats: formats.saved(),
        functions: functions.saved(),
        linkedSheets: links.saved(),
        names: names.saved(),
        protectedSheets: sheets.saved(),
        tables: tables.saved(),
        tableColumns: columns.saved(),
        validations: validations.saved(),
      },
    }),

    sheets: () => sheets.list(),
    addSheet: (name, rows, columns) => sheets.add(name, rows, columns),
    deleteSheet: (id) => sheets.remove(id),
    renameSheet: (id, name) => sheets.rename(id, name),
    setHidden: (id, hidden) => sheets.setHidden(id, hidden),
    setTabColor: (id, color) => sheets.setTabColor(id, color),
    setFrozen: (id, rows, columns) => sheets.setFrozen(id, rows, columns),
    setProtected: (id, isProtected) => sheets.setProtected(id, isProtected),
    isProtected: (id) => sheets.isProtected(id),
    activate: (id) => sheets.activate(id),
    activeSheet: () => sheets.active(),
    setGridlines: (id, shown) => sheets.setGridlines(id, shown),
    gridlines: (id) => sheets.gridlines(id),
    ensureSize: (id, rows, columns) => sheets.ensureSize(id, rows, columns),

    read: (range) => cells.read(range),
    text: (range) => cells.text(range),
    write: (range, values) => cells.write(range, values),
    clear: (range, what) => cells.clear(range, what),
    usedRange: (sheet) => cells.usedRange(sheet),
    merges: (sheet) => merges.list(sheet),
    merge: (range) => merges.merge(range),
    unmerge: (range) => merges.unmerge(range),

    setStyle: (range, style) => styles.set(range, style),
    style: (sheet, row, column) => styles.get(sheet, row, column),
    setColumnWidth: (sheet, column, width, count) => sizes.setColumnWidth(sheet, column, width, count),
    columnWidth: (sheet, column) => sizes.columnWidth(sheet, column),
    setRowHeight: (sheet, row, height, rows) => sizes.setRowHeight(sheet, row, height, rows),
    rowHeight: (sheet, row) => sizes.rowHeight(sheet, row),

    names: () => names.list(),
    setName: (name, refersTo) => {
      if (names.set(name, refersTo)) calculation.recalculateAll();
    },
    deleteName: (name) => {
      names.remove(name);
      calculation.recalculateAll();
    },

    tables: () => tables.list(),
    addTable: (name, range) => {
      const table = tables.add(name, range);
      columns.follow();
      return table;
    },
    setTableRange: (id, range) => {
      tables.setRange(id, range);
      columns.follow();
    },
    renameTable: (id, name) => tables.rename(id, name),
    setTableStyle: (id, style) => tables.setStyle(id, style),
    deleteTable: (id) => tables.remove(id),
    columnIds: (table) => columns.ids(table),

    validations: (sheet) => validations.list(sheet),
    setValidation: (range, validation) => validations.set(range, validation),
    conditionalFormats: (sheet) => formats.list(sheet),
    addConditionalFormat: (range, rule) => formats.add(range, rule),
    clearConditionalFormats: (sheet) => formats.clear(sheet),

    link: (sheet, row, column) => links.get(sheet, row, column),
    links: (sheet) => links.list(sheet),
    setLink: (range, link) => links.set(range, link),
    notes: (sheet) => notes.list(sheet),
    setNote: (sheet, row, column, text) => notes.set(sheet, row, column, text),

    charts: (sheet) => charts.list(sheet),
    addChart: (chart) => charts.add(chart),
    changeChart: (id, change) => charts.change(id, change),
    deleteChart: (id) => charts.remove(id),

    filter: (sheet) => filters.get(sheet),
    setFilter: (range) => filters.set(range),
    removeFilter: (sheet) => filters.remove(sheet),

    type: (range, values) => cells.type(range, values),
    insertRows: (sheet, at, count) => places.insertRows(sheet, at, count),
    deleteRows: (sheet, at, count) => places.deleteRows(sheet, at, count),
    insertColumns: (sheet, at, count) => places.insertColumns(sheet, at, count),
    deleteColumns: (sheet, at, count) => places.deleteColumns(sheet, at, count),
    moveRows: (sheet, from, count, to) => places.moveRows(sheet, from, count, to),
    moveColumns: (sheet, from, count, to) => places.moveColumns(sheet, from, count, to),
    hideRows: (sheet, at, count) => places.hideRows(sheet, at, count),
    hideColumns: (sheet, at, count) => places.hideColumns(sheet, at, count),
    sort: (range, column, ascending) => places.sort(range, column, ascending),
    copy: (from, to) => places.copy(from, to),
    undo: () => context.commands.syncExecuteCommand("univer.command.undo"),
    redo: () => context.commands.syncExecuteCommand("univer.command.redo"),
    asHost: (change) => context.asHost(change),
    asStep: (change) => context.undo.step(change),
    asPartOfStep: (change) => context.undo.partOfStep(change),

    selection: () => events.selection(),
    selections: () => events.selections(),
    activeCell: () => events.activeCell(),
    select: (range, ...more) => {
      context.checkInside(range);
      select(range);
      events.selectAlso(more);
      boot.reveal(toUniverRange(range));
    },
    onSelection: (listener) => events.onSelection(listener),
    onChange: (listener) => events.onChange(listener),

    ready: boot.ready,
    registerFunctions: (definitions) => {
      if (functions.register(definitions)) calculation.recalculateAll();
    },
    errorMessage: (sheet, row, column) => {
      const value = cells.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
      return typeof value === "object" && value !== null ? functions.message(sheet, row, column) : null;
    },
    hold: () => calculation.hold(),
    settled: (timeout = DEFAULT_TIMEOUT) => calculation.settled(timeout),
    dispose: () => {
      calculation.dispose();
      charts.dispose();
      columns.dispose();
      references.dispose();
      events.dispose();
      boot.dispose();
    },
  };
}
