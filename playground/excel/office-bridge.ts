/** What the add-in's page needs of the host around it. The parent page gives one, or the Node client. */
import type { WorkbookModel } from "../model/types";
import { joinFunctions } from "./custom-functions";
import type { HostEvent } from "./events";
import { ExcelHost, type SavedExcelParts } from "./excel-host";
import type { Blanks, FunctionsMetadata, Implementation } from "./function-metadata";
import type { Failure } from "./function-result";
import { Workbook } from "./objects/workbook";
import type { WireMetrics } from "./wire";
import { Wire } from "./wire";

export interface OfficeBridge {
  /** One request of Microsoft's client and its reply, both as JSON text. */
  execute(request: string): Promise<string>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Called whenever the add-in associates functions, with the newly associated ones. */
  registerFunctions(implementations: ReadonlyMap<string, Implementation>, makeError: (code: string) => unknown): void;
  /** Gives the host a way to run ribbon actions: resolves when the action calls `event.completed()`. */
  onActions(run: (id: string) => Promise<void>): void;
  showTaskpane(): Promise<void>;
  hideTaskpane(): Promise<void>;
  /** Hears when the pane is shown or hidden, by whomever. */
  onVisibility(listener: (isVisible: boolean) => void): () => void;
  /** The document's settings of this add-in: the same values as `workbook.settings`. */
  readonly settings: Map<string, unknown>;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

export interface BridgeOptions {
  readonly model: WorkbookModel;
  readonly functions: FunctionsMetadata;
  readonly blanks: Blanks;
  readonly saved?: SavedExcelParts;
  /** BCP 47; the user interface's and the data's. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

/** The host's side of the bridge, with what only the host may use. */
export class ExcelBridge implements OfficeBridge {
  readonly settings: Map<string, unknown>;
  readonly metrics: WireMetrics;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** How often the add-in asked for its pane. */
  paneShown = 0;
  private readonly host: ExcelHost;
  private readonly wire: Wire;
  private readonly failures = new Map<string, Failure>();
  private readonly visibilityListeners = new Set<(isVisible: boolean) => void>();
  private runActionInPage: ((id: string) => Promise<void>) | null = null;

  constructor(private readonly options: BridgeOptions) {
    this.host = new ExcelHost(options.model);
    if (options.saved !== undefined) this.host.restore(options.saved);
    const hooks = { settle: () => this.host.settle(), endBatch: () => this.host.endBatch() };
    this.wire = new Wire(new Workbook(this.host), hooks);
    this.settings = this.host.settings;
    this.metrics = this.wire.metrics;
    this.displayLanguage = options.displayLanguage ?? "en-US";
    this.contentLanguage = options.contentLanguage ?? "en-US";
  }

  execute(request: string): Promise<string> {
    return this.wire.execute(request);
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    return this.host.events.listen(listener);
  }

  registerFunctions(implementations: ReadonlyMap<string, Implementation>, makeError: (code: string) => unknown): void {
    const onFailure = (name: string, failure: Failure) => this.failures.set(name, failure);
    const { functions, blanks, model } = this.options;
    model.registerFunctions(joinFunctions(functions, implementations, { blanks, makeError, onFailure }));
  }

  /** The message that the function's last failing call or cell carried; Excel shows it on the error badge. */
  lastError(functionName: string): Failure | null {
    return this.failures.get(functionName) ?? null;
  }

  onActions(run: (id: string) => Promise<void>): void {
    this.runActionInPage = run;
  }

  /** Presses a ribbon button. */
  runAction(id: string): Promise<void> {
    if (!this.runActionInPage) return Promise.reject(new Error("The add-in's page has not loaded office.js yet."));
    return this.runActionInPage(id);
  }

  async showTaskpane(): Promise<void> {
    this.paneShown += 1;
    this.setVisible(true);
  }

  async hideTaskpane(): Promise<void> {
    this.setVisible(false);
  }

  /** The person opens or closes the pane. */
  setVisible(isVisible: boolean): void {
    for (const listener of this.visibilityListeners) listener(isVisible);
  }

  onVisibility(listener: (isVisible: boolean) => void): () => void {
    this.visibilityListeners.add(listener);
    return () => this.visibilityListeners.delete(listener);
  }

  save(): SavedExcelParts {
    return this.host.saved();
  }

  dispose(): void {
    this.host.dispose();
    this.visibilityListeners.clear();
  }
}
