/** Reading, writing and calculating in the workbook model: values keep their kind, errors stay in their cell. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  CellValue,
  CellWrite,
  ChangeEvent,
  HostFunction,
  Rect,
  WorkbookModel,
} from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("cells")).createHeadlessModel;
}, 60_000);
beforeEach(() => {
  model = create();
  sheet = model.activeSheet();
});
afterEach(() => model.dispose());

const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ sheet, row, column, rows, columns });
const values = (range: Rect): CellValue[][] => model.read(range).map((row) => row.map(({ value }) => value));
const formula = (text: string) => ({ formula: text });

async function calculated(...formulas: string[]): Promise<CellValue[]> {
  model.write(at(50, 0, 1, formulas.length), [formulas.map(formula)]);
  await model.settled();
  return values(at(50, 0, 1, formulas.length))[0] ?? [];
}

function custom(name: string, call: HostFunction["call"], asynchronous = false): HostFunction {
  const parameters = ["a", "b", "c"].map((parameter) => ({ name: parameter, description: "", optional: true }));
  return { name, description: `${name} for a test`, parameters, call, asynchronous };
}

describe("writing and reading", () => {
  it.each<[string, CellWrite, CellValue]>([
    ["a number", 3.5, 3.5],
    ["text", "Maple Hospital", "Maple Hospital"],
    ["true", true, true],
    ["false", false, false],
    ["text of digits with a leading zero", "0130", "0130"],
    ["text that looks like a formula", "=1+1", "=1+1"],
    ["the word TRUE as text", "TRUE", "TRUE"],
    ["blank", null, null],
    ["empty text, which is blank", "", null],
  ])("keeps %s", async (_, written, read) => {
    model.write(at(0, 0), [["before"]]);
    model.write(at(0, 0), [[written]]);
    await model.settled();
    expect(model.read(at(0, 0))).toEqual([[{ value: read, formula: "" }]]);
  });

  it("leaves a cell alone where undefined is written", () => {
    model.write(at(0, 0, 1, 2), [[1, 2]]);
    model.write(at(0, 0, 1, 2), [[undefined, 3]]);
    expect(values(at(0, 0, 1, 2))).toEqual([[1, 3]]);
  });

  it("keeps text beginning with = as text when it is sorted and copied", async () => {
    model.write(at(0, 0, 2, 1), [["z"], ["=1+1"]]);
    model.sort(at(0, 0, 2, 1), 0, true);
    model.copy(at(0, 0, 2, 1), { sheet, row: 5, column: 1 });
    await model.settled();
    expect(model.read(at(5, 1, 2, 1))).toEqual([[{ value: "=1+1", formula: "" }], [{ value: "z", formula: "" }]]);
  });

  it("shows text after number formats, and reads the value before them", () => {
    model.write(at(0, 0, 1, 3), [[59.68, true, null]]);
    model.setStyle(at(0, 0), { numberFormat: "0.0", bold: true });
    expect(model.text(at(0, 0, 1, 3))).toEqual([["59.7", "TRUE", ""]]);
    expect(values(at(0, 0))).toEqual([[59.68]]);
    expect(model.style(sheet, 0, 0)).toEqual({ numberFormat: "0.0", bold: true });
  });

  it("shifts relative references when a formula is copied", async () => {
    model.write(at(0, 0, 2, 2), [
      [1, formula("=A1*$A$1*10")],
      [2, null],
    ]);
    model.copy(at(0, 1), { sheet, row: 1, column: 1 });
    await model.settled();
    expect(model.read(at(1, 1))).toEqual([[{ value: 20, formula: "=A2*$A$1*10" }]]);
  });

  it("refuses a matrix of another shape and a range outside the grid, with the remedy", () => {
    expect(() => model.write(at(0, 0, 2, 1), [[1]])).toThrow("give one value for each cell");
    expect(() => model.read(at(999, 0, 2, 1))).toThrow("ensureSize");
  });

  it("clears contents and formats apart", () => {
    model.write(at(0, 0), [["x"]]);
    model.setStyle(at(0, 0), { fill: "#ffeeaa" });
    model.clear(at(0, 0), "contents");
    expect([values(at(0, 0)), model.style(sheet, 0, 0)]).toEqual([[[null]], { fill: "#ffeeaa" }]);
    expect(model.usedRange(sheet)).toBeNull();
    model.clear(at(0, 0), "formats");
    expect(model.style(sheet, 0, 0)).toEqual({});
  });
});

describe("custom functions", () => {
  it("tells an omitted argument from a blank cell, cuts whole columns to the sheet, keeps kinds", async () => {
    const shape = (argument: unknown) =>
      argument === undefined ? "omitted" : Array.isArray(argument) ? `${argument.length} rows` : argument;
    model.registerFunctions([custom("SEEN", (args) => JSON.stringify(args.map(shape)))]);
    expect(await calculated('=SEEN(82,,"x")', '=SEEN(82,Z1,"x")', "=SEEN(Z:Z,Z1:Z2,TRUE)", "=SEEN(1/0+1)")).toEqual([
      '[82,"omitted","x"]',
      '[82,null,"x"]',
      '["1000 rows","2 rows",true]',
      '[{"error":"#DIV/0!"}]',
    ]);
  });

  it("keeps a failure in its own cell, with its message", async () => {
    model.registerFunctions([
      custom("THROWS", () => {
        throw Object.assign(new Error("No such program."), { code: "#N/A" });
      }),
      custom("REJECTS", () => Promise.reject(new Error("The server is gone.")), true),
    ]);
    expect(await calculated("=THROWS()", "=REJECTS()", "=1+1")).toEqual([{ error: "#N/A" }, { error: "#VALUE!" }, 2]);
    expect(model.errorMessage(sheet, 50, 0)).toBe("No such program.");
    expect(model.errorMessage(sheet, 50, 1)).toBe("The server is gone.");
    expect(model.errorMessage(sheet, 50, 2)).toBeNull();
  });

  it.each([false, true])(
    "spills, shows null as empty and forgets what a smaller result leaves (async: %s)",
    async (a) => {
      const rows = (n: unknown) =>
        Array.from({ length: Number(n) }, (_, i) => [i, i === 1 ? { error: "#VALUE!" } : null]);
      model.registerFunctions([custom("ROWSOF", (args) => (a ? Promise.resolve(rows(args[0])) : rows(args[0])), a)]);
      model.write(at(0, 0, 1, 2), [[3, formula("=ROWSOF(A1)")]]);
      model.write(at(7, 0, 1, 2), [[formula("=B3*10"), formula('=IF(B2="",7,B2)')]]);
      await model.settled();
      expect(values(at(7, 0, 1, 2))).toEqual([[20, 1]]);
      expect(values(at(0, 1, 4, 2))).toEqual([
        [0, null],
        [1, { error: "#VALUE!" }],
        [2, null],
        [null, null],
      ]);
      expect(model.usedRange(sheet)).toEqual(at(0, 0, 8, 3));
      model.write(at(0, 0), [[1]]);
      await model.settled();
      expect(values(at(0, 1, 3, 2))).toEqual([
        [0, null],
        [null, null],
        [null, null],
      ]);
      expect(values(at(7, 0, 1, 2))).toEqual([[0, 7]]);
    },
  );

  it("calculates what changed while an asynchronous function was awaited", async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, 30));
    model.registerFunctions([custom("SLOW", async (args) => wait().then(() => Number(args[0]) * 2), true)]);
    model.write(at(0, 0, 1, 2), [[1, formula("=SLOW(A1)")]]);
    const first = model.settled();
    await new Promise((resolve) => setTimeout(resolve, 10));
    model.write(at(0, 0), [[21]]);
    await first;
    await model.settled();
    expect(values(at(0, 1))).toEqual([[42]]);
  });

  it("calculates nothing while it is held, but what somebody waits for", async () => {
    let calls = 0;
    model.registerFunctions([custom("COUNTED", () => ++calls)]);
    const tick = () => new Promise((resolve) => setTimeout(resolve, 20));
    const release = model.hold();
    model.write(at(0, 0), [[formula("=COUNTED(1)")]]);
    await tick();
    expect(calls).toBe(0);
    await model.settled();
    expect(calls).toBe(1);
    model.write(at(1, 0), [[formula("=COUNTED(2)")]]);
    await tick();
    expect(calls).toBe(1);
    release();
    await tick();
    expect(calls).toBe(2);
  });

  it("gives up waiting with a sentence when a function never answers", async () => {
    model.registerFunctions([custom("NEVER", () => new Promise(() => undefined), true)]);
    model.write(at(0, 0), [[formula("=NEVER()")]]);
    await expect(model.settled(50)).rejects.toThrow("still calculating after 50 ms");
  });
});

it("comes to an end with formulas that refer to each other, and calculates the others", async () => {
  model.write(at(0, 0, 1, 3), [[formula("=B1+1"), formula("=A1+1"), formula("=1+1")]]);
  await model.settled();
  expect(values(at(0, 2))).toEqual([[2]]);
});

describe("events", () => {
  it("tells the host's changes from a person's and says nothing of results", async () => {
    const events: ChangeEvent[] = [];
    model.write(at(0, 1), [[formula("=A1+1")]]);
    await model.settled();
    const stop = model.onChange((event) => events.push(event));
    model.write(at(0, 0), [[5]]);
    await model.settled();
    model.insertRows(sheet, 0, 1);
    await model.settled();
    stop();
    model.write(at(5, 5), [[1]]);
    expect(events).toEqual([
      { range: at(0, 0), by: "host" },
      { range: at(0, 0, 1, 26), by: "user", insertsRows: true },
    ]);
  });

  it("follows the selection", () => {
    const seen: Rect[] = [];
    model.onSelection((range) => seen.push(range));
    model.select(at(2, 1, 2, 3));
    expect(model.selection()).toEqual(at(2, 1, 2, 3));
    expect(seen.at(-1)).toEqual(at(2, 1, 2, 3));
    expect(model.selections()).toEqual([at(2, 1, 2, 3)]);

    model.select(at(2, 1), at(4, 0, 1, 3), at(6, 2, 2, 1));
    expect(model.selections()).toEqual([at(2, 1), at(4, 0, 1, 3), at(6, 2, 2, 1)]);
    expect(model.selection()).toEqual(at(6, 2, 2, 1));
    expect(model.activeCell()).toEqual(at(6, 2));
  });
});

it("writes 3,000 rows of 40 columns", async () => {
  model.ensureSize(sheet, 3100, 40);
  const rows = Array.from({ length: 3000 }, (_, r) => Array.from({ length: 40 }, (_, c) => r * c));
  const start = performance.now();
  model.write(at(0, 0, 3000, 40), rows);
  const written = performance.now();
  await model.settled();
  console.info(`write ${Math.round(written - start)} ms, settle ${Math.round(performance.now() - written)} ms`);
  expect(values(at(2999, 39))).toEqual([[2999 * 39]]);
});
