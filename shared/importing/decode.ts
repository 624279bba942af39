import type { FileSource } from "./source";

/** Windows-1252's own characters at 0x80–0x9F; hard-coded because Node 20 decodes that label as Latin-1. Source: WHATWG Encoding. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

interface Decoded {
  readonly text: string;
  readonly encoding: FileSource["encoding"];
}

/** Bytes to text: by byte-order mark, else strict UTF-8, else windows-1252. Google's runtime has no TextDecoder. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes, true), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes, false), encoding: "utf-16be" };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = strictUtf8(bytes, start);
  return text === null ? { text: windows1252(bytes), encoding: "windows-1252" } : { text, encoding: "utf-8" };
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    units.push(littleEndian ? a | (b << 8) : (a << 8) | b);
  }
  return fromUnits(units);
}

/** Null when the bytes are not well-formed UTF-8 (Unicode 15, table 3-7). */
function strictUtf8(bytes: Uint8Array, start: number): string | null {
  const units: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = sequenceLength(first);
    if (length === 0 || at + length > bytes.length) return null;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    const overlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
    if (overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    at += length;
  }
  return fromUnits(units);
}

/** How many bytes a character takes whose first byte this is; 0 for a byte that begins none. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

function windows1252(bytes: Uint8Array): string {
  const units: number[] = [];
  for (const byte of bytes) units.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte);
  return fromUnits(units);
}

/** In pieces: the argument list of one call is limited. */
function fromUnits(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192));
  return text;
}
