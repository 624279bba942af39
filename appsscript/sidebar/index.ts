import type { Backend, Page } from "../../shared/ui/backend";
import { mountPane } from "../../shared/ui/mount";
import type { Answer, Request } from "../../shared/workbook/request";

/** What this sidebar uses of Google's client side. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  request(asked: Request): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

const PAGES: readonly Page[] = ["home", "starter-list", "import", "explain"];

/** Several Google accounts in one browser make the call fail before it reaches the script. */
const ACCOUNTS =
  "Google could not reach the script. If you use several Google accounts, sign out of the others, or open this sheet in a private window.";

const backend: Backend = {
  host: "sheets",
  onSelection: null,
  request: <R extends Request>(asked: R) =>
    new Promise<Answer<R["kind"]>>((resolve) => {
      google.script.run
        .withSuccessHandler((answer) => resolve(answer as Answer<R["kind"]>))
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
const page = PAGES.find((candidate) => candidate === document.body.dataset.page) ?? "home";
if (root !== null) mountPane(root, backend, { page });
