import { describe, expect, it } from "vitest";
import type { CellValue } from "../../playground/model/types";
import { parseFunctionDocs } from "../../playground/sheets/function-docs";
import { open } from "./sheets-setup";

const SCRIPT = `
/**
 * Doubles what it
 * is given.
 * @param {number} value A number, cell or range.
 * @param {number} [times] How often.
 * @return {number} Twice as much.
 * @customfunction
 */
function DOUBLE(value, times) {
  return Array.isArray(value) ? value.map(function (row) { return row.map(function (x) { return x === "" ? "blank" : x * 2; }); }) : value * 2;
}
/** @customfunction */
function SEEN() { return Array.prototype.map.call(arguments, function (x) { return JSON.stringify(x); }).join("|"); }
/** @customfunction */
function FAILS() { throw new Error("rating 9 in column 3"); }
/** @customfunction */
function WRITES() { SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1); }
/** @customfunction */
function ASKS() { return SpreadsheetApp.getUi(); }
/** @customfunction */
function NOTHING() {}
/** @customfunction */
function LOOPS() { while (true); }
/** Not for cells. */
function readAfterWrite() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange("A1").setValue(21);
  sheet.getRange("B1").setFormula("=DOUBLE(A1)");
  SpreadsheetApp.flush();
  return sheet.getRange("B1").getValue();
}
`;

async function calculate(formula: string, given: readonly CellValue[][] = []) {
  // Who never ends need not take Google's thirty seconds; all others have time also where the machine is busy.
  const { addin, model } = await open(SCRIPT, formula.includes("LOOPS") ? { limits: { customFunction: 500 } } : {});
  const sheet = model.activeSheet();
  given.forEach((row, index) => {
    const cells = row.map((value) => (typeof value === "object" ? null : value));
    model.write({ sheet, row: index, column: 0, rows: 1, columns: row.length }, [cells]);
  });
  model.write({ sheet, row: 0, column: 5, rows: 1, columns: 1 }, [[{ formula }]]);
  await model.settled();
  const spilled = model.read({ sheet, row: 0, column: 5, rows: 3, columns: 2 });
  return { addin, values: spilled.map((row) => row.map(({ value }) => value)) };
}

describe("custom functions", () => {
  it("are found by their JSDoc", () => {
    const docs = parseFunctionDocs(SCRIPT);
    expect(docs.map(({ name }) => name)).toEqual(["DOUBLE", "SEEN", "FAILS", "WRITES", "ASKS", "NOTHING", "LOOPS"]);
    expect(docs[0]).toEqual({
      name: "DOUBLE",
      description: "Doubles what it is given.",
      parameters: [
        { name: "value", description: "A number, cell or range." },
        { name: "times", description: "How often." },
      ],
    });
  });

  it.each([
    ["a single cell is a value", "=SEEN(A1)", [[4]], "4"],
    [
      "a range is rows of columns",
      "=SEEN(A1:B2)",
      [
        [1, 2],
        [3, 4],
      ],
      "[[1,2],[3,4]]",
    ],
    ["a blank cell is an empty text", "=SEEN(A1)", [[null]], '""'],
    ["trailing arguments left out are not passed", "=SEEN(1,,)", [], "1"],
    ["nothing is a blank", "=NOTHING()", [], null],
  ] as [string, string, CellValue[][], CellValue][])("%s", async (_, formula, given, expected) => {
    expect((await calculate(formula, given)).values[0]?.[0]).toBe(expected);
  });

  it("spill", async () => {
    const { values } = await calculate("=DOUBLE(A1:A3)", [[1], [null], [3]]);
    expect(values.map(([first]) => first)).toEqual([2, "blank", 6]);
  });

  it.each([
    ["FAILS", "Error: rating 9 in column 3"],
    ["WRITES", "Exception: You do not have permission to call setValue"],
    ["ASKS", "Exception: Cannot call SpreadsheetApp.getUi() from this context."],
    ["LOOPS", "Exceeded maximum execution time"],
  ])("%s shows #ERROR! and keeps its message", async (name, message) => {
    const { addin, values } = await calculate(`=${name}()`);
    expect(values[0]?.[0]).toEqual({ error: "#ERROR!", message });
    expect(addin.lastError(name)).toBe(message);
  });

  it("are asked once for the same arguments", async () => {
    const { addin, model } = await open(SCRIPT);
    addin.metrics.reset();
    const rect = { sheet: model.activeSheet(), row: 0, column: 0, rows: 1, columns: 3 };
    model.write(rect, [[{ formula: "=DOUBLE(4)" }, { formula: "=DOUBLE(4)" }, { formula: "=DOUBLE(5)" }]]);
    await model.settled();
    expect(model.read(rect)[0]?.map(({ value }) => value)).toEqual([8, 8, 10]);
    expect(addin.metrics.executions).toBe(2);
  });

  it("are calculated before a script reads them, within one execution", async () => {
    const { addin } = await open(SCRIPT);
    expect(await addin.run("readAfterWrite")).toBe(42);
  });
});
