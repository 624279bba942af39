import type { WorkbookModel } from "../model/types";
import { type CustomFunctions, registerCustomFunctions } from "./custom-functions";
import { Executor } from "./executor";
import { Executors } from "./executors";
import { parseManifest } from "./manifest";
import { Meter, type Metrics } from "./metrics";
import { callServer, createGoogleClient, type GoogleClient, type ScriptHost } from "./script-run";
import { sheetInfo, wholeSheet } from "./services/grid";
import type { Alert, AlertAnswer, DocumentMenu, HostState, Sidebar, Toast } from "./services/host-state";
import { ProtectionObject } from "./services/objects";
import { restoreParts, type SavedSheetsParts, savedParts } from "./services/saved-parts";
import type { AuthMode } from "./services/session";
import type { RunOutcome, ScriptThread, WireValue } from "./wire";

/** Google's limits, in milliseconds ("Quotas for Google Services"). */
const LIMITS = { script: 6 * 60_000, simpleTrigger: 30_000, customFunction: 30_000 };

export interface SheetsAddinOptions {
  readonly model: WorkbookModel;
  /** The built files, as text. */
  readonly code: {
    readonly core: string;
    readonly functions: string;
    readonly workbook: string;
    readonly manifest: string;
    readonly sidebar: string;
  };
  /** Called for each execution under way at once: cell functions and scripts can wait for one another. */
  readonly startThread: () => ScriptThread;
  /** How much onOpen may do: NONE for an add-on not yet enabled in the file, LIMITED (default) after that. */
  readonly openMode?: "NONE" | "LIMITED";
  /** What a saved document holds beside its grid. */
  readonly saved?: SavedSheetsParts;
  readonly spreadsheetName?: string;
  readonly addonName?: string;
  /** What the user clicks when the script asks. Default: the first button that says yes. */
  readonly answerAlert?: (alert: Alert) => AlertAnswer;
  /** Milliseconds; for tests of the limits. */
  readonly limits?: Partial<typeof LIMITS>;
  /** Bytes of a reply that go to the script thread at once; for tests of large replies. */
  readonly bufferBytes?: number;
}

export interface SheetsAddin {
  /** As onOpen built them. */
  readonly menus: readonly DocumentMenu[];
  /** Runs a menu item's function in AuthMode.FULL. Rejects with the script's error. */
  runMenuItem(functionName: string): Promise<void>;
  /** google.script.run as a promise. Throws at once on arguments that cannot cross. */
  run(functionName: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The object to install as `window.google` in the sidebar's frame. `close` also takes the sidebar away here. */
  googleClient(host?: Partial<ScriptHost>): GoogleClient;
  readonly sidebar: Sidebar | null;
  /** Calls back when a sidebar is shown, or closed (null). @returns the way to stop. */
  onSidebar(listener: (sidebar: Sidebar | null) => void): () => void;
  readonly alerts: readonly Alert[];
  readonly toasts: readonly Toast[];
  readonly logs: readonly string[];
  readonly metrics: Metrics;
  /** Why a custom function last failed in a cell, or null. */
  lastError(functionName: string): string | null;
  /** Lets somebody else protect a sheet, which then this user may not edit. */
  protectByOther(sheet: string): void;
  save(): SavedSheetsParts;
  dispose(): void;
}

/** Opens the workbook with the add-on installed: registers its functions and runs onOpen. */
export async function openSheetsAddin(options: SheetsAddinOptions): Promise<SheetsAddin> {
  const sidebars = new Set<(sidebar: Sidebar | null) => void>();
  let sidebar: Sidebar | null = null;
  const show = (next: Sidebar | null): void => {
    sidebar = next;
    for (const listener of sidebars) listener(next);
  };
  const meter = new Meter();
  const host = hostState(options, show);
  if (options.saved !== undefined) restoreParts(host, options.saved);
  const { startThread, code, bufferBytes } = options;
  const files = [
    { name: "Core.js", text: code.core },
    { name: "Functions.js", text: code.functions },
    { name: "Workbook.js", text: code.workbook },
  ];
  const shared = { startThread, files, host, meter, ...(bufferBytes === undefined ? {} : { bufferBytes }) };
  const scripts = new Executors(shared);
  const cells = new Executor(shared);
  const limits = { ...LIMITS, ...options.limits };

  const server = (functionName: string, args: readonly WireValue[]): Promise<RunOutcome> => {
    // Google applies a script's writes together, too: at a read, at flush and at the end.
    const release = options.model.hold();
    return scripts.run({ functionName, args, mode: "FULL", timeoutMs: limits.script }).finally(release);
  };
  const functions: CustomFunctions = registerCustomFunctions(
    options.model,
    code.functions,
    host.manifest.timeZone,
    (functionName, args) =>
      cells.run({ functionName, args, mode: "CUSTOM_FUNCTION", timeoutMs: limits.customFunction }),
  );

  const dispose = (): void => {
    scripts.dispose();
    cells.dispose();
  };
  try {
    const mode = options.openMode ?? "LIMITED";
    succeed(
      await scripts.run({ functionName: "onOpen", args: [openEvent(mode)], mode, timeoutMs: limits.simpleTrigger }),
    );
  } catch (error) {
    dispose();
    throw error;
  }
  // The first formula with one of the script's functions should not wait for a thread.
  cells.warm();

  return {
    menus: host.menus,
    async runMenuItem(functionName) {
      succeed(await server(functionName, []));
    },
    run: (functionName, ...args) => callServer(server, functionName, args),
    googleClient: (given = {}) =>
      createGoogleClient(server, {
        close() {
          given.close?.();
          show(null);
        },
        setHeight: (pixels) => given.setHeight?.(pixels),
        setWidth: (pixels) => given.setWidth?.(pixels),
        editor: { focus: () => given.editor?.focus() },
      }),
    get sidebar() {
      return sidebar;
    },
    onSidebar(listener) {
      sidebars.add(listener);
      return () => sidebars.delete(listener);
    },
    alerts: host.alerts,
    toasts: host.toasts,
    logs: host.logs,
    metrics: meter,
    lastError: (functionName) => functions.lastError(functionName),
    protectByOther(sheet) {
      host.protections.add(new ProtectionObject("SHEET", wholeSheet(sheetInfo(host.model, sheet)), false));
    },
    save: () => savedParts(host),
    dispose,
  };
}

function hostState(options: SheetsAddinOptions, showSidebar: (sidebar: Sidebar) => void): HostState {
  return {
    model: options.model,
    manifest: parseManifest(options.code.manifest),
    spreadsheetName: options.spreadsheetName ?? "Embedded workbook",
    addonName: options.addonName ?? "Add-on",
    htmlFiles: new Map([["sidebar", options.code.sidebar]]),
    menus: [],
    toasts: [],
    alerts: [],
    logs: [],
    answerAlert: options.answerAlert ?? (({ buttons }) => (buttons.startsWith("OK") ? "OK" : "YES")),
    showSidebar,
    properties: { document: new Map(), user: new Map(), script: new Map() },
    caches: { document: new Map(), user: new Map(), script: new Map() },
    protections: new Set(),
    metadata: new Map(),
    sheetIds: new Map(),
  };
}

function openEvent(mode: AuthMode): WireValue {
  return { kind: "object", fields: { authMode: { kind: "enum", name: `AuthMode.${mode}` } } };
}

/** @throws the script's error, with its stack in the script. */
function succeed(outcome: RunOutcome): void {
  if ("ok" in outcome) return;
  const { name, message, stack } = outcome.error;
  const error = new Error(message);
  if (name !== "") error.name = name;
  if (stack !== "") error.stack = stack;
  throw error;
}
