/** How wide columns and how high rows are, in pixels. */
import { BooleanNumber } from "@univerjs/core";
import type { UniverContext } from "./univer-context";

export class Sizes {
  constructor(private readonly context: UniverContext) {}

  setColumnWidth(sheet: string, column: number, width: number, columns = 1): void {
    this.context.checkInside({ sheet, row: 0, column, rows: 1, columns });
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + columns - 1 }];
    this.context.runAsHost("set the column width", "sheet.mutation.set-worksheet-col-width", {
      subUnitId: sheet,
      ranges,
      colWidth: width,
    });
  }

  columnWidth(sheet: string, column: number): number {
    return this.context.sheet(sheet).getColumnWidth(column);
  }

  /** A row whose height was set keeps it; others grow with their text. */
  setRowHeight(sheet: string, row: number, height: number | null, rows = 1): void {
    this.context.checkInside({ sheet, row, column: 0, rows, columns: 1 });
    const ranges = [{ startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: 0 }];
    if (height !== null) {
      this.context.runAsHost("set the row height", "sheet.mutation.set-worksheet-row-height", {
        subUnitId: sheet,
        ranges,
        rowHeight: height,
      });
    }
    this.context.runAsHost("set the row height", "sheet.mutation.set-worksheet-row-is-auto-height", {
      subUnitId: sheet,
      ranges,
      autoHeightInfo: height === null ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  rowHeight(sheet: string, row: number): number | null {
    this.context.checkInside({ sheet, row, column: 0, rows: 1, columns: 1 });
    const worksheet = this.context.sheet(sheet).getSheet();
    const info = worksheet.getRowManager().getRow(row);
    return info?.ia === BooleanNumber.FALSE ? worksheet.getRowHeight(row) : null;
  }
}
