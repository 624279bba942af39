/**
 * What every part of the model needs from Univer: its facade, its injector and the one workbook.
 * The parts share it, so that only this file decides how a command is run and what a failed one means.
 */
import type { Injector, IRange, Worksheet } from "@univerjs/core";
import { ICommandService, IUniverInstanceService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SheetsSelectionsService } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { mendGrid } from "./grid-mends";
import type { Rect } from "./types";
import { UndoList } from "./undo-list";

/** The trigger of mutations that only make formulas and headers follow another change; nobody's edit of their own. */
export const FOLLOWING = "host.following";

/** What a boot file (headless or page) hands to the model. */
export interface UniverBoot {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Resolves when formulas can be calculated; in a page that is after the first rendering. */
  readonly ready: Promise<void>;
  /** Scrolls the grid so that the range shows; does nothing without a screen. */
  readonly reveal: (range: IRange) => void;
  readonly dispose: () => void;
}

/** `follower`: the host, in the wake of a change of whomever. */
type Writer = "person" | "host" | "follower";

export class UniverContext {
  readonly workbook: FWorkbook;
  readonly unitId: string;
  readonly commands: ICommandService;
  readonly undo: UndoList;
  /** Univer makes a new facade at every asking, which costs more than most of what is asked of it. */
  readonly #facades = new WeakMap<Worksheet, FWorksheet>();
  #writer: Writer = "person";

  constructor(readonly boot: UniverBoot) {
    const workbook = boot.api.getActiveWorkbook();
    if (!workbook) throw new Error("The Univer instance holds no workbook: create one before the model.");
    this.workbook = workbook;
    this.unitId = workbook.getId();
    this.commands = boot.injector.get(ICommandService);
    mendGrid(boot.injector);
    this.undo = new UndoList(boot.injector, this.unitId, () => this.hostIsWriting);
    // Without a focused workbook the engine does not notice that a defined name now means something else.
    boot.injector.get(IUniverInstanceService).focusUnit(this.unitId);
  }

  /** True while the model itself changes the workbook: listeners must not take it for a person. */
  get hostIsWriting(): boolean {
    return this.#writer !== "person";
  }

  /** Throws when there is no such sheet. */
  sheet(id: string): FWorksheet {
    const worksheet = this.workbook.getWorkbook().getSheetBySheetId(id);
    const known = worksheet ? this.#facades.get(worksheet) : undefined;
    if (known) return known;
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id "${id}": take ids from sheets().`);
    this.#facades.set(sheet.getSheet(), sheet);
    return sheet;
  }

  /**
   * Runs a synchronous command or mutation of Univer.
   * Throws when Univer refuses it; `what` completes "Cannot …".
   */
  run(what: string, id: string, params: object): void {
    const whole = { unitId: this.unitId, ...params };
    if (this.#writer === "host") this.undo.hostRuns(id, whole);
    else if (this.#writer === "follower") this.undo.followerRuns(id, whole);
    const done: unknown = this.commands.syncExecuteCommand(id, whole);
    if (done === false) throw new Error(`Cannot ${what}: the grid refused it (${id}).`);
  }

  /** As `run`, for changes a script makes. */
  runAsHost(what: string, id: string, params: object): void {
    this.asHost(() => this.run(what, id, params));
  }

  /** As `run`, for what must follow another change, such as formulas after a new header. */
  runAsFollower(what: string, id: string, params: object): void {
    this.#as("follower", () => this.run(what, id, params));
  }

  /**
   * As `run`, for what a person does, or a script in the same way. Univer lets tables and formulas follow only on the active sheet, the one a
   * person edits: the sheet is made active for the while.
   */
  runAsUser(what: string, id: string, sheetId: string, params: object): void {
    const active = this.workbook.getActiveSheet();
    const sheet = this.sheet(sheetId);
    const elsewhere = active.getSheetId() !== sheetId;
    if (elsewhere) this.workbook.setActiveSheet(sheet);
    const selections = this.boot.injector.get(SheetsSelectionsService);
    const selected = selections.getWorkbookSelections(this.unitId).getSelectionsOfWorksheet(sheetId);
    try {
      this.run(what, id, { subUnitId: sheetId, ...params });
      // Univer selects what it inserts, as both hosts do for a person but not for a script.
      if (this.hostIsWriting) selections.setSelections(this.unitId, sheetId, selected);
    } finally {
      if (elsewhere) this.workbook.setActiveSheet(active);
    }
  }

  asHost<T>(change: () => T): T {
    return this.#as("host", change);
  }

  #as<T>(writer: Writer, change: () => T): T {
    const before = this.#writer;
    this.#writer = writer;
    try {
      return change();
    } finally {
      this.#writer = before;
    }
  }

  /** Throws a sentence when the rectangle is empty or leaves the sheet's grid. */
  checkInside(rect: Rect): void {
    const sheet = this.sheet(rect.sheet);
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const empty = rect.rows < 1 || rect.columns < 1 || rect.row < 0 || rect.column < 0;
    if (empty || rect.row + rect.rows > rows || rect.column + rect.columns > columns) {
      throw new RangeError(
        `The range at row ${rect.row}, column ${rect.column}, ${rect.rows} × ${rect.columns}, is not inside ` +
          `the sheet "${sheet.getSheetName()}" of ${rows} × ${columns}: grow it with ensureSize first.`,
      );
    }
  }
}

export function toUniverRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function toRect(sheet: string, range: Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">): Rect {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
