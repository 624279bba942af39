/** The .xlsx writer, read back by another library. */
import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChartSpec } from "../../playground/model/chart-types";
import type { Rect, WorkbookModel } from "../../playground/model/types";
import { cellContent } from "../../playground/xlsx/cells";
import { modelToXlsx } from "../../playground/xlsx/write-xlsx";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("xlsx")).createHeadlessModel;
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

async function written(): Promise<ExcelJS.Workbook> {
  await model.settled();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await modelToXlsx(model)).buffer);
  return workbook;
}

async function programs(): Promise<ExcelJS.Worksheet> {
  const found = (await written()).getWorksheet("Programs");
  if (found === undefined) throw new Error("The file has no sheet Programs.");
  return found;
}

it("writes numbers, text, booleans and errors as they are, and formulas as their values", async () => {
  model.write(at(0, 0, 1, 5), [[12.5, "Northfield & <Sons>", true, { formula: "=A1*2" }, { formula: "=1/0" }]]);
  const row = (await programs()).getRow(1);
  expect([1, 2, 3, 4].map((column) => row.getCell(column).value)).toEqual([12.5, "Northfield & <Sons>", true, 25]);
  expect(row.getCell(5).value).toEqual({ error: "#DIV/0!" });
});

it.each(["=1+1", '=HYPERLINK("x")', "+1", "@SUM(A1)", "-2", "007"])("keeps the text %j as text", async (text) => {
  model.write(at(0, 0), [[text]]);
  const cell = (await programs()).getCell("A1");
  expect(cell.type).toBe(ExcelJS.ValueType.String);
  expect(cell.value).toBe(text);
});

it.each(["#N/A", "#VALUE!", "#SPILL!"])("keeps the text %s apart from the error", (text) => {
  expect(cellContent(text)).toEqual({ value: text, richText: [{ text }] });
  expect(cellContent({ error: text })).toEqual({ value: text });
});

it("keeps text that only begins like an error", async () => {
  model.write(at(0, 0), [["#1 choice"]]);
  expect((await programs()).getCell("A1").value).toBe("#1 choice");
});

it("keeps how cells look", async () => {
  model.write(at(0, 0, 2, 1), [["Share"], [0.25]]);
  model.setStyle(at(0, 0), { bold: true, fill: "#0b5a73", fontColor: "#FFFFFF", wrap: true, vertical: "middle" });
  model.setStyle(at(1, 0), { numberFormat: "0%", horizontal: "right" });
  const file = await programs();
  expect(file.getCell("A1").font).toMatchObject({ bold: true, color: { argb: "FFFFFFFF" } });
  expect(file.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FF0B5A73" } });
  expect(file.getCell("A1").alignment).toMatchObject({ wrapText: true, vertical: "middle" });
  expect(file.getCell("A2").numFmt).toBe("0%");
  expect(file.getCell("A2").alignment).toMatchObject({ horizontal: "right" });
});

it("keeps sheets, panes, gridlines, sizes, merges and protection", async () => {
  model.write(at(0, 0), [["Key"]]);
  model.setRowHeight(sheet, 0, 40);
  model.setGridlines(sheet, false);
  model.setFrozen(sheet, 1, 2);
  model.setColumnWidth(sheet, 0, 140);
  model.setTabColor(sheet, "#1E6B3A");
  model.setProtected(sheet, true);
  model.merge(at(3, 0, 1, 3));
  model.setHidden(model.addSheet("Lists", 10, 2).id, true);
  const workbook = await written();
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ["Sheet1", "visible"],
    ["Programs", "visible"],
    ["Lists", "hidden"],
  ]);
  const file = workbook.getWorksheet("Programs");
  expect(file?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false });
  expect(workbook.getWorksheet("Lists")?.views[0]?.showGridLines).not.toBe(false);
  expect(file?.getRow(1).height).toBe(30);
  expect(file?.getColumn(1).width).toBe(20);
  expect(file?.properties.tabColor).toMatchObject({ argb: "FF1E6B3A" });
  expect(file?.model).toMatchObject({ merges: ["A4:C4"], sheetProtection: { sheet: true } });
});

