/**
 * Excel's "Include new rows and columns in table": what a person types or pastes directly below a table, or directly at
 * its right, becomes part of it. A new row gets the formulas of calculated columns, and the looks and validations of the
 * row above. A script's writes never do that.
 */
import type { CellWrite, ChangeEvent, Rect, TableInfo } from "../model/types";
import { intersection } from "./address";
import { calculatedColumns } from "./calculated-columns";
import type { ExcelHost } from "./excel-host";

export class TableExpansion {
  private readonly stop: () => void;

  constructor(private readonly host: ExcelHost) {
    this.stop = host.rawModel.onChange((event) => this.changed(event));
  }

  dispose(): void {
    this.stop();
  }

  private changed({ range, by }: ChangeEvent): void {
    if (by !== "user") return;
    const touched = this.host.rawModel.tables().filter((table) => isBeside(table.range, range));
    // The person's command has more steps; the table follows when it is complete.
    for (const { id } of touched) queueMicrotask(() => this.follow(id, range));
  }

  /** Excel undoes the expansion first, then the entry. */
  private follow(id: string, typed: Rect): void {
    const { events, rawModel } = this.host;
    events.silently(() => rawModel.asStep(() => this.expand(id, typed)));
  }

  private expand(id: string, typed: Rect): void {
    const table = this.host.model.tables().find((candidate) => candidate.id === id);
    if (!table) return;
    const { range } = table;
    const below = isBelow(range, typed);
    const added: Rect = below
      ? { ...range, row: range.row + range.rows, rows: typed.rows }
      : { ...range, column: range.column + range.columns, columns: typed.columns };
    if (!this.isFree(added, typed, id)) return;
    const grown = below
      ? { ...range, rows: range.rows + typed.rows }
      : { ...range, columns: range.columns + typed.columns };
    this.host.model.setTableRange(id, grown);
    if (below) this.complete(table, added, typed);
  }

  /** Something was entered, nothing else is there, and no other table. */
  private isFree(added: Rect, typed: Rect, id: string): boolean {
    const model = this.host.rawModel;
    if (model.tables().some((table) => table.id !== id && intersection(table.range, added))) return false;
    const entered = intersection(added, typed);
    if (entered === null || model.isProtected(added.sheet)) return false;
    const count = (rect: Rect) =>
      model
        .read(rect)
        .flat()
        .filter((cell) => cell.value !== null || cell.formula).length;
    return count(entered) > 0 && count(added) === count(entered);
  }

  private complete({ range }: TableInfo, added: Rect, typed: Rect): void {
    const model = this.host.rawModel;
    if (range.rows < 2) return;
    const formulas = calculatedColumns(model, range, null);
    const above = added.row - 1;
    formulas.forEach((formula, offset) => {
      const cells: Rect = { ...added, column: range.column + offset, columns: 1 };
      const style = model.style(range.sheet, above, cells.column);
      if (Object.keys(style).length > 0) model.setStyle(cells, style);
      if (formula === null || intersection(cells, typed)) return;
      model.write(
        cells,
        Array.from({ length: added.rows }, (): CellWrite[] => [{ formula }]),
      );
    });
    for (const { range: validated, ...validation } of model.validations(range.sheet)) {
      const endsAbove = validated.row + validated.rows === added.row && validated.row <= range.row + 1;
      const part = endsAbove ? intersection({ ...validated, row: added.row, rows: added.rows }, added) : null;
      if (part) model.setValidation(part, validation);
    }
  }
}

function isBeside(table: Rect, typed: Rect): boolean {
  return table.sheet === typed.sheet && (isBelow(table, typed) || isRight(table, typed));
}

function isBelow(table: Rect, typed: Rect): boolean {
  const sameColumns = typed.column < table.column + table.columns && table.column < typed.column + typed.columns;
  return sameColumns && typed.row === table.row + table.rows;
}

function isRight(table: Rect, typed: Rect): boolean {
  const sameRows = typed.row >= table.row && typed.row + typed.rows <= table.row + table.rows;
  return sameRows && typed.column === table.column + table.columns;
}
