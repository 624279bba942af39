import { optionalText, text } from "../arguments";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { ExcelHost } from "../excel-host";
import { itemAlreadyExists, itemNotFound } from "../host-error";
import { HostCollection } from "../host-object";
import { checkSheetName } from "../sheet-names";
import { Worksheet } from "./worksheet";

/** The grid that a new sheet starts with; it grows when something is written beyond. */
const NEW_SHEET = { rows: 1_000, columns: 60 };

export class WorksheetCollection extends HostCollection {
  readonly type = "WorksheetCollection";

  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Items(): readonly Worksheet[] {
    return this.host.model.sheets().map((sheet) => new Worksheet(this.host, sheet.id));
  }

  GetCount(visibleOnly?: unknown): number {
    return this.host.model.sheets().filter((sheet) => visibleOnly !== true || !sheet.hidden).length;
  }

  GetItem(key: unknown): Worksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.host.findSheet(text(key, "the name or id of a worksheet"));
    return sheet ? new Worksheet(this.host, sheet.id) : null;
  }

  GetFirst(): Worksheet {
    const [first] = this.Items;
    if (!first) throw itemNotFound();
    return first;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.model.activeSheet());
  }

  /** Does not activate the new sheet. */
  Add(wanted?: unknown): Worksheet {
    const model = this.host.model;
    const name = optionalText(wanted, "the name of a worksheet") ?? this.freeName();
    checkSheetName(name);
    if (this.host.findSheet(name)) throw itemAlreadyExists();
    const active = model.activeSheet();
    const sheet = model.addSheet(name, NEW_SHEET.rows, NEW_SHEET.columns);
    if (model.activeSheet() !== active) model.activate(active);
    return new Worksheet(this.host, sheet.id);
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register(EVENT.dataChanged, WORKBOOK_TARGET);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister(EVENT.dataChanged, WORKBOOK_TARGET);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.events.register(EVENT.selectionChanged, WORKBOOK_TARGET);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.events.unregister(EVENT.selectionChanged, WORKBOOK_TARGET);
  }

  private freeName(): string {
    let number = 1;
    while (this.host.findSheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
