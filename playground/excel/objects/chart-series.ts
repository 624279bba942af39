import { chartData } from "../../model/chart-data";
import { color, integer } from "../arguments";
import { isRound } from "../chart-source";
import type { ExcelHost } from "../excel-host";
import { itemNotFound, notEmulated } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import type { Chart } from "./chart";

export class ChartSeriesCollection extends HostCollection {
  readonly type = "ChartSeriesCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly chart: Chart,
  ) {
    super();
  }

  get Items(): readonly ChartSeries[] {
    const { series } = chartData(this.host.model, this.chart.info());
    return series.map(({ name }, index) => new ChartSeries(this.chart, index, name));
  }

  get Count(): number {
    return this.Items.length;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartSeries {
    const series = this.Items[integer(index, "the index of a series")];
    if (!series) throw itemNotFound();
    return series;
  }
}

class ChartSeries extends HostObject {
  readonly type = "ChartSeries";
  override readonly scalars = ["name"];

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
    readonly Name: string,
  ) {
    super();
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.chart, this.index);
  }
}

class ChartSeriesFormat extends HostObject {
  readonly type = "ChartSeriesFormat";

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super();
  }

  get Fill(): ChartFill {
    const { kind } = this.chart.info();
    if (kind === "line" || isRound(kind)) throw notEmulated(`ChartSeriesFormat.fill of a ${kind} chart`);
    return new ChartFill(this.chart, this.index);
  }
}

class ChartFill extends HostObject {
  readonly type = "ChartFill";

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super();
  }

  SetSolidColor(value: unknown): void {
    const { colors } = this.chart.info();
    const count = Math.max(colors.length, this.index + 1);
    const next = Array.from({ length: count }, (_, index) => colors[index] ?? "");
    next[this.index] = color(value);
    this.chart.change({ colors: next });
  }
}
