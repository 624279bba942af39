import { MAX_COLUMNS, MAX_ROWS, rectOf } from "../address";
import { flag, integer, optionalText, text } from "../arguments";
import { EVENT } from "../events";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound, notEmulated } from "../host-error";
import { HostObject } from "../host-object";
import { checkSheetName } from "../sheet-names";
import { ChartCollection } from "./chart-collection";
import { FreezePanes } from "./freeze-panes";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { TableCollection } from "./table-collection";

export class Worksheet extends HostObject {
  readonly type = "Worksheet";
  override readonly scalars = ["id", "name", "position", "showGridlines", "tabColor", "visibility"];

  constructor(
    private readonly host: ExcelHost,
    readonly Id: string,
  ) {
    super();
  }

  get Name(): string {
    return this.host.sheet(this.Id).name;
  }

  set Name(value: unknown) {
    const name = text(value, "the name of a worksheet");
    checkSheetName(name);
    const other = this.host.findSheet(name);
    if (other && other.id !== this.Id) throw itemAlreadyExists();
    this.host.model.renameSheet(this.Id, name);
  }

  get Position(): number {
    return this.host.sheet(this.Id).index;
  }

  get TabColor(): string {
    return this.host.sheet(this.Id).tabColor ?? "";
  }

  set TabColor(value: unknown) {
    this.host.model.setTabColor(this.Id, text(value, "tabColor") || null);
  }

  get ShowGridlines(): boolean {
    return this.host.model.gridlines(this.Id);
  }

  /** The client reads the property by its public name and writes it by this older one. */
  set Gridlines(value: unknown) {
    this.host.model.setGridlines(this.Id, flag(value, "showGridlines"));
  }

  get Visibility(): string {
    if (!this.host.sheet(this.Id).hidden) return "Visible";
    return this.host.veryHidden.has(this.Id) ? "VeryHidden" : "Hidden";
  }

  set Visibility(value: unknown) {
    const visibility = text(value, "visibility");
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument(`visibility "${visibility}"`);
    const isHidden = visibility !== "Visible";
    if (isHidden) this.assertOtherVisible();
    if (visibility === "VeryHidden") this.host.veryHidden.add(this.Id);
    else this.host.veryHidden.delete(this.Id);
    this.host.model.setHidden(this.Id, isHidden);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, this.Id);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.Id);
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.host, this.Id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.Id);
  }

  Activate(): void {
    this.host.model.activate(this.Id);
  }

  Delete(): void {
    this.assertOtherVisible();
    this.host.model.deleteSheet(this.Id);
  }

  /** An A1 address, a defined name, or nothing for the whole sheet. */
  GetRange(address?: unknown): Range {
    const wanted = optionalText(address, "the address");
    if (wanted === null) return this.GetRangeByIndexes(0, 0, MAX_ROWS, MAX_COLUMNS);
    const rect = this.host.resolveReference(wanted, this.Id);
    if (!rect) throw invalidArgument(`"${wanted}" is no address`);
    return new Range(this.host, rect);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const block = {
      row: integer(row, "the first row"),
      column: integer(column, "the first column"),
      rows: integer(rows, "the number of rows"),
      columns: integer(columns, "the number of columns"),
    };
    return new Range(this.host, rectOf(this.Id, block));
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** A1 where the sheet is blank. `valuesOnly` changes nothing: formats alone never count as used here. */
  GetUsedRange(): Range {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(): Range | null {
    const used = this.host.model.usedRange(this.Id);
    return used ? new Range(this.host, used) : null;
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register(EVENT.dataChanged, this.Id);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister(EVENT.dataChanged, this.Id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.events.register(EVENT.selectionChanged, this.Id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.events.unregister(EVENT.selectionChanged, this.Id);
  }

  get Names(): never {
    throw notEmulated("Worksheet.names (names with sheet scope)");
  }

  private assertOtherVisible(): void {
    const sheets = this.host.model.sheets();
    if (!sheets.some((sheet) => sheet.id === this.Id)) throw itemNotFound();
    if (!sheets.some((sheet) => sheet.id !== this.Id && !sheet.hidden)) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
  }
}
