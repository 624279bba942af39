import type { Rect } from "../../model/types";
import type { ExcelHost } from "../excel-host";
import { HostCollection, HostObject } from "../host-object";
import { Range } from "./range";

/** Several ranges of one sheet, as `getMergedAreasOrNullObject()` gives them. */
export class RangeAreas extends HostObject {
  readonly type = "RangeAreas";
  override readonly isTracked = true;
  override readonly scalars = ["address", "areaCount", "cellCount"];

  constructor(
    private readonly host: ExcelHost,
    private readonly rects: readonly Rect[],
  ) {
    super();
  }

  get Address(): string {
    return this.Areas.Items.map((range) => range.Address).join(", ");
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    return this.rects.reduce((sum, rect) => sum + rect.rows * rect.columns, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.rects.map((rect) => new Range(this.host, rect)));
  }
}

class RangeCollection extends HostCollection {
  readonly type = "RangeCollection";

  constructor(readonly Items: readonly Range[]) {
    super();
  }

  GetCount(): number {
    return this.Items.length;
  }

  GetItemAt(index: unknown): Range | null {
    return this.Items[Number(index)] ?? null;
  }
}
