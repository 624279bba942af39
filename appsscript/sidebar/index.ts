import type { Backend } from "../../shared/ui/backend";
import { mountPane } from "../../shared/ui/mount";
import { listReader } from "../../shared/ui/reader/list-reader";
import { type AbortableReading, readingApart } from "../../shared/ui/reader/reading";
import { COMMANDS } from "../../shared/workbook/commands";
import type { Answer, RequestKind, RequestOf } from "../../shared/workbook/request";

/** What this sidebar uses of Google's client side. */
interface ScriptRun<K extends RequestKind> {
  withFailureHandler(handler: (error: Error) => void): ScriptRun<K>;
  request(asked: RequestOf<K>): void;
}

declare const google: {
  readonly script: {
    readonly run: { withSuccessHandler<K extends RequestKind>(handler: (answer: Answer<K>) => void): ScriptRun<K> };
  };
};

/** Several Google accounts in one browser make the call fail before it reaches the script. */
const ACCOUNTS =
  "Google could not reach the script. If you use several Google accounts, sign out of the others, or open this sheet in a private window.";

const backend: Backend = {
  host: "sheets",
  onProgress: null,
  onSelection: null,
  request: <K extends RequestKind>(asked: RequestOf<K>) =>
    new Promise<Answer<K>>((resolve) => {
      google.script.run
        .withSuccessHandler<K>(resolve)
        .withFailureHandler((error) =>
          resolve({
            ok: false,
            problem: { message: /PERMISSION_DENIED|storage/i.test(error.message) ? ACCOUNTS : error.message },
          }),
        )
        .request(asked);
    }),
};

const root = document.getElementById("pane");
const asked = COMMANDS.find(({ page }) => page === document.body.dataset.page);
if (root !== null) mountPane(root, backend, { page: asked?.page ?? "home", reader: listReader(sidebarReading()) });

/** Google serves one file: the script that reads lists stands in it as text. */
function sidebarReading(): AbortableReading {
  const text = document.getElementById("reader")?.textContent ?? "";
  return readingApart({
    startWorker: () => {
      const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      try {
        return new Worker(address);
      } finally {
        // The worker has begun to load it by now.
        URL.revokeObjectURL(address);
      }
    },
    loadIntoPage: async () => {
      const script = document.createElement("script");
      script.textContent = text;
      document.head.append(script);
    },
  });
}
