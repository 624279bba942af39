/** Opens a built Excel add-in headless: Microsoft's client and the add-in's own scripts in a Node vm context. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookModel } from "../model/types";
import type { SavedExcelParts } from "./excel-host";
import type { Blanks } from "./function-metadata";
import { parseFunctionsMetadata } from "./function-metadata";
import type { Failure } from "./function-result";
import { openPage } from "./node-page";
import { ExcelBridge } from "./office-bridge";
import { installOfficeShim } from "./office-shim";
import type { WireMetrics } from "./wire";

export interface OpenOptions {
  readonly model: WorkbookModel;
  /** The built add-in: taskpane.html, its scripts, functions.json. */
  readonly folder: string;
  /** Path of Microsoft's client, `@microsoft/office-js/dist/excel-web-16.00.js`. */
  readonly officeJs: string;
  readonly blanks: Blanks;
  /** What a saved workbook holds for the add-in. */
  readonly saved?: SavedExcelParts;
}

export interface ExcelAddin {
  /** The page's global object: `Excel`, `Office`, and what the add-in puts there. */
  readonly globals: Record<string, unknown>;
  readonly metrics: WireMetrics;
  /** The message of a custom function's last failure, which a cell cannot show; by the function's name. */
  lastError(functionName: string): Failure | null;
  readonly actions: {
    /** Presses the ribbon button with this action id; resolves when the action says it is done. */
    run(id: string): Promise<void>;
  };
  /** How often the add-in asked for its pane. */
  readonly shownTaskpane: number;
  save(): SavedExcelParts;
  dispose(): void;
}

/** Rejects with a sentence when the folder or the client is not there; errors of the add-in's scripts come through. */
export async function openExcelAddin(options: OpenOptions): Promise<ExcelAddin> {
  const { model, folder, officeJs, blanks, saved } = options;
  if (!existsSync(officeJs)) throw new Error(`Microsoft's client is not at ${officeJs}: run npm install.`);
  const html = readRequired(folder, "taskpane.html");
  const functions = parseFunctionsMetadata(readRequired(folder, "functions.json"));
  const bridge = new ExcelBridge({ model, functions, blanks, ...(saved === undefined ? {} : { saved }) });
  const page = openPage(folder);
  page.runFile(officeJs);
  installOfficeShim(page.globals, bridge);
  for (const script of localScripts(html)) page.runScript(script);
  return {
    globals: page.globals,
    metrics: bridge.metrics,
    lastError: (functionName) => bridge.lastError(functionName),
    actions: { run: (id) => bridge.runAction(id) },
    get shownTaskpane() {
      return bridge.paneShown;
    },
    save: () => bridge.save(),
    dispose: () => {
      bridge.dispose();
      page.dispose();
    },
  };
}

function readRequired(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${path} is missing: build the add-in first (npm run build).`);
  return readFileSync(path, "utf8");
}

/** The page's scripts in order, without those of another site (office.js itself). */
function localScripts(html: string): readonly string[] {
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi)].map((match) => match[1] ?? "");
  return sources.filter((source) => !/^(https?:)?\/\//.test(source)).map((source) => source.replace(/^\.?\//, ""));
}
