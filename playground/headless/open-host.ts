import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openExcelAddin } from "../excel/node-client";
import type { SavedWorkbook } from "../model/saved-workbook";
import { openSheetsAddin } from "../sheets";
import { startNodeThread } from "../sheets/node-thread";
import { createHeadlessModel, type HeadlessModel } from "./univer";

export interface HostOptions {
  readonly host: "excel" | "sheets";
  /** The repository's root: the built bundles are in dist/ below it. */
  readonly root: string;
  /** How Excel delivers blank cells to functions; real builds differ. */
  readonly blanks?: "zero" | "null";
  /** A workbook that somebody else has open already: another person, or another pane. It stays theirs. */
  readonly model?: HeadlessModel;
  /** A copy of what `save` of the same kind of host gave is opened, not a blank workbook. Not together with `model`. */
  readonly saved?: SavedDocument;
}

/** As JSON text, like a file: nobody who has opened a copy can change it for another. */
export interface SavedDocument {
  readonly host: EmbeddedHost["host"];
  readonly workbook: string;
  /** What the host keeps beside the workbook for the add-in. */
  readonly addin: string;
}

/** What requests cost since the last reset. */
export interface Cost {
  /** Round trips (Excel) or service calls (Google Sheets). */
  readonly trips: number;
  /** Both ways. */
  readonly bytes: number;
  /** How often each member of the host was used, such as `Range.setValues`. */
  readonly members: Readonly<Record<string, number>>;
}

/** One workbook with the built add-in running on it. */
export interface EmbeddedHost {
  readonly host: "excel" | "sheets";
  readonly model: HeadlessModel;
  /** Asks the add-in's own entry, as its pane does. */
  request(asked: unknown): Promise<unknown>;
  /** Presses a ribbon button or a menu item. */
  press(command: string): Promise<void>;
  cost(): Cost;
  resetCost(): void;
  /** Somebody else protects the sheet, so that neither the add-in nor this user may edit it. */
  protectByOther(sheet: string): void;
  /** The document once it is calculated; not what the add-in only has in mind, nor what can be undone by Ctrl+Z. */
  save(): Promise<SavedDocument>;
  dispose(): void;
}

export async function openHost(options: HostOptions): Promise<EmbeddedHost> {
  const { saved, host } = options;
  if (saved !== undefined && saved.host !== host)
    throw new Error(`A document of ${saved.host} cannot be opened in ${host}.`);
  const workbook: SavedWorkbook | null = saved === undefined ? null : JSON.parse(saved.workbook);
  const model = options.model ?? createHeadlessModel(workbook);
  const opened = await (host === "excel" ? openExcel(options, model) : openSheets(options, model));
  // Opened, a document shows what its formulas give.
  if (saved !== undefined) await model.settled();
  return opened;
}

async function openExcel(options: HostOptions, model: HeadlessModel): Promise<EmbeddedHost> {
  const officeJs = createRequire(join(options.root, "package.json")).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.js",
  );
  const addin = await openExcelAddin({
    model,
    folder: join(options.root, "dist/excel"),
    officeJs,
    blanks: options.blanks ?? "null",
    ...(options.saved === undefined ? {} : { saved: JSON.parse(options.saved.addin) }),
  });
  const entry = addin.globals.IMGScore;
  if (!hasRequest(entry)) throw new Error("The built Excel add-in offers no IMGScore.request.");
  return {
    host: "excel",
    model,
    request: async (asked) => asPlainData(await entry.request(asked)),
    press: (command) => addin.actions.run(command),
    cost: () => ({
      trips: addin.metrics.syncs,
      bytes: addin.metrics.bytesIn + addin.metrics.bytesOut,
      members: Object.fromEntries(addin.metrics.members),
    }),
    resetCost: () => addin.metrics.reset(),
    protectByOther: (sheet) => model.setProtected(sheet, true),
    save: () => save("excel", model, () => addin.save()),
    dispose: () => {
      addin.dispose();
      if (options.model === undefined) model.dispose();
    },
  };
}

async function openSheets(options: HostOptions, model: HeadlessModel): Promise<EmbeddedHost> {
  const built = (file: string) => readFileSync(join(options.root, "dist/sheets", file), "utf8");
  const thread = readFileSync(join(options.root, "dist/playground/sheets-thread.cjs"), "utf8");
  const addin = await openSheetsAddin({
    model,
    code: {
      core: built("Core.js"),
      functions: built("Functions.js"),
      workbook: built("Workbook.js"),
      manifest: built("appsscript.json"),
      sidebar: built("sidebar.html"),
    },
    startThread: () => startNodeThread(thread),
    ...(options.saved === undefined ? {} : { saved: JSON.parse(options.saved.addin) }),
  });
  return {
    host: "sheets",
    model,
    request: (asked) => addin.run("request", asked),
    press: (command) => addin.runMenuItem(command),
    cost: () => ({ trips: addin.metrics.serviceCalls, bytes: addin.metrics.bytes, members: addin.metrics.members }),
    resetCost: () => addin.metrics.reset(),
    protectByOther: (sheet) => addin.protectByOther(sheet),
    save: () => save("sheets", model, () => addin.save()),
    dispose: () => {
      addin.dispose();
      if (options.model === undefined) model.dispose();
    },
  };
}

async function save(host: EmbeddedHost["host"], model: HeadlessModel, addin: () => object): Promise<SavedDocument> {
  await model.settled();
  return { host, workbook: JSON.stringify(model.save()), addin: JSON.stringify(addin()) };
}

function hasRequest(value: unknown): value is { request: (asked: unknown) => Promise<unknown> } {
  return typeof value === "object" && value !== null && "request" in value && typeof value.request === "function";
}

/** Answers are born in the add-in's realm; a caller compares plain data of its own. */
function asPlainData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
