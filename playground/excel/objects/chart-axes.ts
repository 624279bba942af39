import { number, text } from "../arguments";
import { isRound } from "../chart-source";
import { HostError, notEmulated } from "../host-error";
import { HostObject } from "../host-object";
import type { Chart } from "./chart";

export class ChartAxes extends HostObject {
  readonly type = "ChartAxes";

  constructor(private readonly chart: Chart) {
    super();
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.withAxes(), "value");
  }

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.withAxes(), "category");
  }

  private withAxes(): Chart {
    const { kind } = this.chart.info();
    if (isRound(kind)) throw new HostError("InvalidOperation", `A chart of type ${this.chart.ChartType} has no axes.`);
    return this.chart;
  }
}

class ChartAxis extends HostObject {
  readonly type = "ChartAxis";
  override readonly scalars = ["maximum", "minimum"];

  constructor(
    private readonly chart: Chart,
    private readonly which: "value" | "category",
  ) {
    super();
  }

  /** "" where it follows the values. */
  get Minimum(): number | "" {
    return this.axis().minimum ?? "";
  }

  set Minimum(value: unknown) {
    this.chart.change({ valueAxis: { ...this.axis(), minimum: limit(value, "minimum") } });
  }

  get Maximum(): number | "" {
    return this.axis().maximum ?? "";
  }

  set Maximum(value: unknown) {
    this.chart.change({ valueAxis: { ...this.axis(), maximum: limit(value, "maximum") } });
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.chart, this.which);
  }

  private axis() {
    if (this.which === "category") throw notEmulated("The limits of a category axis");
    return this.chart.info().valueAxis;
  }
}

class ChartAxisTitle extends HostObject {
  readonly type = "ChartAxisTitle";
  override readonly scalars = ["text", "visible"];

  constructor(
    private readonly chart: Chart,
    private readonly which: "value" | "category",
  ) {
    super();
  }

  get Text(): string {
    const { valueAxis, categoryTitle } = this.chart.info();
    return this.which === "value" ? valueAxis.title : categoryTitle;
  }

  set Text(value: unknown) {
    const title = text(value, "the title of an axis");
    if (this.which === "category") this.chart.change({ categoryTitle: title });
    else this.chart.change({ valueAxis: { ...this.chart.info().valueAxis, title } });
  }

  get Visible(): boolean {
    return this.Text !== "";
  }
}

function limit(value: unknown, what: string): number | null {
  return value === "" ? null : number(value, what);
}
