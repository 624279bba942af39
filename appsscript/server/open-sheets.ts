import { UserProblem } from "../../shared/program/user-problem";
import { areaAddress } from "../../shared/workbook/address";
import type { Area } from "../../shared/workbook/plan";

export type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Size {
  rows: number;
  columns: number;
}

interface OpenSheet {
  readonly sheet: Sheet;
  /** What is wanted of it was got. */
  isPrepared: boolean;
  /** Null until it was asked for. */
  size: Size | null;
  /** By A1 notation. */
  readonly ranges: Map<string, Range>;
  readonly isNew: boolean;
}

/** Ranges from so many on are cheaper to get together. */
const TOGETHER = 3;

/** The sheets that a plan works on, with their sizes and ranges: each is asked of Google once. */
export class OpenSheets {
  readonly #open: Map<string, OpenSheet>;
  readonly #named = new Map<string, Range | null>();
  #count: number;
  /** The grid that Google gives a new sheet. */
  #newSize: Size | null = null;

  constructor(
    readonly spreadsheet: Spreadsheet,
    sheets: ReadonlyMap<string, Sheet>,
    /** Areas whose ranges will be asked for. */
    readonly wanted: readonly Area[],
  ) {
    this.#open = new Map([...sheets].map(([name, sheet]) => [name, opened(sheet, false)]));
    this.#count = sheets.size;
  }

  add(name: string, rows: number, columns: number, hidden: boolean): Sheet {
    const before = hidden ? this.spreadsheet.getActiveSheet() : null;
    const sheet = this.spreadsheet.insertSheet(name, this.#count);
    this.#count += 1;
    // Google brings a new sheet to the front.
    if (before !== null) {
      this.spreadsheet.setActiveSheet(before);
      sheet.hideSheet();
    }
    const open = opened(sheet, true);
    this.#newSize ??= sizeOf(open);
    open.size = { ...this.#newSize };
    this.#open.set(name, open);
    this.grow(name, rows, columns);
    return sheet;
  }

  sheet(name: string): Sheet {
    return this.#get(name).sheet;
  }

  /** Whether it was made here: nobody has changed how it looks. */
  isNew(name: string): boolean {
    return this.#get(name).isNew;
  }

  /** The range of an area; the grid grows where it is too small. */
  range(area: Area): Range {
    const open = this.#get(area.sheet);
    if (!open.isPrepared) {
      open.isPrepared = true;
      this.#prepare(area.sheet, open);
    }
    this.grow(area.sheet, area.row + area.rows, area.column + area.columns);
    return rangeIn(open, area);
  }

  /** What takes looks for all of these areas of a sheet at once. */
  together(sheet: string, areas: readonly Area[]): Range | RangeList {
    const [first] = areas;
    if (first !== undefined && areas.length === 1) return this.range(first);
    this.#growTo(sheet, areas);
    return this.sheet(sheet).getRangeList(areas.map(areaAddress));
  }

  /** As much of the area as the grid has; null when all of it lies beyond. */
  existing({ sheet, row, column, rows, columns }: Area): Range | null {
    const size = sizeOf(this.#get(sheet));
    const height = Math.min(rows, size.rows - row);
    const width = Math.min(columns, size.columns - column);
    const area = { sheet, row, column, rows: height, columns: width };
    return height > 0 && width > 0 ? rangeIn(this.#get(sheet), area) : null;
  }

  /** Gives a range a name. */
  setName(name: string, area: Area): void {
    const range = this.range(area);
    this.spreadsheet.setNamedRange(name, range);
    this.#named.set(name, range);
  }

  /** The range of a name; null where it has none. */
  named(name: string): Range | null {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const range = this.spreadsheet.getRangeByName(name);
    this.#named.set(name, range);
    return range;
  }

  removeName(name: string): void {
    if (this.named(name) !== null) this.spreadsheet.removeNamedRange(name);
    this.#named.set(name, null);
  }

  remove(name: string): void {
    this.spreadsheet.deleteSheet(this.sheet(name));
    this.#open.delete(name);
    this.#count -= 1;
  }

  /** Makes the grid at least this large. */
  grow(name: string, rows: number, columns: number): void {
    const open = this.#get(name);
    const size = sizeOf(open);
    if (size.rows < rows) {
      open.sheet.insertRowsAfter(size.rows, rows - size.rows);
      size.rows = rows;
    }
    if (size.columns < columns) {
      open.sheet.insertColumnsAfter(size.columns, columns - size.columns);
      size.columns = columns;
    }
  }

  /** Gets the ranges that are wanted of a sheet with two questions. */
  #prepare(name: string, open: OpenSheet): void {
    const areas = this.wanted.filter(({ sheet }) => sheet === name);
    const addresses = [...new Set(areas.map(areaAddress))].filter((address) => !open.ranges.has(address));
    if (addresses.length < TOGETHER) return;
    this.#growTo(name, areas);
    const ranges = open.sheet.getRangeList(addresses).getRanges();
    if (ranges.length !== addresses.length) return;
    addresses.forEach((address, index) => {
      const range = ranges[index];
      if (range !== undefined) open.ranges.set(address, range);
    });
  }

  #growTo(sheet: string, areas: readonly Area[]): void {
    this.grow(
      sheet,
      Math.max(...areas.map(({ row, rows }) => row + rows)),
      Math.max(...areas.map(({ column, columns }) => column + columns)),
    );
  }

  #get(name: string): OpenSheet {
    const open = this.#open.get(name);
    if (open === undefined) throw new UserProblem(`The sheet "${name}" is gone. Preview again.`);
    return open;
  }
}

function opened(sheet: Sheet, isNew: boolean): OpenSheet {
  return { sheet, isPrepared: false, size: null, ranges: new Map(), isNew };
}

/** The range of an area that the grid has. */
function rangeIn({ sheet, ranges }: OpenSheet, area: Area): Range {
  const address = areaAddress(area);
  const known = ranges.get(address);
  if (known !== undefined) return known;
  const range = sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);
  ranges.set(address, range);
  return range;
}

function sizeOf(open: OpenSheet): Size {
  open.size ??= { rows: open.sheet.getMaxRows(), columns: open.sheet.getMaxColumns() };
  return open.size;
}
