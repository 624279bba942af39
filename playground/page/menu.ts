/** A Sheets menu bar with the keys of the WAI-ARIA menubar pattern: arrows, Home, End, Enter, Escape. */
import type { Menu, MenuEntry } from "./session";

export function drawMenus(menus: readonly Menu[], run: (id: string) => void): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "menubar";
  bar.setAttribute("role", "menubar");
  bar.setAttribute("aria-label", "Menus of the add-on");
  bar.append(...menus.map((menu) => drawOpener(menu.label, menu.entries, run)));
  bar.addEventListener("keydown", onKey);
  closeOnPressOutside(bar);
  return bar;
}

/** Not on focusout: the grid takes the focus to its own hidden input now and then, and an open menu must stay open. */
function closeOnPressOutside(bar: HTMLElement): void {
  const pressed = (event: Event): void => {
    if (!bar.isConnected) {
      document.removeEventListener("pointerdown", pressed);
      window.removeEventListener("blur", pressed);
    } else if (!(event.target instanceof Node && bar.contains(event.target))) closeAll(bar);
  };
  document.addEventListener("pointerdown", pressed);
  // A press inside the pane's frame reaches this window as the loss of its focus.
  window.addEventListener("blur", pressed);
}

/** A button with its list: a menu of the bar, or a submenu. */
function drawOpener(label: string, entries: readonly MenuEntry[], run: (id: string) => void): HTMLElement {
  const holder = document.createElement("div");
  holder.className = "menu-holder";
  holder.setAttribute("role", "none");
  const button = itemButton(label);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (isOpen(button) ? close(button) : open(button)));
  const list = document.createElement("div");
  list.className = "menu";
  list.hidden = true;
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", label);
  list.append(...entries.map((entry) => drawEntry(entry, run)));
  holder.append(button, list);
  return holder;
}

function drawEntry(entry: MenuEntry, run: (id: string) => void): HTMLElement {
  switch (entry.kind) {
    case "separator": {
      const line = document.createElement("div");
      line.className = "menu-separator";
      line.setAttribute("role", "separator");
      return line;
    }
    case "submenu":
      return drawOpener(entry.label, entry.entries, run);
    case "item": {
      const button = itemButton(entry.label);
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

function itemButton(label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu-item";
  button.setAttribute("role", "menuitem");
  button.textContent = label;
  return button;
}

function onKey(event: KeyboardEvent): void {
  const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=menuitem]") : null;
  if (item === null || !handleKey(item, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** @returns whether the key meant something here. */
function handleKey(item: HTMLElement, key: string): boolean {
  const list = item.closest<HTMLElement>("[role=menu]");
  const owner = list?.previousElementSibling;
  const opens = item.hasAttribute("aria-haspopup");
  switch (key) {
    case "ArrowDown":
      return list === null ? opens && open(item) : step(list, item, 1);
    case "ArrowUp":
      return list !== null && step(list, item, -1);
    case "Home":
    case "End":
      return (
        list !== null &&
        items(list)
          .at(key === "Home" ? 0 : -1)
          ?.focus() === undefined
      );
    case "ArrowRight":
      if (list !== null && opens) return open(item);
      return list === null && step(item.closest("[role=menubar]"), item, 1);
    case "ArrowLeft":
      if (list === null) return step(item.closest("[role=menubar]"), item, -1);
      return owner instanceof HTMLElement && owner.closest("[role=menu]") !== null && close(owner);
    case "Tab": {
      const bar = item.closest<HTMLElement>("[role=menubar]");
      if (bar !== null) closeAll(bar);
      return false;
    }
    case "Escape":
      return owner instanceof HTMLElement ? close(owner) : close(item);
    default:
      return false;
  }
}

/** The items of one list, without those of its submenus. */
function items(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")].filter(
    (item) => item.closest("[role=menu], [role=menubar]") === list,
  );
}

function step(list: Element | null, from: HTMLElement, by: 1 | -1): boolean {
  if (list === null) return false;
  const all = items(list);
  all.at((all.indexOf(from) + by) % all.length)?.focus();
  return true;
}

const isOpen = (button: HTMLElement): boolean => button.getAttribute("aria-expanded") === "true";

function open(button: HTMLElement): true {
  const list = button.nextElementSibling;
  if (list instanceof HTMLElement) {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items(list)[0]?.focus();
  }
  return true;
}

function close(button: HTMLElement): true {
  const list = button.nextElementSibling;
  if (list instanceof HTMLElement) list.hidden = true;
  button.setAttribute("aria-expanded", "false");
  button.focus();
  return true;
}

function closeAll(bar: HTMLElement): void {
  for (const list of bar.querySelectorAll<HTMLElement>("[role=menu]")) list.hidden = true;
  for (const button of bar.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
}
