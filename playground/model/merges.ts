/** Merged cells. */
import type { Cells } from "./cells";
import { around, contains, overlaps } from "./rects";
import type { CellWrite, Rect } from "./types";
import { toRect, toUniverRange, type UniverContext } from "./univer-context";

export class Merges {
  constructor(
    private readonly context: UniverContext,
    private readonly cells: Cells,
  ) {}

  list(sheet: string): Rect[] {
    const found = this.context.sheet(sheet).getSheet().getMergeData();
    return found.map((range) => toRect(sheet, range));
  }

  merge(range: Rect): void {
    this.context.checkInside(range);
    const whole = this.#withTouched(range);
    this.unmerge(whole);
    if (whole.rows * whole.columns === 1) return;
    this.context.runAsHost("merge cells", "sheet.mutation.add-worksheet-merge", {
      subUnitId: whole.sheet,
      ranges: [toUniverRange(whole)],
    });
    const keepFirst = (r: number, c: number): CellWrite => (r === 0 && c === 0 ? undefined : null);
    this.cells.write(
      whole,
      Array.from({ length: whole.rows }, (_, r) => Array.from({ length: whole.columns }, (_, c) => keepFirst(r, c))),
    );
  }

  unmerge(range: Rect): void {
    this.context.checkInside(range);
    if (!this.list(range.sheet).some((merged) => overlaps(merged, range))) return;
    this.context.runAsHost("separate cells", "sheet.mutation.remove-worksheet-merge", {
      subUnitId: range.sheet,
      ranges: [toUniverRange(range)],
    });
  }

  #withTouched(range: Rect): Rect {
    const other = this.list(range.sheet).find((merged) => overlaps(merged, range) && !contains(range, merged));
    return other ? this.#withTouched(around(range, other)) : range;
  }
}
