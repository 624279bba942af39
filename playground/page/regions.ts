/**
 * F6 moves on to the next part of the page, Shift+F6 back, as in Excel: in a grid Tab moves from cell to cell, so that
 * nothing else would lead out of it.
 */

/** Gives the focus to a part of the page; false when there is nothing in it to focus. */
export type FocusRegion = () => boolean;

export interface Region {
  readonly element: HTMLElement;
  readonly focus: FocusRegion;
}

export function connectRegions(regions: readonly Region[]): (event: KeyboardEvent) => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.altKey || event.metaKey) return;
    event.preventDefault();
    const active = document.activeElement;
    const here = regions.findIndex(({ element }) => element.contains(active));
    const by = event.shiftKey ? -1 : 1;
    // From nowhere in particular F6 leads to the first part, Shift+F6 to the last.
    const start = here === -1 && by === -1 ? 0 : here;
    for (let step = 1; step <= regions.length; step++) {
      const next = regions.at((start + by * step) % regions.length);
      if (next?.focus()) return;
    }
  };
  // Before the grid's own keys.
  window.addEventListener("keydown", onKey, { capture: true });
  return onKey;
}

/** The first thing in it that Tab would reach. */
export function firstStop(element: HTMLElement): FocusRegion {
  return () => {
    const stops = [...element.querySelectorAll<HTMLElement>("button, input, [contenteditable=true]")];
    const first = stops.find((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && isStop(stop));
    first?.focus();
    return first !== undefined;
  };
}

/** Of radio buttons only the chosen one. */
function isStop(element: HTMLElement): boolean {
  return !(element instanceof HTMLInputElement && element.type === "radio") || element.checked;
}
