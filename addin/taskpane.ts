import type { Backend, Page } from "../shared/ui/backend";
import { mountPane } from "../shared/ui/mount";
import { listReader } from "../shared/ui/reader/list-reader";
import { readingApart } from "../shared/ui/reader/reading";
import { onProgress } from "./under-way";

/** Mounts the pane and returns what opens a page in it. */
export function startPane(page: Page, request: Backend["request"]): (page: Page) => void {
  const root = document.getElementById("pane");
  if (root === null) throw new Error('taskpane.html has no element "pane"');
  const reader = listReader(readingApart({ startWorker: () => new Worker(READER), loadIntoPage: loadReader }));
  return mountPane(root, { host: "excel", request, onProgress, onSelection }, { page, reader }).open;
}

/** Beside the pane's own page. */
const READER = "reader.js";

function loadReader(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = READER;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("The part of IMGScore that reads lists could not be loaded."));
    document.head.append(script);
  });
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
