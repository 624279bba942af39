/** A workbook model in memory, without a formula engine: enough to test the Excel face alone. */
import { intersection } from "../../playground/excel/address";
import type { Link, LinkInfo, NoteInfo } from "../../playground/model/annotation-types";
import type { ChartInfo, ChartSpec } from "../../playground/model/chart-types";
import type {
  Cell,
  CellStyle,
  CellWrite,
  ChangeEvent,
  ConditionalFormatInfo,
  HostFunction,
  NameInfo,
  Rect,
  SheetInfo,
  TableInfo,
  ValidationInfo,
  WorkbookModel,
} from "../../playground/model/types";

const BLANK: Cell = { value: null, formula: "" };

export class FakeModel implements WorkbookModel {
  readonly functions = new Map<string, HostFunction>();
  readonly writes: Rect[] = [];
  settledCalls = 0;
  private readonly sheetList: SheetInfo[] = [];
  private readonly cellMap = new Map<string, Cell>();
  private readonly styleMap = new Map<string, CellStyle>();
  private readonly widths = new Map<string, number>();
  private readonly protectedSheets = new Set<string>();
  private nameList: NameInfo[] = [];
  private tableList: TableInfo[] = [];
  private validationList: ValidationInfo[] = [];
  private formatList: ConditionalFormatInfo[] = [];
  private mergeList: Rect[] = [];
  private chartList: ChartInfo[] = [];
  private readonly linkMap = new Map<string, Link>();
  private readonly heights = new Map<string, number>();
  private readonly withoutGridlines = new Set<string>();
  private readonly changeListeners = new Set<(event: ChangeEvent) => void>();
  private readonly selectionListeners = new Set<(range: Rect) => void>();
  private selected: readonly Rect[] = [];
  private active = "s1";
  private nextId = 1;

  constructor() {
    this.addSheet("Sheet1", 100, 26);
  }

  sheets() {
    return this.sheetList;
  }
  addSheet(name: string, rows: number, columns: number) {
    const base = { id: `s${this.nextId++}`, name, index: this.sheetList.length, rows, columns };
    const sheet = { ...base, hidden: false, tabColor: null, frozenRows: 0, frozenColumns: 0 };
    this.sheetList.push(sheet);
    return sheet;
  }
  deleteSheet(id: string) {
    this.sheetList.splice(this.at(id), 1);
  }
  renameSheet(id: string, name: string) {
    this.change(id, { name });
  }
  setHidden(id: string, hidden: boolean) {
    this.change(id, { hidden });
  }
  setTabColor(id: string, tabColor: string | null) {
    this.change(id, { tabColor });
  }
  setFrozen(id: string, frozenRows: number, frozenColumns: number) {
    this.change(id, { frozenRows, frozenColumns });
  }
  setProtected(id: string, isProtected: boolean) {
    if (isProtected) this.protectedSheets.add(id);
    else this.protectedSheets.delete(id);
  }
  isProtected(id: string) {
    return this.protectedSheets.has(id);
  }
  activate(id: string) {
    this.active = id;
  }
  activeSheet() {
    return this.active;
  }
  setGridlines(id: string, shown: boolean) {
    if (shown) this.withoutGridlines.delete(id);
    else this.withoutGridlines.add(id);
  }
  gridlines(id: string) {
    return !this.withoutGridlines.has(id);
  }
  ensureSize(id: string, rows: number, columns: number) {
    const sheet = this.sheetList[this.at(id)];
    if (sheet) this.change(id, { rows: Math.max(sheet.rows, rows), columns: Math.max(sheet.columns, columns) });
  }

