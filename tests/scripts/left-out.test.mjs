import { describe, expect, it } from "vitest";
import { leftOutLines } from "../../scripts/lib/left-out.mjs";

const used = { header: "Institution", target: "Institution" };
const unused = (/** @type {string} */ header) => ({ header, target: null });
const rejected = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, reason: `IMG friendliness "9" is not a rating` }));

describe("what of an imported file is left out", () => {
  it("is nothing to speak of when all is used", () =>
    expect(leftOutLines({ columns: [used], rejected: [] })).toEqual([]));

  it("is told apart from remarks on rows that come in", () =>
    expect(leftOutLines({ columns: [used], rejected: rejected(3), lines: new Set([2, 4]) })).toEqual([
      "1 entry cannot be used:",
      '  line 3: IMG friendliness "9" is not a rating',
      "2 remarks on rows that are used:",
      '  line 2: IMG friendliness "9" is not a rating',
      '  line 4: IMG friendliness "9" is not a rating',
    ]));

  it("is told entry by entry, with the line and the reason", () =>
    expect(leftOutLines({ columns: [used], rejected: rejected(1) })).toEqual([
      "1 entry cannot be used:",
      '  line 2: IMG friendliness "9" is not a rating',
    ]));

  it("is told of the first ten only, and counts the others", () => {
    const lines = leftOutLines({ columns: [used], rejected: rejected(1213) });
    expect(lines[0]).toBe("1,213 entries cannot be used:");
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe("  and 1,203 more; --report lists them all");
    expect(leftOutLines({ columns: [used], rejected: rejected(11) })).toHaveLength(12);
    expect(leftOutLines({ columns: [used], rejected: rejected(10) })).toHaveLength(11);
  });

  it.each([
    ["columns of other meaning", [used, unused("Mascot"), unused("Rank")], "Mascot, Rank"],
    ["a header that stands twice", [used, { header: "City", target: "City" }, unused(" city")], "city (a second time)"],
    [
      "a header of no meaning that stands twice",
      [used, unused("Mascot"), unused("Mascot")],
      "Mascot, Mascot (a second time)",
    ],
    ["a column without a name", [used, unused("")], "(no name)"],
    ["two columns without a name", [used, unused(""), unused(" ")], "(no name), (no name)"],
  ])("names the columns not used: %s", (_, columns, names) =>
    expect(leftOutLines({ columns, rejected: [] })).toEqual([`Columns not used: ${names}`]),
  );

  it("keeps a cell's line breaks and control characters off the terminal", () => {
    const reason = 'Positions/yr "a\r\n\u001b[31mb" is not a number';
    expect(leftOutLines({ columns: [unused("a\tb\u001b[2J")], rejected: [{ line: 2, reason }] })).toEqual([
      "1 entry cannot be used:",
      '  line 2: Positions/yr "a [31mb" is not a number',
      "Columns not used: a b [2J",
    ]);
  });
});
