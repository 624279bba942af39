import { kindsOf, said, type ValueKind } from "./value-kinds";

/** What the values of a column look like. Blanks and "n/a" do not count: they say nothing about what it means. */
export interface Profile {
  /** How many values were looked at. */
  readonly count: number;
  /** Which share of them, 0–1, is of a kind. */
  readonly share: (kind: ValueKind) => number;
  /** Different values among those looked at, 0–1. */
  readonly distinct: number;
  /** The share of the looked-at rows that says nothing here, 0–1. */
  readonly blank: number;
  /** The different values, folded in case, up to `SAMPLE`. */
  readonly values: ReadonlySet<string>;
}

/** Rows of which only the cells matter. */
export interface CellRow {
  readonly cells: readonly string[];
}

/** Values that are looked at in a column, spread over all of its rows: the first ones may be alike. */
const SAMPLE = 120;

export function profileOf(rows: readonly CellRow[], column: number): Profile {
  const stride = Math.max(1, rows.length / SAMPLE);
  const counts = new Map<ValueKind, number>();
  const values = new Set<string>();
  let count = 0;
  let looked = 0;
  let blank = 0;
  for (let place = 0; place < rows.length; place += stride) {
    looked++;
    const from = Math.floor(place);
    const text = firstSaid(rows, column, from, Math.floor(place + stride));
    if (said(rows[from]?.cells[column] ?? "") === null) blank++;
    if (text === null) continue;
    count++;
    values.add(text.toLowerCase());
    for (const kind of kindsOf(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    count,
    share: (kind) => (count === 0 ? 0 : (counts.get(kind) ?? 0) / count),
    distinct: count === 0 ? 0 : values.size / count,
    blank: looked === 0 ? 1 : blank / looked,
    values,
  };
}

/** In a sparse column the next row that says something stands for those that do not. */
function firstSaid(rows: readonly CellRow[], column: number, from: number, to: number): string | null {
  for (let row = from; row < to; row++) {
    const text = said(rows[row]?.cells[column] ?? "");
    if (text !== null) return text;
  }
  return null;
}
