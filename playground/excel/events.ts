import type { ChangeEvent, Rect } from "../model/types";
import { formatBlock } from "./address";
import type { ExcelHost } from "./excel-host";

/** What the page's shim passes on to Microsoft's client. */
export type HostEvent =
  | { readonly kind: "rich-api"; readonly type: number; readonly target: string; readonly message: string }
  /** The older document event behind `workbook.onSelectionChanged`, which carries nothing. */
  | { readonly kind: "document-selection" };

/** The client's numbers for the events that this host raises. */
export const EVENT = { dataChanged: 10, selectionChanged: 14, tableDataChanged: 101 } as const;

/** The target id of handlers on a collection, i.e. for the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Raises Excel's events from the model's, for the targets that have handlers. */
export class EventHub {
  /** `runtime.enableEvents`. */
  enabled = true;
  private silent = false;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly registered = new Set<string>();
  private readonly stop: (() => void)[];

  constructor(private readonly host: ExcelHost) {
    const model = host.rawModel;
    this.stop = [model.onChange((event) => this.changed(event)), model.onSelection((rect) => this.selected(rect))];
  }

  /** Changes that Excel itself makes in the wake of another raise no events of their own. */
  silently(change: () => void): void {
    this.silent = true;
    try {
      change();
    } finally {
      this.silent = false;
    }
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(type: number, target: string): void {
    this.registered.add(`${type} ${target}`);
  }

  unregister(type: number, target: string): void {
    this.registered.delete(`${type} ${target}`);
  }

  dispose(): void {
    for (const stop of this.stop) stop();
    this.listeners.clear();
  }

  private changed({ range, by }: ChangeEvent): void {
    const details = {
      address: formatBlock(range),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: by === "host" ? "ThisLocalAddin" : "Unknown",
      worksheetId: range.sheet,
    };
    for (const target of [range.sheet, WORKBOOK_TARGET]) this.raise(EVENT.dataChanged, target, details);
    for (const table of this.host.tablesTouching(range)) {
      const tableDetails = { ...details, tableId: table.id };
      for (const target of [table.id, range.sheet, WORKBOOK_TARGET]) {
        this.raise(EVENT.tableDataChanged, target, tableDetails);
      }
    }
  }

  private selected(range: Rect): void {
    const details = { address: formatBlock(range), worksheetId: range.sheet, isInsideTable: false };
    for (const target of [range.sheet, WORKBOOK_TARGET]) this.raise(EVENT.selectionChanged, target, details);
    if (this.enabled) this.emit({ kind: "document-selection" });
  }

  private raise(type: number, target: string, details: object): void {
    if (!this.enabled || this.silent || !this.registered.has(`${type} ${target}`)) return;
    this.emit({ kind: "rich-api", type, target, message: JSON.stringify(details) });
  }

  private emit(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
