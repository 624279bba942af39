import type { Rect } from "../../model/types";
import { intersection } from "../address";
import { text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { itemNotFound, notEmulated } from "../host-error";
import { HostCollection } from "../host-object";
import { ConditionalFormat } from "./conditional-format";

/** `range.conditionalFormats`: those of the model that touch the range. */
export class ConditionalFormatCollection extends HostCollection {
  readonly type = "ConditionalFormatCollection";

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {
    super();
  }

  get Items(): readonly ConditionalFormat[] {
    return this.touching().map(({ range, rule }, index) => ConditionalFormat.existing(this.host, range, rule, index));
  }

  Add(type: unknown): ConditionalFormat {
    this.host.assertWritable(this.rect.sheet);
    const format = new ConditionalFormat(this.host, this.rect, text(type, "the type of a conditional format"), "new");
    this.host.draftFormat(format);
    return format;
  }

  GetCount(): number {
    return this.touching().length;
  }

  GetItemAt(index: unknown): ConditionalFormat {
    const item = this.Items[Number(index)];
    if (!item) throw itemNotFound();
    return item;
  }

  GetItem(id: unknown): ConditionalFormat {
    const item = this.Items.find((format) => format.Id === id);
    if (!item) throw itemNotFound();
    return item;
  }

  /** The model can only clear a sheet, so formats of other ranges are set again. */
  ClearAll(): void {
    this.host.assertWritable(this.rect.sheet);
    const model = this.host.model;
    const all = model.conditionalFormats(this.rect.sheet);
    const area = this.host.inGrid(this.rect);
    const kept = all.filter(({ range }) => {
      const common = intersection(range, area);
      if (common && common.rows * common.columns < range.rows * range.columns) {
        throw notEmulated("ConditionalFormatCollection.clearAll() on a part of a format's range");
      }
      return common === null;
    });
    if (kept.length === all.length) return;
    model.clearConditionalFormats(this.rect.sheet);
    for (const { range, rule } of kept) model.addConditionalFormat(range, rule);
  }

  private touching() {
    const formats = this.host.model.conditionalFormats(this.rect.sheet);
    return formats.filter(({ range }) => intersection(range, this.rect) !== null);
  }
}
