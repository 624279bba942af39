import { act } from "react";
import type { Page } from "../../shared/ui/backend";
import type { Clock } from "../../shared/ui/clock";
import type { ListReader } from "../../shared/ui/list-reader";
import { mountPane } from "../../shared/ui/mount";
import { listReader } from "../../shared/ui/reader/list-reader";
import { reading } from "../../shared/ui/reader/script";
import type { Answer, Request } from "../../shared/workbook/request";
import { type Asked, type FakeBackend, fakeBackend } from "./fake-backend";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** jsdom has no layout; Fluent's message bar only asks to be told of size changes. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= StillObserver;

const CLOCK: Clock = { today: () => "2026-06-01", newStep: () => ({ id: "step-1", when: "2026-06-01T10:00:00.000Z" }) };

/** Reads in the test itself: jsdom has no workers. */
export const READER = listReader((asked) => reading(asked));

/** A pane in a page, driven like a user: read the text, press buttons, answer for the workbook. */
export interface Screen {
  readonly backend: FakeBackend;
  readonly root: HTMLElement;
  text(): string;
  heading(): string;
  /** What screen readers were told last; "" when that is out of date. */
  spoken(): string;
  button(name: string | RegExp): HTMLButtonElement;
  hasButton(name: string | RegExp): boolean;
  press(name: string | RegExp): Promise<void>;
  open(page: Page): Promise<void>;
  answer<K extends Request["kind"]>(asked: Asked, value: Answer<K>): Promise<void>;
  /** Runs what the user or the host does, until the pane has settled. */
  doing(step: () => void | Promise<void>): Promise<void>;
  dispose(): void;
}

export async function show(
  page: Page,
  host: "excel" | "sheets" = "excel",
  options: { readonly reader?: ListReader } = {},
): Promise<Screen> {
  const backend = fakeBackend(host);
  const root = document.createElement("div");
  document.body.append(root);
  const doing = async (step: () => void | Promise<void>) => {
    await act(async () => {
      await step();
    });
    // The pane fetches this page when it is needed: here it is there at once.
    await act(async () => {
      await import("../../shared/ui/pages/import-page");
    });
  };
  let pane: ReturnType<typeof mountPane> | undefined;
  await doing(() => {
    pane = mountPane(root, backend, { page, theme: "light", clock: CLOCK, reader: READER, ...options });
  });

  const find = (name: string | RegExp) =>
    [...root.querySelectorAll("button")].find((button) => {
      const label = button.getAttribute("aria-label") ?? button.textContent ?? "";
      return typeof name === "string" ? label.startsWith(name) : name.test(label);
    });
  const button = (name: string | RegExp) => {
    const found = find(name);
    if (found === undefined) throw new Error(`No button “${name}” in: ${root.textContent}`);
    return found;
  };
  return {
    backend,
    root,
    text: () => root.textContent ?? "",
    spoken: () => root.querySelector('[role="status"][aria-live="polite"]')?.textContent ?? "",
    heading: () => root.querySelector("h1")?.textContent ?? "",
    button,
    hasButton: (name) => find(name) !== undefined,
    press: (name) => doing(() => button(name).click()),
    open: (next) => doing(() => pane?.open(next)),
    answer: (asked, value) => doing(() => asked.answer(value)),
    doing,
    dispose() {
      act(() => pane?.dispose());
      root.remove();
    },
  };
}
