/** One chart on the page. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from "chart.js";
import type { ChartData } from "../model/chart-data";
import type { ChartSpec } from "../model/chart-types";
import { type ChartManner, chartConfig } from "./chart-config";
import { chartWords } from "./chart-words";
import type { ScreenBox } from "./grid-places";

Chart.register(
  ...[ArcElement, BarElement, LineElement, PointElement],
  ...[BarController, DoughnutController, LineController, PieController],
  ...[CategoryScale, LinearScale, Legend, Title, Tooltip],
);

export class ChartFigure {
  readonly element = document.createElement("figure");
  readonly #canvas = document.createElement("canvas");
  #chart: Chart | null = null;
  #drawn = "";

  constructor() {
    this.element.className = "chart";
    this.element.setAttribute("role", "img");
    this.element.append(this.#canvas);
  }

  /** Draws anew only what changed. */
  draw(spec: ChartSpec, data: ChartData, manner: ChartManner): void {
    const { place, ...look } = spec;
    const drawn = JSON.stringify([look, data, manner]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#chart?.destroy();
    this.#chart = new Chart(this.#canvas, chartConfig(spec, data, manner));
    this.element.setAttribute("aria-label", chartWords(spec, data));
  }

  /** `visible` is the part of the grid in which it may show. */
  place({ left, top, width, height }: ScreenBox, visible: ScreenBox): void {
    const { style } = this.element;
    Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const cut = {
      top: Math.max(0, visible.top - top),
      right: Math.max(0, left + width - visible.left - visible.width),
      bottom: Math.max(0, top + height - visible.top - visible.height),
      left: Math.max(0, visible.left - left),
    };
    style.clipPath = `inset(${cut.top}px ${cut.right}px ${cut.bottom}px ${cut.left}px)`;
    style.visibility = cut.left + cut.right >= width || cut.top + cut.bottom >= height ? "hidden" : "visible";
  }

  remove(): void {
    this.#chart?.destroy();
    this.element.remove();
  }
}
