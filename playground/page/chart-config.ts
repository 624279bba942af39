/** A chart of the workbook as the drawing library takes it. */
import type { ChartConfiguration, ChartDataset, ChartType } from "chart.js";
import type { ChartData } from "../model/chart-data";
import type { ChartSpec } from "../model/chart-types";

/** The colours of the page around, and the ways of the host. */
export interface ChartManner {
  readonly text: string;
  readonly lines: string;
  readonly ground: string;
  /** For series without a colour of their own. */
  readonly series: readonly string[];
  /** Excel draws the first bar at the bottom, Google Sheets at the top. */
  readonly barsFromBottom: boolean;
}

type DrawnType = Extract<ChartType, "bar" | "line" | "pie" | "doughnut">;

export function chartConfig(chart: ChartSpec, data: ChartData, manner: ChartManner): ChartConfiguration {
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  const type = drawnType(chart);
  const drawn = chart.kind === "pie" ? data.series.slice(0, 1) : data.series;
  return {
    type,
    data: {
      labels: [...data.labels],
      datasets: drawn.map(({ name, values }, index) => {
        const paint = isRound
          ? data.labels.map((_, point) => colorOf(chart, manner, point))
          : colorOf(chart, manner, index);
        return dataset(name, values, paint, isRound ? manner.ground : paint);
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      color: manner.text,
      layout: { padding: 8 },
      ...(chart.kind === "bar" ? { indexAxis: "y" } : {}),
      plugins: {
        title: {
          display: chart.titleShown && chart.title !== "",
          text: chart.title,
          color: manner.text,
          font: { size: 14 },
        },
        legend: {
          display: chart.legend.shown,
          position: chart.legend.position,
          labels: { color: manner.text, boxWidth: 12 },
        },
      },
      ...(isRound ? roundOptions(chart) : { scales: scales(chart, manner) }),
    },
  };
}

function drawnType({ kind }: ChartSpec): DrawnType {
  return kind === "column" ? "bar" : kind;
}

type Paint = string | string[];

function dataset(
  label: string,
  values: readonly (number | null)[],
  backgroundColor: Paint,
  borderColor: Paint,
): ChartDataset<DrawnType, (number | null)[]> {
  return { label, data: [...values], backgroundColor, borderColor, borderWidth: 2 };
}

function colorOf(chart: ChartSpec, manner: ChartManner, index: number): string {
  return chart.colors[index] || (manner.series[index % manner.series.length] ?? manner.text);
}

function roundOptions(chart: ChartSpec): { readonly cutout: string } {
  return { cutout: `${chart.hole * 100}%` };
}

function scales(chart: ChartSpec, manner: ChartManner) {
  const { title, minimum, maximum } = chart.valueAxis;
  const look = { ticks: { color: manner.text }, grid: { color: manner.lines }, border: { color: manner.lines } };
  const named = (text: string) => ({ title: { display: text !== "", text, color: manner.text } });
  const values = {
    ...look,
    ...named(title),
    stacked: chart.stacked,
    beginAtZero: true,
    ...(minimum === null ? {} : { min: minimum }),
    ...(maximum === null ? {} : { max: maximum }),
  };
  const categories = { ...look, grid: { display: false }, ...named(chart.categoryTitle), stacked: chart.stacked };
  return chart.kind === "bar"
    ? { x: values, y: { ...categories, reverse: manner.barsFromBottom } }
    : { x: categories, y: values };
}
