/** The frame at the right: a title bar with a close button over the add-in's own page in an iframe. */
import type { PaneContent, PaneFrame } from "./session";

export interface PaneParts {
  readonly pane: HTMLElement;
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly close: HTMLElement;
  /** Hears the keys that are pressed in the add-in's page, which is a document of its own. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Takes the focus when the pane goes while it has it. */
  readonly focusElsewhere: () => void;
}

export function createPaneFrame({ pane, title, body, close, onKey, focusElsewhere }: PaneParts): PaneFrame {
  const listeners = new Set<(visible: boolean) => void>();
  let content: PaneContent | null = null;

  const setVisible = (visible: boolean): void => {
    if (pane.hidden === !visible) return;
    if (!visible && pane.contains(document.activeElement)) focusElsewhere();
    pane.hidden = !visible;
    for (const listener of listeners) listener(visible);
  };
  const unload = (): void => {
    setVisible(false);
    body.replaceChildren();
    content = null;
  };
  close.addEventListener("click", () => (content?.closing === "unload" ? unload() : setVisible(false)));

  return {
    load(next, prepare) {
      content = next;
      title.textContent = next.title;
      pane.setAttribute("aria-label", next.title);
      pane.style.setProperty("--pane-width", `${next.width}px`);
      const frame = document.createElement("iframe");
      frame.title = next.title;
      prepare?.(frame);
      const listen = () => frame.contentWindow?.addEventListener("keydown", onKey, { capture: true });
      frame.addEventListener("load", listen);
      if (next.source.kind === "address") frame.src = next.source.url;
      else frame.srcdoc = next.source.html;
      body.replaceChildren(frame);
      return frame;
    },
    show: () => {
      if (content !== null) setVisible(true);
    },
    hide: () => setVisible(false),
    unload,
    get visible() {
      return !pane.hidden;
    },
    onVisible(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
