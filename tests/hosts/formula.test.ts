import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedHost, Evaluated } from "../../playground/headless";
import { evaluateFormula, HOSTS, openHost } from "./host";

/** What the formula command prints: a value, the rows of a spill, and each error with what is wrong. */
describe.each(HOSTS)("a formula evaluated in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeAll(async () => {
    host = await openHost(options);
  });
  afterAll(() => host.dispose());

  const values: readonly [string, Evaluated][] = [
    ["=TIER(82,4)", "Tier 1"],
    ["=imgscore({5,4,4,3,5})", 80],
    ["TIER(82,4)", "Tier 1"],
    [" =TIER(82,4)\n", "Tier 1"],
    ["-1+1", 0],
    ["=1=1", true],
    ['=""', null],
    [
      "=SEQUENCE(2,2)",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["=IMGSCORE({5,4,4,3,5;5,5,5,5,5})", [[80], [100]]],
    ["=IMGKNOWN({5,4,4,3,5;5,5,5,5,5})", [[1], [1]]],
  ];
  test.each(values)("%j is %j", async (formula, value) => {
    expect(await evaluateFormula(host, formula)).toEqual(value);
  });

  const withBlanks: readonly [string, Evaluated][] = [
    ['=IMGSCORE({5,4,4,3,5;"","","","",""})', [[80], [null]]],
    ['=IMGSCORE({"","","","","";5,4,4,3,5})', [[null], [80]]],
    ['=IMGSCORE({"","","","","";"","","","",""})', [[null], [null]]],
  ];
  test.each(withBlanks)("%j keeps the rows of unrated programs: %j", async (formula, rows) => {
    expect(await evaluateFormula(host, formula)).toEqual(rows);
  });

  const thousands: readonly [string, number, number | null][] = [
    ["=IMGSCORE(SEQUENCE(3000,5)*0+3)", 3000, 50],
    ["=IMGSCORE(A1:E5000)", 5000, null],
  ];
  test.each(thousands)("%j spills thousands of rows: %i times %j", async (formula, rows, value) => {
    const spill = await evaluateFormula(host, formula);
    expect(spill).toHaveLength(rows);
    expect(new Set(Array.isArray(spill) ? spill.flat() : [])).toEqual(new Set([value]));
  });

  const errors: readonly [what: string, formula: string, code: string, message: RegExp][] = [
    ["an unknown function", "=FOO(1)", "#NAME?", /Check the spelling/],
    [
      "a name that an empty workbook lacks",
      "=Weights",
      "#NAME?",
      /names such as Weights, which are only in a master workbook/,
    ],
    ["text without quotes", "=TIER(82,4)&hello", "#NAME?", /in double quotes/],
    ["a bracket that is not closed", "=IMGSCORE(", "#VALUE!", /cannot be read.* every bracket/],
    ["a bracket too many", "=TIER(82,4))", "#VALUE!", /cannot be read/],
    ["a quotation mark that is not closed", '=TIER(82,"4)', "#VALUE!", /cannot be read.* quotation mark/],
    ["an operator without its right side", "=1+", "#VALUE!", /cannot be read/],
    ["text where a number is wanted", '="a"+1', "#VALUE!", /text where a number is wanted/],
    ["too many arguments", "=IMGKNOWN(1,2,3,4)", "#N/A", /too few or too many arguments/],
    ["NA()", "=NA()", "#N/A", /not available/],
    ["a search that finds nothing", "=MATCH(1,{2;3},0)", "#N/A", /finds nothing/],
    ["a division by zero", "=1/0", "#DIV/0!", /divides by zero/],
    ["the root of a negative number", "=SQRT(-1)", "#NUM!", /too large or not allowed/],
    ["a lost reference", "=#REF!+1", "#REF!", /refers to a cell that is not there/],
    [
      "a list longer than the sheet",
      "=SEQUENCE(60000)",
      "#REF!",
      /larger than the sheet of 50,000 rows and 100 columns/,
    ],
    ["a list wider than the sheet", "=SEQUENCE(2,120)", "#REF!", /ask for fewer rows and columns/],
    [
      "scores below the sheet's end",
      "=IMGSCORE(B1:F60000)",
      "#SPILL!",
      /^The result has 60,000 rows and 1 column; up to 50,000 rows and 100 columns can be shown/,
    ],
    ["a list that is left empty", "=FILTER({1;2},{FALSE;FALSE})", "#CALC!", /empty list/],
  ];
  test.each(errors)("says what is wrong: %s", async (_, formula, error, message) => {
    expect(await evaluateFormula(host, formula)).toEqual({ error, message: expect.stringMatching(message) });
  });

  test("an error of the engine inside a spill has its message, and its neighbours their values", async () => {
    const divided = { error: "#DIV/0!", message: expect.stringMatching(/divides by zero/) };
    expect(await evaluateFormula(host, "={1,2;3,4}/{1,0;1,1}")).toEqual([
      [1, divided],
      [3, 4],
    ]);
    expect(await evaluateFormula(host, "={1,2;3,4}/{0,1;1,1}")).toEqual([
      [divided, 2],
      [3, 4],
    ]);
  });

  test("the remedy for a name that is not there works", async () => {
    expect(await evaluateFormula(host, "=IMGSCORE({5,4,4,3,5},{1,1,1,1,1})")).toBe(80);
  });
});

