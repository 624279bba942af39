/** What the page makes of a chart, and where a link leads: the parts that need no browser. */
import { describe, expect, it } from "vitest";
import type { ChartData } from "../../playground/model/chart-data";
import type { ChartSpec } from "../../playground/model/chart-types";
import { chartConfig } from "../../playground/page/chart-config";
import { chartWords } from "../../playground/page/chart-words";
import { linkTarget } from "../../playground/page/link-target";

const DATA: ChartData = {
  labels: ["Tier 1", "Tier 2"],
  series: [
    { name: "Now", values: [4, null] },
    { name: "Wanted", values: [6, 8] },
  ],
};
const spec = (change: Partial<ChartSpec> = {}): ChartSpec => ({
  sheet: "s1",
  name: "Chart 1",
  kind: "column",
  stacked: false,
  ranges: [],
  seriesIn: "columns",
  headers: 1,
  labels: true,
  title: "Programs by tier",
  titleShown: true,
  legend: { position: "bottom", shown: true },
  colors: ["", "#0B5A73"],
  hole: 0,
  valueAxis: { title: "Programs", minimum: null, maximum: 10 },
  categoryTitle: "",
  place: { kind: "over", row: 0, column: 0, rows: 1, columns: 1 },
  ...change,
});
const manner = { text: "#222222", lines: "#dddddd", ground: "#ffffff", series: ["#156082", "#E97132"] };
const draw = (change: Partial<ChartSpec>, barsFromBottom = true) =>
  chartConfig(spec(change), DATA, { ...manner, barsFromBottom });

describe("a chart is drawn", () => {
  it("with its own colours before the host's, and a gap where there is no number", () => {
    expect(draw({}).data).toMatchObject({
      labels: ["Tier 1", "Tier 2"],
      datasets: [
        { label: "Now", data: [4, null], backgroundColor: "#156082" },
        { label: "Wanted", data: [6, 8], backgroundColor: "#0B5A73" },
      ],
    });
  });

  it.each([
    [{ kind: "column" }, { type: "bar", options: { scales: { y: { max: 10, stacked: false } } } }],
    [
      { kind: "bar", stacked: true },
      { type: "bar", options: { indexAxis: "y", scales: { x: { max: 10, stacked: true } } } },
    ],
    [{ kind: "line" }, { type: "line" }],
    [
      { kind: "doughnut", hole: 0.4 },
      { type: "doughnut", options: { cutout: "40%" } },
    ],
  ] as const)("as %j", (change, expected) => {
    expect(draw(change)).toMatchObject(expected);
  });

  it("as a pie of its first series, with a colour for each point", () => {
    const { datasets } = draw({ kind: "pie" }).data;
    expect(datasets).toMatchObject([{ label: "Now", backgroundColor: ["#156082", "#0B5A73"] }]);
  });

  it.each([true, false])("with the first bar at the bottom: %s", (fromBottom) => {
    expect(draw({ kind: "bar" }, fromBottom)).toMatchObject({ options: { scales: { y: { reverse: fromBottom } } } });
  });
});

describe("a chart is told", () => {
  it.each([
    [{}, "Programs by tier, a column chart. Now: Tier 1 4, Tier 2 nothing; Wanted: Tier 1 6, Tier 2 8."],
    [{ titleShown: false, kind: "bar", stacked: true }, "Chart 1, a stacked bar chart. Now: Tier 1 4,"],
    [{ titleShown: false, name: "", kind: "pie" }, "A pie chart. Now:"],
  ] as const)("as %j", (change, words) => {
    expect(chartWords(spec(change), DATA)).toContain(words);
  });

  it("in short where it has many points, and as empty where it has none", () => {
    const labels = Array.from({ length: 30 }, (_, index) => String(index));
    const many = { labels, series: [{ name: "Now", values: labels.map(Number) }] };
    expect(chartWords(spec(), many)).toBe("Programs by tier, a column chart of 30 points: Now.");
    expect(chartWords(spec(), { labels: [], series: [] })).toBe("Programs by tier, a column chart, without data.");
  });
});

describe("a link", () => {
  const size = { hidden: false, tabColor: null, rows: 100, columns: 20, frozenRows: 0, frozenColumns: 0 };
  const book = {
    sheets: () => [
      { id: "s1", name: "Start here", index: 0, ...size },
      { id: "s2", name: "Programs", index: 1, ...size },
    ],
    names: () => [{ name: "Weights", refersTo: "Programs!$B$3:$B$7" }],
  };

  it.each([
    [
      { kind: "reference", reference: "'start here'!C3", tip: "" },
      { sheet: "s1", row: 2, column: 2, rows: 1, columns: 1 },
    ],
    [
      { kind: "reference", reference: "#Programs!A:A", tip: "" },
      { sheet: "s2", row: 0, column: 0, rows: 100, columns: 1 },
    ],
    [
      { kind: "reference", reference: "weights", tip: "" },
      { sheet: "s2", row: 2, column: 1, rows: 5, columns: 1 },
    ],
    [
      { kind: "sheet", sheet: "s2", range: "", tip: "" },
      { sheet: "s2", row: 0, column: 0, rows: 1, columns: 1 },
    ],
    [
      { kind: "sheet", sheet: "s2", range: "B2:C3", tip: "" },
      { sheet: "s2", row: 1, column: 1, rows: 2, columns: 2 },
    ],
  ] as const)("%j leads to a place", (link, range) => {
    expect(linkTarget(book, link)).toEqual({ kind: "place", range });
  });

  it.each([
    { kind: "reference", reference: "Former!A1", tip: "" },
    { kind: "reference", reference: "Programs!A500", tip: "" },
    { kind: "sheet", sheet: "s9", range: "A1", tip: "" },
    { kind: "address", address: "javascript:alert(1)", tip: "" },
  ] as const)("%j leads nowhere", (link) => {
    expect(linkTarget(book, link).kind).toBe("nowhere");
  });

  it("to an address opens it", () => {
    const address = "https://example.org/";
    expect(linkTarget(book, { kind: "address", address, tip: "" })).toEqual({ kind: "address", address });
  });
});
