/** Excel's ribbon tab, read from the built manifest.xml as Excel reads it. */
import type { RibbonCommand, RibbonControl, RibbonFace, RibbonGroup, RibbonTab } from "./session";

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
  const controls = children(group, "Control").map((control): RibbonControl => {
    switch (xsiType(control)) {
      case "Button":
        return { kind: "button", ...readCommand(control, resources, folder) };
      case "Menu": {
        const items = children(required(control, "Items"), "Item");
        return {
          kind: "menu",
          ...readFace(control, resources, folder),
          items: items.map((item) => readCommand(item, resources, folder)),
        };
      }
      default:
        throw new Error(`The control ${control.id} is neither a button nor a menu; others are not emulated.`);
    }
  });
  return { label: resources.text(required(group, "Label")), controls };
}

function readCommand(control: Element, resources: Resources, folder: string): RibbonCommand {
  const action = required(control, "Action");
  if (xsiType(action) !== "ExecuteFunction") {
    throw new Error(`The control ${control.id} has no ExecuteFunction action; others are not emulated.`);
  }
  const face = readFace(control, resources, folder);
  return { ...face, id: required(action, "FunctionName").textContent ?? "" };
}

function readFace(control: Element, resources: Resources, folder: string): RibbonFace {
  const images = children(required(control, "Icon"), "Image");
  const largest = images.reduce((a, b) => (Number(a.getAttribute("size")) >= Number(b.getAttribute("size")) ? a : b));
  return {
    label: resources.text(required(control, "Label")),
    tip: resources.text(required(required(control, "Supertip"), "Description")),
    icon: folder + resources.relative(largest),
  };
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
