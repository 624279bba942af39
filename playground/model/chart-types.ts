import type { Rect } from "./rect";

export type ChartKind = "column" | "bar" | "line" | "pie" | "doughnut";
export type LegendPosition = "top" | "bottom" | "left" | "right";

/** Pixels from the corner of a cell, or exactly over some cells, with which the chart then grows and shrinks. */
export type ChartPlace =
  | {
      readonly kind: "at";
      readonly row: number;
      readonly column: number;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: "over";
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    };

export interface ChartSpec {
  /** The sheet on which it stands. */
  readonly sheet: string;
  readonly name: string;
  readonly kind: ChartKind;
  readonly stacked: boolean;
  /** Blocks of cells that stand side by side (below each other where the series lie in rows) as one. */
  readonly ranges: readonly Rect[];
  readonly seriesIn: "columns" | "rows";
  /** How many rows (or columns) in front name the series; the last of them counts. */
  readonly headers: number;
  /** Whether the first column (or row) names the points. */
  readonly labels: boolean;
  readonly title: string;
  readonly titleShown: boolean;
  readonly legend: { readonly position: LegendPosition; readonly shown: boolean };
  /** `#RRGGBB` of each series, in a pie of each point; "" and those that are missing are the host's own choice. */
  readonly colors: readonly string[];
  /** Of a doughnut, as a share of its radius. */
  readonly hole: number;
  /** Null limits follow the values. */
  readonly valueAxis: { readonly title: string; readonly minimum: number | null; readonly maximum: number | null };
  readonly categoryTitle: string;
  readonly place: ChartPlace;
}

export interface ChartInfo extends ChartSpec {
  readonly id: string;
}
