/** Tells a newcomer which menu to choose first, until one was chosen. */
import type { Menu, MenuEntry } from "./session";

export class StartHint {
  #isKnown = false;
  #shown: HTMLElement | null = null;

  /** Null when it has been found already, or there is nothing to choose. */
  draw(menus: readonly Menu[]): HTMLElement | null {
    const path = this.#isKnown ? [] : firstItem(menus);
    if (path.length === 0) return null;
    const line = document.createElement("p");
    line.className = "start-hint";
    line.append("Start here: ");
    const words = document.createElement("b");
    words.textContent = path.join(" › ");
    line.append(words);
    this.#shown = line;
    return line;
  }

  /** A command was chosen. */
  found(): void {
    this.#isKnown = true;
    this.#shown?.remove();
    this.#shown = null;
  }
}

/** The labels from the bar down to the first item. */
function firstItem(menus: readonly (Menu | MenuEntry)[]): readonly string[] {
  for (const menu of menus) {
    if ("kind" in menu && menu.kind === "separator") continue;
    if ("kind" in menu && menu.kind === "item") return [menu.label];
    const below = firstItem(menu.entries);
    if (below.length > 0) return [menu.label, ...below];
  }
  return [];
}
