import type { Backend, Page } from "../shared/ui/backend";
import { mountPane } from "../shared/ui/mount";

/** Mounts the pane and returns what opens a page in it. */
export function startPane(page: Page, request: Backend["request"]): (page: Page) => void {
  const root = document.getElementById("pane");
  if (root === null) throw new Error('taskpane.html has no element "pane"');
  return mountPane(root, { host: "excel", request, onSelection }, { page }).open;
}

const onSelection: Backend["onSelection"] = (listener) => {
  let stop: (() => void) | null = null;
  let stopped = false;
  Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
    stop = () => {
      void Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
    if (stopped) stop();
  }).catch((error: unknown) => console.error(error));
  return () => {
    stopped = true;
    stop?.();
  };
};
