/** A chart of the workbook as the drawing library takes it. */
import type { ChartConfiguration, ChartDataset, ChartType } from "chart.js";
import type { ChartData } from "../model/chart-data";
import type { ChartSpec } from "../model/chart-types";

/** The colours of the page around, and those that the host gives series without one of their own. */
export interface ChartColors {
  readonly text: string;
  readonly lines: string;
  readonly ground: string;
  readonly series: readonly string[];
}

type DrawnType = Extract<ChartType, "bar" | "line" | "pie" | "doughnut">;

export function chartConfig(chart: ChartSpec, data: ChartData, colors: ChartColors): ChartConfiguration {
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  const type = drawnType(chart);
  const drawn = chart.kind === "pie" ? data.series.slice(0, 1) : data.series;
  return {
    type,
    data: {
      labels: [...data.labels],
      datasets: drawn.map(({ name, values }, index) => {
        const paint = isRound
          ? data.labels.map((_, point) => colorOf(chart, colors, point))
          : colorOf(chart, colors, index);
        return dataset(name, values, paint, isRound ? colors.ground : paint);
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      color: colors.text,
      layout: { padding: 8 },
      ...(chart.kind === "bar" ? { indexAxis: "y" } : {}),
      plugins: {
        title: {
          display: chart.titleShown && chart.title !== "",
          text: chart.title,
          color: colors.text,
          font: { size: 14 },
        },
        legend: {
          display: chart.legend.shown,
          position: chart.legend.position,
          labels: { color: colors.text, boxWidth: 12 },
        },
      },
      ...(isRound ? roundOptions(chart) : { scales: scales(chart, colors) }),
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

function colorOf(chart: ChartSpec, colors: ChartColors, index: number): string {
  return chart.colors[index] || (colors.series[index % colors.series.length] ?? colors.text);
}

function roundOptions(chart: ChartSpec): { readonly cutout: string } {
  return { cutout: `${chart.hole * 100}%` };
}

function scales(chart: ChartSpec, colors: ChartColors) {
  const { title, minimum, maximum } = chart.valueAxis;
  const look = { ticks: { color: colors.text }, grid: { color: colors.lines }, border: { color: colors.lines } };
  const named = (text: string) => ({ title: { display: text !== "", text, color: colors.text } });
  const values = {
    ...look,
    ...named(title),
    stacked: chart.stacked,
    beginAtZero: true,
    ...(minimum === null ? {} : { min: minimum }),
    ...(maximum === null ? {} : { max: maximum }),
  };
  const categories = { ...look, grid: { display: false }, ...named(chart.categoryTitle), stacked: chart.stacked };
  return chart.kind === "bar" ? { x: values, y: categories } : { x: categories, y: values };
}
