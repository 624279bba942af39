/** A table's formulas and headers when a person changes its columns, as Excel has them. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CellValue, ChangeEvent, Rect, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;
let elsewhere: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("tables")).createHeadlessModel;
}, 60_000);

const at = (row: number, column: number, rows = 1, columns = 1, of = sheet): Rect => ({
  sheet: of,
  row,
  column,
  rows,
  columns,
});
const values = (range: Rect): CellValue[][] => model.read(range).map((row) => row.map(({ value }) => value));
const table = (): Rect => model.tables()[0]?.range ?? at(0, 0);
const headers = (): CellValue[] => values({ ...table(), rows: 1 })[0] ?? [];
const columnOf = (header: string): number => table().column + headers().indexOf(header);
const body = (header: string): CellValue[] => values(at(table().row + 1, columnOf(header), 3)).flat();
const formulaOf = (header: string): string => model.read(at(table().row + 1, columnOf(header)))[0]?.[0]?.formula ?? "";

/** Adds 0; the engine keeps formulas of more than 64 characters in another way than short ones. */
const REMARK = '+N("a remark that makes the formula of the column long enough to be kept")';
const SUMS = "=SUM(Programs[Sum])";

/** Programs in B2:F5: Sum adds A to C; a formula on another sheet adds the sums. A is left of the table, G right. */
beforeEach(async () => {
  model = create();
  sheet = model.addSheet("Programs", 40, 12).id;
  elsewhere = model.addSheet("Totals", 40, 12).id;
  const formula = `=SUM(Programs[[#This Row],[A]:[C]])${REMARK}`;
  const rows = [1, 2, 3].map((n) => [`p${n}`, n, n * 10, n * 100, { formula }]);
  model.write(at(1, 1, 4, 5), [["Key", "A", "B", "C", "Sum"], ...rows]);
  model.write(at(1, 7), [["Outside"]]);
  model.addTable("Programs", at(1, 1, 4, 5));
  model.write(at(0, 0, 1, 1, elsewhere), [[{ formula: SUMS }]]);
  model.setName("AllSums", "Programs[Sum]");
  model.write(at(1, 0, 1, 1, elsewhere), [[{ formula: "=MAX(AllSums)" }]]);
  await model.settled();
});
afterEach(() => model.dispose());

/** The sums follow a change now and after a further edit: a parse that is kept too long shows only then. */
async function expectSums(sums: readonly number[]): Promise<void> {
  await model.settled();
  expect(body("Sum")).toEqual(sums);
  expect(values(at(0, 0, 2, 1, elsewhere))).toEqual([[sums.reduce((a, b) => a + b, 0)], [Math.max(...sums)]]);
  model.write(at(table().row + 1, columnOf("A")), [[1001]]);
  await model.settled();
  const [first = 0, ...rest] = sums;
  expect(body("Sum")).toEqual([first + 1000, ...rest]);
  expect(values(at(0, 0, 1, 1, elsewhere))).toEqual([[sums.reduce((a, b) => a + b, 0) + 1000]]);
}

const ABC = [111, 222, 333];
const AC = [101, 202, 303];

describe("columns", () => {
  it.each<[string, () => void, readonly number[], readonly string[]]>([
    ["inserted left of the table", () => model.insertColumns(sheet, 0, 2), ABC, ["Key", "A", "B", "C", "Sum"]],
    ["inserted in the table", () => model.insertColumns(sheet, 2, 1), ABC, ["Key", "Column1", "A", "B", "C", "Sum"]],
    [
      "inserted within a span of columns",
      () => model.insertColumns(sheet, 3, 2),
      ABC,
      ["Key", "A", "Column1", "Column2", "B", "C", "Sum"],
    ],
    ["inserted right of the table", () => model.insertColumns(sheet, 6, 1), ABC, ["Key", "A", "B", "C", "Sum"]],
    ["deleted left of the table", () => model.deleteColumns(sheet, 0, 1), ABC, ["Key", "A", "B", "C", "Sum"]],
    ["deleted in the table", () => model.deleteColumns(sheet, 1, 1), ABC, ["A", "B", "C", "Sum"]],
    ["deleted within a span", () => model.deleteColumns(sheet, 3, 1), AC, ["Key", "A", "C", "Sum"]],
    ["moved within the table", () => model.moveColumns(sheet, 1, 1, 6), ABC, ["A", "B", "C", "Sum", "Key"]],
    ["moved to the table's front", () => model.moveColumns(sheet, 5, 1, 1), ABC, ["Sum", "Key", "A", "B", "C"]],
    ["moved out of a span", () => model.moveColumns(sheet, 3, 1, 1), AC, ["B", "Key", "A", "C", "Sum"]],
    ["moved out of the table", () => model.moveColumns(sheet, 1, 1, 9), ABC, ["A", "B", "C", "Sum"]],
    ["moved into the table", () => model.moveColumns(sheet, 7, 1, 2), ABC, ["Key", "Outside", "A", "B", "C", "Sum"]],
  ])("%s", async (_, change, sums, expected) => {
    change();
    expect(headers()).toEqual(expected);
    await expectSums(sums);
  });

  it("inserted and deleted one after the other", async () => {
    model.insertColumns(sheet, 0, 1);
    model.insertColumns(sheet, 4, 1);
    model.deleteColumns(sheet, 2, 1);
    model.moveColumns(sheet, 3, 1, 2);
    expect(headers()).toEqual(["Column1", "A", "B", "C", "Sum"]);
    await expectSums(ABC);
  });

  it("that a formula names: deleted, the formula says #REF!", async () => {
    model.deleteColumns(sheet, columnOf("Sum"), 1);
    await model.settled();
    expect(model.read(at(0, 0, 1, 1, elsewhere))).toEqual([[{ value: { error: "#REF!" }, formula: "=SUM(#REF!)" }]]);
  });

  it("that do not exist are #REF!, not a neighbour", async () => {
    model.write(at(0, 0, 1, 1, elsewhere), [[{ formula: "=SUM(Programs[Nothing])" }]]);
    await model.settled();
    expect(values(at(0, 0, 1, 1, elsewhere))).toEqual([[{ error: "#REF!" }]]);
  });
});

