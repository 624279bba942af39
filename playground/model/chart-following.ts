/** Lets charts, and the ranges they show, go along when rows and columns are inserted, deleted or moved. */
import type { IRange } from "@univerjs/core";
import { handleDefaultRangeChangeWithEffectRefCommands, RefRangeService } from "@univerjs/sheets";
import type { ChartInfo } from "./chart-types";
import type { Rect } from "./types";
import { toUniverRange, type UniverContext } from "./univer-context";

export const MOVE_CHART = "host.mutation.move-chart";

export interface MoveChart {
  readonly id: string;
  /** Its place, or one of its ranges. */
  readonly part: "place" | number;
  /** Null when all of its cells were deleted. */
  readonly range: IRange | null;
}

export class ChartFollowing {
  readonly #followed = new Map<string, { dispose(): void }[]>();

  constructor(private readonly context: UniverContext) {}

  /** Called after every change of the chart. */
  follow(chart: ChartInfo): void {
    this.forget(chart.id);
    const { place } = chart;
    const size = place.kind === "over" ? { rows: place.rows, columns: place.columns } : { rows: 1, columns: 1 };
    const ground = { sheet: chart.sheet, row: place.row, column: place.column, ...size };
    this.#followed.set(chart.id, [
      this.#watch(ground, { id: chart.id, part: "place" }),
      ...chart.ranges.flatMap((range, part) => (range.rows > 0 ? [this.#watch(range, { id: chart.id, part })] : [])),
    ]);
  }

  forget(id: string): void {
    for (const watched of this.#followed.get(id) ?? []) watched.dispose();
    this.#followed.delete(id);
  }

  #watch(rect: Rect, part: Omit<MoveChart, "range">): { dispose(): void } {
    const { unitId } = this.context;
    const range = toUniverRange(rect);
    const move = (to: IRange | null) => ({ id: MOVE_CHART, params: { ...part, range: to } });
    const service = this.context.boot.injector.get(RefRangeService);
    return service.registerRefRange(
      range,
      (command) => {
        const moved = handleDefaultRangeChangeWithEffectRefCommands(range, command);
        const isSame = moved !== null && same(moved, range);
        return isSame ? { redos: [], undos: [] } : { redos: [move(moved)], undos: [move(range)] };
      },
      unitId,
      rect.sheet,
    );
  }
}

function same(a: IRange, b: IRange): boolean {
  return (
    a.startRow === b.startRow && a.startColumn === b.startColumn && a.endRow === b.endRow && a.endColumn === b.endColumn
  );
}
