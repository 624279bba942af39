/** Ctrl+Z takes back what a person did, whole, and never a part of what the host did. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EVENT, type HostEvent, WORKBOOK_TARGET } from "../../playground/excel/events";
import { ExcelHost } from "../../playground/excel/excel-host";
import type { CellValue, CellWrite, Rect, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("undo")).createHeadlessModel;
}, 60_000);
/** A1:C3 is a table of two programs, as the add-in left it. */
beforeEach(() => {
  model = create();
  sheet = model.addSheet("Programs", 60, 8).id;
  model.write(at(0, 0, 3, 3), [
    ["Key", "Rating", "Double"],
    ["a", 1, { formula: DOUBLE }],
    ["b", 2, { formula: DOUBLE }],
  ]);
  model.addTable("Programs", at(0, 0, 3, 3));
});
afterEach(() => model.dispose());

const DOUBLE = "=2*Programs[[#This Row],[Rating]]";

const ROWS = [
  ["c", 3],
  ["d", 4],
];

const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ sheet, row, column, rows, columns });
const value = (row: number, column: number): CellValue | undefined => model.read(at(row, column))[0]?.[0]?.value;

/** Everything a person could see change. */
const workbook = () => ({
  sheets: model.sheets(),
  tables: model.tables(),
  names: model.names(),
  cells: model.read(at(0, 0, 10, 8)),
  validations: model.validations(sheet),
  styles: [2, 3, 4].map((row) => model.style(sheet, row, 0)),
});

describe("what the host does", () => {
  const RULE = { rule: { kind: "date" }, strict: true, message: "" } as const;
  const DONE: readonly [string, () => void][] = [
    ["adds a sheet", () => model.addSheet("Settings", 10, 3)],
    ["renames a sheet", () => model.renameSheet(sheet, "My programs")],
    ["hides a sheet", () => model.setHidden(sheet, true)],
    ["colours a tab", () => model.setTabColor(sheet, "#0b5b73")],
    ["freezes panes", () => model.setFrozen(sheet, 1, 2)],
    ["writes", () => model.write(at(1, 1), [[5]])],
    ["clears cells", () => model.clear(at(1, 0, 2, 2), "contents")],
    ["makes a validation", () => model.setValidation(at(1, 1, 2, 1), RULE)],
    ["makes a filter", () => model.setFilter(at(0, 0, 3, 3))],
    ["resizes a table", () => model.setTableRange(model.tables()[0]?.id ?? "", at(0, 0, 5, 3))],
    ["inserts rows", () => model.asHost(() => model.insertRows(sheet, 1, 2))],
    ["copies", () => model.asHost(() => model.copy(at(1, 0, 1, 2), { sheet, row: 6, column: 0 }))],
  ];

  it.each(DONE)("is not undone, nor is what was done before: it %s", (_, act) => {
    model.type(at(8, 5), [["a note"]]);
    act();
    const after = workbook();
    expect(model.undo()).toBe(false);
    expect(workbook()).toEqual(after);
  });

  it("leaves a person's steps when only the grid has grown", () => {
    model.type(at(1, 1), [[5]]);
    model.ensureSize(sheet, 100, 20);
    expect(model.undo()).toBe(true);
    expect(value(1, 1)).toBe(1);
    expect(model.undo()).toBe(false);
    expect(model.sheets()[1]).toMatchObject({ rows: 100, columns: 20 });
  });

  it("leaves the selection where it is", () => {
    model.activate(sheet);
    model.select(at(2, 1));
    model.asHost(() => model.insertRows(sheet, 10, 3));
    expect(model.selection()).toEqual(at(2, 1));
  });

  it("is told as the host's", () => {
    const heard: string[] = [];
    model.onChange(({ by }) => heard.push(by));
    model.asHost(() => model.insertRows(sheet, 1, 1));
    model.insertRows(sheet, 1, 1);
    expect(heard).toEqual(["host", "user"]);
  });
});

describe("what a person does", () => {
  const STEPS: readonly [string, () => void][] = [
    ["types", () => model.type(at(1, 1), [[5]])],
    ["renames a column", () => model.type(at(0, 1), [["Fit"]])],
    ["empties a header", () => model.type(at(0, 1), [[null]])],
    ["inserts a row", () => model.insertRows(sheet, 1, 1)],
    ["inserts a column in the table", () => model.insertColumns(sheet, 1, 1)],
    ["moves a column", () => model.moveColumns(sheet, 0, 1, 3)],
    ["sorts", () => model.sort(at(1, 0, 2, 3), 0, false)],
  ];

  it.each(STEPS)("is undone and done again, with all that followed it: it %s", (_, act) => {
    const before = workbook();
    act();
    const after = workbook();
    expect(after).not.toEqual(before);
    expect(model.undo()).toBe(true);
    expect(workbook()).toEqual(before);
    expect(model.undo()).toBe(false);
    expect(model.redo()).toBe(true);
    expect(workbook()).toEqual(after);
  });
});