const EXCEL = HOSTS.filter(({ options }) => options.host === "excel");

describe.each(EXCEL)("what a function says about a cell in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeAll(async () => {
    host = await openHost(options);
  });
  afterAll(() => host.dispose());

  const bad = { error: "#VALUE!", message: 'score "x" is not a number' };
  const cases: readonly [string, Evaluated][] = [
    ['=TIER("x",4)', bad],
    ['=TIER({82;60;"x"},4)', [["Tier 1"], ["Tier 2"], [bad]]],
    ["=IMGSCORE({9,4,4,4,4;5,4,4,3,5})", [[{ error: "#VALUE!", message: "rating 9 in column 1" }], [80]]],
    ["=TIER(1/0,4)", { error: "#VALUE!", message: "score is #DIV/0!" }],
    ["=IMGSCORE({5,4,4,3,9})", { error: "#VALUE!", message: "rating 9 in column 5" }],
    ["=IMGSCORE({5,4,4,3,5;5,4,4,9,5})", [[80], [{ error: "#VALUE!", message: "rating 9 in column 4" }]]],
  ];
  test.each(cases)("%j is %j", async (formula, value) => {
    expect(await evaluateFormula(host, formula)).toEqual(value);
  });

  test("is not said of the next formula, which Excel never gave to the function", async () => {
    await evaluateFormula(host, '=TIER("x",4)');
    const missing = { error: "#N/A", message: expect.stringMatching(/too few or too many arguments/) };
    expect(await evaluateFormula(host, "=TIER(82)")).toEqual(missing);
  });
});

describe("what a function says in Google Sheets", () => {
  let host: EmbeddedHost;
  beforeAll(async () => {
    host = await openHost({ host: "sheets" });
  });
  afterAll(() => host.dispose());

  const cases: readonly [string, Evaluated][] = [
    ['=TIER({82;60;"x"},4)', [["Tier 1"], ["Tier 2"], ['⚠ score "x" is not a number']]],
    ["=IMGSCORE({9,4,4,4,4;5,4,4,3,5})", [["⚠ rating 9 in column 1"], [80]]],
    ["=IMGSCORE({5,4,4,3,9})", "⚠ rating 9 in column 5"],
    ["=TIER(82)", "Tier 2"],
    ["=IMGTIER()", { error: "#ERROR!", message: "Error: score is missing; give one score or a column of them" }],
  ];
  test.each(cases)("%j is %j", async (formula, value) => {
    expect(await evaluateFormula(host, formula)).toEqual(value);
  });
});