it("keeps validations, with a list by the name of its range", async () => {
  const lists = model.addSheet("My lists", 10, 2).id;
  model.setName("Stances", "'My lists'!$A$1:$A$2");
  model.setName("_column_anchor_1", "Programs!$A$1");
  model.setValidation(at(1, 0), {
    rule: { kind: "list", source: at(0, 0, 2, 1, lists) },
    strict: true,
    message: "One.",
  });
  model.setValidation(at(1, 1), { rule: { kind: "list", source: at(4, 0, 3, 1, lists) }, strict: false, message: "" });
  const rating = { kind: "number", minimum: 1, maximum: 5, whole: false } as const;
  model.setValidation(at(1, 2), { rule: rating, strict: true, message: "1 to 5." });
  model.setValidation(at(1, 3), { rule: { kind: "date" }, strict: false, message: "A date." });
  const workbook = await written();
  const rule = (address: string) => workbook.getWorksheet("Programs")?.getCell(address).dataValidation;
  expect(rule("A2")).toMatchObject({ type: "list", formulae: ["Stances"], errorStyle: "stop", error: "One." });
  expect(rule("B2")).toMatchObject({ type: "list", formulae: ["'My lists'!$A$5:$A$7"], errorStyle: "warning" });
  expect(rule("C2")).toMatchObject({ type: "decimal", operator: "between", formulae: [1, 5], allowBlank: true });
  expect(rule("D2")).toMatchObject({ type: "date", operator: "greaterThanOrEqual" });
  expect(workbook.definedNames.model.map(({ name }) => name)).toEqual(["Stances"]);
});

it("keeps conditional formats in their order", async () => {
  const text = { kind: "text", test: "begins", text: 'Tier "1"', fill: "#CFE8D5", fontColor: "#0B4A22" } as const;
  model.addConditionalFormat(at(1, 0, 9, 1), text);
  const points = [1, 5].map((value) => ({ value, color: value === 1 ? "#F6D5C5" : "#CFE8D5" }));
  model.addConditionalFormat(at(1, 1, 9, 1), { kind: "scale", points });
  const { conditionalFormattings } = (await programs()).model as unknown as Formatted;
  const rules = new Map(conditionalFormattings.map(({ ref, rules: [rule] }) => [ref, rule]));
  expect(rules.get("A2:A10")).toMatchObject({ type: "expression", formulae: ['LEFT(A2,8)="Tier ""1"""'] });
  expect(rules.get("B2:B10")).toMatchObject({
    type: "colorScale",
    color: [{ argb: "FFF6D5C5" }, { argb: "FFCFE8D5" }],
  });
});

it("writes a table whose header is whole, and leaves out one that Excel would repair", async () => {
  model.write(at(0, 0, 2, 2), [
    ["Key", "Score"],
    ["P-0001", 80],
  ]);
  model.addTable("Programs", at(0, 0, 2, 2));
  model.write(at(0, 4, 1, 2), [["Kind", "Fee"]]);
  model.addTable("HeaderOnly", at(0, 4, 1, 2));
  const tables = Object.values((await programs()).getTables()).map((table) => table as unknown as Tabled);
  expect(tables.map(({ table }) => [table.name, table.tableRef])).toEqual([["Programs", "A1:B2"]]);
});

it("keeps notes, links and prompts", async () => {
  model.write(at(0, 0, 1, 3), [["Start", "Site", "Other"]]);
  model.setNote(sheet, 0, 2, "Where the list came from.");
  model.setLink(at(0, 0), { kind: "reference", reference: "Sheet1!B2", tip: "Opens the first sheet" });
  model.setLink(at(0, 1), { kind: "address", address: "https://example.org/", tip: "" });
  model.setLink(at(0, 2), { kind: "sheet", sheet, range: "C3", tip: "" });
  model.setStyle(at(0, 0), { underline: true });
  const prompt = { title: "Key", message: "Leave it." };
  model.setValidation(at(0, 0), { rule: { kind: "any" }, strict: false, message: "", prompt });
  const file = await programs();
  expect(file.getCell("C1").note).toBe("Where the list came from.");
  expect(file.getCell("A1").font).toMatchObject({ underline: true });
  expect(file.getCell("A1").dataValidation).toMatchObject({ promptTitle: "Key", prompt: "Leave it.", type: "custom" });
  expect(file.getCell("B1").value).toEqual({ text: "Site", hyperlink: "https://example.org/" });
  // exceljs passes over links within the file.
  const { sheets } = await readXlsx(await modelToXlsx(model));
  const cells = sheets.find(({ name }) => name === "Programs")?.cells;
  expect(cells?.get("0,0")?.hyperlink).toMatchObject({ location: "Sheet1!B2", tooltip: "Opens the first sheet" });
  expect(cells?.get("0,2")?.hyperlink).toMatchObject({ location: "'Programs'!C3" });
});

