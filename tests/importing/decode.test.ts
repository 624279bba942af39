import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../shared/importing/decode";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Whole characters only: half a surrogate pair has no UTF-8. */
const text = fc.string({ unit: "binary", maxLength: 200 }).filter((it) => !it.startsWith("\ufeff"));

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
        expect(decode(utf16(it, true))).toEqual({ text: it, encoding: "utf-16le" });
        expect(decode(utf16(it, false))).toEqual({ text: it, encoding: "utf-16be" });
      }),
    );
  });

  test("long texts, longer than one call takes arguments", () => {
    const long = "Pediatrics–Medical Genetics 🧬\n".repeat(20_000);
    expect(decode(utf8(long)).text === long).toBe(true);
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
    expect(decode(bytes).text).toBe(latin.slice(0, 0x80) + special + latin.slice(0xa0));
  });

  // Unicode 15, table 3-7: what no well-formed UTF-8 holds.
  test.each([
    ["a lone continuation byte", [0x80]],
    ["a lead byte at the end", [0x41, 0xc3]],
    ["a lead byte before a letter", [0xc3, 0x41]],
    ["an overlong slash of two bytes", [0xc0, 0xaf]],
    ["an overlong slash of three bytes", [0xe0, 0x80, 0xaf]],
    ["the longest overlong form of three bytes", [0xe0, 0x9f, 0xbf]],
    ["the longest overlong form of four bytes", [0xf0, 0x8f, 0xbf, 0xbf]],
    ["an overlong slash of four bytes", [0xf0, 0x80, 0x80, 0xaf]],
    ["half a surrogate pair", [0xed, 0xa0, 0x80]],
    ["beyond the last character", [0xf4, 0x90, 0x80, 0x80]],
    ["a byte that never occurs", [0xf5, 0x80, 0x80, 0x80]],
  ])("is no UTF-8: %s", (_, bytes) => {
    expect(decode(Uint8Array.from(bytes)).encoding).toBe("windows-1252");
  });

  test("any bytes agree with the strict decoder of the platform on what is UTF-8", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f), {
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(bytes, (list) => {
        const array = Uint8Array.from(list);
        if (array[0] === 0xff || array[0] === 0xfe) return;
        let expected: string | null = null;
        try {
          expected = new TextDecoder("utf-8", { fatal: true }).decode(array);
        } catch {
          // Not well-formed.
        }
        const found = decode(array);
        expect(found.encoding).toBe(expected === null ? "windows-1252" : "utf-8");
        if (expected !== null) expect(found.text).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
