/** Sheets mode: the built script on its threads, its menus, and its sidebar in the frame with `google.script.run`. */
import type { Alert, AlertAnswer, DocumentMenu, MenuEntry as ScriptMenuEntry, Sidebar } from "../sheets";
import { openSheetsAddin, startBrowserThread } from "../sheets";
import { fetchText } from "./fetch-file";
import type { Menu, MenuEntry, PaneFrame, StartSession } from "./session";

const SIDEBAR_WIDTH = 300;
const GOOGLE_PROPERTY = "imgscoreGoogleClient";
/** First in the sidebar, because `google` must be there before the sidebar's own scripts run. */
const INSTALL_GOOGLE = `<script>window.google = window.parent.${GOOGLE_PROPERTY};</script>`;

export const startSheets: StartSession = async ({ model, pane }) => {
  const file = (name: string) => fetchText(`/sheets/${name}`);
  const [core, functions, workbook, manifest, sidebar] = await Promise.all(
    ["Core.js", "Functions.js", "Workbook.js", "appsscript.json", "sidebar.html"].map(file),
  );
  if (
    core === undefined ||
    functions === undefined ||
    workbook === undefined ||
    manifest === undefined ||
    sidebar === undefined
  ) {
    throw new Error("The built Sheets add-on in /sheets/ is not complete: stop npm start and run it again.");
  }
  const addin = await openSheetsAddin({
    model,
    code: { core, functions, workbook, manifest, sidebar },
    startThread: () => startBrowserThread("/sheets-thread.js"),
    addonName: "IMGScore",
    answerAlert,
  });
  Reflect.set(window, GOOGLE_PROPERTY, addin.googleClient());
  const stop = addin.onSidebar((shown) => (shown === null ? pane.unload() : showSidebar(pane, shown)));
  if (addin.sidebar !== null) showSidebar(pane, addin.sidebar);
  return {
    commands: {
      kind: "menus",
      menus: menuBar(addin.menus),
    },
    // Google opens no sidebar by itself.
    opening: null,
    run: (id) => addin.runMenuItem(id),
    dispose() {
      stop();
      addin.dispose();
      Reflect.deleteProperty(window, GOOGLE_PROPERTY);
    },
  };
};

function showSidebar(pane: PaneFrame, { title, html }: Sidebar): void {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "";
  const installed = `${doctype}${INSTALL_GOOGLE}${html.slice(doctype.length)}`;
  pane.load({ title, width: SIDEBAR_WIDTH, source: { kind: "html", html: installed }, closing: "unload" });
  pane.show();
}

/** The script's own menus and Extensions, which holds the add-on's. */
function menuBar(menus: readonly DocumentMenu[]): readonly Menu[] {
  const at = (place: DocumentMenu["place"]) => menus.filter((menu) => menu.place === place);
  const own = at("bar").map(({ label, entries }) => ({ label, entries: entries.map(menuEntry) }));
  return [{ label: "Extensions", entries: at("extensions").map(menuEntry) }, ...own];
}

function menuEntry(entry: ScriptMenuEntry): MenuEntry {
  switch (entry.kind) {
    case "item":
      return { kind: "item", id: entry.functionName, label: entry.label };
    case "separator":
      return entry;
    case "menu":
      return { kind: "submenu", label: entry.label, entries: entry.entries.map(menuEntry) };
  }
}

/** The script waits for the answer, as at Google; only the browser's own dialogs wait too. */
function answerAlert({ title, prompt, buttons }: Alert): AlertAnswer {
  const text = title === "" ? prompt : `${title}\n\n${prompt}`;
  switch (buttons) {
    case "OK":
      window.alert(text);
      return "OK";
    case "OK_CANCEL":
      return window.confirm(text) ? "OK" : "CANCEL";
    case "YES_NO":
    case "YES_NO_CANCEL":
      return window.confirm(text) ? "YES" : "NO";
  }
}
