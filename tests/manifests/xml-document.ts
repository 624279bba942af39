/** Reading manifest.xml in tests: an ordered tree that can be searched by path. */
import { XMLParser } from "fast-xml-parser";

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export function parseXml(text: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
    parseTagValue: false,
    ignoreDeclaration: true,
  });
  const nodes: unknown = parser.parse(text);
  const [root, ...others] = elements(nodes);
  if (root === undefined || others.length > 0) throw new Error("The manifest does not have exactly one root element.");
  return root;
}

function elements(nodes: unknown): Element[] {
  return Array.isArray(nodes) ? nodes.filter(isRecord).flatMap(toElement) : [];
}

function toElement(node: Record<string, unknown>): Element[] {
  const tag = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
  if (tag === undefined) return [];
  const content = node[tag];
  const texts = Array.isArray(content) ? content.filter(isRecord).map((child) => child["#text"] ?? "") : [];
  const attributes = isRecord(node[":@"]) ? node[":@"] : {};
  return [
    {
      tag,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: elements(content),
      text: texts.join("").trim(),
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every element below (and with) `root`, in document order. */
export function walk(root: Element): Element[] {
  return [root, ...root.children.flatMap(walk)];
}

/** The elements at a path of tags below `root`, such as `all(root, "Hosts", "Host")`. */
export function all(root: Element, ...path: readonly string[]): Element[] {
  return path.reduce<Element[]>(
    (level, tag) => level.flatMap((element) => element.children.filter((child) => child.tag === tag)),
    [root],
  );
}

/** The only element at a path; throws if there is none or more than one. */
export function one(root: Element, ...path: readonly string[]): Element {
  const [found, ...others] = all(root, ...path);
  if (found === undefined || others.length > 0) throw new Error(`${path.join("/")} is not there exactly once.`);
  return found;
}

/** An attribute; throws if it is missing. */
export function attribute(element: Element, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.tag}> has no attribute ${name}.`);
  return value;
}
