import type { LegendPosition } from "../../model/chart-types";
import { flag, text } from "../arguments";
import { notEmulated } from "../host-error";
import { HostObject } from "../host-object";
import type { Chart } from "./chart";

const POSITIONS: ReadonlyMap<string, LegendPosition> = new Map([
  ["Top", "top"],
  ["Bottom", "bottom"],
  ["Left", "left"],
  ["Right", "right"],
]);

export class ChartTitle extends HostObject {
  readonly type = "ChartTitle";
  override readonly scalars = ["text", "visible"];

  constructor(private readonly chart: Chart) {
    super();
  }

  get Text(): string {
    return this.chart.info().title;
  }

  /** Shows the title, too. */
  set Text(value: unknown) {
    this.chart.change({ title: text(value, "the title of a chart"), titleShown: true });
  }

  get Visible(): boolean {
    return this.chart.info().titleShown;
  }

  set Visible(value: unknown) {
    this.chart.change({ titleShown: flag(value, "visible") });
  }
}

export class ChartLegend extends HostObject {
  readonly type = "ChartLegend";
  override readonly scalars = ["position", "visible"];

  constructor(private readonly chart: Chart) {
    super();
  }

  get Visible(): boolean {
    return this.chart.info().legend.shown;
  }

  set Visible(value: unknown) {
    this.chart.change({ legend: { ...this.chart.info().legend, shown: flag(value, "visible") } });
  }

  get Position(): string {
    const { position } = this.chart.info().legend;
    return position.charAt(0).toUpperCase() + position.slice(1);
  }

  set Position(value: unknown) {
    const name = text(value, "position");
    const position = POSITIONS.get(name);
    if (position === undefined) throw notEmulated(`The legend position ${name}`);
    this.chart.change({ legend: { ...this.chart.info().legend, position } });
  }
}
