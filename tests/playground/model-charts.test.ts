/** Charts in the model: what they show, and what they follow. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { boxOf, cornerAt } from "../../playground/model/chart-box";
import { chartData, chartLayout } from "../../playground/model/chart-data";
import type { ChartSpec } from "../../playground/model/chart-types";
import type { Rect, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("charts")).createHeadlessModel;
}, 60_000);
beforeEach(() => {
  model = create();
  sheet = model.addSheet("Shortlist", 50, 12).id;
  model.write(at(0, 0, 4, 3), [
    ["Tier", "Now", "Wanted"],
    ["Tier 1", 4, 6],
    ["Tier 2", null, 8],
    ["Tier 3", { formula: "=B2*2" }, 5],
  ]);
});
afterEach(() => model.dispose());

const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ sheet, row, column, rows, columns });

const spec = (change: Partial<ChartSpec> = {}): ChartSpec => ({
  sheet,
  name: "Tiers",
  kind: "column",
  stacked: false,
  ranges: [at(0, 0, 4, 3)],
  seriesIn: "columns",
  headers: 1,
  labels: true,
  title: "Tiers",
  titleShown: true,
  legend: { position: "bottom", shown: true },
  colors: [],
  hole: 0,
  valueAxis: { title: "", minimum: null, maximum: null },
  categoryTitle: "",
  place: { kind: "over", row: 6, column: 1, rows: 10, columns: 4 },
  ...change,
});

describe("what a chart shows", () => {
  it("is read from the cells as they are: a blank is a gap, not a zero", async () => {
    await model.settled();
    expect(chartData(model, spec())).toEqual({
      labels: ["Tier 1", "Tier 2", "Tier 3"],
      series: [
        { name: "Now", values: [4, null, 8] },
        { name: "Wanted", values: [6, 8, 5] },
      ],
    });
  });

  it("may lie in rows, in several ranges, and without names", () => {
    const rows = chartLayout(spec({ seriesIn: "rows", ranges: [at(0, 0, 2, 3)] }));
    expect(rows).toEqual({ labels: at(0, 1, 1, 2), series: [{ name: at(1, 0), values: at(1, 1, 1, 2) }] });
    const apart = chartLayout(spec({ ranges: [at(0, 0, 4, 1), at(0, 2, 4, 1)] }));
    expect(apart).toEqual({ labels: at(1, 0, 3, 1), series: [{ name: at(0, 2), values: at(1, 2, 3, 1) }] });
    const bare = spec({ headers: 0, labels: false, ranges: [at(1, 2, 3, 1)] });
    expect(chartData(model, bare)).toEqual({
      labels: ["1", "2", "3"],
      series: [{ name: "Series1", values: [6, 8, 5] }],
    });
  });

  it("is nothing where only the header is left", () => {
    expect(chartLayout(spec({ ranges: [at(0, 0, 1, 3)] }))).toEqual({ labels: null, series: [] });
  });
});

describe("a chart", () => {
  it("is added, changed and deleted, and goes with its sheet", () => {
    const chart = model.addChart(spec());
    const other = model.addChart(spec({ name: "Other" }));
    model.changeChart(chart.id, { title: "How many" });
    expect(model.charts(sheet).map(({ name, title }) => [name, title])).toEqual([
      ["Tiers", "How many"],
      ["Other", "Tiers"],
    ]);
    model.deleteChart(other.id);
    expect(() => model.changeChart(other.id, {})).toThrow("There is no chart");
    model.deleteSheet(sheet);
    expect(model.charts(sheet)).toEqual([]);
  });

  it("moves and grows with its cells, and so does what it shows, on other sheets too", () => {
    const start = model.addSheet("Start", 40, 10).id;
    model.addChart(spec());
    model.addChart(spec({ sheet: start }));
    model.insertRows(sheet, 2, 2);
    model.insertRows(sheet, 10, 3);
    model.insertColumns(sheet, 0, 1);
    const [own] = model.charts(sheet);
    const [elsewhere] = model.charts(start);
    expect(own?.place).toEqual({ kind: "over", row: 8, column: 2, rows: 13, columns: 4 });
    expect(own?.ranges).toEqual([at(0, 1, 6, 3)]);
    expect(elsewhere?.ranges).toEqual(own?.ranges);
    expect(elsewhere?.place).toEqual(spec().place);
  });

  it("comes back as it was when a person undoes the step that changed it", () => {
    model.addChart(spec());
    model.deleteRows(sheet, 0, 4);
    expect(model.charts(sheet)[0]?.ranges[0]?.rows).toBe(0);
    expect(chartData(model, model.charts(sheet)[0] ?? spec()).series).toEqual([]);
    expect(model.charts(sheet)[0]?.place).toMatchObject({ row: 2 });
    model.undo();
    expect(model.charts(sheet)[0]?.ranges).toEqual([at(0, 0, 4, 3)]);
    expect(model.charts(sheet)[0]?.place).toEqual(spec().place);
    model.insertRows(sheet, 0, 1);
    expect(model.charts(sheet)[0]?.ranges).toEqual([at(1, 0, 4, 3)]);
  });

  it("of the host is no step that a person could undo", () => {
    model.type(at(30, 0), [["typed"]]);
    model.addChart(spec());
    expect(model.undo()).toBe(false);
  });

  it("no longer shows what was on a sheet that is gone", () => {
    const start = model.addSheet("Start", 40, 10).id;
    model.addChart(spec({ sheet: start }));
    model.deleteSheet(sheet);
    expect(model.charts(start).map(({ ranges }) => ranges)).toEqual([[]]);
  });

  it("has its place in pixels by the sizes of rows and columns", () => {
    model.setColumnWidth(sheet, 0, 50);
    model.setColumnWidth(sheet, 1, 120, 4);
    model.setRowHeight(sheet, 0, 40);
    expect(boxOf(model, spec())).toEqual({ x: 50, y: 140, width: 480, height: 200 });
    expect(cornerAt(model, sheet, 180, 65)).toEqual({ row: 2, column: 2, x: 10, y: 5 });
  });
});
