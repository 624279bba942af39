import type { Screen } from "./render";

/** A person without a mouse: Tab, Enter, Space and single keys, on whatever has the focus. */
export interface Keyboard {
  /** Presses Tab until what has the focus is called so. */
  tabTo(name: string | RegExp): Promise<void>;
  enter(): Promise<void>;
  space(): Promise<void>;
  press(key: string): Promise<void>;
  /** The name of what has the focus. */
  focused(): string;
}

export function keyboard(screen: Screen): Keyboard {
  const press = (key: string) =>
    screen.doing(() => {
      const target = document.activeElement ?? document.body;
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      const goesOn = target.dispatchEvent(event);
      // What browsers do of themselves, and jsdom does not.
      const isPressed = target instanceof HTMLButtonElement && (key === "Enter" || key === " ");
      const isTicked = target instanceof HTMLInputElement && target.type === "checkbox" && key === " ";
      if (goesOn && (isPressed || isTicked)) target.click();
      if (goesOn && target.tagName === "SUMMARY" && key === "Enter") {
        const details = target.closest("details");
        if (details === null) return;
        details.open = !details.open;
        details.dispatchEvent(new Event("toggle"));
      }
    });
  return {
    async tabTo(name) {
      const stops = tabStops(screen.root);
      const begin = stops.findIndex((stop) => follows(document.activeElement, stop));
      const order = begin < 0 ? stops : [...stops.slice(begin), ...stops.slice(0, begin)];
      const found = order.find((stop) =>
        typeof name === "string" ? nameOf(stop).startsWith(name) : name.test(nameOf(stop)),
      );
      if (found === undefined) throw new Error(`Tab never comes to “${name}”: ${stops.map(nameOf).join(", ")}`);
      await screen.doing(() => found.focus());
    },
    enter: () => press("Enter"),
    space: () => press(" "),
    press,
    focused: () => nameOf(document.activeElement),
  };
}

function follows(before: Element | null, stop: Element): boolean {
  return before !== null && (before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const STOPS = "button, select, input, textarea, summary, a[href], [tabindex]";

function tabStops(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.hasAttribute("disabled") && !stop.hasAttribute("hidden") && isUnfolded(stop),
  );
}

function isUnfolded(stop: Element): boolean {
  const details = stop.closest("details:not([open])");
  return details === null || (stop.tagName === "SUMMARY" && stop.parentElement === details);
}

function nameOf(element: Element | null): string {
  if (element === null) return "";
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent ?? "";
  return element.textContent ?? "";
}