describe("a chart", () => {
  const spec = (change: Partial<ChartSpec> = {}): ChartSpec => ({
    sheet,
    name: "Tiers",
    kind: "column",
    stacked: false,
    ranges: [at(0, 0, 3, 3)],
    seriesIn: "columns",
    headers: 1,
    labels: true,
    title: "Programs by tier",
    titleShown: true,
    legend: { position: "bottom", shown: true },
    colors: ["#0B5A73"],
    hole: 0,
    valueAxis: { title: "Programs", minimum: 0, maximum: null },
    categoryTitle: "",
    place: { kind: "over", row: 5, column: 1, rows: 10, columns: 4 },
    ...change,
  });
  beforeEach(() =>
    model.write(at(0, 0, 3, 3), [
      ["Tier", "Now", "Wanted"],
      ["Tier 1", 4, 6],
      ["Tier 2", 2, 8],
    ]),
  );
  const charts = async () => {
    // exceljs reads none, but must not stumble over one.
    await written();
    const { sheets } = await readXlsx(await modelToXlsx(model));
    return sheets.find(({ name }) => name === "Programs")?.charts ?? [];
  };

  it("is a native one, at its place, over its cells", async () => {
    model.addChart(spec());
    const [chart] = await charts();
    expect(chart).toMatchObject({
      kinds: ["bar"],
      title: "Programs by tier",
      legend: "bottom",
      anchor: { from: { row: 5, col: 1 }, to: { row: 15, col: 5 } },
      axes: { y: { title: "Programs", scale: { min: 0 } } },
    });
    expect(chart?.series).toMatchObject([
      { name: "Now", valuesRef: "'Programs'!$B$2:$B$3", categoriesRef: "'Programs'!$A$2:$A$3", color: "0B5A73" },
      { name: "Wanted", valuesRef: "'Programs'!$C$2:$C$3", categoriesRef: "'Programs'!$A$2:$A$3" },
    ]);
  });

  it.each([
    [
      { kind: "bar", stacked: true },
      { kinds: ["bar"], barGrouping: "stacked" },
    ],
    [{ kind: "line" }, { kinds: ["line"] }],
    [{ kind: "pie" }, { kinds: ["pie"], seriesCount: 1 }],
    [
      { kind: "doughnut", hole: 0.4 },
      { kinds: ["doughnut"], holeSize: 40 },
    ],
  ] as const)("%j is written as its kind", async (change, expected) => {
    model.addChart(spec(change));
    expect(await charts()).toMatchObject([expected]);
  });

  it("that is so many pixels large covers as many cells, and one without numbers is left out", async () => {
    model.setColumnWidth(sheet, 0, 100, 8);
    model.addChart(spec({ place: { kind: "at", row: 4, column: 1, x: 10, y: 0, width: 300, height: 200 } }));
    model.addChart(spec({ ranges: [at(0, 0, 1, 3)] }));
    expect(await charts()).toMatchObject([{ anchor: { from: { row: 4, col: 1 }, to: { row: 14, col: 4 } } }]);
  });
});

it("refuses a text that no cell of Excel takes, with the cell in the sentence", async () => {
  model.write(at(2, 1), [["x".repeat(32_768)]]);
  await expect(modelToXlsx(model)).rejects.toThrow("Programs!B3 holds 32,768 characters");
});

/** What exceljs reads but does not declare. */
interface Formatted {
  readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly unknown[] }[];
}
interface Tabled {
  readonly table: { readonly name: string; readonly tableRef: string };
}
