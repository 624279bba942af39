/** The page of the embedded host: one workbook, and beside it the add-in in the host that the switch says. */
import { downloadWorkbook } from "./download";
import { connectSwitch, hostFromAddress, rememberHost } from "./host-switch";
import { drawMenus } from "./menu";
import { createPaneFrame } from "./pane-frame";
import { connectRegions, firstStop } from "./regions";
import { drawRibbon } from "./ribbon";
import type { AddinSession, HostKind, PageDeps, SessionContext } from "./session";
import { StartHint } from "./start-hint";
import { createStatus } from "./status";

const NAMES: Readonly<Record<HostKind, string>> = { excel: "Excel", sheets: "Google Sheets" };

export async function startPage(deps: PageDeps): Promise<void> {
  const status = createStatus(part("status"));
  status.busy("Opening a workbook…");
  try {
    const { onKey, focusGrid } = connectParts();
    const pane = createPaneFrame({
      pane: part("pane"),
      title: part("pane-title"),
      body: part("pane-body"),
      close: part("pane-close"),
      onKey,
      focusElsewhere: focusGrid,
    });
    const context: SessionContext = { model: deps.createModel(part("grid")), pane, status };
    connectDownload(deps, context);
    const show = sessionSwitcher(deps, context);
    const host = hostFromAddress(window.location.search);
    connectSwitch(part("host-switch"), host, show);
    await show(host);
  } catch (error) {
    status.failed(error);
  }
}

/** What F6 leads through. */
function connectParts(): { readonly onKey: (event: KeyboardEvent) => void; readonly focusGrid: () => void } {
  const region = (element: HTMLElement, focus = firstStop(element)) => ({ element, focus });
  const focusGrid = () => focusFirst("#grid [contenteditable][id$=NORMAL]");
  const onKey = connectRegions([
    region(part("top")),
    region(part("commands")),
    region(part("grid"), focusGrid),
    region(part("pane"), () => !part("pane").hidden && focusFirst("#pane-body iframe")),
  ]);
  return { onKey, focusGrid };
}

function focusFirst(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
}

/** Sessions start one after the other, so that a quick second click cannot run two add-ins on one workbook. */
function sessionSwitcher(deps: PageDeps, context: SessionContext): (host: HostKind) => Promise<void> {
  const { pane, status } = context;
  let session: AddinSession | null = null;
  let queue: Promise<void> = Promise.resolve();
  const hint = new StartHint();
  const draw = (started: AddinSession): readonly HTMLElement[] => {
    const { commands } = started;
    const run = (id: string) => {
      hint.found();
      void runCommand(started, id, context);
    };
    switch (commands.kind) {
      case "ribbon":
        return [drawRibbon(commands.tab, run)];
      case "menus": {
        const line = hint.draw(commands.menus);
        return line === null ? [drawMenus(commands.menus, run)] : [drawMenus(commands.menus, run), line];
      }
    }
  };
  const start = async (host: HostKind): Promise<void> => {
    document.documentElement.dataset.host = host;
    document.documentElement.dataset.ready = "false";
    rememberHost(host);
    session?.dispose();
    session = null;
    pane.unload();
    part("commands").replaceChildren();
    status.busy(`Starting the add-in in ${NAMES[host]}…`);
    try {
      const started = await deps.sessions[host](context);
      session = started;
      part("commands").replaceChildren(...draw(started));
      if (started.opening !== null) await started.run(started.opening);
      await context.model.ready;
      status.done(`${NAMES[host]}: ready`);
      document.documentElement.dataset.ready = "true";
    } catch (error) {
      status.failed(error);
    }
  };
  return (host) => {
    queue = queue.then(() => start(host));
    return queue;
  };
}

async function runCommand(session: AddinSession, id: string, { status }: SessionContext): Promise<void> {
  status.busy("Running…");
  try {
    await session.run(id);
    status.done("Ready");
  } catch (error) {
    status.failed(error);
  }
}

function connectDownload(deps: PageDeps, { model, status }: SessionContext): void {
  const button = part("download");
  button.addEventListener("click", async () => {
    status.busy("Writing the workbook…");
    button.setAttribute("aria-busy", "true");
    try {
      await model.settled();
      downloadWorkbook(await deps.exportWorkbook(model), "imgscore.xlsx");
      status.done("Downloaded imgscore.xlsx");
    } catch (error) {
      status.failed(error);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

/** An element of index.html. */
function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element with the id "${id}".`);
  return element;
}
