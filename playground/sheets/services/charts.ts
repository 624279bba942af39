/** Charts on a sheet: the builder, the chart, its place and its options. */
import type { ChartInfo, ChartKind, ChartSpec } from "../../model/chart-types";
import type { Rect, WorkbookModel } from "../../model/types";
import { type ChartOptions, optionOf, optionsOf, withOption } from "./chart-options";
import { notEmulated, ServiceError } from "./errors";
import { checkInside } from "./grid";
import { building, type Members, open, read, serviceClass } from "./member";
import {
  ChartBuilderObject,
  ChartObject,
  ChartOptionsObject,
  ChartsObject,
  ContainerInfoObject,
  RangeObject,
  type SheetObject,
} from "./objects";
import type { Session } from "./session";

/** A service of its own only for its enumerations. */
export const chartsService = serviceClass("Charts", ChartsObject, {} satisfies Members<ChartsObject>);

export const chartBuilder = serviceClass("EmbeddedChartBuilder", ChartBuilderObject, {
  setChartType: building((self, args) => {
    self.kind = kindOf(args.enumeration(0, "ChartType"));
  }),
  /** A range that is there already is not added again. */
  addRange: building((self, args) => {
    const { rect } = args.object(0, RangeObject);
    if (!self.ranges.some((range) => isSame(range, rect))) self.ranges = [...self.ranges, rect];
  }),
  setNumHeaders: building((self, args) => {
    self.headers = args.number(0);
  }),
  /** Row and column count from 1, offsets are pixels. */
  setPosition: building((self, args) => {
    self.place = { row: args.number(0) - 1, column: args.number(1) - 1, x: args.number(2), y: args.number(3) };
  }),
  setOption: building((self, args) => {
    self.options = withOption(self.options, args.text(0), args.at(1));
  }),
  build: read((self, _, { host }) => new ChartObject(specOf(host.model, self), null)),
} satisfies Members<ChartBuilderObject>);

export const chart = serviceClass("EmbeddedChart", ChartObject, {
  getChartId: read((self) => (self.id === null ? null : Number(self.id.replace(/\D/g, "")))),
  getRanges: read((self, _, session) => shown(self, session).ranges.map((rect) => new RangeObject(rect))),
  getNumHeaders: read((self, _, session) => shown(self, session).headers),
  getOptions: read((self, _, session) => new ChartOptionsObject(optionsOf(session.host.model, shown(self, session)))),
  getContainerInfo: read((self, _, session) => new ContainerInfoObject(shown(self, session).place)),
} satisfies Members<ChartObject>);

export const chartOptions = serviceClass("ChartOptions", ChartOptionsObject, {
  get: open((self, args) => optionOf(self.options, args.text(0))),
} satisfies Members<ChartOptionsObject>);

export const containerInfo = serviceClass("ContainerInfo", ContainerInfoObject, {
  getAnchorRow: open(({ place }) => place.row + 1),
  getAnchorColumn: open(({ place }) => place.column + 1),
  getOffsetX: open(({ place }) => (place.kind === "at" ? place.x : 0)),
  getOffsetY: open(({ place }) => (place.kind === "at" ? place.y : 0)),
} satisfies Members<ContainerInfoObject>);

export function chartsOf(model: WorkbookModel, sheet: string): readonly ChartObject[] {
  return model.charts(sheet).map((info) => new ChartObject(info, info.id));
}

export function insertChart(model: WorkbookModel, sheet: SheetObject, built: ChartObject): void {
  const { row, column } = built.spec.place;
  checkInside(model, { sheet: sheet.id, row, column, rows: 1, columns: 1 });
  built.id = model.addChart({ ...built.spec, sheet: sheet.id }).id;
}

export function removeChart(model: WorkbookModel, sheet: SheetObject, { id }: ChartObject): void {
  if (!model.charts(sheet.id).some((other) => other.id === id) || id === null) {
    throw new ServiceError("The chart is not on this sheet.");
  }
  model.deleteChart(id);
}

/** The chart as it is now; as it was built while it is not on a sheet. */
function shown({ spec, id }: ChartObject, { host: { model } }: Session): ChartInfo {
  return model.charts(spec.sheet).find((info) => info.id === id) ?? { ...spec, id: id ?? "" };
}

function kindOf(type: string): ChartKind {
  switch (type) {
    case "COLUMN":
      return "column";
    case "BAR":
      return "bar";
    case "PIE":
      return "pie";
    case "LINE":
      return "line";
    default:
      throw notEmulated(`ChartType.${type}`);
  }
}

function specOf(model: WorkbookModel, { kind, ranges, headers, place, options }: ChartBuilderObject): ChartSpec {
  if (kind === null) throw notEmulated("A chart without a type (Google makes a table of it)");
  const [first] = ranges;
  if (first === undefined) throw new ServiceError("The chart has no data. Call addRange.");
  const isRing = kind === "pie" && options.pieHole > 0;
  return {
    sheet: first.sheet,
    name: "",
    kind: isRing ? "doughnut" : kind,
    stacked: options.isStacked,
    ranges,
    seriesIn: "columns",
    headers: headers ?? foundHeaders(model, ranges),
    // The first column holds the labels, unless it is the only one.
    labels: ranges.reduce((sum, { columns }) => sum + columns, 0) > 1,
    title: options.title,
    titleShown: options.title !== "",
    legend: options.legend === "none" ? { position: "right", shown: false } : { position: options.legend, shown: true },
    colors: options.colors,
    hole: isRing ? options.pieHole : 0,
    ...axes(kind, options),
    place: { kind: "at", ...place, width: options.width, height: options.height },
  };
}

function axes(kind: ChartKind, { hAxis, vAxis }: ChartOptions): Pick<ChartSpec, "valueAxis" | "categoryTitle"> {
  const [values, categories] = kind === "bar" ? [hAxis, vAxis] : [vAxis, hAxis];
  return { valueAxis: values, categoryTitle: categories.title };
}

/** One row of names where the first row holds no number and some text. */
function foundHeaders(model: WorkbookModel, ranges: readonly Rect[]): number {
  const cells = ranges.flatMap((range) => model.read({ ...range, rows: 1 })[0] ?? []).slice(1);
  const isNumber = cells.some(({ value }) => typeof value === "number");
  return !isNumber && cells.some(({ value }) => typeof value === "string") ? 1 : 0;
}

function isSame(a: Rect, b: Rect): boolean {
  return (
    a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
  );
}
