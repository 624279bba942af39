import { optionalText, text } from "../arguments";
import { newChart } from "../chart-source";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostCollection } from "../host-object";
import { Chart } from "./chart";
import { Range } from "./range";

export class ChartCollection extends HostCollection {
  readonly type = "ChartCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: string,
  ) {
    super();
  }

  get Items(): readonly Chart[] {
    return this.charts().map(({ id }) => new Chart(this.host, this.sheet, id));
  }

  get Count(): number {
    return this.charts().length;
  }

  GetCount(): number {
    return this.Count;
  }

  Add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    this.host.assertWritable(this.sheet);
    if (!(source instanceof Range)) throw invalidArgument("the source of a chart is a range");
    const wanted = {
      type: text(type, "the type of a chart"),
      source: this.host.inGrid(source.rect),
      seriesBy: optionalText(seriesBy, "seriesBy") ?? "Auto",
    };
    const chart = this.host.model.addChart(newChart(this.host.model, this.sheet, wanted));
    return new Chart(this.host, this.sheet, chart.id);
  }

  /** By name, or by the id by which the client remembers it. */
  GetItem(key: unknown): Chart {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw itemNotFound();
    return chart;
  }

  GetItemOrNullObject(key: unknown): Chart | null {
    const wanted = text(key, "the name of a chart").toLowerCase();
    const charts = this.charts();
    const found = charts.find(({ id }) => id === wanted) ?? charts.find(({ name }) => name.toLowerCase() === wanted);
    return found ? new Chart(this.host, this.sheet, found.id) : null;
  }

  GetItemAt(index: unknown): Chart {
    const chart = this.Items[Number(index)];
    if (!chart) throw itemNotFound();
    return chart;
  }

  private charts() {
    return this.host.model.charts(this.sheet);
  }
}
