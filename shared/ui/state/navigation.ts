import type { Page } from "../backend";

/** Where the pane is. `visit` counts every opening, so that opening a page again starts it afresh. */
interface Place {
  readonly page: Page;
  readonly visit: number;
}

/** The pane's own small router (Office.js disables the browser's history). Lives outside React: ribbon buttons use it too. */
export interface Navigation {
  current(): Place;
  open(page: Page): void;
  subscribe(listener: () => void): () => void;
}

/** Pages in which the user has work under way; opening one again must not throw that away. */
const KEEPS_ITS_STATE: ReadonlySet<Page> = new Set<Page>(["starter-list", "import", "complete-rows"]);

export function createNavigation(first: Page): Navigation {
  let place: Place = { page: first, visit: 0 };
  const listeners = new Set<() => void>();
  return {
    current: () => place,
    open(page) {
      if (page === place.page && KEEPS_ITS_STATE.has(page)) return;
      place = { page, visit: place.visit + 1 };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
