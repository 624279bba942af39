/** The line at the bottom: what goes on, and what went wrong. Screen readers hear it as it changes. */
import type { Status } from "./session";

export function createStatus(line: HTMLElement): Status {
  const set = (state: "busy" | "done" | "failed", text: string): void => {
    line.dataset.state = state;
    line.textContent = text;
    line.title = text;
  };
  return {
    busy: (text) => set("busy", text),
    done: (text) => set("done", text),
    failed: (error) => set("failed", error instanceof Error ? error.message : String(error)),
  };
}
