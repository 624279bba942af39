import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../../shared/importing/read/decode";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Whole characters only: half a surrogate pair has no UTF-8. A text that begins with zeros may be UTF-16. */
const text = fc
  .string({ unit: "binary", maxLength: 200 })
  .filter((it) => !it.startsWith("\ufeff") && !it.includes("\0"));

describe("bytes become text", () => {
  test("UTF-8, with and without a byte-order mark", () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(decode(utf8(it))).toEqual({ text: it, encoding: "utf-8" });
        expect(decode(utf8(`\ufeff${it}`))).toEqual({ text: it, encoding: "utf-8" });
      }),
    );
  });

  test("UTF-16 of both byte orders, by its byte-order mark", () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(decode(utf16(`\ufeff${it}`, true))).toEqual({ text: it, encoding: "utf-16le" });
        expect(decode(utf16(`\ufeff${it}`, false))).toEqual({ text: it, encoding: "utf-16be" });
      }),
    );
  });

  test("UTF-16 of both byte orders without a mark, by where its zeros stand", () => {
    const list = "Institution\tCity\r\nHôpital Lac–Bleu\tSpringfield\r\n";
    expect(decode(utf16(list, true))).toEqual({ text: list, encoding: "utf-16le" });
    expect(decode(utf16(list, false))).toEqual({ text: list, encoding: "utf-16be" });
  });

  test("zeros anywhere else make no UTF-16", () => {
    expect(decode(Uint8Array.of(0x41, 0x00, 0x42, 0x43, 0x44, 0x45)).encoding).toBe("utf-8");
    expect(decode(new Uint8Array(100)).encoding).toBe("utf-8");
  });

  test("long texts", () => {
    const long = "Pediatrics–Medical Genetics 🧬\n".repeat(20_000);
    expect(decode(utf8(long)).text === long).toBe(true);
    expect(decode(utf16(`\ufeff${long}`, true)).text === long).toBe(true);
    expect(decode(new Uint8Array(20_000).fill(0x96)).text === "–".repeat(20_000)).toBe(true);
  });

  test("a byte of UTF-16 too many is left out", () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42)).text).toBe("A");
  });

  test("whatever is no UTF-8 is windows-1252: dashes and quotation marks of old Excel files", () => {
    const bytes = Uint8Array.of(0x50, 0x96, 0x47, 0x20, 0x93, 0x79, 0x65, 0x73, 0x94, 0x20, 0xe9, 0x80);
    expect(decode(bytes)).toEqual({ text: "P–G “yes” é€", encoding: "windows-1252" });
  });

  test("every byte of windows-1252, as the WHATWG's index-windows-1252 has it", () => {
    const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const latin = String.fromCharCode(...bytes);
    expect(decode(bytes, "windows-1252").text).toBe(latin.slice(0, 0x80) + special + latin.slice(0xa0));
  });

  test("every byte of macintosh, as the platform reads it", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(decode(bytes, "macintosh").text).toBe(new TextDecoder("macintosh").decode(bytes));
  });

  // Unicode 15, table 3-7: what no well-formed UTF-8 holds.
  test.each([
    ["a lone continuation byte", [0x80]],
    ["a lead byte at the end", [0x41, 0xc3]],
    ["a lead byte before a letter", [0xc3, 0x41]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["half a surrogate pair", [0xed, 0xa0, 0x80]],
    ["beyond the last character", [0xf4, 0x90, 0x80, 0x80]],
    ["such a byte behind a byte-order mark", [0xef, 0xbb, 0xbf, 0x96]],
  ])("is no UTF-8: %s", (_, bytes) => {
    expect(decode(Uint8Array.from(bytes)).encoding).toBe("windows-1252");
  });
});

describe("the user may say what the encoding is", () => {
  test.each([
    ["macintosh", [0x50, 0xd0, 0x47], "P–G"],
    ["windows-1252", [0x50, 0xd0, 0x47], "PÐG"],
    ["windows-1252", [0xc3, 0xa9], "Ã©"],
    ["utf-8", [0x50, 0xd0, 0x47], "P\ufffdG"],
    ["utf-8", [0xef, 0xbb, 0xbf, 0x50], "P"],
    ["utf-16le", [0x50, 0x00, 0x13, 0x20], "P–"],
    ["utf-16le", [0xff, 0xfe, 0x50, 0x00], "P"],
    ["utf-16be", [0x20, 0x13, 0x00], "–"],
  ] as const)("%s: %j", (encoding, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), encoding)).toEqual({ text, encoding });
  });
});
