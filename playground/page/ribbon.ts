/** Excel's ribbon tab, drawn: its label over its groups of large buttons. */
import { drawRibbonMenu } from "./ribbon-menu";
import { drawFace, make } from "./ribbon-parts";
import type { RibbonCommand, RibbonControl, RibbonGroup, RibbonTab } from "./session";

export function drawRibbon(tab: RibbonTab, run: (id: string) => void): HTMLElement {
  const ribbon = make("section", "ribbon");
  ribbon.setAttribute("aria-label", `Ribbon tab ${tab.label}`);
  const name = make("div", "ribbon-tab");
  name.textContent = tab.label;
  const groups = make("div", "ribbon-groups");
  groups.append(...tab.groups.map((group) => drawGroup(group, run)));
  ribbon.append(name, groups);
  return ribbon;
}

function drawGroup(group: RibbonGroup, run: (id: string) => void): HTMLElement {
  const box = make("div", "ribbon-group");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", group.label);
  const buttons = make("div", "ribbon-buttons");
  buttons.append(...group.controls.map((control) => drawControl(control, run)));
  const caption = make("div", "ribbon-group-label");
  caption.textContent = group.label;
  box.append(buttons, caption);
  return box;
}

function drawControl(control: RibbonControl, run: (id: string) => void): HTMLElement {
  switch (control.kind) {
    case "button":
      return drawButton(control, run);
    case "menu":
      return drawRibbonMenu(control, run);
  }
}

function drawButton(command: RibbonCommand, run: (id: string) => void): HTMLElement {
  const button = drawFace(command, "ribbon-button");
  button.dataset.command = command.id;
  button.addEventListener("click", () => run(command.id));
  return button;
}
