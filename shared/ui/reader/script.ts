/**
 * Reads lists, apart from the pane: a script of its own, since unpacking and parsing take long and their code is needed
 * only then. In a worker it answers messages; in a page, where there can be no worker, it hangs its Reading on it.
 */
import { readClipboard, readFile } from "../../importing/read";
import { UserProblem } from "../../program/user-problem";
import { READING, type Reading } from "./protocol";

export const reading: Reading = async (asked) => {
  try {
    switch (asked.kind) {
      case "file": {
        const { name, bytes, encoding } = asked;
        return { kind: "file", file: await readFile(name, bytes, encoding === null ? {} : { encoding }) };
      }
      case "pasted":
        return { kind: "pasted", list: readClipboard(asked) };
    }
  } catch (error) {
    if (error instanceof UserProblem) return { kind: "problem", message: error.message };
    throw error;
  }
};

/** A worker as its own script sees it; the page's types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(answer: unknown): void;
}

function isWorker(scope: object): scope is WorkerScope {
  return !("document" in scope) && "postMessage" in scope;
}

const scope: object = globalThis;
if (isWorker(scope)) {
  // What is thrown is the worker's error: the pane hears it.
  scope.onmessage = async ({ data }) => scope.postMessage(await reading(data));
} else if ("document" in scope) {
  Reflect.set(scope, READING, reading);
}
