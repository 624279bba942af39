/**
 * A small workbook in memory for the tests of the Apps Script face. It calculates one kind of formula,
 * `=NAME(reference or number, …)` over registered functions, asynchronously, and spills matrices.
 */
import type { Link } from "../../playground/model/annotation-types";
import type { ChartInfo } from "../../playground/model/chart-types";
import type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormatInfo,
  HostFunction,
  NameInfo,
  Rect,
  SheetInfo,
  ValidationInfo,
  WorkbookModel,
} from "../../playground/model/types";
import { parseA1 } from "../../playground/sheets/services/a1";
import { overlap } from "../../playground/sheets/services/range-rules";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const unused = (): never => {
  throw new Error("The fake workbook does not have this.");
};

export function fakeModel(): WorkbookModel {
  const sheets: Mutable<SheetInfo>[] = [];
  const cells = new Map<string, Cell>();
  const styles = new Map<string, CellStyle>();
  const widths = new Map<string, number>();
  const heights = new Map<string, number | null>();
  const bare = new Set<string>();
  const guarded = new Set<string>();
  const names = new Map<string, NameInfo>();
  const filters = new Map<string, Rect>();
  const functions = new Map<string, HostFunction>();
  const links = new Map<string, Link>();
  const notes = new Map<string, string>();
  const pending = new Set<Promise<unknown>>();
  let validations: ValidationInfo[] = [];
  let formats: ConditionalFormatInfo[] = [];
  let charts: ChartInfo[] = [];
  let active = "s1";
  let selection: Rect | null = null;

  const at = (sheet: string, row: number, column: number): string => `${sheet}:${row}:${column}`;
  const placed = <T>(map: ReadonlyMap<string, T>, id: string): { row: number; column: number; item: T }[] =>
    [...map].flatMap(([place, item]) => {
      const [owner, row, column] = place.split(":");
      return owner === id ? [{ row: Number(row), column: Number(column), item }] : [];
    });
  const blank: Cell = { value: null, formula: "" };
  const sheet = (id: string): Mutable<SheetInfo> => sheets.find((item) => item.id === id) ?? unused();
  const grid = <T>(rect: Rect, each: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rect.rows }, (_, i) =>
      Array.from({ length: rect.columns }, (__, j) => each(rect.row + i, rect.column + j)),
    );
  const read = (rect: Rect): Cell[][] => grid(rect, (row, column) => cells.get(at(rect.sheet, row, column)) ?? blank);

  const argument = (sheetId: string, text: string): CellValue | CellValue[][] | undefined => {
    if (text === "") return undefined;
    const range = parseA1(text);
    if (range === null) return Number(text);
    const rows = (range.lastRow ?? 0) - range.row + 1;
    const columns = (range.lastColumn ?? 0) - range.column + 1;
    return read({ sheet: sheetId, row: range.row, column: range.column, rows, columns }).map((r) =>
      r.map((c) => c.value),
    );
  };
  const calculate = async (id: string, row: number, column: number, formula: string): Promise<void> => {
    const match = /^=(\w+)\((.*)\)$/.exec(formula);
    const called = functions.get(match?.[1] ?? "");
    if (called === undefined) return;
    const result = await called.call((match?.[2] ?? "").split(",").map((text) => argument(id, text.trim())));
    const rows: unknown[][] = Array.isArray(result) ? result : [[result]];
    rows.forEach((values, i) => {
      values.forEach((value, j) => {
        const isOrigin = i === 0 && j === 0;
        cells.set(at(id, row + i, column + j), { value: value as CellValue, formula: isOrigin ? formula : "" });
      });
    });
  };

  const model: WorkbookModel = {
    sheets: () => sheets.map((item, index) => ({ ...item, index })),
    addSheet(name, rows, columns) {
      const rest = { index: sheets.length, hidden: false, tabColor: null, frozenRows: 0, frozenColumns: 0 };
      const info = { id: `s${sheets.length + 1}`, name, rows, columns, ...rest };
      sheets.push(info);
      return info;
    },
    deleteSheet: (id) => void sheets.splice(sheets.indexOf(sheet(id)), 1),
    renameSheet: (id, name) => {
      sheet(id).name = name;
    },
    setHidden: (id, hidden) => {
      sheet(id).hidden = hidden;
    },
    setTabColor: (id, color) => {
      sheet(id).tabColor = color;
    },
    setFrozen: (id, rows, columns) => void Object.assign(sheet(id), { frozenRows: rows, frozenColumns: columns }),
    setProtected: (id, on) => void (on ? guarded.add(id) : guarded.delete(id)),
    isProtected: (id) => guarded.has(id),
    activate: (id) => {
      active = id;
    },
    activeSheet: () => active,
    setGridlines: (id, shown) => void (shown ? bare.delete(id) : bare.add(id)),
    gridlines: (id) => !bare.has(id),
    ensureSize: unused,
    read,
    text: (rect) => read(rect).map((row) => row.map(({ value }) => (value === null ? "" : String(value)))),
    write(rect, writes) {
      grid(rect, (row, column) => {
        const value = writes[row - rect.row]?.[column - rect.column];
        if (value === undefined) return;
        const isFormula = typeof value === "object" && value !== null;
        cells.set(
          at(rect.sheet, row, column),
          isFormula ? { value: null, formula: value.formula } : { value, formula: "" },
        );
        if (!isFormula) return;
        const calculation = calculate(rect.sheet, row, column, value.formula);
        pending.add(calculation);
        void calculation.finally(() => pending.delete(calculation));
      });
    },
    clear: (rect) => void grid(rect, (row, column) => cells.delete(at(rect.sheet, row, column))),
    usedRange: (id) => {
      const places = [...cells.keys()].map((key) => key.split(":")).filter(([owner]) => owner === id);
      if (places.length === 0) return null;
      const rows = Math.max(...places.map(([, row]) => Number(row))) + 1;
      const columns = Math.max(...places.map(([, , column]) => Number(column))) + 1;
      return { sheet: id, row: 0, column: 0, rows, columns };
    },
    merges: () => [],
    merge: unused,
    unmerge: unused,
    setStyle: (rect, style) =>
      void grid(rect, (row, column) => {
        const key = at(rect.sheet, row, column);
        styles.set(key, { ...styles.get(key), ...style });
      }),
    style: (id, row, column) => styles.get(at(id, row, column)) ?? {},
    setColumnWidth: (id, column, width, columns = 1) => {
      for (let at = column; at < column + columns; at++) widths.set(`${id}:${at}`, width);
    },
    columnWidth: (id, column) => widths.get(`${id}:${column}`) ?? 100,
    setRowHeight: (id, row, height, rows = 1) => {
      for (let at = row; at < row + rows; at++) heights.set(`${id}:${at}`, height);
    },
    rowHeight: (id, row) => heights.get(`${id}:${row}`) ?? null,
    names: () => [...names.values()],
    setName: (name, refersTo) => void names.set(name, { name, refersTo }),
    deleteName: (name) => void names.delete(name),
    tables: () => [],
    addTable: unused,
    setTableRange: unused,
    renameTable: unused,
    setTableStyle: unused,
    deleteTable: unused,
    validations: (id) => validations.filter(({ range }) => range.sheet === id),
    setValidation(range, validation) {
      const kept = validations.flatMap((info) =>
        grid(info.range, (row, column) => ({ ...info, range: { ...info.range, row, column, rows: 1, columns: 1 } }))
          .flat()
          .filter((cell) => !overlap(cell.range, range)),
      );
      validations = validation === null ? kept : [...kept, { range, ...validation }];
    },
    conditionalFormats: (id) => formats.filter(({ range }) => range.sheet === id),
    addConditionalFormat: (range, rule) => void formats.unshift({ range, rule }),
    clearConditionalFormats: () => {
      formats = [];
    },
    columnIds: unused,
    link: (id, row, column) => links.get(at(id, row, column)) ?? null,
    links: (id) => placed(links, id).map(({ row, column, item }) => ({ row, column, link: item })),
    setLink: (rect, link) =>
      void grid(rect, (row, column) => {
        if (link === null) links.delete(at(rect.sheet, row, column));
        else links.set(at(rect.sheet, row, column), link);
      }),
    notes: (id) => placed(notes, id).map(({ row, column, item }) => ({ row, column, text: item })),
    setNote: (id, row, column, text) =>
      void (text === "" ? notes.delete(at(id, row, column)) : notes.set(at(id, row, column), text)),
    charts: (id) => charts.filter((chart) => chart.sheet === id),
    addChart(spec) {
      const chart = { ...spec, id: `chart-${charts.length + 1}` };
      charts = [...charts, chart];
      return chart;
    },
    changeChart: unused,
    deleteChart: (id) => {
      charts = charts.filter((chart) => chart.id !== id);
    },
    filter: (id) => filters.get(id) ?? null,
    setFilter: (range) => void filters.set(range.sheet, range),
    removeFilter: (id) => void filters.delete(id),
    type: unused,
    insertRows: (id, _, count) => void Object.assign(sheet(id), { rows: sheet(id).rows + count }),
    deleteRows: unused,
    insertColumns: (id, _, count) => void Object.assign(sheet(id), { columns: sheet(id).columns + count }),
    deleteColumns: unused,
    moveRows: unused,
    moveColumns: unused,
    hideRows: unused,
    hideColumns: unused,
    sort: unused,
    copy: unused,
    undo: unused,
    redo: unused,
    asHost: (change) => change(),
    asStep: (change) => change(),
    asPartOfStep: (change) => change(),
    selection: () => selection,
    selections: () => (selection ? [selection] : []),
    activeCell: () => selection && { ...selection, rows: 1, columns: 1 },
    select: (rect) => {
      selection = rect;
    },
    onSelection: () => () => undefined,
    onChange: () => () => undefined,
    ready: Promise.resolve(),
    registerFunctions: (added) => {
      for (const item of added) functions.set(item.name, item);
    },
    hold: () => () => undefined,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
    errorMessage: () => null,
    dispose: () => undefined,
  };
  model.addSheet("Sheet1", 1000, 26);
  return model;
}
