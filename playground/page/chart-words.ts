/** A chart in words, for those who do not see it. */
import type { ChartData } from "../model/chart-data";
import type { ChartSpec } from "../model/chart-types";

/** More points than these are only counted. */
const MOST_POINTS = 24;

type Named = Pick<ChartSpec, "kind" | "stacked" | "title" | "titleShown" | "name">;

export function chartWords(chart: Named, { labels, series }: ChartData): string {
  const kind = `${chart.stacked ? "stacked " : ""}${chart.kind} chart`;
  const title = (chart.titleShown ? chart.title : "") || chart.name;
  const head = title === "" ? `A ${kind}` : `${title}, a ${kind}`;
  if (series.length === 0) return `${head}, without data.`;
  if (labels.length * series.length > MOST_POINTS) {
    return `${head} of ${labels.length} points: ${series.map(({ name }) => name).join(", ")}.`;
  }
  const told = series.map(({ name, values }) => {
    const points = labels.map((label, index) => `${label} ${values[index] ?? "nothing"}`);
    return `${name}: ${points.join(", ")}`;
  });
  return `${head}. ${told.join("; ")}.`;
}
