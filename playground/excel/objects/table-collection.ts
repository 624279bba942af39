import type { Rect, TableInfo } from "../../model/types";
import { intersection } from "../address";
import { flag, text } from "../arguments";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound, mergedRangeConflict, notEmulated } from "../host-error";
import { HostCollection } from "../host-object";
import { Range } from "./range";
import { Table } from "./table";

/** The tables of a worksheet, or of the workbook when `sheet` is null. */
export class TableCollection extends HostCollection {
  readonly type = "TableCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: string | null,
  ) {
    super();
  }

  get Items(): readonly Table[] {
    return this.tables().map((table) => new Table(this.host, table.id));
  }

  get Count(): number {
    return this.tables().length;
  }

  GetCount(): number {
    return this.Count;
  }

  /** The first row must hold the headers; like Excel, it is made text, filled and made unique. */
  Add(address: unknown, hasHeaders: unknown): Table {
    if (!flag(hasHeaders, "hasHeaders")) throw notEmulated("TableCollection.add() without headers");
    const given = this.rect(address);
    this.host.assertWritable(given.sheet);
    const rect = this.host.inGrid(given.rows === 1 ? { ...given, rows: 2 } : given);
    const model = this.host.model;
    if (model.tables().some((table) => intersection(table.range, rect))) {
      throw invalidArgument("a table can't overlap another table");
    }
    if (model.merges(rect.sheet).some((merged) => intersection(merged, rect))) throw mergedRangeConflict();
    this.completeHeaders(rect);
    return new Table(this.host, model.addTable(this.freeName(), rect).id);
  }

  GetItem(key: unknown): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = text(key, "the name or id of a table").toLowerCase();
    const found = this.tables().find(
      (table) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
    );
    return found ? new Table(this.host, found.id) : null;
  }

  GetItemAt(index: unknown): Table {
    const table = this.Items[Number(index)];
    if (!table) throw itemNotFound();
    return table;
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register(EVENT.tableDataChanged, this.sheet ?? WORKBOOK_TARGET);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister(EVENT.tableDataChanged, this.sheet ?? WORKBOOK_TARGET);
  }

  private tables(): readonly TableInfo[] {
    return this.host.model.tables().filter((table) => this.sheet === null || table.range.sheet === this.sheet);
  }

  private rect(address: unknown): Rect {
    if (address instanceof Range) return address.rect;
    const own = this.sheet ?? this.host.model.activeSheet();
    const rect = this.host.resolveReference(text(address, "the table's address"), own);
    if (!rect) throw invalidArgument(`"${String(address)}" is no address`);
    return rect;
  }

  private completeHeaders(rect: Rect): void {
    const header = { ...rect, rows: 1 };
    const [cells = []] = this.host.model.read(header);
    const taken = new Set<string>();
    const headers = cells.map(({ value }, index) => {
      const wanted = value === null || typeof value === "object" ? `Column${index + 1}` : String(value);
      let name = wanted;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
      taken.add(name.toLowerCase());
      return name;
    });
    if (cells.some((cell, index) => cell.value !== headers[index])) this.host.model.write(header, [headers]);
  }

  private freeName(): string {
    const names = new Set(this.host.model.tables().map((table) => table.name.toLowerCase()));
    let number = 1;
    while (names.has(`table${number}`)) number += 1;
    return `Table${number}`;
  }
}