describe("headers", () => {
  it.each<[string, string, string]>([
    ["renamed", "First", "=SUM(Programs[[#This Row],[First]:[C]])"],
    ["renamed with signs that must be escaped", "#1 [A]", "=SUM(Programs[[#This Row],['#1 '[A']]:[C]])"],
    ["renamed with parentheses", "A (1–5)", "=SUM(Programs[[#This Row],[A (1–5)]:[C]])"],
    ["renamed in capital letters only", "a", "=SUM(Programs[[#This Row],[a]:[C]])"],
  ])("are %s in every formula", async (_, header, formula) => {
    model.write(at(1, columnOf("A")), [[header]]);
    await model.settled();
    expect(formulaOf("Sum")).toBe(`${formula}${REMARK}`);
    expect(body("Sum")).toEqual(ABC);
    model.write(at(2, columnOf(header)), [[2]]);
    await model.settled();
    expect(body("Sum")).toEqual([112, 222, 333]);
  });

  it("are renamed in other sheets and in defined names", async () => {
    model.write(at(1, columnOf("Sum")), [["Total"]]);
    await model.settled();
    expect(model.read(at(0, 0, 2, 1, elsewhere))).toEqual([
      [{ value: 666, formula: "=SUM(Programs[Total])" }],
      [{ value: 333, formula: "=MAX(AllSums)" }],
    ]);
    expect(model.names()).toEqual([{ name: "AllSums", refersTo: "Programs[Total]" }]);
  });

  it("change places with each other when two are typed over at once", async () => {
    model.write(at(1, 2, 1, 2), [["B", "A"]]);
    await model.settled();
    expect(formulaOf("Sum")).toBe(`=SUM(Programs[[#This Row],[B]:[C]])${REMARK}`);
    expect(body("Sum")).toEqual(ABC);
  });

  it.each<[string, CellValue, string]>([
    ["blank", null, "Column1"],
    ["doubled", "b", "b2"],
    ["a number", 2026, "2026"],
  ])("are completed when they are made %s", async (_, typed, header) => {
    const written = typeof typed === "object" ? null : typed;
    model.write(at(1, columnOf("A")), [[written]]);
    expect(headers()).toEqual(["Key", header, "B", "C", "Sum"]);
    await model.settled();
    expect(formulaOf("Sum")).toBe(`=SUM(Programs[[#This Row],[${header}]:[C]])${REMARK}`);
    expect(body("Sum")).toEqual(ABC);
  });

  it("may be written in any case, with @, and as a whole table", async () => {
    const cells = at(0, 2, 1, 4, elsewhere);
    const formulas = ["=SUM(programs[sum])", "=SUM(Programs[[a]:[C]])", "=ROWS(PROGRAMS)", "=COLUMNS(Programs[#all])"];
    model.write(cells, [formulas.map((formula) => ({ formula }))]);
    model.write(at(2, 8), [[{ formula: "=Programs[@[B]]*2" }]]);
    await model.settled();
    expect(values(cells)).toEqual([[666, 666, 3, 5]]);
    expect(values(at(2, 8))).toEqual([[20]]);
  });

  it("that follow are nobody's edit", () => {
    const events: ChangeEvent[] = [];
    model.onChange((event) => events.push(event));
    model.write(at(1, columnOf("A")), [["First"]]);
    expect(events).toEqual([{ range: at(1, 2), by: "host" }]);
  });
});

it("a renamed table is renamed in every formula", async () => {
  const [{ id } = { id: "" }] = model.tables();
  model.renameTable(id, "Master");
  await model.settled();
  expect(formulaOf("Sum")).toBe(`=SUM(Master[[#This Row],[A]:[C]])${REMARK}`);
  expect(model.names()).toEqual([{ name: "AllSums", refersTo: "Master[Sum]" }]);
  await expectSums(ABC);
});

it("a table that grows brings the new rows into formulas about it, now and after further edits", async () => {
  const [{ id } = { id: "" }] = model.tables();
  model.write(at(5, 1, 1, 5), [["p4", 4, 40, 400, 444]]);
  model.setTableRange(id, at(1, 1, 5, 5));
  await model.settled();
  expect(values(at(0, 0, 2, 1, elsewhere))).toEqual([[1110], [444]]);
  model.write(at(5, 5), [[1000]]);
  await model.settled();
  expect(values(at(0, 0, 2, 1, elsewhere))).toEqual([[1666], [1000]]);
});

describe("a part of a table's column, on another sheet", () => {
  it.each<[string, CellValue]>([
    ["=INDEX(Programs[A],2)", 2],
    ["=INDEX(Programs[A],2)+1", 3],
    ['=IFERROR(INDEX(Programs[Key],MATCH(3,Programs[A],0))&"","?")', "p3"],
    ["=SUM(INDEX(Programs[[A]:[B]],0,2))", 60],
  ])("%s is %j", async (formula, value) => {
    model.write(at(4, 4, 1, 1, elsewhere), [[{ formula }]]);
    await model.settled();
    expect(values(at(4, 4, 1, 1, elsewhere))).toEqual([[value]]);
  });
});
