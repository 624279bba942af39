/** The filter that a sheet can have beside those of its tables. */
import type { Rect } from "./types";
import { toRect, toUniverRange, type UniverContext } from "./univer-context";

export class Filters {
  constructor(private readonly context: UniverContext) {}

  get(sheet: string): Rect | null {
    const filter = this.context.sheet(sheet).getFilter();
    return filter === null ? null : toRect(sheet, filter.getRange().getRange());
  }

  set(range: Rect): void {
    this.context.checkInside(range);
    this.context.runAsHost("make the filter", "sheet.mutation.set-filter-range", {
      subUnitId: range.sheet,
      range: toUniverRange(range),
    });
  }

  remove(sheet: string): void {
    if (this.get(sheet) === null) return;
    this.context.runAsHost("remove the filter", "sheet.mutation.remove-filter", { subUnitId: sheet });
  }
}
