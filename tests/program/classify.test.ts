import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Classified, classify, describe as inWords, isBlank } from "../../shared/program/classify";
import { readRating } from "../../shared/program/rating";

const number = (value: number): Classified => ({ kind: "number", value });
const text = (value: string): Classified => ({ kind: "text", value });
const error = (value: string): Classified => ({ kind: "error", value });

describe("what one raw cell says", () => {
  test.each<readonly [string, unknown, Classified]>([
    ["a number", 3.5, number(3.5)],
    ["zero", 0, number(0)],
    ["no finite number", Number.NaN, error("#NUM!")],
    ["null", null, { kind: "blank" }],
    ["undefined", undefined, { kind: "blank" }],
    ["empty text", "", { kind: "blank" }],
    ["spaces and invisible characters", " \u00a0\u200b\ufeff\t", { kind: "blank" }],
    ["a number as text", " 4 ", number(4)],
    ["a number as text with a fixed space", "4\u00a0", number(4)],
    ["a decimal without its zero", ".5", number(0.5)],
    ["a number with a sign", "-3", number(-3)],
    ["scientific notation", "7.652344008E+09", number(7652344008)],
    ["a decimal comma", "3,5", text("3,5")],
    ["another notation", "0x10", text("0x10")],
    ["the word for no number", "Infinity", text("Infinity")],
    ["a question mark", "?", { kind: "unknown" }],
    ["a dash of any length", "—", { kind: "unknown" }],
    ["a word for unknown, in any case", " N/A ", { kind: "unknown" }],
    ["an error as text", "#DIV/0!", error("#DIV/0!")],
    ["a word that begins with a number sign", "#RANKED", text("#RANKED")],
    ["a warning of ours", "⚠ rating 9 in column 3", error("rating 9 in column 3")],
    ["a warning of ours without its space", "⚠rating 9", error("rating 9")],
    ["text, without what cannot be seen", " Lake\u200bshore\u00a0Hospital ", text("Lakeshore Hospital")],
    ["TRUE", true, { kind: "boolean", value: true }],
    ["a date", new Date(0), { kind: "date" }],
    ["an error cell of the workbook", { error: "#N/A" }, error("#N/A")],
    ["Excel's data type of an error", { type: "Error", basicValue: "#VALUE!" }, error("#VALUE!")],
    ["Excel's data type of a number", { type: "FormattedNumber", basicValue: 4 }, number(4)],
    ["Excel's data type of an empty cell", { type: "Empty", basicValue: "" }, { kind: "blank" }],
    ["an error that a function of Excel made", { code: "#N/A", message: "none" }, error("#N/A")],
    ["an object without a meaning", { anything: 1 }, error("#VALUE!")],
    ["a list", [1], error("#VALUE!")],
    ["a function", () => 1, { kind: "blank" }],
  ])("%s", (_, raw, expected) => expect(classify(raw)).toEqual(expected));

  test("nothing throws, and whatever is classified can be named", () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withNullPrototype: true }), (raw) => {
        expect(inWords(classify(raw)).length).toBeGreaterThan(0);
      }),
    );
  });

  test("a cell may be an empty one when it is blank or 0, and only then", () => {
    const cells = ["", null, 0, "0", "?", "-", 1, "text", false, "#N/A"];
    expect(cells.map((cell) => isBlank(classify(cell)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a cell in a message", () => {
  test.each<readonly [unknown, string]>([
    [9, "9"],
    ["good", '"good"'],
    ["the residents told me that they felt supported", '"the residents told me that th…"'],
    [true, "TRUE"],
    [false, "FALSE"],
    [new Date(0), "a date"],
    ["#REF!", "#REF!"],
    ["⚠ rating 9", '"⚠ rating 9"'],
    ["", "blank"],
    ["?", "unknown"],
  ])("%s", (raw, words) => expect(inWords(classify(raw))).toBe(words));
});

describe("a rating is any number from 1 to 5", () => {
  test.each<readonly [unknown, number | null | string]>([
    [1, 1],
    [5, 5],
    [3.5, 3.5],
    ["4", 4],
    [0, null],
    ["", null],
    ["?", null],
    ["n/a", null],
    [0.9, "rating 0.9"],
    [5.1, "rating 5.1"],
    [-1, "rating -1"],
    ["good", 'rating "good"'],
    [true, "rating TRUE"],
    [new Date(0), "rating a date"],
    ["#N/A", "rating #N/A"],
  ])("%s", (raw, expected) => expect(readRating(raw)).toBe(expected));
});
