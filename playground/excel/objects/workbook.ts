import type { Rect } from "../../model/types";
import type { ExcelHost } from "../excel-host";
import { invalidSelection } from "../host-error";
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
    if (model.selections().length > 1) throw invalidSelection();
    return new Range(this.host, model.selection() ?? this.firstCell());
  }

  GetActiveCell(): Range {
    return new Range(this.host, this.host.model.activeCell() ?? this.firstCell());
  }

  private firstCell(): Rect {
    return { sheet: this.host.model.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  }
}
