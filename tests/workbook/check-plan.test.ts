import { describe, expect, test } from "vitest";
import type { CellValue } from "../../shared/workbook/cell";
import { checkParts, conflictsOf, needsFormulas, writesToCheck } from "../../shared/workbook/check-plan";
import { literalText } from "../../shared/workbook/host-input";
import type { Change, Plan, WriteCells } from "../../shared/workbook/plan";

const write = (sheet: string, values: WriteCells["values"], expected: WriteCells["expect"] = "blank"): WriteCells => ({
  kind: "cells",
  sheet,
  row: 4,
  column: 1,
  values,
  expect: expected,
});
const addSheet = (sheet: string): Change => ({
  kind: "add-sheet",
  sheet,
  rows: 10,
  columns: 5,
  tabColor: null,
  hidden: false,
});
const AREA = { sheet: "A", row: 0, column: 0, rows: 2, columns: 2 };
const plan = (...changes: readonly Change[]): Plan => ({
  title: "A plan",
  changes,
  places: null,
  undoes: null,
});

describe("a plan is refused before anything is written", () => {
  test.each<[string, Plan, RegExp]>([
    ["its new sheet has come meanwhile", plan(addSheet("settings")), /a sheet "settings" now/],
    ["its sheet has gone", plan(write("Outreach", [["a"]])), /"Outreach" is gone/],
    [
      "a name of the user's has come meanwhile",
      plan(addSheet("A"), { kind: "name", name: "Weights", ...AREA }),
      /the name "Weights" now/,
    ],
    [
      "a table of the user's has come meanwhile",
      plan(addSheet("A"), { kind: "table", name: "Programs", rowsBefore: null, ...AREA }),
      /a table "Programs" now/,
    ],
    ["its sheet is protected", plan(write("Programs", [["a"]])), /"Programs" is protected/],
  ])("when %s", (_, refused, sentence) => {
    const states = {
      sheetNames: ["Programs", "Settings"],
      names: ["weights"],
      tableNames: ["programs"],
      protectedSheets: ["Programs"],
    };
    expect(() => checkParts(refused, states)).toThrow(sentence);
  });

  test("and not when it makes the sheet that it writes to", () => {
    const fine = plan(addSheet("Programs"), write("Programs", [["a"]]));
    expect(() =>
      checkParts(fine, { sheetNames: ["Sheet1"], names: [], tableNames: [], protectedSheets: [] }),
    ).not.toThrow();
    expect(writesToCheck(fine)).toEqual([]);
  });
});

describe("a cell conflicts when it does not hold what the plan expects", () => {
  test.each<[string, WriteCells["expect"], CellValue, boolean]>([
    ["blank, and it is", "blank", null, false],
    ["blank, and it holds an empty text", "blank", "", false],
    ["blank, and somebody typed", "blank", "typed", true],
    ["blank, and somebody typed 0", "blank", 0, true],
    ["a text, and it is", [["old"]], "old", false],
    ["a text, and it was cleared", [["old"]], null, true],
    ["a number, and it is a text of the same look", [[4]], "4", true],
    ["an error, and it is", [[{ error: "#REF!" }]], { error: "#REF!" }, false],
    ["an error, and it is another", [[{ error: "#REF!" }]], { error: "#N/A" }, true],
    ["FALSE, and it is blank", [[false]], null, true],
  ])("expected %s", (_, expected, found, conflicts) => {
    const result = conflictsOf(write("Programs", [["new"]], expected), { values: [[found]], contents: [[found]] });
    expect(result.map(({ cell }) => cell)).toEqual(conflicts ? ["B5"] : []);
  });

  test.each([
    ["a value, where it shows what is expected", [["new"]], [[3]], true],
    ["a value, where it shows nothing", [["new"]], "blank" as const, true],
    ["another formula", [[{ formula: "=B1" }]], [[3]], false],
  ])("a formula that nobody expects is kept from %s", (_, values, expected, conflicts) => {
    const shown = expected === "blank" ? "" : 3;
    const cells = { values: [[shown]], contents: [[{ formula: "=1+2" }]] };
    expect(conflictsOf(write("Programs", values, expected), cells).length > 0).toBe(conflicts);
  });

  test("cells that a plan relies on are compared, and nothing else is said of them", () => {
    const relied = { kind: "expect", sheet: "Programs", row: 4, column: 1, values: [["P-0001"]] } as const;
    expect(needsFormulas(relied)).toBe(false);
    expect(conflictsOf(relied, { values: [["P-0001"]], contents: null })).toEqual([]);
    expect(conflictsOf(relied, { values: [["P-0002"]], contents: null }).map(({ cell }) => cell)).toEqual(["B5"]);
  });

  test("cells beyond what was read are blank", () => {
    expect(
      conflictsOf(
        write("Programs", [
          ["a", "b"],
          ["c", "d"],
        ]),
        { values: [], contents: null },
      ),
    ).toEqual([]);
  });
});

test.each([
  ["the same", "=A1+1", "=A1+1", false],
  ["the same as Excel shows it", "=TIER(Programs[[#This Row],[Score]],4)", "=TIER([@Score],4)", false],
  [
    "a span as Excel shows it",
    "=IMGSCORE(Programs[[#This Row],[IMG friendliness]:[Geography and lifestyle]],Weights)",
    "=IMGSCORE(Programs[@[IMG friendliness]:[Geography and lifestyle]],Weights)",
    false,
  ],
  ["the same in other letters", '=if(a1="",B1,"a b")', '=IF(A1="",B1,"a b")', false],
  ["another text in it", '=IF(A1="","a","b")', '=IF(A1="","A","b")', true],
  ["another column", "=TIER([@Score],4)", "=TIER([@Fit],4)", true],
])("a cell whose formula is expected and is %s", (_, expected, found, conflicts) => {
  const formula = write("Programs", [["new"]], [[{ formula: expected }]]);
  expect(needsFormulas(formula)).toBe(true);
  const result = conflictsOf(formula, { values: [[5]], contents: [[{ formula: found }]] });
  expect(result.map(({ cell }) => cell)).toEqual(conflicts ? ["B5"] : []);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30 1234", "'+49 30 1234"],
  ["-", "'-"],
  ["@home", "'@home"],
  ["'quoted", "''quoted"],
  ["plain", "plain"],
])("the text %s is given to a host as %s", (text, given) => {
  expect(literalText(text)).toBe(given);
});
