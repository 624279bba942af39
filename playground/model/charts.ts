/**
 * Charts. Univer has none of its own (those of its makers are not free), so they are kept here; each change of one is
 * a mutation of Univer's, so that a person's step takes along, and undoing brings back, what it did to a chart.
 */
import type { IRange } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { ChartFollowing, MOVE_CHART, type MoveChart } from "./chart-following";
import type { ChartInfo, ChartSpec } from "./chart-types";
import type { SavedParts } from "./saved-workbook";
import type { Rect } from "./types";
import { toRect, type UniverContext } from "./univer-context";

const SET_CHART = "host.mutation.set-chart";

interface SetChart {
  readonly id: string;
  /** Null deletes it. */
  readonly chart: ChartInfo | null;
}

export class Charts {
  readonly #charts = new Map<string, ChartInfo>();
  readonly #following: ChartFollowing;
  readonly #disposables: readonly { dispose(): void }[];
  #count = 0;

  constructor(private readonly context: UniverContext) {
    this.#following = new ChartFollowing(context);
    this.#disposables = [
      context.commands.registerCommand({
        id: SET_CHART,
        type: CommandType.MUTATION,
        handler: (_, { id, chart }: SetChart) => this.#set(id, chart),
      }),
      context.commands.registerCommand({
        id: MOVE_CHART,
        type: CommandType.MUTATION,
        handler: (_, move: MoveChart) => this.#move(move),
      }),
    ];
  }

  /** In the order in which they were added, without ranges of sheets that are gone. */
  list(sheet: string): ChartInfo[] {
    const sheets = new Set(this.context.workbook.getSheets().map((existing) => existing.getSheetId()));
    return [...this.#charts.values()]
      .filter((chart) => chart.sheet === sheet && sheets.has(sheet))
      .map((chart) => ({ ...chart, ranges: chart.ranges.filter((range) => sheets.has(range.sheet)) }));
  }

  add(spec: ChartSpec): ChartInfo {
    this.context.sheet(spec.sheet);
    this.#count += 1;
    const chart = { ...spec, id: `chart-${this.#count}` };
    this.#run("add the chart", { id: chart.id, chart });
    return chart;
  }

  change(id: string, change: Partial<ChartSpec>): void {
    this.#run("change the chart", { id, chart: { ...this.#get(id), ...change } });
  }

  remove(id: string): void {
    this.#run("delete the chart", { id: this.#get(id).id, chart: null });
  }

  saved(): SavedParts["charts"] {
    return { count: this.#count, charts: [...this.#charts.values()] };
  }

  restore({ count, charts }: SavedParts["charts"]): void {
    this.#count = count;
    for (const chart of charts) this.#set(chart.id, chart);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #run(what: string, params: SetChart): void {
    this.context.runAsHost(what, SET_CHART, params);
  }

  #get(id: string): ChartInfo {
    const chart = this.#charts.get(id);
    if (!chart) throw new Error(`There is no chart with the id "${id}": take ids from charts().`);
    return chart;
  }

  #set(id: string, chart: ChartInfo | null): boolean {
    if (chart === null) {
      this.#charts.delete(id);
      this.#following.forget(id);
    } else {
      this.#charts.set(id, chart);
      this.#following.follow(chart);
    }
    return true;
  }

  #move({ id, part, range }: MoveChart): boolean {
    const chart = this.#charts.get(id);
    if (!chart) return true;
    return this.#set(id, part === "place" ? standing(chart, range) : showing(chart, part, range));
  }
}

/** A chart whose ground was deleted stays where it was. */
function standing(chart: ChartInfo, ground: IRange | null): ChartInfo {
  if (ground === null) return chart;
  const { row, column, rows, columns } = toRect(chart.sheet, ground);
  const { place } = chart;
  return {
    ...chart,
    place: place.kind === "at" ? { ...place, row, column } : { ...place, row, column, rows, columns },
  };
}

function showing(chart: ChartInfo, part: number, range: IRange | null): ChartInfo {
  const moved = (old: Rect): Rect => (range === null ? { ...old, rows: 0 } : toRect(old.sheet, range));
  return { ...chart, ranges: chart.ranges.map((old, index) => (index === part ? moved(old) : old)) };
}
