import type { Encoding } from "./encoding";
import { textDecoder } from "./platform";

interface Decoded {
  /** Without its byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes to text: in the encoding that is asked for, else by byte-order mark, else UTF-16 by where its zeros stand, else
 * strict UTF-8, else windows-1252. Never throws: in a forced encoding what is not well-formed becomes "\ufffd".
 */
export function decode(bytes: Uint8Array, choice: Encoding | null = null): Decoded {
  const marked = markOf(bytes);
  const encoding = choice ?? marked?.encoding ?? utf16ByZeros(bytes);
  const content = marked !== null && marked.encoding === encoding ? bytes.subarray(marked.length) : bytes;
  if (encoding !== null && (choice !== null || encoding !== "utf-8"))
    return { text: read(content, encoding), encoding };
  try {
    return { text: textDecoder("utf-8", { fatal: true }).decode(content), encoding: "utf-8" };
  } catch {
    return { text: read(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const mark = MARKS.find((it) => it.bytes.every((byte, index) => bytes[index] === byte));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.bytes.length };
}

/** As many bytes are looked at. */
const SAMPLE = 4096;

/** Western text in UTF-16 has a zero in every other byte, and hardly one in the others; null for all else. */
function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first += 1;
    if (bytes[2 * pair + 1] === 0) second += 1;
  }
  const many = (zeros: number) => zeros > 0 && zeros >= 0.7 * pairs;
  const few = (zeros: number) => zeros <= 0.05 * pairs;
  if (many(second) && few(first)) return "utf-16le";
  return many(first) && few(second) ? "utf-16be" : null;
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case "utf-8":
      return textDecoder("utf-8", { fatal: false }).decode(bytes);
    case "utf-16le":
    case "utf-16be":
      // Half a character at the end, of a file that was cut, is left out.
      return textDecoder(encoding, { fatal: false }).decode(bytes.subarray(0, bytes.length & ~1));
    case "windows-1252":
      return readByTable(bytes, WINDOWS_1252);
    case "macintosh":
      return readByTable(bytes, MACINTOSH);
  }
}

/** Of a table for the bytes from 0x80 on: what each of the 256 bytes stands for. */
function unitsOf(upper: string): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80)));
}

const latin1 = (from: number, to: number) =>
  String.fromCharCode(...Array.from({ length: to - from }, (_, index) => from + index));

/** A table here because Node 20 decodes this label as Latin-1. Source: WHATWG Encoding, index-windows-1252. */
const WINDOWS_1252 = unitsOf(
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
    "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178" +
    latin1(0xa0, 0x100),
);

/** Source: WHATWG Encoding, index-macintosh. */
const MACINTOSH = unitsOf(
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
);

/** By way of UTF-16, which the platform reads at once; written byte by byte, whatever the machine's own order is. */
function readByTable(bytes: Uint8Array, table: Uint16Array): string {
  const wide = new Uint8Array(2 * bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const unit = table[bytes[at] ?? 0] ?? 0;
    wide[2 * at] = unit;
    wide[2 * at + 1] = unit >> 8;
  }
  return textDecoder("utf-16le", { fatal: false }).decode(wide);
}
