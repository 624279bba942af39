/** What of a menu bar is open. The state is in the elements: `aria-expanded` of a button, `hidden` of its list. */

/** The menu that the item lies in; null for an item of the bar. */
export const listOf = (item: HTMLElement): HTMLElement | null => item.closest<HTMLElement>("[role=menu]");

export const isOpen = (button: HTMLElement): boolean => button.getAttribute("aria-expanded") === "true";

/** The items of one menu or of the bar, without those of submenus. */
export function itemsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")].filter(
    (item) => item.closest("[role=menu], [role=menubar]") === list,
  );
}

/** The button above a menu. */
export function openerOf(list: HTMLElement): HTMLElement | null {
  const button = list.previousElementSibling;
  return button instanceof HTMLElement ? button : null;
}

/** Opens the button's menu alone among its neighbours, and moves the focus into it or leaves it. */
export function openMenu(button: HTMLElement, focus: "first" | "last" | "none"): void {
  const list = button.nextElementSibling;
  const around = button.closest<HTMLElement>("[role=menu]") ?? button.closest<HTMLElement>("[role=menubar]");
  if (!(list instanceof HTMLElement) || around === null) return;
  closeSubmenus(around);
  list.hidden = false;
  button.setAttribute("aria-expanded", "true");
  if (focus !== "none")
    itemsOf(list)
      .at(focus === "first" ? 0 : -1)
      ?.focus();
}

/** Closes a menu and gives the focus back to its button. */
export function closeMenu(list: HTMLElement): void {
  const button = openerOf(list);
  closeSubmenus(list);
  list.hidden = true;
  button?.setAttribute("aria-expanded", "false");
  button?.focus();
}

/** Closes what is open below `root`, wherever the focus is. */
export function closeSubmenus(root: HTMLElement): void {
  for (const list of root.querySelectorAll<HTMLElement>("[role=menu]")) list.hidden = true;
  for (const button of root.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
}

/** As `closeSubmenus`; a focus that would vanish goes back to the bar. */
export function closeAll(root: HTMLElement): void {
  const inside = document.activeElement;
  const lost = inside instanceof HTMLElement && root.contains(inside) && listOf(inside) !== null;
  const bar = root.closest<HTMLElement>("[role=menubar]");
  const holder = inside?.closest<HTMLElement>("[role=menubar] > .menu-holder");
  closeSubmenus(root);
  if (lost && bar !== null) holder?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
}

/**
 * Calls `close` at a press outside of `root`, as long as it is in the page. Not on focusout: the grid takes the focus to
 * its own hidden input now and then, and an open menu must stay open.
 */
export function closeOnPressOutside(root: HTMLElement, close: () => void): void {
  const pressed = (event: Event): void => {
    if (!root.isConnected) {
      document.removeEventListener("pointerdown", pressed);
      window.removeEventListener("blur", pressed);
    } else if (!(event.target instanceof Node && root.contains(event.target))) close();
  };
  document.addEventListener("pointerdown", pressed);
  // A press inside the pane's frame reaches this window as the loss of its focus.
  window.addEventListener("blur", pressed);
}