  read(range: Rect) {
    return each(range, (row, column) => this.cellMap.get(key(range.sheet, row, column)) ?? BLANK);
  }
  text(range: Rect) {
    return this.read(range).map((row) => row.map(({ value }) => (value === null ? "" : String(value))));
  }
  write(range: Rect, cells: readonly (readonly CellWrite[])[]) {
    this.userWrite(range, cells, "host");
    this.writes.push(range);
  }
  userWrite(range: Rect, cells: readonly (readonly CellWrite[])[], by: ChangeEvent["by"] = "user") {
    each(range, (row, column) => {
      const cell = cells[row - range.row]?.[column - range.column];
      if (cell === undefined) return;
      const isFormula = typeof cell === "object" && cell !== null;
      this.cellMap.set(
        key(range.sheet, row, column),
        isFormula ? { value: 0, formula: cell.formula } : { value: cell, formula: "" },
      );
    });
    for (const listener of this.changeListeners) listener({ range, by });
  }
  clear(range: Rect, what: "contents" | "formats" | "all") {
    each(range, (row, column) => {
      if (what !== "formats") this.cellMap.delete(key(range.sheet, row, column));
      if (what !== "contents") this.styleMap.delete(key(range.sheet, row, column));
    });
  }
  usedRange(sheet: string) {
    const used = [...this.cellMap].filter(
      ([at, cell]) => at.startsWith(`${sheet}:`) && cell !== BLANK && cell.value !== null,
    );
    if (used.length === 0) return null;
    const places = used.map(([at]) => at.split(":").slice(1).map(Number));
    const rows = Math.max(...places.map(([row = 0]) => row)) + 1;
    const columns = Math.max(...places.map(([, column = 0]) => column)) + 1;
    return { sheet, row: 0, column: 0, rows, columns };
  }
  merges(sheet: string) {
    return this.mergeList.filter((merge) => merge.sheet === sheet);
  }
  merge(range: Rect) {
    this.mergeList.push(range);
  }
  unmerge(range: Rect) {
    this.mergeList = this.mergeList.filter((merge) => intersection(merge, range) === null);
  }

  setStyle(range: Rect, style: CellStyle) {
    each(range, (row, column) => {
      const at = key(range.sheet, row, column);
      this.styleMap.set(at, { ...this.styleMap.get(at), ...style });
    });
  }
  style(sheet: string, row: number, column: number) {
    return this.styleMap.get(key(sheet, row, column)) ?? {};
  }
  setColumnWidth(sheet: string, column: number, width: number, columns = 1) {
    for (let at = column; at < column + columns; at++) this.widths.set(key(sheet, 0, at), width);
  }
  columnWidth(sheet: string, column: number) {
    return this.widths.get(key(sheet, 0, column)) ?? 64;
  }

  setRowHeight(sheet: string, row: number, height: number | null, rows = 1) {
    for (let at = row; at < row + rows; at++) {
      if (height === null) this.heights.delete(key(sheet, at, 0));
      else this.heights.set(key(sheet, at, 0), height);
    }
  }
  rowHeight(sheet: string, row: number) {
    return this.heights.get(key(sheet, row, 0)) ?? null;
  }

  names() {
    return this.nameList;
  }
  setName(name: string, refersTo: string) {
    this.deleteName(name);
    this.nameList.push({ name, refersTo });
  }
  deleteName(name: string) {
    this.nameList = this.nameList.filter((item) => item.name !== name);
  }

  tables() {
    return this.tableList;
  }
  addTable(name: string, range: Rect) {
    const table = { id: `{T${this.nextId++}}`, name, range, style: "TableStyleMedium2" };
    this.tableList.push(table);
    return table;
  }
  setTableRange(id: string, range: Rect) {
    this.changeTable(id, { range });
  }
  renameTable(id: string, name: string) {
    this.changeTable(id, { name });
  }
  setTableStyle(id: string, style: string) {
    this.changeTable(id, { style });
  }
  deleteTable(id: string) {
    this.tableList = this.tableList.filter((table) => table.id !== id);
  }

