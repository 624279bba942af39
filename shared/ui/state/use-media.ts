import { useSyncExternalStore } from "react";

/** Whether a CSS media query matches, kept up to date. False where the browser cannot tell. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = mediaList(query);
      list?.addEventListener("change", listener);
      return () => list?.removeEventListener("change", listener);
    },
    () => mediaList(query)?.matches ?? false,
  );
}

function mediaList(query: string): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
}
