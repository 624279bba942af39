import type { Backend, Page } from "../shared/ui/backend";
import { mountPane } from "../shared/ui/mount";
import type { Answer, Request } from "../shared/workbook/request";
import { request } from "./request";

/** Mounts the pane and returns what opens a page in it. */
export function startPane(page: Page): (page: Page) => void {
  const root = document.getElementById("pane");
  if (root === null) throw new Error('taskpane.html has no element "pane"');
  return mountPane(root, backend, { page }).open;
}

const backend: Backend = {
  host: "excel",
  request: <R extends Request>(asked: R) => request(asked) as Promise<Answer<R["kind"]>>,
  onSelection: (listener) => {
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
  },
};
