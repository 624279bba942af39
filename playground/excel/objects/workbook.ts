import type { ExcelHost } from "../excel-host";
import { itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { Application, Runtime } from "./application";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table-collection";
import { WorksheetCollection } from "./worksheet-collection";

/** The root of every object path: `context.workbook`. */
export class Workbook extends HostObject {
  readonly type = "Workbook";
  readonly Application = new Application();
  readonly _Runtime: Runtime;
  readonly Names: NamedItemCollection;
  readonly Settings: SettingCollection;
  readonly Tables: TableCollection;
  readonly Worksheets: WorksheetCollection;

  constructor(private readonly host: ExcelHost) {
    super();
    this._Runtime = new Runtime(host);
    this.Names = new NamedItemCollection(host);
    this.Settings = new SettingCollection(host);
    this.Tables = new TableCollection(host, null);
    this.Worksheets = new WorksheetCollection(host);
  }

  GetSelectedRange(): Range {
    const model = this.host.model;
    const active = { sheet: model.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.host, model.selection() ?? active);
  }

  GetActiveCell(): Range {
    const { sheet, row, column } = this.GetSelectedRange().rect;
    if (!this.host.findSheet(sheet)) throw itemNotFound();
    return new Range(this.host, { sheet, row, column, rows: 1, columns: 1 });
  }
}
