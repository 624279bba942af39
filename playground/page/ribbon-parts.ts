/** What the controls of the ribbon look like. */
import type { RibbonFace } from "./session";

/** A button with the control's icon, label and tip; what it does is the caller's. */
export function drawFace({ label, tip, icon }: RibbonFace, className: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.title = `${label}\n${tip}`;
  const image = document.createElement("img");
  image.src = icon;
  image.alt = "";
  const caption = make("span", "ribbon-caption");
  caption.textContent = label;
  button.append(image, caption);
  return button;
}

export function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
