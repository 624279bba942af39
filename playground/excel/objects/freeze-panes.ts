import { integer, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument } from "../host-error";
import { HostObject } from "../host-object";
import { Range } from "./range";

/** `worksheet.freezePanes`. Each call replaces what was frozen before. */
export class FreezePanes extends HostObject {
  readonly type = "WorksheetFreezePanes";

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: string,
  ) {
    super();
  }

  FreezeRows(count?: unknown): void {
    this.host.model.setFrozen(this.sheet, integer(count ?? 1, "the number of rows"), 0);
  }

  FreezeColumns(count?: unknown): void {
    this.host.model.setFrozen(this.sheet, 0, integer(count ?? 1, "the number of columns"));
  }

  /** Freezes the range, which begins at A1. */
  FreezeAt(range: unknown): void {
    const rect = range instanceof Range ? range.rect : this.host.resolveReference(text(range, "the range"), this.sheet);
    if (rect?.sheet !== this.sheet) throw invalidArgument("the range must lie on this worksheet");
    this.host.model.setFrozen(this.sheet, rect.row + rect.rows, rect.column + rect.columns);
  }

  Unfreeze(): void {
    this.host.model.setFrozen(this.sheet, 0, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const { frozenRows, frozenColumns, rows, columns } = this.host.sheet(this.sheet);
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const block = { row: 0, column: 0, rows: frozenRows || rows, columns: frozenColumns || columns };
    return new Range(this.host, { sheet: this.sheet, ...block });
  }
}
