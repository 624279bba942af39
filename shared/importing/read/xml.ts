import { Parser } from "htmlparser2";
import { textDecoder } from "./platform";
import type { Zip } from "./zip";

/** What is told of an XML part, names without their prefixes. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** By local name. Of two with the same one, such as `id` and `r:id`, see `prefixed`. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An attribute that has any prefix, such as `r:id`: files choose their own. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

/**
 * More than any part of a workbook has: what is beyond was made to keep a reader busy. A cell has up to 32,767 characters
 * ("Excel specifications and limits"), and each level takes the parser longer than the one around it.
 */
const MOST = { levels: 100, attributes: 1_000, characters: 1_000_000 };

/**
 * Reads a part of an archive while it is unpacked, until its end or until `stopped`. Entities are the five of XML and
 * numbers: what a document type declares is never read. Throws a UserProblem where the part is missing or damaged.
 */
export async function readXml(zip: Zip, part: string, handler: XmlHandler, stopped = () => false): Promise<void> {
  let depth = 0;
  let attributesOfOne = 0;
  let lengthOfText = 0;
  const parser = new Parser(
    {
      onattribute() {
        attributesOfOne += 1;
        if (attributesOfOne > MOST.attributes) throw zip.damaged();
      },
      onopentag(name, attributes) {
        depth += 1;
        attributesOfOne = 0;
        lengthOfText = 0;
        if (depth > MOST.levels) throw zip.damaged();
        handler.open?.(local(name), attributes);
      },
      ontext(text) {
        lengthOfText += text.length;
        if (lengthOfText > MOST.characters) throw zip.damaged();
        handler.text?.(text);
      },
      onclosetag(name) {
        depth -= 1;
        lengthOfText = 0;
        handler.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder: ReturnType<typeof textDecoder> | null = null;
  await zip.unpack(part, (piece) => {
    decoder ??= textDecoder(encodingOf(piece), { fatal: false });
    parser.write(decoder.decode(piece, { stream: true }));
    return !stopped();
  });
  if (!stopped()) parser.end();
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** XML is UTF-8, or UTF-16 with a byte-order mark (XML 1.0, 4.3.3). */
function encodingOf(piece: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  return piece[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8";
}
