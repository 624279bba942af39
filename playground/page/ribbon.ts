/** Excel's ribbon tab: read from the built manifest.xml, as Excel reads it, and drawn. */
import type { RibbonButton, RibbonGroup, RibbonTab } from "./session";

/**
 * @param xml the text of manifest.xml
 * @param folder where its files are served here, with a slash at the end; its own addresses are those of production
 * @throws Error naming what the manifest lacks
 */
export function readRibbon(xml: string, folder: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const broken = manifest.querySelector("parsererror");
  if (broken !== null) throw new Error(`manifest.xml is not well-formed: ${broken.textContent}`);
  const surface = all(manifest, "ExtensionPoint").find((point) => xsiType(point) === "PrimaryCommandSurface");
  const tab = surface && (child(surface, "CustomTab") ?? child(surface, "OfficeTab"));
  if (tab === undefined) throw new Error("manifest.xml has no tab for the ribbon (PrimaryCommandSurface).");
  const resources = readResources(manifest);
  const label = child(tab, "Label");
  return {
    label: label === undefined ? "Home" : resources.text(label),
    groups: children(tab, "Group").map((group) => readGroup(group, resources, folder)),
  };
}

function readGroup(group: Element, resources: Resources, folder: string): RibbonGroup {
  const controls = children(group, "Control").map((control): RibbonButton => {
    const action = required(control, "Action");
    if (xsiType(control) !== "Button" || xsiType(action) !== "ExecuteFunction") {
      throw new Error(
        `The control ${control.id} is not a button with an ExecuteFunction action; others are not emulated.`,
      );
    }
    const images = children(required(control, "Icon"), "Image");
    const largest = images.reduce((a, b) => (Number(a.getAttribute("size")) >= Number(b.getAttribute("size")) ? a : b));
    return {
      id: required(action, "FunctionName").textContent ?? "",
      label: resources.text(required(control, "Label")),
      tip: resources.text(required(required(control, "Supertip"), "Description")),
      icon: folder + resources.relative(largest),
    };
  });
  return { label: resources.text(required(group, "Label")), buttons: controls };
}

interface Resources {
  text(reference: Element): string;
  /** A file's address relative to the folder of the add-in's page. */
  relative(reference: Element): string;
}

function readResources(manifest: Document): Resources {
  const values = new Map<string, string>();
  for (const tag of ["Image", "Url", "String"]) {
    for (const resource of all(manifest, tag)) {
      const value = resource.getAttribute("DefaultValue");
      if (resource.id !== "" && value !== null) values.set(resource.id, value);
    }
  }
  const page = all(manifest, "SourceLocation").find((location) => location.hasAttribute("DefaultValue"));
  const base = new URL(".", page?.getAttribute("DefaultValue") ?? "").href;
  const text = (reference: Element): string => {
    const id = reference.getAttribute("resid") ?? "";
    const value = values.get(id);
    if (value === undefined) throw new Error(`manifest.xml names the resource "${id}" but does not define it.`);
    return value;
  };
  return {
    text,
    relative: (reference) => {
      const address = text(reference);
      if (!address.startsWith(base)) throw new Error(`${address} lies outside the add-in's folder ${base}.`);
      return address.slice(base.length);
    },
  };
}

/** Names without their prefix, so that `bt:Image` is "Image". */
const all = (root: Document, tag: string): Element[] => [...root.getElementsByTagNameNS("*", tag)];
const children = (parent: Element, tag: string): Element[] =>
  [...parent.children].filter((element) => element.localName === tag);
const child = (parent: Element, tag: string): Element | undefined => children(parent, tag)[0];
const xsiType = (element: Element): string | null =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");

function required(parent: Element, tag: string): Element {
  const found = child(parent, tag);
  if (found === undefined) throw new Error(`manifest.xml: ${parent.localName} ${parent.id} has no ${tag}.`);
  return found;
}

/** Draws the tab: its label over its groups of large buttons. */
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
  for (const { id, label, tip, icon } of group.buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ribbon-button";
    button.title = `${label}\n${tip}`;
    button.dataset.command = id;
    const image = document.createElement("img");
    image.src = icon;
    image.alt = "";
    const caption = make("span", "ribbon-caption");
    caption.textContent = label;
    button.append(image, caption);
    button.addEventListener("click", () => run(id));
    buttons.append(button);
  }
  const caption = make("div", "ribbon-group-label");
  caption.textContent = group.label;
  box.append(buttons, caption);
  return box;
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
