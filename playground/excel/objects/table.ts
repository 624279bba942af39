import type { Rect, TableInfo } from "../../model/types";
import { intersection } from "../address";
import { flag, text } from "../arguments";
import { EVENT } from "../events";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { checkName } from "./names";
import { Range } from "./range";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import { Worksheet } from "./worksheet";

export class Table extends HostObject {
  readonly type = "Table";
  override readonly scalars = ["id", "name", "showHeaders", "style", "showBandedRows", "showFilterButton"];

  constructor(
    private readonly host: ExcelHost,
    readonly Id: string,
  ) {
    super();
  }

  get Name(): string {
    return this.info().name;
  }

  /** No spaces, no cell address, and not the name of another table or a defined name. */
  set Name(value: unknown) {
    const name = text(value, "the name of a table");
    checkName(name);
    const lower = name.toLowerCase();
    const model = this.host.model;
    const clash = model.tables().some((table) => table.id !== this.Id && table.name.toLowerCase() === lower);
    if (clash || model.names().some((item) => item.name.toLowerCase() === lower)) throw itemAlreadyExists();
    model.renameTable(this.Id, name);
  }

  get Style(): string {
    return this.info().style;
  }

  set Style(value: unknown) {
    this.host.model.setTableStyle(this.Id, text(value, "style"));
  }

  get ShowHeaders(): boolean {
    return true;
  }

  get ShowBandedRows(): boolean {
    return this.option("ShowBandedRows");
  }

  /** Remembered; the grid's table style decides the bands. */
  set ShowBandedRows(value: unknown) {
    this.setOption("ShowBandedRows", value);
  }

  get ShowFilterButton(): boolean {
    return this.option("ShowFilterButton");
  }

  set ShowFilterButton(value: unknown) {
    this.setOption("ShowFilterButton", value);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.host, this.Id);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.host, this.Id);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.info().range.sheet);
  }

  GetRange(): Range {
    return new Range(this.host, this.info().range);
  }

  GetHeaderRowRange(): Range {
    return new Range(this.host, { ...this.info().range, rows: 1 });
  }

  GetDataBodyRange(): Range {
    const { range } = this.info();
    return new Range(this.host, { ...range, row: range.row + 1, rows: Math.max(1, range.rows - 1) });
  }

  /** The header row must stay where it is. */
  Resize(newRange: unknown): void {
    const { range } = this.info();
    this.host.assertWritable(range.sheet);
    const rect = this.target(newRange);
    const overlaps = (own: Rect) => rect.column < own.column + own.columns && own.column < rect.column + rect.columns;
    if (rect.sheet !== range.sheet || rect.row !== range.row || !overlaps(range) || rect.rows < 2) {
      throw invalidArgument("a table keeps its header row and at least one row below it");
    }
    const others = this.host.model.tables().filter((table) => table.id !== this.Id);
    if (others.some((table) => intersection(table.range, rect))) throw invalidArgument("tables can't overlap");
    this.host.model.setTableRange(this.Id, this.host.inGrid(rect));
  }

  /** Deletes the table with its cells' contents, as Excel does; `convertToRange` keeps them. */
  Delete(): void {
    const { range } = this.info();
    this.host.assertWritable(range.sheet);
    this.host.model.deleteTable(this.Id);
    this.host.model.clear(range, "all");
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.host.model.deleteTable(this.Id);
    return range;
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register(EVENT.tableDataChanged, this.Id);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister(EVENT.tableDataChanged, this.Id);
  }

  private info(): TableInfo {
    const table = this.host.model.tables().find((candidate) => candidate.id === this.Id);
    if (!table) throw itemNotFound();
    return table;
  }

  private target(value: unknown): Rect {
    if (value instanceof Range) return value.rect;
    const rect = this.host.resolveReference(text(value, "the new range"), this.info().range.sheet);
    if (!rect) throw invalidArgument(`"${String(value)}" is no address`);
    return rect;
  }

  private option(name: string): boolean {
    return this.host.tableOptions.get(this.Id)?.get(name) !== false;
  }

  private setOption(name: string, value: unknown): void {
    const options = this.host.tableOptions.get(this.Id) ?? new Map<string, unknown>();
    options.set(name, flag(value, name));
    this.host.tableOptions.set(this.Id, options);
  }
}
