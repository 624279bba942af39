/** What a chart shows: where its series lie in the cells, and what stands there. */
import type { ChartSpec } from "./chart-types";
import type { Rect, WorkbookModel } from "./types";

export interface SeriesPlace {
  /** The cell that names it. */
  readonly name: Rect | null;
  /** One column or one row. */
  readonly values: Rect;
}

export interface ChartLayout {
  readonly labels: Rect | null;
  readonly series: readonly SeriesPlace[];
}

export interface ChartData {
  readonly labels: readonly string[];
  /** Null where there is no number: a gap, not a zero. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

type Layout = Pick<ChartSpec, "ranges" | "seriesIn" | "headers" | "labels">;

/** Ranges that are as high as their headers hold nothing. */
export function chartLayout({ ranges, seriesIn, headers, labels }: Layout): ChartLayout {
  const lines = ranges.flatMap((range) => linesOf(range, seriesIn)).filter((line) => length(line, seriesIn) > headers);
  const [first, ...rest] = lines;
  if (first === undefined) return { labels: null, series: [] };
  return {
    labels: labels ? after(first, headers, seriesIn) : null,
    series: (labels ? rest : lines).map((line) => ({
      name: headers === 0 ? null : cellAt(line, headers - 1, seriesIn),
      values: after(line, headers, seriesIn),
    })),
  };
}

/** As the cells are now; await `settled()` where formulas may wait. */
export function chartData(model: Pick<WorkbookModel, "read" | "text">, spec: Layout): ChartData {
  const { labels, series } = chartLayout(spec);
  const points = Math.max(0, ...series.map(({ values }) => values.rows * values.columns));
  return {
    labels:
      labels === null ? Array.from({ length: points }, (_, index) => String(index + 1)) : model.text(labels).flat(),
    series: series.map(({ name, values }, index) => ({
      name: (name === null ? "" : model.text(name)[0]?.[0]) || `Series${index + 1}`,
      values: model
        .read(values)
        .flat()
        .map(({ value }) => (typeof value === "number" ? value : null)),
    })),
  };
}

function linesOf(range: Rect, along: ChartSpec["seriesIn"]): Rect[] {
  return along === "columns"
    ? Array.from({ length: range.columns }, (_, index) => ({ ...range, column: range.column + index, columns: 1 }))
    : Array.from({ length: range.rows }, (_, index) => ({ ...range, row: range.row + index, rows: 1 }));
}

function length(line: Rect, along: ChartSpec["seriesIn"]): number {
  return along === "columns" ? line.rows : line.columns;
}

function after(line: Rect, count: number, along: ChartSpec["seriesIn"]): Rect {
  return along === "columns"
    ? { ...line, row: line.row + count, rows: line.rows - count }
    : { ...line, column: line.column + count, columns: line.columns - count };
}

function cellAt(line: Rect, index: number, along: ChartSpec["seriesIn"]): Rect {
  return along === "columns"
    ? { ...line, row: line.row + index, rows: 1 }
    : { ...line, column: line.column + index, columns: 1 };
}
