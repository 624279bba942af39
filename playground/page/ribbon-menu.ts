/** A menu button of the ribbon: the WAI-ARIA menu button pattern, as Office's own menus of the ribbon have it. */
import { listKey } from "./menu-keys";
import { closeMenu, closeOnPressOutside, isOpen, itemsOf } from "./menu-state";
import { drawFace, make } from "./ribbon-parts";
import type { RibbonMenu } from "./session";

export function drawRibbonMenu(menu: RibbonMenu, run: (id: string) => void): HTMLElement {
  const holder = make("div", "menu-holder");
  const button = drawFace(menu, "ribbon-button");
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  const list = make("div", "menu");
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", menu.label);
  list.hidden = true;
  for (const command of menu.items) {
    const item = drawFace(command, "menu-item");
    item.setAttribute("role", "menuitem");
    item.tabIndex = -1;
    item.dataset.command = command.id;
    item.addEventListener("click", () => {
      closeMenu(list);
      run(command.id);
    });
    list.append(item);
  }
  holder.append(button, list);

  const open = (at: 0 | -1): void => {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    itemsOf(list).at(at)?.focus();
  };
  button.addEventListener("click", () => (isOpen(button) ? closeMenu(list) : open(0)));
  holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !menuButtonKey(event, button, list, open)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  closeOnPressOutside(holder, () => hide(button, list));
  return holder;
}

/** @returns whether the key meant something here. Enter and Space are clicks. */
function menuButtonKey(
  { key, target }: KeyboardEvent,
  button: HTMLElement,
  list: HTMLElement,
  open: (at: 0 | -1) => void,
): boolean {
  if (target === button) {
    if (key === "ArrowDown") open(0);
    else if (key === "ArrowUp") open(-1);
    else if (key === "Escape" && isOpen(button)) closeMenu(list);
    else return false;
    return true;
  }
  if (key === "Tab") {
    // The focus goes on from the button, as if the menu had not been there.
    closeMenu(list);
    return false;
  }
  if (key === "Escape") {
    closeMenu(list);
    return true;
  }
  return target instanceof HTMLElement && listKey(list, target, key);
}

/** Leaves the focus where the press has put it. */
function hide(button: HTMLElement, list: HTMLElement): void {
  list.hidden = true;
  button.setAttribute("aria-expanded", "false");
}
