import { describe, expect, test } from "vitest";
import { parseScript, readBuilt } from "./built";
import { everyNode, freeNames } from "./free-names";

/** What the language itself has in every engine of 2020. Intl is left out: how many locales Google's has is not known. */
const LANGUAGE = [
  ..."Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array".split(" "),
  ..."Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect".split(" "),
  ..."RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array".split(" "),
  ..."Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent".split(" "),
  ..."globalThis isFinite isNaN parseFloat parseInt undefined".split(" "),
];

/** Google's services that ask for no scope but the two of the manifest. */
const SERVICES = ["CacheService", "Charts", "HtmlService", "LockService", "SpreadsheetApp", "Utilities", "console"];

const core = readBuilt("sheets/Core.js");
const workbook = readBuilt("sheets/Workbook.js");

describe.each(["sheets/Core.js", "sheets/Functions.js", "sheets/Workbook.js"])("%s at Google", (file) => {
  const source = readBuilt(file);

  test("is a script of ES2021: class fields, import and top-level await are no syntax there", () => {
    expect(() => parseScript(source)).not.toThrow();
  });

  test("loads nothing while it runs", () => {
    expect([...everyNode(parseScript(source))].filter((node) => node.type === "ImportExpression")).toEqual([]);
  });

  test("builds no code from text", () => {
    const names = freeNames(parseScript(source));
    expect(names).not.toContain("eval");
    expect(names).not.toContain("Function");
  });
});

test.each([
  ["core", core],
  ["workbook's part", workbook],
])("the %s uses the language, Google's services, and nothing that only browsers or Node have", (_, source) => {
  const names = freeNames(parseScript(source));
  expect(names).toContain("SpreadsheetApp");
  expect(names.filter((name) => !LANGUAGE.includes(name) && !SERVICES.includes(name))).toEqual([]);
});

test("files are read in the user's browser: the script holds no reader of lists", () => {
  const words = "is a page without a table";
  expect(core + workbook).not.toContain(words);
  expect(readBuilt("sheets/sidebar.html")).toContain(words);
});

test("the functions know the core and the workbook's part, and nothing else", () => {
  const names = freeNames(parseScript(readBuilt("sheets/Functions.js")));
  expect([...names].sort()).toEqual(["ImgScoreCore_", "ImgScoreWorkbook_"]);
});
