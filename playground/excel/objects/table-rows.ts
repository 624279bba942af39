import type { Rect } from "../../model/types";
import { integer } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { dimensionMismatch, itemNotFound, notEmulated } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";

export class TableRowCollection extends HostCollection {
  readonly type = "TableRowCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly table: string,
  ) {
    super();
  }

  get Count(): number {
    return this.range().rows - 1;
  }

  get Items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.host, this.range(), index));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableRow {
    const at = integer(index, "the index of a row");
    if (at < 0 || at >= this.Count) throw itemNotFound();
    return new TableRow(this.host, this.range(), at);
  }

  /** Adds rows at the end, where the cells must be blank; a single blank row of a new table is filled first. */
  Add(index?: unknown, values?: unknown): TableRow {
    const range = this.range();
    this.host.assertWritable(range.sheet);
    const atEnd = index === undefined || index === null || index === -1 || index === this.Count;
    if (!atEnd) throw notEmulated("TableRowCollection.add() before the last row");
    const rows = rowsOf(values, range.columns);
    const first = this.Count === 1 && this.isBlank({ ...range, row: range.row + 1, rows: 1 }) ? 0 : this.Count;
    const added: Rect = { ...range, row: range.row + 1 + first, rows: rows.length };
    if (!this.isBlank(added)) throw notEmulated("TableRowCollection.add() above cells that are not blank");
    new Range(this.host, added).Values = rows;
    this.host.model.setTableRange(this.table, { ...range, rows: 1 + first + rows.length });
    return new TableRow(this.host, this.range(), first);
  }

  private range(): Rect {
    const table = this.host.model.tables().find((candidate) => candidate.id === this.table);
    if (!table) throw itemNotFound();
    return table.range;
  }

  private isBlank(rect: Rect): boolean {
    this.host.model.ensureSize(rect.sheet, rect.row + rect.rows, rect.column + rect.columns);
    return this.host.model.read(rect).every((row) => row.every((cell) => cell.value === null));
  }
}

function rowsOf(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === undefined || values === null) return [new Array<unknown>(columns).fill("")];
  const fits = Array.isArray(values) && values.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits || values.length === 0) throw dimensionMismatch();
  return values;
}

class TableRow extends HostObject {
  readonly type = "TableRow";
  override readonly scalars = ["index", "values"];

  constructor(
    private readonly host: ExcelHost,
    private readonly table: Rect,
    readonly Index: number,
  ) {
    super();
  }

  get Values(): unknown[][] {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return new Range(this.host, { ...this.table, row: this.table.row + 1 + this.Index, rows: 1 });
  }
}
