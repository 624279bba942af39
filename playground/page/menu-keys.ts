/** The keys of the WAI-ARIA menubar pattern: arrows, Home, End, Escape, first letters. Enter and Space are clicks. */
import { closeAll, closeMenu, itemsOf, listOf, openerOf, openMenu } from "./menu-state";

/** @returns whether the key meant something here. */
export function menuKey(item: HTMLElement, key: string): boolean {
  const bar = item.closest<HTMLElement>("[role=menubar]");
  if (bar === null) return false;
  const list = listOf(item);
  if (key === "Tab") {
    closeAll(bar);
    return false;
  }
  if (key === "Home" || key === "End") {
    itemsOf(list ?? bar)
      .at(key === "Home" ? 0 : -1)
      ?.focus();
    return true;
  }
  if (key.length === 1 && key !== " ") return toLetter(list ?? bar, item, key);
  return list === null ? barKey(bar, item, key) : listKey(bar, list, item, key);
}

function barKey(bar: HTMLElement, item: HTMLElement, key: string): boolean {
  switch (key) {
    case "ArrowDown":
      openMenu(item, "first");
      return true;
    case "ArrowUp":
      openMenu(item, "last");
      return true;
    case "ArrowRight":
      return step(bar, item, 1);
    case "ArrowLeft":
      return step(bar, item, -1);
    case "Escape":
      closeAll(bar);
      return true;
    default:
      return false;
  }
}

function listKey(bar: HTMLElement, list: HTMLElement, item: HTMLElement, key: string): boolean {
  const opener = openerOf(list);
  switch (key) {
    case "ArrowDown":
      return step(list, item, 1);
    case "ArrowUp":
      return step(list, item, -1);
    case "ArrowRight":
      if (item.hasAttribute("aria-haspopup")) openMenu(item, "first");
      else beside(bar, item, 1);
      return true;
    case "ArrowLeft":
      if (opener !== null && listOf(opener) === null) beside(bar, item, -1);
      else closeMenu(list);
      return true;
    case "Escape":
      closeMenu(list);
      return true;
    default:
      return false;
  }
}

/** Opens the neighbouring menu of the bar. */
function beside(bar: HTMLElement, item: HTMLElement, by: 1 | -1): void {
  const menus = itemsOf(bar);
  const holder = item.closest<HTMLElement>("[role=menubar] > .menu-holder");
  const here = menus.findIndex((menu) => holder?.contains(menu));
  const next = menus.at((here + by) % menus.length);
  if (next !== undefined) openMenu(next, "first");
}

function step(list: HTMLElement, from: HTMLElement, by: 1 | -1): true {
  const all = itemsOf(list);
  all.at((all.indexOf(from) + by) % all.length)?.focus();
  return true;
}

/** The next item that begins with the letter. */
function toLetter(list: HTMLElement, from: HTMLElement, letter: string): boolean {
  const all = itemsOf(list);
  const here = all.indexOf(from) + 1;
  const found = [...all.slice(here), ...all.slice(0, here)].find((item) =>
    item.textContent?.toLowerCase().startsWith(letter.toLowerCase()),
  );
  found?.focus();
  return true;
}
