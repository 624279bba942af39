import type { Page } from "../backend";

/** Where the pane is. `visit` counts every opening, so that opening a page again starts it afresh. */
interface Place {
  readonly page: Page;
  readonly visit: number;
}

/** The pane's own small router (Office.js disables the browser's history). Lives outside React: ribbon buttons use it too. */
export interface Navigation {
  current(): Place;
  /** Opens a page; the open page afresh, unless it has work under way. */
  open(page: Page): void;
  /** Says that the open page has work under way, which opening it again must not throw away. Call the result to end it. */
  hold(): () => void;
  subscribe(listener: () => void): () => void;
}

export function createNavigation(first: Page): Navigation {
  let place: Place = { page: first, visit: 0 };
  /** The works under way on the open page; another page begins with none. */
  let works = new Set<object>();
  const listeners = new Set<() => void>();
  return {
    current: () => place,
    open(page) {
      if (page === place.page && works.size > 0) return;
      works = new Set();
      place = { page, visit: place.visit + 1 };
      for (const listener of [...listeners]) listener();
    },
    hold() {
      const work = {};
      works.add(work);
      return () => {
        works.delete(work);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
