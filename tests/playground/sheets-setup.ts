import { afterEach } from "vitest";
import type { WorkbookModel } from "../../playground/model/types";
import { openSheetsAddin, type SheetsAddin, type SheetsAddinOptions } from "../../playground/sheets";
import { bundleThread } from "../../playground/sheets/bundle-thread";
import { startNodeThread } from "../../playground/sheets/node-thread";
import { fakeModel } from "./sheets-fake-model";

const SCOPES = ["spreadsheets.currentonly", "script.container.ui"];

export const manifest = (scopes: readonly string[] = SCOPES, timeZone = "Etc/UTC"): string =>
  JSON.stringify({ timeZone, oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`) });

/** Runs `body` as a script function and answers with its result. */
export const CORE = `
var runs = 0;
function read_(text) { return text; }
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "showHome").addSeparator().addToUi(); }
`;

let source: Promise<string> | null = null;
const opened: SheetsAddin[] = [];

afterEach(() => {
  for (const addin of opened.splice(0)) addin.dispose();
});

export interface Opened {
  readonly addin: SheetsAddin;
  readonly model: WorkbookModel;
}

/** Opens the add-in over a fresh fake workbook. `script` stands in Functions.js. */
export async function open(
  script: string,
  options: Partial<SheetsAddinOptions> & { readonly manifest?: string; readonly core?: string } = {},
): Promise<Opened> {
  source ??= bundleThread("node");
  const text = await source;
  const { manifest: manifestText = manifest(), core = CORE, ...rest } = options;
  const model = fakeModel();
  const addin = await openSheetsAddin({
    model,
    code: { core, functions: script, workbook: "", manifest: manifestText, sidebar: "<p>pane</p>" },
    startThread: () => startNodeThread(text),
    ...rest,
  });
  opened.push(addin);
  return { addin, model };
}

/** The result of `return <expression>` with `sheet` as the first sheet, or the text of the error. */
export async function evaluate(expression: string, options: Parameters<typeof open>[1] = {}): Promise<unknown> {
  const { addin } = await open(
    `function main() { var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${expression} }`,
    options,
  );
  return addin.run("main").catch((error: Error) => `failed: ${error.message}`);
}
