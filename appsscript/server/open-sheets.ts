import { UserProblem } from "../../shared/program/user-problem";
import type { Area } from "../../shared/workbook/plan";

export type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface OpenSheet {
  readonly sheet: Sheet;
  rows: number;
  columns: number;
}

/** The sheets that a plan works on, with their sizes: each is asked of Google once. */
export class OpenSheets {
  readonly #open = new Map<string, OpenSheet>();

  constructor(readonly spreadsheet: Spreadsheet) {}

  add(name: string, rows: number, columns: number, hidden: boolean): Sheet {
    const before = this.spreadsheet.getActiveSheet();
    const sheet = this.spreadsheet.insertSheet(name, this.spreadsheet.getSheets().length);
    // Google brings a new sheet to the front.
    if (hidden) {
      this.spreadsheet.setActiveSheet(before);
      sheet.hideSheet();
    }
    this.#remember(name, sheet);
    this.grow(name, rows, columns);
    return sheet;
  }

  sheet(name: string): Sheet {
    return this.#get(name).sheet;
  }

  /** The range of an area; the grid grows where it is too small. */
  range({ sheet, row, column, rows, columns }: Area): Range {
    this.grow(sheet, row + rows, column + columns);
    return this.sheet(sheet).getRange(row + 1, column + 1, rows, columns);
  }

  /** As much of the area as the grid has; null when all of it lies beyond. */
  existing({ sheet, row, column, rows, columns }: Area): Range | null {
    const open = this.#get(sheet);
    const height = Math.min(rows, open.rows - row);
    const width = Math.min(columns, open.columns - column);
    return height > 0 && width > 0 ? open.sheet.getRange(row + 1, column + 1, height, width) : null;
  }

  remove(name: string): void {
    this.spreadsheet.deleteSheet(this.sheet(name));
    this.#open.delete(name);
  }

  #get(name: string): OpenSheet {
    const open = this.#open.get(name);
    if (open !== undefined) return open;
    const sheet = this.spreadsheet.getSheetByName(name);
    if (sheet === null) throw new UserProblem(`The sheet "${name}" is gone. Preview again.`);
    return this.#remember(name, sheet);
  }

  #remember(name: string, sheet: Sheet): OpenSheet {
    const open = { sheet, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    this.#open.set(name, open);
    return open;
  }

  /** Makes the grid at least this large. */
  grow(name: string, rows: number, columns: number): void {
    const open = this.#get(name);
    if (open.rows < rows) {
      open.sheet.insertRowsAfter(open.rows, rows - open.rows);
      open.rows = rows;
    }
    if (open.columns < columns) {
      open.sheet.insertColumnsAfter(open.columns, columns - open.columns);
      open.columns = columns;
    }
  }
}
