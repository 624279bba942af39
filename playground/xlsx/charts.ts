/** The model's charts as native charts of the file. */
import type { ChartDataPoint, ChartSeries, SheetChart } from "hucre";
import { boxOf, cornerAt } from "../model/chart-box";
import { type ChartLayout, chartData, chartLayout, type SeriesPlace } from "../model/chart-data";
import type { ChartInfo } from "../model/chart-types";
import type { Rect, WorkbookModel } from "../model/types";
import { sixDigits } from "./cell-style";
import { absoluteReference } from "./reference";

/** Null for a chart that shows nothing, which Excel would repair. */
export function toSheetChart(model: WorkbookModel, chart: ChartInfo): SheetChart | null {
  const layout = chartLayout(chart);
  if (layout.series.length === 0) return null;
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  const { valueAxis, categoryTitle, title, titleShown, legend } = chart;
  const scale = {
    ...(valueAxis.minimum === null ? {} : { min: valueAxis.minimum }),
    ...(valueAxis.maximum === null ? {} : { max: valueAxis.maximum }),
  };
  return {
    type: chart.kind,
    anchor: anchorOf(model, chart),
    series: seriesOf(model, chart, layout, isRound),
    legend: legend.shown ? legend.position : false,
    altText: title || chart.name,
    ...(titleShown && title !== "" ? { title, showTitle: true } : { showTitle: false }),
    ...(chart.stacked ? { barGrouping: "stacked", overlap: 100 } : {}),
    ...(chart.kind === "doughnut" ? { holeSize: Math.round(chart.hole * 100) } : {}),
    ...(isRound
      ? {}
      : {
          axes: {
            ...(categoryTitle === "" ? {} : { x: { title: categoryTitle } }),
            y: { ...(valueAxis.title === "" ? {} : { title: valueAxis.title }), scale },
          },
        }),
  };
}

/** The writer knows whole cells only: what is left of a cell is lost. */
function anchorOf(model: WorkbookModel, chart: ChartInfo): SheetChart["anchor"] {
  const { place } = chart;
  const from = { row: place.row, col: place.column };
  if (place.kind === "over") return { from, to: { row: place.row + place.rows, col: place.column + place.columns } };
  const { x, y, width, height } = boxOf(model, chart);
  const end = cornerAt(model, chart.sheet, x + width, y + height);
  return { from, to: { row: Math.max(end.row, from.row + 1), col: Math.max(end.column, from.col + 1) } };
}

function seriesOf(model: WorkbookModel, chart: ChartInfo, layout: ChartLayout, isRound: boolean): ChartSeries[] {
  const { series } = chartData(model, chart);
  const drawn = chart.kind === "pie" ? layout.series.slice(0, 1) : layout.series;
  return drawn.map((place, index) => ({
    name: series[index]?.name ?? "",
    values: referenceTo(model, place.values),
    ...(layout.labels === null ? {} : { categories: referenceTo(model, layout.labels) }),
    ...(isRound ? pointColors(chart.colors, place) : seriesColor(chart.colors[index])),
  }));
}

function seriesColor(color: string | undefined): Pick<ChartSeries, "color"> {
  return color === undefined || color === "" ? {} : { color: sixDigits(color) };
}

function pointColors(colors: readonly string[], { values }: SeriesPlace): Pick<ChartSeries, "dataPoints"> {
  const dataPoints = colors
    .slice(0, values.rows * values.columns)
    .flatMap((color, idx): ChartDataPoint[] => (color === "" ? [] : [{ idx, fillColor: sixDigits(color) }]));
  return dataPoints.length === 0 ? {} : { dataPoints };
}

function referenceTo(model: WorkbookModel, range: Rect): string {
  const sheet = model.sheets().find(({ id }) => id === range.sheet);
  return absoluteReference(sheet?.name ?? "", range);
}
