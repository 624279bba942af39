import { requestImmediateMacroTask } from "@univerjs/core";

/**
 * Runs a task after the present one, without a timer's wait: a millisecond in Node, up to four in a browser.
 * Returns how to take it back.
 */
export function soon(task: () => void): () => void {
  // The channel behind it would keep a Node process alive.
  const close = requestImmediateMacroTask(() => {
    close();
    task();
  });
  return close;
}
