import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedText, readPasted } from "../../shared/importing/read-pasted";
import { UserProblem } from "../../shared/program/user-problem";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

const read = (text: string) => readPasted("2026-11-25", text, IMPORTED_FIELDS);

const LIST = {
  headers: ["Institution", "City"],
  rows: [
    ["Lantern, University Hospital", "Springfield"],
    ["Prairie State Hospital", "Fargo"],
  ],
};
const TABS = "Institution\tCity\nLantern, University Hospital\tSpringfield\nPrairie State Hospital\tFargo";

describe("what was pasted is read as a table", () => {
  test.each([
    ["cells of a sheet: tabs, and commas that are part of them", TABS],
    ["cells of Excel: Windows line ends, and one at the end", `${TABS.replaceAll("\n", "\r\n")}\r\n`],
    ["a column without a name and a cell", TABS.replaceAll("\n", "\t\n")],
    ["a nul behind it", `${TABS}\u0000`],
    ["a title above the header", `Programs of the year\t\n\t\n${TABS}`],
    ["CSV", 'Institution,City\n"Lantern, University Hospital",Springfield\nPrairie State Hospital,Fargo\n'],
    [
      "typed with semicolons",
      "Institution; City\nLantern, University Hospital; Springfield\nPrairie State Hospital;Fargo",
    ],
  ])("%s", (_, text) => {
    const { headers, rows } = read(text);
    expect({ headers, rows }).toEqual(LIST);
  });

  test("rows keep the numbers that they have in the text, a title and blank rows counted", () => {
    expect(read(`Programs of the year\n\n${TABS}`).lines).toEqual([4, 5]);
  });

  test("a cell with quotation marks within and one of two lines, as sheets copy them", () => {
    const { rows } = read('Institution\tIMG friendliness notes\nThe "Lake" Hospital\t"one\ntwo"');
    expect(rows).toEqual([['The "Lake" Hospital', "one\ntwo"]]);
  });

  test("knows that it was pasted, and when", () => {
    expect(read(TABS).source).toEqual({ kind: "pasted", day: "2026-11-25" });
  });

  test("where no row names a known column the first one is the header: the preview says what is missing", () => {
    expect(read("First\tLast\nA\tB").headers).toEqual(["First", "Last"]);
  });
});

test.each([
  ["nothing", "", "There is nothing to read yet. Paste a table with a header row and one program in each row."],
  ["blanks", " \t\n", "There is nothing to read yet."],
  ["a header alone", "Institution\tCity", "What was pasted has no rows below its header. Paste a table with"],
  [
    "an open quotation mark",
    'Institution\tCity\n"Lantern\tSpringfield',
    "What was pasted has a quotation mark in row 2",
  ],
  [
    "too many rows",
    `Institution\n${"a\n".repeat(20_001)}`,
    "What was pasted has 20001 rows and 1 columns; up to 20000",
  ],
  ["too much", "a".repeat(11 * 1024 * 1024), "What was pasted has 11 MB; up to 10 MB can be read. Split it"],
])("%s cannot be read, and a sentence says so", (_, text, sentence) => {
  expect(() => read(text)).toThrow(UserProblem);
  expect(() => read(text)).toThrow(sentence);
});

test("a grid that becomes text is read as the same grid, whatever stands in its cells", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "B", "7", ",", ";", '"', "é", " ", "\n", "\t", "|"),
    maxLength: 6,
  });
  const grid = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(grid, (cells) => {
      const rows = cells.map((row) => ["Lantern Hospital", ...row]);
      const { rows: found } = read(pastedText([["Institution", "City", "Website"], ...rows]));
      expect(found.map((row) => [...row])).toEqual(rows.map((row) => row.map((text) => text.trim())));
    }),
  );
});
