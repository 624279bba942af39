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
  return list === null
    ? barKey(bar, item, key) || withinKey(bar, item, key)
    : submenuKey(bar, list, item, key) || listKey(list, item, key);
}

/** The keys that move within one list of items, whatever has opened it. */
export function listKey(list: HTMLElement, item: HTMLElement, key: string): boolean {
  switch (key) {
    case "ArrowDown":
      return step(list, item, 1);
    case "ArrowUp":
      return step(list, item, -1);
    default:
      return withinKey(list, item, key);
  }
}

function withinKey(list: HTMLElement, item: HTMLElement, key: string): boolean {
  if (key === "Home" || key === "End") {
    itemsOf(list)
      .at(key === "Home" ? 0 : -1)
      ?.focus();
    return true;
  }
  return key.length === 1 && key !== " " && toLetter(list, item, key);
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

/** The keys that lead from a list of the bar into another one. */
function submenuKey(bar: HTMLElement, list: HTMLElement, item: HTMLElement, key: string): boolean {
  const opener = openerOf(list);
  switch (key) {
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
