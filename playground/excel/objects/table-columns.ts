import type { Rect } from "../../model/types";
import { matrix, optionalText, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { dimensionMismatch, invalidArgument, itemNotFound, notEmulated } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";

export class TableColumnCollection extends HostCollection {
  readonly type = "TableColumnCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly table: string,
  ) {
    super();
  }

  get Items(): readonly TableColumn[] {
    return columnIds(this.host, this.table).map((id) => new TableColumn(this.host, this.table, id));
  }

  get Count(): number {
    return tableRange(this.host, this.table).columns;
  }

  GetCount(): number {
    return this.Count;
  }

  /** By name or by id. */
  GetItem(key: unknown): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    if (typeof key === "number") return this.Items.find((column) => column.Id === key) ?? null;
    const name = text(key, "the name or id of a column").toLowerCase();
    return this.Items.find((column) => column.Name.toLowerCase() === name) ?? null;
  }

  GetItemAt(index: unknown): TableColumn {
    const column = this.Items[Number(index)];
    if (!column) throw itemNotFound();
    return column;
  }

  /** Adds a column at the right end, where the cells must be blank: this host does not push cells aside. */
  Add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const range = tableRange(this.host, this.table);
    const atEnd = index === undefined || index === null || index === -1 || index === range.columns;
    if (!atEnd) throw notEmulated("TableColumnCollection.add() before the last column");
    const added: Rect = { ...range, column: range.column + range.columns, columns: 1 };
    const blank = this.host.model.read(added).every((row) => row.every((cell) => cell.value === null));
    if (!blank) throw notEmulated("TableColumnCollection.add() beside cells that are not blank");
    const header = optionalText(name, "the name of a column");
    this.host.model.ensureSize(range.sheet, range.row + range.rows, added.column + 1);
    if (values !== undefined && values !== null) new Range(this.host, added).Values = this.fitted(values, range.rows);
    if (header !== null) this.host.model.write({ ...added, rows: 1 }, [[header]]);
    this.host.model.setTableRange(this.table, { ...range, columns: range.columns + 1 });
    const column = this.Items.at(-1);
    if (!column) throw itemNotFound();
    return column;
  }

  private fitted(values: unknown, rows: number): unknown {
    const grid = Array.isArray(values) ? matrix(values, rows, 1) : null;
    if (!grid) throw dimensionMismatch();
    return grid;
  }
}

export class TableColumn extends HostObject {
  readonly type = "TableColumn";
  override readonly scalars = ["id", "index", "name", "values"];

  constructor(
    private readonly host: ExcelHost,
    private readonly table: string,
    /** Stays with the column when it is renamed or moved. */
    readonly Id: number,
  ) {
    super();
  }

  get Index(): number {
    const index = columnIds(this.host, this.table).indexOf(this.Id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get Name(): string {
    return headers(this.host, this.table)[this.Index] ?? "";
  }

  set Name(value: unknown) {
    const name = text(value, "the name of a column");
    const clash = headers(this.host, this.table).some((header, index) => {
      return index !== this.Index && header.toLowerCase() === name.toLowerCase();
    });
    if (clash || name === "") throw invalidArgument("column names are not blank and occur once");
    this.host.model.write(this.GetHeaderRowRange().rect, [[name]]);
  }

  get Values(): unknown[][] {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    const range = tableRange(this.host, this.table);
    return new Range(this.host, { ...range, column: range.column + this.Index, columns: 1 });
  }

  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange(): Range {
    const { rect } = this.GetRange();
    return new Range(this.host, { ...rect, row: rect.row + 1, rows: Math.max(1, rect.rows - 1) });
  }
}

function tableRange(host: ExcelHost, id: string): Rect {
  const table = host.model.tables().find((candidate) => candidate.id === id);
  if (!table) throw itemNotFound();
  return table.range;
}

function headers(host: ExcelHost, table: string): readonly string[] {
  const [row = []] = host.model.read({ ...tableRange(host, table), rows: 1 });
  return row.map(({ value }) => (value === null || typeof value === "object" ? "" : String(value)));
}

function columnIds(host: ExcelHost, table: string): readonly number[] {
  tableRange(host, table);
  return host.model.columnIds(table);
}
