/** Sheets, tables, names, validations and formats, and what becomes of them when a person edits the grid. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CellValue, ConditionalFormat, Rect, Validation, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("structure")).createHeadlessModel;
}, 60_000);
beforeEach(() => {
  model = create();
  sheet = model.addSheet("Programs", 60, 8).id;
});
afterEach(() => model.dispose());

const at = (row: number, column: number, rows = 1, columns = 1, of = sheet): Rect => ({
  sheet: of,
  row,
  column,
  rows,
  columns,
});
const values = (range: Rect): CellValue[][] => model.read(range).map((row) => row.map(({ value }) => value));

interface Edit {
  readonly name: string;
  readonly edit: () => void;
  /** The keys in column A afterwards, from the second row on. */
  readonly keys: readonly (string | null)[];
}

const EDITS: readonly Edit[] = [
  { name: "insert at the top", edit: () => model.insertRows(sheet, 1, 1), keys: [null, "a", "b", "c"] },
  { name: "delete", edit: () => model.deleteRows(sheet, 2, 1), keys: ["a", "c"] },
  { name: "sort", edit: () => model.sort(at(1, 0, 3, 3), 0, false), keys: ["c", "b", "a"] },
  { name: "move down", edit: () => model.moveRows(sheet, 1, 1, 4), keys: ["b", "c", "a"] },
  { name: "move up", edit: () => model.moveRows(sheet, 3, 1, 1), keys: ["c", "a", "b"] },
  { name: "copy over", edit: () => model.copy(at(1, 0, 1, 3), { sheet, row: 2, column: 0 }), keys: ["a", "a", "c"] },
];
const RATING: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3 };

describe("formulas under a person's edits", () => {
  it.each(EDITS)("keep to their row in a table: $name", async ({ edit, keys }) => {
    model.registerFunctions([
      {
        name: "RATED",
        description: "The rating times the weight.",
        parameters: [
          { name: "row", description: "", optional: false },
          { name: "weight", description: "", optional: false },
        ],
        call: ([row, weight]) => (Array.isArray(row) ? Number(row[0]?.[1] ?? 0) * Number(weight) : null),
        asynchronous: false,
      },
    ]);
    const formula = "=RATED(Programs[[#This Row],[Key]:[Rating]],Weight)";
    const rows = Object.entries(RATING).map(([key, rating]) => [key, rating, { formula }]);
    model.write(at(0, 0, 4, 3), [["Key", "Rating", "Score"], ...rows]);
    model.write(at(0, 6), [[10]]);
    model.setName("Weight", "Programs!$G$1");
    model.addTable("Programs", at(0, 0, 4, 3));
    edit();
    // The weight may have moved with its row or column, and the name with it.
    await model.settled();
    const scores = keys.map((key) => (key === null ? null : (RATING[key] ?? 0) * 10));
    expect(values(at(1, 0, keys.length, 1)).flat()).toEqual(keys);
    expect(values(at(1, 2, keys.length, 1)).flat()).toEqual(scores);
    expect(model.tables()[0]?.range).toEqual(at(0, 0, keys.length + 1, 3));
  });

  it.each(EDITS)("find their own key in a spilled asynchronous result: $name", async ({ edit, keys }) => {
    // The engine complains of dependencies that were left from an earlier run.
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const results = model.addSheet("Results", 60, 4).id;
    model.registerFunctions([
      {
        name: "RESULTS",
        description: "Each key with its result.",
        parameters: [{ name: "keys", description: "", optional: false }],
        call: async ([column]) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          const rows = Array.isArray(column) ? column.slice(1) : [];
          return rows.filter((row) => row[0] !== null).map((row) => [row[0], `result of ${row[0]}`]);
        },
        asynchronous: true,
      },
    ]);
    const formula = '=IFERROR(INDEX(Results!$B:$B,MATCH(INDEX($A:$A,ROW()),Results!$A:$A,0)),"")';
    const rows = Object.entries(RATING).map(([key, rating]) => [key, rating, { formula }]);
    model.write(at(0, 0, 4, 3), [["Key", "Rating", "Result"], ...rows]);
    model.write(at(0, 0, 1, 1, results), [[{ formula: "=RESULTS(Programs!$A:$A)" }]]);
    await model.settled();
    edit();
    await model.settled();
    expect(values(at(1, 0, keys.length, 1)).flat()).toEqual(keys);
    expect(values(at(1, 2, keys.length, 1)).flat()).toEqual(
      keys.map((key) => (key === null ? null : `result of ${key}`)),
    );
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });

  it("follow columns that are moved, inserted and deleted", async () => {
    model.write(at(0, 0, 1, 4), [[1, 2, 3, { formula: "=A1*100+B1*10+C1" }]]);
    model.moveColumns(sheet, 0, 1, 3);
    model.insertColumns(sheet, 0, 1);
    model.deleteColumns(sheet, 2, 1);
    await model.settled();
    expect(values(at(0, 0, 1, 3))).toEqual([[null, 2, 1]]);
    expect(model.read(at(0, 3))[0]?.[0]).toEqual({ value: { error: "#REF!" }, formula: "=C1*100+B1*10+#REF!" });
  });
});

