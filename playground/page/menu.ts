/** A menu bar as in Google Sheets: its elements, and what opens and closes them. The keys are in menu-keys.ts. */
import { menuKey } from "./menu-keys";
import { closeAll, closeOnPressOutside, closeSubmenus, isOpen, listOf, openMenu } from "./menu-state";
import type { Menu, MenuEntry } from "./session";

export function drawMenus(menus: readonly Menu[], run: (id: string) => void): HTMLElement {
  const bar = make("div", "menubar", "menubar");
  bar.setAttribute("aria-label", "Menus");
  bar.append(...menus.map((menu) => drawOpener(menu.label, menu.entries, run)));
  // One stop for Tab; the arrows lead on from there.
  bar.querySelectorAll<HTMLElement>(":scope > .menu-holder > .menu-item").forEach((item, index) => {
    item.tabIndex = index === 0 ? 0 : -1;
  });
  bar.addEventListener("keydown", onKey);
  bar.addEventListener("pointerover", onPointer);
  closeOnPressOutside(bar, () => closeAll(bar));
  return bar;
}

/** A button with its list: a menu of the bar, or a submenu. */
function drawOpener(label: string, entries: readonly MenuEntry[], run: (id: string) => void): HTMLElement {
  const holder = make("div", "menu-holder", "none");
  const button = drawItem(label);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    // The pointer has opened a submenu already when it clicks.
    if (isOpen(button) && listOf(button) === null) closeAll(holder);
    else openMenu(button, "first");
  });
  const list = make("div", "menu", "menu");
  list.hidden = true;
  list.setAttribute("aria-label", label);
  list.append(...entries.map((entry) => drawEntry(entry, run)));
  holder.append(button, list);
  return holder;
}

function drawEntry(entry: MenuEntry, run: (id: string) => void): HTMLElement {
  switch (entry.kind) {
    case "separator":
      return make("div", "menu-separator", "separator");
    case "submenu":
      return drawOpener(entry.label, entry.entries, run);
    case "item": {
      const button = drawItem(entry.label);
      button.dataset.command = entry.id;
      button.addEventListener("click", () => {
        const bar = button.closest<HTMLElement>("[role=menubar]");
        if (bar !== null) closeAll(bar);
        run(entry.id);
      });
      return button;
    }
  }
}

function drawItem(label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu-item";
  button.tabIndex = -1;
  button.setAttribute("role", "menuitem");
  button.textContent = label;
  return button;
}

function make(tag: string, className: string, role: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute("role", role);
  return element;
}

function itemOf(event: Event): HTMLElement | null {
  return event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=menuitem]") : null;
}

function onKey(event: KeyboardEvent): void {
  const item = itemOf(event);
  if (item === null || event.ctrlKey || event.altKey || event.metaKey || !menuKey(item, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Within an open menu the pointer opens the submenu it comes to, and closes the one it leaves. */
function onPointer(event: Event): void {
  const item = itemOf(event);
  const list = item === null ? null : listOf(item);
  if (item === null || list === null || isOpen(item)) return;
  closeSubmenus(list);
  if (item.hasAttribute("aria-haspopup")) openMenu(item, "none");
}
