/** Tells listeners what changed, by whom, and what is selected. Results of a calculation are no change. */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { RedoCommand, UndoCommand } from "@univerjs/core";
import { getPrimaryForRange, SheetsSelectionsService } from "@univerjs/sheets";
import type { ChangeEvent, Rect } from "./types";
import { FOLLOWING, toRect, toUniverRange, type UniverContext } from "./univer-context";

/** Mutations that move cells, with the parameter that holds the place. */
const STRUCTURAL: Readonly<Record<string, "range" | "targetRange">> = {
  "sheet.mutation.insert-row": "range",
  "sheet.mutation.insert-col": "range",
  "sheet.mutation.remove-rows": "range",
  "sheet.mutation.remove-col": "range",
  "sheet.mutation.move-rows": "targetRange",
  "sheet.mutation.move-columns": "targetRange",
  "sheet.mutation.reorder-range": "range",
};

/** Commands whose value mutations only adjust formulas to moved cells, or only change formats. */
const FOLLOWERS =
  /^sheet\.command\.(insert-(row|col)|remove-(row|col)|move-(rows|cols)|set-worksheet-name|remove-sheet|set-style|set-border|clear-selection-format)/;

type Listeners<T> = Set<(value: T) => void>;

export class Events {
  readonly #changes: Listeners<ChangeEvent> = new Set();
  readonly #selections: Listeners<Rect> = new Set();
  readonly #disposables: { dispose(): void }[] = [];

  constructor(private readonly context: UniverContext) {
    this.#disposables.push(context.commands.onCommandExecuted((command, options) => this.#changed(command, options)));
    const selections = context.boot.injector.get(SheetsSelectionsService);
    for (const stream of [selections.selectionMoveEnd$, selections.selectionSet$]) {
      const subscription = stream.subscribe(() => {
        const selected = this.selection();
        if (selected) for (const listener of this.#selections) listener(selected);
      });
      this.#disposables.push({ dispose: () => subscription.unsubscribe() });
    }
  }

  selection(): Rect | null {
    const range = this.context.workbook.getActiveRange();
    return range ? toRect(range.getSheetId(), range.getRange()) : null;
  }

  selections(): Rect[] {
    return this.#selected().map(({ range }) => toRect(this.#activeSheet(), range));
  }

  activeCell(): Rect | null {
    const primary = this.#selected().at(-1)?.primary;
    if (!primary) return null;
    return { sheet: this.#activeSheet(), row: primary.actualRow, column: primary.actualColumn, rows: 1, columns: 1 };
  }

  /** Adds to what is selected, as by Ctrl: only the last range has the active cell. */
  selectAlso(ranges: readonly Rect[]): void {
    if (ranges.length === 0) return;
    const all = [...this.#selected().map(({ range }) => range), ...ranges.map(toUniverRange)];
    const sheet = this.context.workbook.getActiveSheet();
    const selections = all.map((range, index) => {
      const primary = index === all.length - 1 ? getPrimaryForRange(range, sheet.getSheet()) : null;
      return { range, primary, style: null };
    });
    const service = this.context.boot.injector.get(SheetsSelectionsService);
    service.setSelections(this.context.unitId, sheet.getSheetId(), selections);
  }

  onSelection(listener: (range: Rect) => void): () => void {
    this.#selections.add(listener);
    return () => this.#selections.delete(listener);
  }

  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#changes.clear();
    this.#selections.clear();
  }

  #selected() {
    return this.context.boot.injector.get(SheetsSelectionsService).getCurrentSelections();
  }

  #activeSheet(): string {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  #changed(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (this.#changes.size === 0 || options?.onlyLocal) return;
    const range = changedRange(command);
    if (!range) return;
    const by = this.context.hostIsWriting ? "host" : "user";
    const event: ChangeEvent = { range, by, ...(insertsRows(command) ? { insertsRows: true } : {}) };
    for (const listener of this.#changes) listener(event);
  }
}

function changedRange(command: ICommandInfo): Rect | null {
  const params: unknown = command.params;
  const sheet = property(params, "subUnitId");
  if (typeof sheet !== "string") return null;
  const place = STRUCTURAL[command.id];
  if (place) return asRect(sheet, property(params, place));
  if (command.id !== "sheet.mutation.set-range-values") return null;
  const trigger = property(params, "trigger");
  if (trigger === FOLLOWING || (typeof trigger === "string" && FOLLOWERS.test(trigger))) return null;
  return boundsOf(sheet, property(params, "cellValue"));
}

/** Univer names the running command as what triggers a mutation. */
function insertsRows({ id, params }: ICommandInfo): boolean {
  const trigger = property(params, "trigger");
  return id === "sheet.mutation.insert-row" && trigger !== UndoCommand.id && trigger !== RedoCommand.id;
}

/** The smallest rectangle around the cells of a sparse matrix, rows and columns as keys. */
function boundsOf(sheet: string, matrix: unknown): Rect | null {
  if (typeof matrix !== "object" || matrix === null) return null;
  const rows = Object.keys(matrix).map(Number);
  const columns = Object.values(matrix).flatMap((row: unknown) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const [row, column] = [rows.reduce(smaller), columns.reduce(smaller)];
  return { sheet, row, column, rows: rows.reduce(larger) - row + 1, columns: columns.reduce(larger) - column + 1 };
}

function smaller(a: number, b: number): number {
  return Math.min(a, b);
}

function larger(a: number, b: number): number {
  return Math.max(a, b);
}

function asRect(sheet: string, range: unknown): Rect | null {
  const [startRow, startColumn, endRow, endColumn] = ["startRow", "startColumn", "endRow", "endColumn"].map((key) =>
    Number(property(range, key)),
  );
  if (startRow === undefined || startColumn === undefined || endRow === undefined || endColumn === undefined)
    return null;
  return toRect(sheet, { startRow, startColumn, endRow, endColumn });
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