describe("tables", () => {
  it("are resized, renamed and deleted, and may be named like a sheet", async () => {
    model.write(at(0, 0, 3, 2), [
      ["Key", "Rating"],
      ["a", 1],
      ["b", 2],
    ]);
    const { id } = model.addTable("Programs", at(0, 0, 2, 2));
    model.write(at(0, 4), [[{ formula: "=SUM(Programs[Rating])" }]]);
    await model.settled();
    expect(values(at(0, 4))).toEqual([[1]]);
    model.setTableRange(id, at(0, 0, 3, 2));
    await model.settled();
    expect(values(at(0, 4))).toEqual([[3]]);
    model.setTableStyle(id, "TableStyleLight9");
    model.renameTable(id, "Master");
    expect(model.tables()).toEqual([{ id, name: "Master", range: at(0, 0, 3, 2), style: "TableStyleLight9" }]);
    expect(() => model.addTable("Other", at(1, 1, 2, 2))).toThrow('overlaps the table "Master"');
    model.deleteTable(id);
    expect(model.tables()).toEqual([]);
    expect(values(at(1, 0))).toEqual([["a"]]);
  });
});

describe("names", () => {
  it.each([
    "=Chosen*10",
    '=Chosen*10+N("a remark that makes the formula long: the engine keeps those in another way")',
  ])("are set, changed and deleted, and formulas follow: %s", async (formula) => {
    model.write(at(0, 0, 1, 3), [[1, 2, { formula }]]);
    model.setName("Chosen", "Programs!$A$1");
    await model.settled();
    expect(values(at(0, 2))).toEqual([[10]]);
    model.setName("Chosen", "Programs!$B$1");
    await model.settled();
    expect(values(at(0, 2))).toEqual([[20]]);
    expect(model.names()).toEqual([{ name: "Chosen", refersTo: "Programs!$B$1" }]);
    model.deleteName("Chosen");
    expect(model.names()).toEqual([]);
  });
});

describe("rules on cells", () => {
  it.each<[string, () => Validation]>([
    ["a list of words", () => ({ kind: "list", source: ["Yes", "No"] })],
    ["a list in a range", () => ({ kind: "list", source: at(0, 6, 3, 1) })],
    ["a number", () => ({ kind: "number", minimum: 1, maximum: 5, whole: false })],
    ["a whole number", () => ({ kind: "number", minimum: 0, maximum: 9, whole: true })],
    ["a date", () => ({ kind: "date" })],
  ])("validation: %s, moved down by an inserted row, then cleared", (_, rule) => {
    model.setValidation(at(1, 1, 3, 1), { rule: rule(), strict: true, message: "Choose one of the list." });
    expect(model.validations(sheet)).toEqual([
      { range: at(1, 1, 3, 1), rule: rule(), strict: true, message: "Choose one of the list." },
    ]);
    model.insertRows(sheet, 1, 1);
    expect(model.validations(sheet)[0]?.range).toEqual(at(2, 1, 3, 1));
    model.setValidation(at(2, 1, 3, 1), null);
    expect(model.validations(sheet)).toEqual([]);
  });

  it.each<ConditionalFormat>([
    { kind: "text", test: "begins", text: "Tier 1", fill: "#d5f0d5", fontColor: "#003300" },
    { kind: "text", test: "equals", text: "Excluded", fill: "#eeeeee", fontColor: "#333333" },
    { kind: "text", test: "contains", text: "provisional", fill: "#fff4cc", fontColor: "#443300" },
    {
      kind: "scale",
      points: [
        { value: "min", color: "#ffffff" },
        { value: 50, color: "#ffee88" },
        { value: "max", color: "#88cc88" },
      ],
    },
  ])("conditional format: $kind $test, moved down by an inserted row, then cleared", (rule) => {
    model.addConditionalFormat(at(1, 1, 3, 1), rule);
    model.insertRows(sheet, 1, 1);
    expect(model.conditionalFormats(sheet)).toEqual([{ range: at(2, 1, 3, 1), rule }]);
    model.clearConditionalFormats(sheet);
    expect(model.conditionalFormats(sheet)).toEqual([]);
  });
});

