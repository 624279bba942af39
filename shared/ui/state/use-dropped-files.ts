import { useEffect, useRef, useState } from "react";

/**
 * Hands on files that are dropped anywhere in the pane, and tells whether some are over it. With null, files are kept
 * out: the browser would put them in the pane's place. A page's own taking goes before the pane's keeping out.
 */
export function useDroppedFiles(take: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;

  const first = take !== null;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      const wanted = latest.current !== null && [...event.dataTransfer.types].includes("Files");
      event.dataTransfer.dropEffect = wanted ? "copy" : "none";
      setOver(wanted);
    };
    const leave = (event: DragEvent) => {
      // Between two elements of the pane there is one to go to.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current?.(files);
    };
    // On its way down an event comes to who takes files, on its way up to who keeps them out.
    window.addEventListener("dragover", drag, first);
    window.addEventListener("dragleave", leave, first);
    window.addEventListener("drop", drop, first);
    return () => {
      window.removeEventListener("dragover", drag, first);
      window.removeEventListener("dragleave", leave, first);
      window.removeEventListener("drop", drop, first);
    };
  }, [first]);
  return over;
}
