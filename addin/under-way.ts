/** What the pane learns of the step that is being written, and how it stops it. */

const asked = new Set<string>();
const listeners = new Set<(share: number) => void>();

/** Asks a step to stop before its next request. One that has ended by then is not touched. */
export function askToStop(step: string): void {
  asked.add(step);
}

export function isToStop(step: string): boolean {
  return asked.has(step);
}

/** The step has ended. */
export function forgetStop(step: string): void {
  asked.delete(step);
}

/** Calls back with the share of requests that Excel has answered. @returns the way to stop that. */
export function onProgress(listener: (share: number) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellProgress(share: number): void {
  for (const listener of listeners) listener(share);
}
