import type { Page } from "../shared/ui/backend";
import { COMMANDS } from "../shared/workbook/commands";
import type { Request } from "../shared/workbook/request";
import { associateFunctions } from "./functions";

/** The add-in's way in for tests and automation: the same requests that the pane makes. */
declare global {
  var IMGScore: { readonly request: (asked: Request) => Promise<unknown> };
}

// Functions first and at once: a formula never waits for what follows.
associateFunctions();

const workbook = () => import(/* webpackChunkName: "workbook" */ "./request");
globalThis.IMGScore = { request: async (asked) => (await workbook()).request(asked) };

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
    open ??= startPane(page);
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
