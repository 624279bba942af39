import type { WorkbookModel } from "../../model/types";

/** A lock that one execution holds at a time; the others wait in the order in which they asked. */
export class DocumentLock {
  private holder: object | null = null;
  private readonly waiting: { readonly execution: object; readonly grant: () => void }[] = [];

  /** Resolves with false when it was not free for so many milliseconds. Who holds it already has it. */
  take(execution: object, patience: number): Promise<boolean> {
    if (this.holder === null || this.holder === execution) {
      this.holder = execution;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const entry = {
        execution,
        grant: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        resolve(false);
      }, patience);
      this.waiting.push(entry);
    });
  }

  isHeldBy(execution: object): boolean {
    return this.holder === execution;
  }

  /** Also at the end of an execution, as Google does, however it ended. */
  release(execution: object): void {
    if (this.holder !== execution) return;
    const next = this.waiting.shift();
    this.holder = next?.execution ?? null;
    next?.grant();
  }
}

const locks = new WeakMap<WorkbookModel, DocumentLock>();

/** The one lock of a document, for all who have it open. */
export function documentLock(model: WorkbookModel): DocumentLock {
  const lock = locks.get(model) ?? new DocumentLock();
  locks.set(model, lock);
  return lock;
}
