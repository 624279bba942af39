import { expect, test } from "vitest";
import { findHeader } from "../../shared/importing/find-header";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

const HEADER = ["Institution", "City", "State"];
const BLANK: readonly string[] = [];

test.each<readonly [string, readonly (readonly string[])[], number | null]>([
  ["in the first row", [HEADER, ["Lakeshore", "Springfield", "IL"]], 0],
  ["below a title and a blank row", [["My programs, 2026"], BLANK, HEADER, ["Lakeshore", "Springfield", "IL"]], 2],
  ["below a title that is itself the name of a column", [["Program"], HEADER, ["Lakeshore", "Springfield", "IL"]], 1],
  ["the first of two that name as much", [HEADER, ["Lakeshore", "", ""], HEADER, ["Prairie", "", ""]], 0],
  [
    "beside columns that nobody knows",
    [
      ["Mascot", "Hospital"],
      ["Heron", "Lakeshore"],
    ],
    0,
  ],
  ["in the twentieth row", [...Array<readonly string[]>(19).fill(["remark"]), HEADER], 19],
  ["below the twentieth row it is not looked for", [...Array<readonly string[]>(20).fill(["remark"]), HEADER], null],
  [
    "nowhere",
    [
      ["First", "Last"],
      ["A", "B"],
    ],
    null,
  ],
  ["nowhere in nothing", [], null],
])("the header is found %s", (_, rows, row) => {
  expect(findHeader(rows, IMPORTED_FIELDS)?.row ?? null).toBe(row);
});

test("says which fields it names, each once, from left to right", () => {
  const found = findHeader([["State", "Mascot", "Hospital", "Institution"]], IMPORTED_FIELDS);
  expect(found?.fields.map(({ id }) => id)).toEqual(["state", "institution"]);
});