  validations(sheet: string) {
    return this.validationList.filter(({ range }) => range.sheet === sheet);
  }
  setValidation(range: Rect, validation: Omit<ValidationInfo, "range"> | null) {
    this.validationList = this.validationList.filter((item) => JSON.stringify(item.range) !== JSON.stringify(range));
    if (validation) this.validationList.push({ range, ...validation });
  }
  conditionalFormats(sheet: string) {
    return this.formatList.filter(({ range }) => range.sheet === sheet);
  }
  addConditionalFormat(range: Rect, rule: ConditionalFormatInfo["rule"]) {
    this.formatList.unshift({ range, rule });
  }
  clearConditionalFormats(sheet: string) {
    this.formatList = this.formatList.filter(({ range }) => range.sheet !== sheet);
  }
  columnIds(id: string) {
    const columns = this.tableList.find((table) => table.id === id)?.range.columns ?? 0;
    return Array.from({ length: columns }, (_, index) => index + 1);
  }
  link(sheet: string, row: number, column: number) {
    return this.linkMap.get(key(sheet, row, column)) ?? null;
  }
  links(): readonly LinkInfo[] {
    return [];
  }
  setLink(range: Rect, link: Link | null) {
    each(range, (row, column) => {
      if (link === null) this.linkMap.delete(key(range.sheet, row, column));
      else this.linkMap.set(key(range.sheet, row, column), link);
    });
  }
  notes(): readonly NoteInfo[] {
    return [];
  }
  setNote = unsupported;
  charts(sheet: string) {
    return this.chartList.filter((chart) => chart.sheet === sheet);
  }
  addChart(chart: ChartSpec) {
    const added = { ...chart, id: `chart-${this.nextId++}` };
    this.chartList.push(added);
    return added;
  }
  changeChart(id: string, change: Partial<ChartSpec>) {
    this.chartList = this.chartList.map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
  }
  deleteChart(id: string) {
    this.chartList = this.chartList.filter((chart) => chart.id !== id);
  }
  filter() {
    return null;
  }
  setFilter = unsupported;
  removeFilter = unsupported;

  type(range: Rect, cells: readonly (readonly CellWrite[])[]) {
    this.userWrite(range, cells);
  }
  insertRows = unsupported;
  deleteRows = unsupported;
  insertColumns = unsupported;
  deleteColumns = unsupported;
  moveRows = unsupported;
  moveColumns = unsupported;
  hideRows = unsupported;
  hideColumns = unsupported;
  sort = unsupported;
  copy = unsupported;
  undo = unsupported;
  redo = unsupported;
  asHost<T>(change: () => T) {
    return change();
  }
  asStep(change: () => void) {
    change();
  }
  asPartOfStep(change: () => void) {
    change();
  }

  selection() {
    return this.selected.at(-1) ?? null;
  }
  selections() {
    return this.selected;
  }
  activeCell() {
    const last = this.selection();
    return last && { ...last, rows: 1, columns: 1 };
  }
  select(...ranges: readonly Rect[]) {
    this.selected = ranges;
    for (const listener of this.selectionListeners) for (const range of ranges.slice(-1)) listener(range);
  }
  onSelection(listener: (range: Rect) => void) {
    this.selectionListeners.add(listener);
    return () => void this.selectionListeners.delete(listener);
  }
  onChange(listener: (event: ChangeEvent) => void) {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  readonly ready = Promise.resolve();

  registerFunctions(functions: readonly HostFunction[]) {
    for (const item of functions) this.functions.set(item.name, item);
  }
  errorMessage() {
    return null;
  }
  hold() {
    return () => undefined;
  }
  async settled() {
    this.settledCalls += 1;
  }
  dispose() {
    this.changeListeners.clear();
    this.selectionListeners.clear();
  }

  private at(id: string) {
    return this.sheetList.findIndex((sheet) => sheet.id === id);
  }
  private change(id: string, change: Partial<SheetInfo>) {
    const index = this.at(id);
    const sheet = this.sheetList[index];
    if (sheet) this.sheetList[index] = { ...sheet, ...change };
  }
  private changeTable(id: string, change: Partial<TableInfo>) {
    this.tableList = this.tableList.map((table) => (table.id === id ? { ...table, ...change } : table));
  }
}

function unsupported(): never {
  throw new Error("The fake model does not have this.");
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet}:${row}:${column}`;
}

function each<T>({ row, column, rows, columns }: Rect, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => make(row + r, column + c)));
}
