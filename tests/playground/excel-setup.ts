/// <reference types="office-js" />
/** Opens a tiny add-in, written for the tests, in the headless Excel, over the fake model or another. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExcelAddin } from "../../playground/excel/node-client";
import { openExcelAddin } from "../../playground/excel/node-client";
import type { WorkbookModel } from "../../playground/model/types";
import { FakeModel } from "./excel-fake-model";

export const OFFICE_JS = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

const FUNCTIONS = {
  functions: [
    {
      id: "SUMUP",
      name: "SUMUP",
      description: "Adds a range.",
      parameters: [{ name: "values", dimensionality: "matrix", type: "any" }],
      result: {},
    },
  ],
};

const SCRIPT = `
CustomFunctions.associate("SUMUP", (values) => {
  if (values.flat().includes("bad")) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "bad is no number");
  return values.flat().reduce((sum, value) => sum + Number(value), 0);
});
Office.actions.associate("showHome", async (event) => { await Office.addin.showAsTaskpane(); event.completed(); });
Office.onReady((info) => { globalThis.readyInfo = info; });
globalThis.loadChunk = () => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = "chunk.js";
  script.onload = () => resolve(globalThis.chunkRan);
  script.onerror = reject;
  document.head.appendChild(script);
});
`;

export interface Opened<Model = FakeModel> {
  readonly addin: ExcelAddin;
  readonly model: Model;
  /** Microsoft's `Excel.run`, inside the page. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

export const openTestAddin = (): Promise<Opened> => openTestAddinOn(new FakeModel());

export async function openTestAddinOn<Model extends WorkbookModel>(model: Model): Promise<Opened<Model>> {
  const folder = mkdtempSync(join(tmpdir(), "excel-addin-"));
  const page = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="main.js"></script>`;
  writeFileSync(join(folder, "taskpane.html"), page);
  writeFileSync(join(folder, "functions.json"), JSON.stringify(FUNCTIONS));
  writeFileSync(join(folder, "main.js"), SCRIPT);
  writeFileSync(join(folder, "chunk.js"), "globalThis.chunkRan = true;");
  const addin = await openExcelAddin({ model, folder, officeJs: OFFICE_JS, blanks: "zero" });
  // The page is another realm, so its globals are typed here, once.
  const excel = addin.globals.Excel as { run: Opened["run"] };
  return { addin, model, run: (batch) => excel.run(batch) };
}

/** What an error of Microsoft's client tells. */
export async function failure(
  promise: Promise<unknown>,
): Promise<{ code: string; message: string; statement: string }> {
  try {
    await promise;
  } catch (thrown) {
    const error = thrown as { code?: string; message?: string; debugInfo?: { statement?: string } };
    return { code: error.code ?? "", message: error.message ?? "", statement: error.debugInfo?.statement ?? "" };
  }
  throw new Error("The call did not fail.");
}
