/**
 * Rows that a person inserts inside a table get the formulas of its calculated columns, as part of the insertion: it
 * is undone in one step. A script's insertion is left to the script.
 */
import type { ChangeEvent, Rect } from "../model/types";
import { calculatedColumns, fillCalculatedColumns } from "./calculated-columns";
import type { ExcelHost } from "./excel-host";

export class InsertedRows {
  private readonly stop: () => void;

  constructor(private readonly host: ExcelHost) {
    this.stop = host.rawModel.onChange((event) => this.changed(event));
  }

  dispose(): void {
    this.stop();
  }

  private changed({ range, by, insertsRows }: ChangeEvent): void {
    // The tables and the list of steps follow when the person's command is complete.
    if (by === "user" && insertsRows === true) queueMicrotask(() => this.fill(range));
  }

  private fill(inserted: Rect): void {
    const { events, rawModel } = this.host;
    if (rawModel.isProtected(inserted.sheet)) return;
    for (const { range } of rawModel.tables()) {
      if (!isInBody(range, inserted)) continue;
      const formulas = calculatedColumns(rawModel, range, inserted);
      const rows: Rect = { ...range, row: inserted.row, rows: inserted.rows };
      events.silently(() => rawModel.asPartOfStep(() => fillCalculatedColumns(rawModel, rows, formulas)));
    }
  }
}

function isInBody(table: Rect, { sheet, row, rows }: Rect): boolean {
  return sheet === table.sheet && row > table.row && row + rows <= table.row + table.rows;
}
