import { describe, expect, it } from "vitest";
import { evaluate, open } from "./sheets-setup";

const CELLS = `
  sheet.getRange("A1:C4").setValues([["Tier", "Now", "Wanted"], ["Tier 1", 4, 6], ["Tier 2", 2, 8], ["Tier 3", 7, 5]]);`;
const BUILD = `${CELLS}
  var builder = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A1:A4"))
    .addRange(sheet.getRange("C1:C4")).setNumHeaders(1).setPosition(6, 2, 10, 5).setOption("title", "Programs by tier")
    .setOption("width", 420).setOption("height", 260).setOption("legend", { position: "none" })
    .setOption("colors", ["#0b5a73"]).setOption("isStacked", true).setOption("hAxis.minValue", 0);
  sheet.insertChart(builder.build());
  var chart = sheet.getCharts()[0];`;

describe("a chart", () => {
  it("reaches the model as it was built", async () => {
    const { addin, model } = await open(
      `function main() { var sheet = SpreadsheetApp.getActive().getSheets()[0]; ${BUILD} }`,
    );
    await addin.run("main");
    expect(model.charts("s1")).toEqual([
      {
        id: "chart-1",
        sheet: "s1",
        name: "",
        kind: "bar",
        stacked: true,
        ranges: [
          { sheet: "s1", row: 0, column: 0, rows: 4, columns: 1 },
          { sheet: "s1", row: 0, column: 2, rows: 4, columns: 1 },
        ],
        seriesIn: "columns",
        headers: 1,
        labels: true,
        title: "Programs by tier",
        titleShown: true,
        legend: { position: "right", shown: false },
        colors: ["#0b5a73"],
        hole: 0,
        valueAxis: { title: "", minimum: 0, maximum: null },
        categoryTitle: "",
        place: { kind: "at", row: 5, column: 1, x: 10, y: 5, width: 420, height: 260 },
      },
    ]);
  });

  it.each([
    [
      "its options",
      'return ["title", "width", "height", "legend", "isStacked", "pieHole", "hAxis.minValue"].map((name) => chart.getOptions().get(name));',
      ["Programs by tier", 420, 260, "none", true, 0, 0],
    ],
    ["its ranges", "return chart.getRanges().map((range) => range.getA1Notation());", ["A1:A4", "C1:C4"]],
    [
      "its place",
      "var at = chart.getContainerInfo(); return [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()];",
      [6, 2, 10, 5],
    ],
    ["that it was removed", "sheet.removeChart(chart); return sheet.getCharts().length;", 0],
  ])("tells %s", async (_, ask, expected) => {
    expect(await evaluate(BUILD + ask)).toEqual(expected);
  });

  it.each([
    ["COLUMN", "", "column"],
    ["LINE", "", "line"],
    ["PIE", "", "pie"],
    ["PIE", '.setOption("pieHole", 0.4)', "doughnut"],
  ])("of type %s%s is a %s", async (type, option, kind) => {
    const { addin, model } = await open(`function main() {
      var sheet = SpreadsheetApp.getActive().getSheets()[0]; ${CELLS}
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.${type}).addRange(sheet.getRange("A1:B4"))${option}.build()); }`);
    await addin.run("main");
    expect(model.charts("s1")).toMatchObject([{ kind, headers: 1, labels: true }]);
  });

  it.each([
    ["setChartType(Charts.ChartType.GEO)", "ChartType.GEO is not emulated"],
    ['setOption("vAxis.gridlines.count", 3)', "The chart option vAxis.gridlines.count is not emulated"],
    ['setOption("title", 3)', "The chart option title needs text."],
    ["asColumnChart()", "EmbeddedChartBuilder.asColumnChart is not emulated"],
    ["setChartType(Charts.ChartType.PIE).build()", "Call addRange."],
    ['addRange(sheet.getRange("A1:B4")).build()', "A chart without a type"],
  ])("refuses %s by name", async (call, message) => {
    expect(await evaluate(`sheet.newChart().${call};`)).toContain(message);
  });

  it("cannot be removed from another sheet", async () => {
    expect(await evaluate(`${BUILD} book.insertSheet("Other").removeChart(chart);`)).toContain("not on this sheet");
  });
});
