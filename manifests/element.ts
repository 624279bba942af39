/** XML as ordered data, in the shape that fast-xml-parser reads and writes with `preserveOrder`. */
import { XMLBuilder } from "fast-xml-parser";

export interface XmlElement {
  readonly [tag: string]: readonly XmlNode[] | Attributes;
}
export type XmlNode = XmlElement | { readonly "#text": string };
export type Attributes = Readonly<Record<string, string>>;

/** One element. Attributes are given by plain names; `text` in place of children makes a leaf. */
export function element(
  tag: string,
  attributes: Attributes = {},
  content: readonly XmlNode[] | string = [],
): XmlElement {
  const children = typeof content === "string" ? [{ "#text": content }] : content;
  return { [tag]: children, ":@": attributes };
}

/** A leaf with text and no attributes. */
export function leaf(tag: string, text: string): XmlElement {
  return element(tag, {}, text);
}

/** An XML 1.0 file in UTF-8, two spaces a level, with text and attributes escaped. */
export function xmlText(root: XmlElement): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    format: true,
    indentBy: "  ",
    ignoreAttributes: false,
    attributeNamePrefix: "",
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([root]).trim()}\n`;
}
