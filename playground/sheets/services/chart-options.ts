/** The options of a chart under their names at Google, in both directions. A chart keeps no others. */
import { boxOf } from "../../model/chart-box";
import type { ChartInfo, LegendPosition } from "../../model/chart-types";
import type { WorkbookModel } from "../../model/types";
import { notEmulated, ServiceError } from "./errors";

export interface AxisOptions {
  readonly title: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ChartOptions {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly legend: LegendPosition | "none";
  readonly colors: readonly string[];
  readonly isStacked: boolean;
  readonly pieHole: number;
  /** The horizontal axis; in a bar chart it carries the values. */
  readonly hAxis: AxisOptions;
  readonly vAxis: AxisOptions;
}

const AXIS: AxisOptions = { title: "", minimum: null, maximum: null };

export const DEFAULT_OPTIONS: ChartOptions = {
  title: "",
  width: 600,
  height: 371,
  legend: "right",
  colors: [],
  isStacked: false,
  pieHole: 0,
  hAxis: AXIS,
  vAxis: AXIS,
};

/** @throws by name for an option that the host does not know, and for a value of a wrong kind. */
export function withOption(options: ChartOptions, name: string, value: unknown): ChartOptions {
  switch (name) {
    case "title":
      return { ...options, title: text(name, value) };
    case "width":
    case "height":
    case "pieHole":
      return { ...options, [name]: number(name, value) };
    case "legend":
      return { ...options, legend: legend(isRecord(value) ? value.position : value) };
    case "legend.position":
      return { ...options, legend: legend(value) };
    case "colors":
      return { ...options, colors: colors(value) };
    case "isStacked":
      if (typeof value !== "boolean") throw notEmulated(`The chart option isStacked with ${String(value)}`);
      return { ...options, isStacked: value };
    default: {
      const [, axis, part = ""] = /^(hAxis|vAxis)\.(.+)$/.exec(name) ?? [];
      if (axis !== "hAxis" && axis !== "vAxis") throw notEmulated(`The chart option ${name}`);
      return { ...options, [axis]: withAxisOption(options[axis], axis, part, value) };
    }
  }
}

/** Null for an option that was never set at Google; here also for those that the host does not know. */
export function optionOf(options: ChartOptions, name: string): unknown {
  switch (name) {
    case "title":
    case "width":
    case "height":
    case "colors":
    case "isStacked":
    case "pieHole":
      return options[name];
    case "legend":
    case "legend.position":
      return options.legend;
    default: {
      const [, axis, part = ""] = /^(hAxis|vAxis)\.(.+)$/.exec(name) ?? [];
      if (axis !== "hAxis" && axis !== "vAxis") return null;
      if (part === "title") return options[axis].title;
      return options[axis][limit(part, name)];
    }
  }
}

export function optionsOf(model: WorkbookModel, chart: ChartInfo): ChartOptions {
  const { width, height } = boxOf(model, chart);
  const category = { ...AXIS, title: chart.categoryTitle };
  const lies = chart.kind === "bar";
  return {
    title: chart.titleShown ? chart.title : "",
    width,
    height,
    legend: chart.legend.shown ? chart.legend.position : "none",
    colors: chart.colors,
    isStacked: chart.stacked,
    pieHole: chart.hole,
    hAxis: lies ? chart.valueAxis : category,
    vAxis: lies ? category : chart.valueAxis,
  };
}

function withAxisOption(options: AxisOptions, axis: string, part: string, value: unknown): AxisOptions {
  const name = `${axis}.${part}`;
  if (part === "title") return { ...options, title: text(name, value) };
  return { ...options, [limit(part, name)]: value === null ? null : number(name, value) };
}

function limit(part: string, name: string): "minimum" | "maximum" {
  if (part === "minValue" || part === "viewWindow.min") return "minimum";
  if (part === "maxValue" || part === "viewWindow.max") return "maximum";
  throw notEmulated(`The chart option ${name}`);
}

function legend(value: unknown): ChartOptions["legend"] {
  switch (value) {
    case "none":
    case "top":
    case "bottom":
    case "left":
    case "right":
      return value;
    default:
      throw notEmulated(`The chart's legend at ${String(value)}`);
  }
}

function colors(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new ServiceError("The chart option colors needs a list of colours.");
  return value.map((color: unknown) => {
    if (typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color)) return color;
    throw notEmulated(`The chart colour ${String(color)} (only #RRGGBB)`);
  });
}

function text(name: string, value: unknown): string {
  if (typeof value !== "string") throw new ServiceError(`The chart option ${name} needs text.`);
  return value;
}

function number(name: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ServiceError(`The chart option ${name} needs a number.`);
  }
  return value;
}

function isRecord(value: unknown): value is { readonly position?: unknown } {
  return typeof value === "object" && value !== null;
}
