import { boxOf, placeAt } from "../../model/chart-box";
import type { ChartInfo, ChartSpec } from "../../model/chart-types";
import { bounding } from "../address";
import { number, text } from "../arguments";
import { chartLook, chartTypeOf } from "../chart-source";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { ChartAxes } from "./chart-axes";
import { ChartLegend, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection } from "./chart-series";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** The API measures in points. */
const PIXELS_PER_POINT = 96 / 72;

export class Chart extends HostObject {
  readonly type = "Chart";
  override readonly scalars = ["id", "name", "chartType", "left", "top", "width", "height"];

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: string,
    readonly Id: string,
  ) {
    super();
  }

  get Name(): string {
    return this.info().name;
  }

  set Name(value: unknown) {
    this.change({ name: text(value, "the name of a chart") });
  }

  get ChartType(): string {
    return chartTypeOf(this.info());
  }

  set ChartType(value: unknown) {
    this.change(chartLook(text(value, "chartType")));
  }

  get Left(): number {
    return this.box().x / PIXELS_PER_POINT;
  }

  set Left(value: unknown) {
    this.setBox({ x: pixels(value, "left") });
  }

  get Top(): number {
    return this.box().y / PIXELS_PER_POINT;
  }

  set Top(value: unknown) {
    this.setBox({ y: pixels(value, "top") });
  }

  get Width(): number {
    return this.box().width / PIXELS_PER_POINT;
  }

  set Width(value: unknown) {
    this.setBox({ width: pixels(value, "width") });
  }

  get Height(): number {
    return this.box().height / PIXELS_PER_POINT;
  }

  set Height(value: unknown) {
    this.setBox({ height: pixels(value, "height") });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }

  /** Over these cells, with which it then grows and shrinks; with one cell only it keeps its size. */
  SetPosition(start: unknown, end?: unknown): void {
    const first = this.cells(start);
    if (end === undefined || end === null) {
      const { width, height } = this.box();
      this.change({ place: { kind: "at", row: first.row, column: first.column, x: 0, y: 0, width, height } });
      return;
    }
    const { row, column, rows, columns } = bounding(first, this.cells(end));
    this.change({ place: { kind: "over", row, column, rows, columns } });
  }

  Delete(): void {
    this.host.assertWritable(this.sheet);
    this.host.model.deleteChart(this.info().id);
  }

  /** Not a member of the API. */
  info(): ChartInfo {
    const chart = this.host.model.charts(this.sheet).find(({ id }) => id === this.Id);
    if (!chart) throw itemNotFound();
    return chart;
  }

  /** Not a member of the API. */
  change(change: Partial<ChartSpec>): void {
    this.host.assertWritable(this.sheet);
    this.host.model.changeChart(this.info().id, change);
  }

  private box() {
    return boxOf(this.host.model, this.info());
  }

  private setBox(part: Partial<ReturnType<typeof boxOf>>): void {
    this.change({ place: placeAt(this.host.model, this.sheet, { ...this.box(), ...part }) });
  }

  private cells(value: unknown) {
    const rect =
      value instanceof Range ? value.rect : this.host.resolveReference(text(value, "a cell of the chart"), this.sheet);
    if (!rect || rect.sheet !== this.sheet) throw invalidArgument("a chart lies over cells of its own worksheet");
    return this.host.inGrid(rect);
  }
}

function pixels(value: unknown, what: string): number {
  const points = number(value, what);
  if (points < 0) throw invalidArgument(`${what} must not be negative`);
  return points * PIXELS_PER_POINT;
}
