/// <reference types="office-js" />
/** Charts through Microsoft's client on the real model. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WorkbookModel } from "../../playground/model/types";
import { failure, type Opened, openTestAddinOn } from "./excel-setup";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let opened: Opened<WorkbookModel>;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("excel-charts")).createHeadlessModel;
}, 60_000);
beforeEach(async () => {
  opened = await openTestAddinOn(create());
  sheet = opened.model.activeSheet();
  opened.model.write({ sheet, row: 0, column: 0, rows: 4, columns: 3 }, [
    ["Tier", "Now", "Wanted"],
    ["Tier 1", 4, 6],
    ["Tier 2", 2, 8],
    ["Tier 3", 7, 5],
  ]);
});
afterEach(() => {
  opened.addin.dispose();
  opened.model.dispose();
});

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  opened.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

const only = () => {
  const [chart] = opened.model.charts(sheet);
  if (chart === undefined) throw new Error("There is no chart.");
  return chart;
};

describe("charts.add", () => {
  test.each([
    ["ColumnClustered", "column", false],
    ["ColumnStacked", "column", true],
    ["BarClustered", "bar", false],
    ["BarStacked", "bar", true],
    ["Line", "line", false],
    ["Pie", "pie", false],
    ["Doughnut", "doughnut", false],
  ] as const)("makes a chart of type %s, with the names that stand in the cells", async (type, kind, stacked) => {
    const seen = await onSheet(async (cells, context) => {
      const chart = cells.charts.add(type, cells.getRange("A1:C4"), "Columns").load("chartType,name");
      chart.series.load("items/name");
      await context.sync();
      return [chart.chartType, chart.name, chart.series.items.map(({ name }) => name)];
    });
    expect(seen).toEqual([type, "Chart 1", ["Now", "Wanted"]]);
    expect(only()).toMatchObject({ kind, stacked, headers: 1, labels: true, seriesIn: "columns" });
  });

  test.each([
    ["A1:B4", "Auto", { seriesIn: "columns", headers: 1, labels: true }],
    ["A1:C2", "Auto", { seriesIn: "rows", headers: 1, labels: true }],
    ["B2:C4", "Columns", { headers: 0, labels: false }],
    ["B1:B4", "Columns", { headers: 1, labels: false }],
  ] as const)("reads %s by %s", async (address, seriesBy, expected) => {
    await onSheet(async (cells, context) => {
      cells.charts.add("Line", cells.getRange(address), seriesBy);
      await context.sync();
    });
    expect(only()).toMatchObject(expected);
  });

  test("takes what was written in the same batch, and a formula for a label or a number to come", async () => {
    await onSheet(async (cells, context) => {
      cells.getRange("E1:F3").formulas = [
        ["Fee", "Dollars"],
        ["=A2", "=B2*10"],
        ["=A3", "=B3*10"],
      ];
      cells.charts.add("ColumnClustered", cells.getRange("E1:F3"));
      await context.sync();
    });
    expect(only()).toMatchObject({ headers: 1, labels: true, title: "Dollars" });
  });

  test.each(["XYScatter", "ColumnStacked100"])("of type %s is named as not emulated", async (type) => {
    const add = onSheet(async (cells, context) => {
      cells.charts.add(type as Excel.ChartType, cells.getRange("A1:B4"));
      await context.sync();
    });
    expect((await failure(add)).message).toContain(`A chart of type ${type} is not emulated`);
  });
});

test("title, legend, axis, colours and place are set and read back", async () => {
  const seen = await onSheet(async (cells, context) => {
    const chart = cells.charts.add("ColumnClustered", cells.getRange("A1:C4"), "Columns");
    chart.name = "Tiers";
    chart.title.text = "Programs by tier";
    chart.legend.position = "Right";
    chart.legend.visible = false;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 10;
    chart.axes.valueAxis.title.text = "Programs";
    chart.series.getItemAt(1).format.fill.setSolidColor("#0b5a73");
    chart.setPosition("E2", cells.getRange("H12"));
    chart.title.load("text,visible");
    chart.legend.load("position,visible");
    chart.axes.valueAxis.load("minimum,maximum");
    await context.sync();
    const axis = chart.axes.valueAxis;
    return [
      chart.title.text,
      chart.title.visible,
      chart.legend.position,
      chart.legend.visible,
      axis.minimum,
      axis.maximum,
    ];
  });
  expect(seen).toEqual(["Programs by tier", true, "Right", false, 0, 10]);
  expect(only()).toMatchObject({
    name: "Tiers",
    colors: ["", "#0B5A73"],
    valueAxis: { title: "Programs", minimum: 0, maximum: 10 },
    place: { kind: "over", row: 1, column: 4, rows: 11, columns: 4 },
  });
});

test("left, top, width and height are points", async () => {
  opened.model.setColumnWidth(sheet, 0, 100, 8);
  const seen = await onSheet(async (cells, context) => {
    const chart = cells.charts.add("Pie", cells.getRange("A1:B4"));
    chart.setPosition("C2", "D5");
    chart.load("left,top,width,height");
    await context.sync();
    const before = [chart.left, chart.top, chart.width, chart.height];
    chart.left = 90;
    chart.height = 150;
    chart.load("left,top,width,height");
    await context.sync();
    return [before, [chart.left, chart.top, chart.width, chart.height]];
  });
  expect(seen).toEqual([
    [150, 15, 150, 60],
    [90, 15, 150, 150],
  ]);
  expect(only().place).toEqual({ kind: "at", row: 1, column: 1, x: 20, y: 0, width: 200, height: 200 });
});

test("charts are counted, found by name, loaded and deleted", async () => {
  const seen = await onSheet(async (cells, context) => {
    const first = cells.charts.add("Pie", cells.getRange("A1:B4"));
    cells.charts.add("Line", cells.getRange("A1:C4")).name = "Course";
    await context.sync();
    const count = cells.charts.getCount();
    const found = cells.charts.getItem("course").load("chartType");
    const missing = cells.charts.getItemOrNullObject("Nope");
    cells.charts.load("items/name");
    await context.sync();
    const before = [count.value, found.chartType, missing.isNullObject, cells.charts.items.map(({ name }) => name)];
    first.delete();
    cells.charts.load("items/name");
    await context.sync();
    return [...before, cells.charts.items.map(({ name }) => name)];
  });
  expect(seen).toEqual([2, "Line", true, ["Chart 1", "Course"], ["Course"]]);
});

test.each([
  ["the axes of a pie", (chart: Excel.Chart) => chart.axes.valueAxis.load("minimum"), "has no axes"],
  ["a line's fill", (chart: Excel.Chart) => chart.series.getItemAt(0).format.fill.clear(), "not emulated"],
])("%s fail by name", async (_, touch, message) => {
  const done = onSheet(async (cells, context) => {
    touch(cells.charts.add(message === "has no axes" ? "Pie" : "Line", cells.getRange("A1:B4")));
    await context.sync();
  });
  expect((await failure(done)).message).toContain(message);
});

test("a chart on a protected sheet is refused", async () => {
  opened.model.setProtected(sheet, true);
  const add = onSheet(async (cells, context) => {
    cells.charts.add("Pie", cells.getRange("A1:B4"));
    await context.sync();
  });
  expect((await failure(add)).code).toBe("AccessDenied");
});
