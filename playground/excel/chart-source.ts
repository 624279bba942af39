/** A new chart as Excel makes it of its type, its source and its cells. */
import { chartData } from "../model/chart-data";
import type { ChartKind, ChartPlace, ChartSpec } from "../model/chart-types";
import type { Cell, Rect, WorkbookModel } from "../model/types";
import { invalidArgument, notEmulated } from "./host-error";

type Look = Pick<ChartSpec, "kind" | "stacked">;

const TYPES: ReadonlyMap<string, Look> = new Map<string, Look>([
  ["ColumnClustered", { kind: "column", stacked: false }],
  ["ColumnStacked", { kind: "column", stacked: true }],
  ["BarClustered", { kind: "bar", stacked: false }],
  ["BarStacked", { kind: "bar", stacked: true }],
  ["Line", { kind: "line", stacked: false }],
  ["Pie", { kind: "pie", stacked: false }],
  ["Doughnut", { kind: "doughnut", stacked: false }],
]);

/** 360 × 216 points. */
const SIZE = { width: 480, height: 288 } as const;
const DOUGHNUT_HOLE = 0.5;

export function chartLook(type: string): Look {
  const look = TYPES.get(type);
  if (look === undefined) throw notEmulated(`A chart of type ${type}`);
  return look;
}

export function chartTypeOf({ kind, stacked }: Look): string {
  for (const [type, look] of TYPES) if (look.kind === kind && look.stacked === stacked) return type;
  throw notEmulated(`A stacked chart of kind ${kind}`);
}

export function isRound(kind: ChartKind): boolean {
  return kind === "pie" || kind === "doughnut";
}

interface Wanted {
  readonly type: string;
  readonly source: Rect;
  readonly seriesBy: string;
}

export function newChart(model: WorkbookModel, sheet: string, { type, source, seriesBy }: Wanted): ChartSpec {
  const seriesIn = direction(seriesBy, source);
  const cells = model.read(source);
  const lines = seriesIn === "columns" ? cells : transposed(cells);
  const labels = hasLabels(lines);
  const layout = { ranges: [source], seriesIn, headers: hasHeaders(lines, labels) ? 1 : 0, labels } as const;
  const { series } = chartData(model, layout);
  const [only, second] = series;
  const look = chartLook(type);
  const isAlone = only !== undefined && (second === undefined || isRound(look.kind));
  return {
    ...layout,
    ...look,
    sheet,
    name: freeName(model, sheet),
    title: isAlone ? only.name : "Chart Title",
    titleShown: true,
    legend: { position: "bottom", shown: !isAlone || isRound(look.kind) },
    colors: [],
    hole: look.kind === "doughnut" ? DOUGHNUT_HOLE : 0,
    valueAxis: { title: "", minimum: null, maximum: null },
    categoryTitle: "",
    place: placeBeside(source),
  };
}

function direction(seriesBy: string, source: Rect): ChartSpec["seriesIn"] {
  switch (seriesBy) {
    case "Columns":
      return "columns";
    case "Rows":
      return "rows";
    case "Auto":
      return source.rows >= source.columns ? "columns" : "rows";
    default:
      throw invalidArgument(`seriesBy "${seriesBy}"`);
  }
}

/** The first column names the points where it holds text and no number. A formula may still become either. */
function hasLabels(lines: readonly (readonly Cell[])[]): boolean {
  if ((lines[0]?.length ?? 0) < 2) return false;
  const first = lines.slice(1).map((line) => line[0]);
  return (
    !first.some((cell) => typeof cell?.value === "number") && first.some((cell) => cell !== undefined && !isBlank(cell))
  );
}

function hasHeaders(lines: readonly (readonly Cell[])[], labels: boolean): boolean {
  if (lines.length < 2) return false;
  const first = (lines[0] ?? []).slice(labels ? 1 : 0);
  return first.some(({ value }) => typeof value === "string") && !first.some(({ value }) => typeof value === "number");
}

function isBlank({ value, formula }: Cell): boolean {
  return value === null && formula === "";
}

function transposed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? []));
}

function freeName(model: WorkbookModel, sheet: string): string {
  const names = new Set(model.charts(sheet).map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (names.has(`chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** Excel puts it into the middle of the window, which only a screen has. */
function placeBeside({ row, column, columns }: Rect): ChartPlace {
  return { kind: "at", row, column: column + columns, x: 0, y: 0, ...SIZE };
}
