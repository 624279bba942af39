import { useEffect } from "react";
import type { Backend } from "../backend";

/** Long enough that holding an arrow key asks once, short enough to feel immediate. */
const QUIET_MS = 200;

/** Calls back once the user has stopped moving through the sheet. Does nothing where the host reports no selection. */
export function useSelection(backend: Backend, onMoved: () => void): void {
  useEffect(() => {
    if (backend.onSelection === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = backend.onSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(onMoved, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [backend, onMoved]);
}