describe("an entry beside a table in Excel", () => {
  let host: ExcelHost;
  beforeEach(() => {
    model.setStyle(at(2, 0), { numberFormat: "@" });
    model.setValidation(at(1, 1, 2, 1), {
      rule: { kind: "number", minimum: 1, maximum: 5, whole: false },
      strict: true,
      message: "1 to 5",
    });
    host = new ExcelHost(model);
  });
  afterEach(() => host.dispose());

  /** What a person types; the table follows when the entry is complete. */
  const type = async (range: Rect, cells: readonly (readonly CellWrite[])[]): Promise<void> => {
    model.type(range, cells);
    await Promise.resolve();
  };

  it("that is a copied row keeps its formulas, also when it is done again", async () => {
    model.setStyle(at(2, 2), { numberFormat: "0.0" });
    model.copy(at(1, 0, 1, 3), { sheet, row: 3, column: 0 });
    await Promise.resolve();
    const after = workbook();
    expect(after.tables[0]?.range).toEqual(at(0, 0, 4, 3));
    expect(after.cells[3]?.[2]?.formula).toBe(DOUBLE);
    for (const again of [model.undo, model.undo, model.redo]) expect(again()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toEqual(after);
    for (const again of [model.undo, model.redo]) expect(again()).toBe(true);
    expect(workbook()).toEqual(after);
  });

  it.each<[string, () => Rect, CellWrite[][], () => Rect]>([
    ["a row", () => at(3, 0), [["c"]], () => at(0, 0, 4, 3)],
    ["rows", () => at(3, 0, 2, 2), ROWS, () => at(0, 0, 5, 3)],
    ["a column without a header", () => at(1, 3), [["a note"]], () => at(0, 0, 3, 4)],
  ])("is undone in two steps, the table first, and done again: %s", async (_, place, cells, grown) => {
    const before = workbook();
    await type(place(), cells);
    const after = workbook();
    expect(after.tables[0]?.range).toEqual(grown());

    expect(model.undo()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toMatchObject({ tables: before.tables, validations: before.validations, styles: before.styles });
    expect(model.read(place()).map((row) => row.map(({ value }) => value))).toEqual(cells);
    expect(model.redo()).toBe(true);
    expect(workbook()).toEqual(after);

    for (const _step of ["the table", "the entry"]) expect(model.undo()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toEqual(before);
    expect(model.undo()).toBe(false);

    expect(model.redo()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toEqual(after);
  });
});

describe("rows inserted inside a table in Excel", () => {
  let host: ExcelHost;
  beforeEach(() => {
    host = new ExcelHost(model);
  });
  afterEach(() => host.dispose());

  const insert = async (row: number, rows: number): Promise<void> => {
    model.insertRows(sheet, row, rows);
    await Promise.resolve();
  };
  const formulas = (): string[] => model.read(at(0, 2, 8, 1)).map(([cell]) => cell?.formula ?? "");

  it.each<[string, number, number, string[]]>([
    ["above the first program", 1, 1, ["", DOUBLE, DOUBLE, DOUBLE, "", "", "", ""]],
    ["between two programs", 2, 3, ["", DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, "", ""]],
    ["below the table", 3, 1, ["", DOUBLE, DOUBLE, "", "", "", "", ""]],
    ["above the table", 0, 1, ["", "", DOUBLE, DOUBLE, "", "", "", ""]],
  ])("get its formulas, in one step: %s", async (_, row, rows, expected) => {
    const before = workbook();
    await insert(row, rows);
    const after = workbook();
    expect(formulas()).toEqual(expected);

    expect(model.undo()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toEqual(before);
    expect(model.undo()).toBe(false);

    expect(model.redo()).toBe(true);
    await Promise.resolve();
    expect(workbook()).toEqual(after);
    expect(model.redo()).toBe(false);
  });

  it("are calculated from what is typed into them", async () => {
    await insert(2, 1);
    model.type(at(2, 1), [[4]]);
    await model.settled();
    expect(value(2, 2)).toBe(8);
  });

  it("stay as they were when a deleted row is brought back", async () => {
    model.type(at(1, 0, 1, 3), [[null, null, null]]);
    model.deleteRows(sheet, 1, 1);
    expect(model.undo()).toBe(true);
    await Promise.resolve();
    expect(formulas()).toEqual(["", "", DOUBLE, "", "", "", "", ""]);
    expect(model.redo()).toBe(true);
  });

  it("get no formula where the rows have different ones, nor on a protected sheet", async () => {
    model.write(at(1, 2), [[{ formula: "=B2*3" }]]);
    await insert(2, 1);
    model.write(at(1, 2), [[{ formula: DOUBLE }]]);
    model.setProtected(sheet, true);
    await insert(1, 1);
    expect(formulas()).toEqual(["", "", DOUBLE, "", DOUBLE, "", "", ""]);
  });

  it("by a script are left to it", async () => {
    model.asHost(() => model.insertRows(sheet, 2, 1));
    await Promise.resolve();
    expect(formulas()).toEqual(["", DOUBLE, "", DOUBLE, "", "", "", ""]);
  });

  it("raise one event", async () => {
    const heard: HostEvent[] = [];
    host.events.register(EVENT.dataChanged, WORKBOOK_TARGET);
    host.events.listen((event) => heard.push(event));
    await insert(2, 1);
    expect(heard.filter(({ kind }) => kind === "rich-api")).toHaveLength(1);
  });
});
