import type { Rect } from "../../model/types";
import { intersection, without } from "../address";
import { text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { itemNotFound } from "../host-error";
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

  /** The model can only clear a sheet, so formats of other ranges, and of the rest of their ranges, are set again. */
  ClearAll(): void {
    this.host.assertWritable(this.rect.sheet);
    const model = this.host.model;
    const all = model.conditionalFormats(this.rect.sheet);
    const area = this.host.inGrid(this.rect);
    if (!all.some(({ range }) => intersection(range, area) !== null)) return;
    const kept = all.flatMap(({ range, rule }) => without(range, area).map((rest) => ({ range: rest, rule })));
    model.clearConditionalFormats(this.rect.sheet);
    // The one added last is applied first.
    for (const { range, rule } of kept.reverse()) model.addConditionalFormat(range, rule);
  }

  private touching() {
    const formats = this.host.model.conditionalFormats(this.rect.sheet);
    return formats.filter(({ range }) => intersection(range, this.rect) !== null);
  }
}