describe("sheets", () => {
  it("deletes a sheet whose own formulas name it", async () => {
    const { id } = model.addSheet("Lists", 10, 4);
    const cell = (of: string, column: number): Rect => ({ sheet: of, row: 0, column, rows: 1, columns: 1 });
    model.write(cell(id, 0), [[5]]);
    model.write(cell(id, 1), [[{ formula: "=Lists!A1*2" }]]);
    model.write(cell(sheet, 6), [[{ formula: "=Lists!B1" }]]);
    await model.settled();
    model.deleteSheet(id);
    await model.settled();
    expect(model.sheets().map(({ name }) => name)).not.toContain("Lists");
    expect(model.read(cell(sheet, 6))[0]?.[0]).toEqual({ value: { error: "#REF!" }, formula: "=#REF!" });
  });

  it("are added in the background, changed and deleted", () => {
    const first = model.activeSheet();
    const { id } = model.addSheet("Rank list", 40, 10);
    expect(model.activeSheet()).toBe(first);
    model.setFrozen(id, 1, 2);
    model.setTabColor(id, "#123456");
    model.setHidden(id, true);
    model.ensureSize(id, 50, 5);
    model.renameSheet(id, "Ranks");
    model.setColumnWidth(id, 1, 222);
    model.merge(at(0, 0, 1, 2, id));
    model.setProtected(id, true);
    expect(model.sheets().find((info) => info.id === id)).toEqual({
      id,
      name: "Ranks",
      index: 2,
      hidden: true,
      tabColor: "#123456",
      rows: 50,
      columns: 10,
      frozenRows: 1,
      frozenColumns: 2,
    });
    expect([model.columnWidth(id, 1), model.merges(id), model.isProtected(id)]).toEqual([
      222,
      [at(0, 0, 1, 2, id)],
      true,
    ]);
    model.deleteSheet(id);
    expect(model.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Programs"]);
  });

  it("have gridlines until they are hidden", () => {
    expect(model.gridlines(sheet)).toBe(true);
    model.setGridlines(sheet, false);
    expect([model.gridlines(sheet), model.gridlines(model.sheets()[0]?.id ?? "")]).toEqual([false, true]);
  });

  it("have rows that keep the height that was set, through an inserted row, until it is let go", () => {
    model.setRowHeight(sheet, 2, 44, 2);
    expect([1, 2, 3, 4].map((row) => model.rowHeight(sheet, row))).toEqual([null, 44, 44, null]);
    model.insertRows(sheet, 0, 1);
    expect([2, 3, 4].map((row) => model.rowHeight(sheet, row))).toEqual([null, 44, 44]);
    model.setRowHeight(sheet, 3, null);
    expect(model.rowHeight(sheet, 3)).toBeNull();
  });

  it("have merged cells that keep the first value, swallow those they touch, and can be separated", () => {
    model.write(at(0, 0, 1, 4), [["a", "b", "c", "d"]]);
    model.merge(at(0, 0, 1, 2));
    model.merge(at(0, 1, 2, 2));
    expect(model.merges(sheet)).toEqual([at(0, 0, 2, 3)]);
    expect(values(at(0, 0, 1, 4))).toEqual([["a", null, null, "d"]]);
    model.unmerge(at(1, 1));
    expect(model.merges(sheet)).toEqual([]);
  });

  it.each(["", "a/b", "x".repeat(32), "programs"])('refuses the name "%s"', (name) => {
    expect(() => model.addSheet(name, 10, 10)).toThrow();
  });
});
