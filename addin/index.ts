import type { Backend, Page } from "../shared/ui/backend";
import { COMMANDS } from "../shared/workbook/commands";
import { associateFunctions } from "./functions";

/** The add-in's way in for tests and automation: the same requests that the pane makes. */
declare global {
  var IMGScore: { readonly request: Backend["request"] };
}

// Functions first and at once: a formula never waits for what follows.
associateFunctions();

const request: Backend["request"] = async (asked) => {
  const workbook = await import(/* webpackChunkName: "workbook" */ "./request");
  return workbook.request(asked);
};
globalThis.IMGScore = { request };

for (const command of COMMANDS) {
  Office.actions.associate(command.id, (event: Office.AddinCommands.Event) => {
    showPane(command.page)
      .catch((error: unknown) => console.error(error))
      .finally(() => event.completed());
  });
}

let open: ((page: Page) => void) | null = null;

/** Loads React and the pane when first seen, then opens the page. */
async function mount(page: Page): Promise<void> {
  if (open === null) {
    const { startPane } = await import(/* webpackChunkName: "pane" */ "./taskpane");
    open ??= startPane(page, request);
  }
  open(page);
}

async function showPane(page: Page): Promise<void> {
  await Office.addin.showAsTaskpane();
  await mount(page);
}

function isVisible(): boolean {
  return typeof document !== "undefined" && document.visibilityState === "visible" && globalThis.innerWidth > 0;
}

Office.onReady(async () => {
  await Office.addin.onVisibilityModeChanged(async ({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane && open === null) await mount("home");
  });
  if (isVisible() && open === null) await mount("home");
});
