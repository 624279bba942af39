/** The charts of the active sheet, over the grid: they scroll with it, and are drawn anew when their cells change. */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { chartData } from "../model/chart-data";
import type { ChartInfo } from "../model/chart-types";
import type { WorkbookModel } from "../model/types";
import { ChartFigure } from "./chart-figure";
import { chartManner } from "./chart-manner";
import { type GridPlaces, gridPlaces, type ScreenBox } from "./grid-places";

/** Milliseconds of quiet before charts are compared with their cells: a calculation writes many times. */
const QUIET = 120;

/** Returns how to stop. */
export function connectCharts(injector: Injector, model: WorkbookModel, container: HTMLElement): () => void {
  const layer = document.createElement("div");
  layer.className = "chart-layer";
  const figures = new Map<string, ChartFigure>();
  let frame = 0;
  let timer = 0;

  const move = () => {
    const places = gridPlaces(injector);
    if (places === null) return;
    layTo(layer, places.canvas, container);
    const charts = new Map(model.charts(places.sheet).map((chart) => [chart.id, chart]));
    for (const [id, figure] of figures) {
      const chart = charts.get(id);
      figure.element.hidden = chart === undefined;
      if (chart) figure.place(boxOf(places, chart), places.visible(chart.place));
    }
  };
  const draw = () => {
    const places = gridPlaces(injector);
    if (places === null) return;
    // Not at once: Univer clears the container when it moves in.
    if (!layer.isConnected) container.append(layer);
    // The canvas takes a new size later than the container.
    sizes.observe(places.canvas);
    const charts = model.charts(places.sheet);
    const kept = new Set(charts.map(({ id }) => id));
    for (const [id, figure] of figures) {
      if (kept.has(id)) continue;
      figure.remove();
      figures.delete(id);
    }
    for (const chart of charts) {
      const figure = figures.get(chart.id) ?? new ChartFigure();
      if (!figures.has(chart.id)) layer.append(figure.element);
      figures.set(chart.id, figure);
      figure.place(boxOf(places, chart), places.visible(chart.place));
      figure.draw(chart, chartData(model, chart), chartManner());
    }
    move();
  };
  const changed = () => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (figures.size > 0) move();
      });
    }
    clearTimeout(timer);
    timer = window.setTimeout(draw, QUIET);
  };

  // The grid scrolls beneath a chart, too.
  const passOn = (event: WheelEvent) => {
    event.preventDefault();
    gridPlaces(injector)?.canvas.dispatchEvent(new WheelEvent(event.type, event));
  };
  layer.addEventListener("wheel", passOn, { passive: false });
  const commands = injector.get(ICommandService).onCommandExecuted(changed);
  const sizes = new ResizeObserver(changed);
  sizes.observe(container);
  // The host's colours and the scheme's.
  const host = new MutationObserver(changed);
  host.observe(document.documentElement, { attributeFilter: ["data-host"] });
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    commands.dispose();
    sizes.disconnect();
    host.disconnect();
    dark.removeEventListener("change", changed);
    for (const figure of figures.values()) figure.remove();
    layer.remove();
  };
}

function boxOf(places: GridPlaces, { place }: ChartInfo): ScreenBox {
  const { row, column } = place;
  if (place.kind === "over") {
    return places.between({ row, column }, { row: row + place.rows, column: column + place.columns });
  }
  const { left, top } = places.between({ row, column }, { row, column });
  const { scale } = places;
  return {
    left: left + place.x * scale,
    top: top + place.y * scale,
    width: place.width * scale,
    height: place.height * scale,
  };
}

function layTo(layer: HTMLElement, canvas: HTMLElement, container: HTMLElement): void {
  const at = canvas.getBoundingClientRect();
  const from = container.getBoundingClientRect();
  Object.assign(layer.style, { left: `${at.left - from.left}px`, top: `${at.top - from.top}px` });
}
