import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packText, unpackText } from "../../shared/workbook/packed-text";

/** Printable ASCII that repeats itself, near and far, with what packing itself uses as marks. */
const repetitive = fc
  .array(
    fc.oneof(
      fc.constantFrom('["P-0001","city",', ",null,null,null,null", "~", "^", "^AAAA", "~~AA", "packed 12 ", "'", "x"),
      fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 30 }),
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.nat(6_000).map((gap) => [...parts, "y".repeat(gap), ...parts].join("")));

describe("a packed text", () => {
  test("is what it was when it is unpacked", () => {
    fc.assert(
      fc.property(repetitive, (text) => {
        const packed = packText(text);
        expect(unpackText(packed)).toBe(text);
        expect(packed).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  test("is what it was, wherever it was cut and put together again", () => {
    const text = JSON.stringify(Array.from({ length: 3_000 }, (_, row) => [`P-${row}`, "city", `Town ${row}`, null]));
    const packed = packText(text);
    expect(unpackText([packed.slice(0, 1_000), packed.slice(1_000)].join(""))).toBe(text);
  });

  test.each([
    ["rows of one formula", () => '{"formula":"=IFERROR(INDEX(Results!$B:$B,ROW()))"},'.repeat(3_000), 300],
    ["rows of blank cells", () => `[${"null,".repeat(52)}],`.repeat(3_000), 2_000],
    ["nothing", () => "", 20],
  ])("%s take few characters", (_, text, most) => {
    expect(packText(text()).length).toBeLessThan(most);
  });

  test("that was never packed is given back as it is: records were not always packed", () => {
    expect(unpackText('{"title":"Import 28 programs"}')).toBe('{"title":"Import 28 programs"}');
  });

  test.each([
    "packed ",
    "packed x abc",
    "packed -1 ",
    "packed 99999999999 a",
    "packed 4 abc",
    "packed 2 abc",
    "packed 9 a^A",
  ])('damaged, as "%s", is told to be so', (damaged) => {
    expect(unpackText(damaged)).toBeNull();
  });

  test("with a repetition of what was never there is told to be damaged", () => {
    expect(unpackText("packed 10 ab^AAAD")).toBeNull();
    expect(unpackText("packed 10 ab^AAA?")).toBeNull();
    expect(unpackText("packed 10 ab^AAAC")).toBe("ababababab");
  });
});
