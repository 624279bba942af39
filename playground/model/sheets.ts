/** The sheets themselves: adding, naming, hiding, freezing, protecting, growing. */
import { BooleanNumber } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { SheetInfo } from "./types";
import type { UniverContext } from "./univer-context";

/** As in Excel: at most 31 characters, none of : \ / ? * [ ] */
const SHEET_NAME = /^[^:\\/?*[\]]{1,31}$/;

export class Sheets {
  /** Protection binds people, not scripts; it is kept here, since Univer's own needs a user service. */
  readonly #protected = new Set<string>();

  constructor(private readonly context: UniverContext) {}

  list(): SheetInfo[] {
    const sheets = this.context.workbook.getWorkbook().getSheets();
    return sheets.map((sheet) => this.#info(this.context.sheet(sheet.getSheetId())));
  }

  add(name: string, rows: number, columns: number): SheetInfo {
    this.#checkName(name, null);
    const active = this.active();
    this.context.runAsHost("add the sheet", "sheet.command.insert-sheet", {
      sheet: { name, rowCount: rows, columnCount: columns },
    });
    // Univer activates what it adds; a script's new sheet stays in the background.
    this.activate(active);
    const sheet = this.context.workbook.getSheetByName(name);
    if (!sheet) throw new Error(`Cannot add the sheet "${name}": the grid refused it.`);
    return this.#info(sheet);
  }

  remove(id: string): void {
    if (this.active() === id) this.#leave(id);
    this.context.runAsHost("delete the sheet", "sheet.command.remove-sheet", { subUnitId: this.#id(id) });
    this.#protected.delete(id);
  }

  rename(id: string, name: string): void {
    this.#checkName(name, id);
    this.context.runAsHost("rename the sheet", "sheet.command.set-worksheet-name", { subUnitId: this.#id(id), name });
  }

  setHidden(id: string, hidden: boolean): void {
    const sheet = this.context.sheet(id);
    if (sheet.isSheetHidden() === hidden) return;
    const command = hidden ? "sheet.command.set-worksheet-hidden" : "sheet.command.set-worksheet-show";
    this.context.runAsHost("hide or show the sheet", command, { subUnitId: id });
  }

  setTabColor(id: string, color: string | null): void {
    this.context.runAsHost("colour the tab", "sheet.command.set-tab-color", {
      subUnitId: this.#id(id),
      value: color ?? "",
    });
  }

  setFrozen(id: string, rows: number, columns: number): void {
    this.context.runAsHost("freeze rows and columns", "sheet.command.set-frozen", {
      subUnitId: this.#id(id),
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  setProtected(id: string, isProtected: boolean): void {
    if (isProtected) this.#protected.add(this.#id(id));
    else this.#protected.delete(this.#id(id));
  }

  isProtected(id: string): boolean {
    return this.#protected.has(this.#id(id));
  }

  saved(): readonly string[] {
    return [...this.#protected];
  }

  restore(protectedSheets: readonly string[]): void {
    for (const sheet of protectedSheets) this.#protected.add(sheet);
  }

  activate(id: string): void {
    this.context.workbook.setActiveSheet(this.context.sheet(id));
  }

  active(): string {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  ensureSize(id: string, rows: number, columns: number): void {
    const sheet = this.context.sheet(id);
    const grow = (what: "row" | "column", count: object) =>
      this.context.runAsFollower("grow the sheet", `sheet.mutation.set-worksheet-${what}-count`, {
        subUnitId: this.#id(id),
        ...count,
      });
    if (sheet.getMaxRows() < rows) grow("row", { rowCount: rows });
    if (sheet.getMaxColumns() < columns) grow("column", { columnCount: columns });
  }

  setGridlines(id: string, shown: boolean): void {
    this.context.runAsHost("show or hide the gridlines", "sheet.mutation.toggle-gridlines", {
      subUnitId: this.#id(id),
      showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  gridlines(id: string): boolean {
    return !this.context.sheet(id).hasHiddenGridLines();
  }

  /**
   * Makes a neighbour active. Univer does that only after the sheet is gone, and its page cannot draw a change that comes
   * before.
   */
  #leave(id: string): void {
    const shown = this.list().filter((sheet) => !sheet.hidden || sheet.id === id);
    const at = shown.findIndex((sheet) => sheet.id === id);
    const neighbour = shown[at - 1] ?? shown[at + 1];
    if (neighbour !== undefined) this.activate(neighbour.id);
  }

  #info(sheet: FWorksheet): SheetInfo {
    const freeze = sheet.getFreeze();
    return {
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      index: sheet.getIndex(),
      hidden: sheet.isSheetHidden(),
      tabColor: sheet.getTabColor() || null,
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      frozenRows: freeze.ySplit,
      frozenColumns: freeze.xSplit,
    };
  }

  #id(id: string): string {
    return this.context.sheet(id).getSheetId();
  }

  #checkName(name: string, except: string | null): void {
    if (!SHEET_NAME.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new Error(`"${name}" cannot name a sheet: use 1 to 31 characters without : \\ / ? * [ ] or outer '.`);
    }
    const same = this.list().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (same && same.id !== except)
      throw new Error(`A sheet named "${same.name}" exists already: choose another name.`);
  }
}
