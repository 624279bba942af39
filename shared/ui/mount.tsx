import { createRoot } from "react-dom/client";
import type { Backend, Page } from "./backend";
import { type Clock, SYSTEM_CLOCK } from "./clock";
import type { ListReader } from "./list-reader";
import { Pane } from "./pane";
import { createEdits } from "./state/edits";
import { createNavigation } from "./state/navigation";
import { saveFields } from "./state/save-fields";
import type { ThemeName } from "./theme";

interface PaneOptions {
  /** The page to begin with. */
  readonly page: Page;
  readonly reader: ListReader;
  /** Default "system". */
  readonly theme?: ThemeName;
  /** Default: the clock of the user's machine. */
  readonly clock?: Clock;
}

interface MountedPane {
  /** Goes to a page; ribbon buttons and menu items call this while the pane is open. */
  open(page: Page): void;
  /** Takes the pane out of the page. */
  dispose(): void;
}

/** Renders the pane into `root`, which it owns until `dispose`. The same app serves Excel and Google Sheets. */
export function mountPane(root: HTMLElement, backend: Backend, options: PaneOptions): MountedPane {
  const navigation = createNavigation(options.page);
  const clock = options.clock ?? SYSTEM_CLOCK;
  const edits = createEdits(saveFields(backend, clock));
  const reactRoot = createRoot(root);
  reactRoot.render(
    <Pane
      backend={backend}
      navigation={navigation}
      theme={options.theme ?? "system"}
      clock={clock}
      reader={options.reader}
      edits={edits}
    />,
  );
  return {
    open: (page) => navigation.open(page),
    dispose() {
      reactRoot.unmount();
      edits.flush();
    },
  };
}
