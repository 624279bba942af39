import type { Rect } from "../../model/types";
import { intersection } from "../address";
import { flag } from "../arguments";
import { dimensionMismatch, HostError, mergedRangeConflict, notEmulated } from "../host-error";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { RangeAreas } from "./range-areas";
import { RangeCells } from "./range-cells";
import { RangeFormat } from "./range-format";
import { readHyperlink, writeHyperlink } from "./range-hyperlink";
import { RangePlace } from "./range-place";
import { Worksheet } from "./worksheet";

/** What the documentation of `getMergedAreasOrNullObject` allows. */
const MERGED_LIMIT = 512;

/** A rectangle of cells. It does not follow its cells when rows or columns are inserted, as Excel's tracked ranges do. */
export class Range extends RangePlace {
  readonly type = "Range";
  override readonly isTracked = true;
  override readonly scalars = [
    ...["address", "cellCount", "columnCount", "columnIndex", "formulas", "numberFormat"],
    ...["rowCount", "rowIndex", "text", "values", "valueTypes"],
  ];

  get Values(): unknown[][] {
    return this.cells.values();
  }

  set Values(values: unknown) {
    this.host.assertWritable(this.rect.sheet);
    this.cells.write(values);
  }

  get Formulas(): unknown[][] {
    return this.cells.formulas();
  }

  set Formulas(formulas: unknown) {
    this.host.assertWritable(this.rect.sheet);
    this.cells.write(formulas);
  }

  get ValueTypes(): string[][] {
    return this.cells.valueTypes();
  }

  get Text(): readonly (readonly string[])[] {
    return this.cells.text();
  }

  get NumberFormat(): string[][] {
    return this.cells.numberFormats();
  }

  set NumberFormat(formats: unknown) {
    this.host.assertWritable(this.rect.sheet);
    this.cells.setNumberFormats(formats);
  }

  get Hyperlink(): object | null {
    return readHyperlink(this.host, this.rect);
  }

  set Hyperlink(value: unknown) {
    this.host.assertWritable(this.rect.sheet);
    writeHyperlink(this.host, this.rect, value);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.rect.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.rect);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.host, this.rect);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.rect);
  }

  /** Fails, as documented, where there are more than 512. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.host.model.merges(this.rect.sheet).filter((area) => intersection(area, this.rect) !== null);
    if (merged.length > MERGED_LIMIT) {
      throw new HostError("GeneralException", `The range has ${merged.length} merged areas; at most ${MERGED_LIMIT}.`);
    }
    return merged.length > 0 ? new RangeAreas(this.host, merged) : null;
  }

  Merge(across?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    if (this.host.tablesTouching(this.rect).length > 0) throw mergedRangeConflict();
    const rect = this.host.inGrid(this.rect);
    const byRow = across !== undefined && across !== null && flag(across, "across");
    const rows = Array.from({ length: rect.rows }, (_, row) => ({ ...rect, row: rect.row + row, rows: 1 }));
    for (const area of byRow ? rows : [rect]) this.host.model.merge(area);
  }

  Unmerge(): void {
    this.host.assertWritable(this.rect.sheet);
    this.host.model.unmerge(this.host.inGrid(this.rect));
  }

  Clear(applyTo?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    const rect = this.host.inGrid(this.rect);
    const { model } = this.host;
    const what = applyTo ?? "All";
    if (what === "All") model.clear(rect, "all");
    else if (what === "Contents") model.clear(rect, "contents");
    else if (what === "Formats") model.clear(rect, "formats");
    else if (what === "Hyperlinks") model.setLink(rect, null);
    else throw notEmulated(`Range.clear(${String(what)})`);
  }

  Select(): void {
    this.host.model.select(this.host.inGrid(this.rect));
  }

  /** Only whole rows or columns move in this host's grid. */
  Insert(shift: unknown): Range {
    this.host.assertWritable(this.rect.sheet);
    const { sheet, row, column, rows, columns } = this.rect;
    const { model } = this.host;
    if (this.IsEntireRow && shift === "Down") model.asHost(() => model.insertRows(sheet, row, rows));
    else if (this.IsEntireColumn && shift === "Right") model.asHost(() => model.insertColumns(sheet, column, columns));
    else throw notEmulated(`Range.insert(${String(shift)}) on a part of a row or column`);
    return this.make(this.rect);
  }

  Delete(shift: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    const { sheet, row, column, rows, columns } = this.rect;
    const { model } = this.host;
    if (this.IsEntireRow && shift === "Up") model.asHost(() => model.deleteRows(sheet, row, rows));
    else if (this.IsEntireColumn && shift === "Left") model.asHost(() => model.deleteColumns(sheet, column, columns));
    else throw notEmulated(`Range.delete(${String(shift)}) on a part of a row or column`);
  }

  CopyFrom(source: unknown, copyType?: unknown): void {
    this.host.assertWritable(this.rect.sheet);
    if ((copyType ?? "All") !== "All") throw notEmulated(`Range.copyFrom(${String(copyType)})`);
    const from = this.host.inGrid(this.otherRect(source));
    const { rows, columns } = from;
    const to = this.host.inGrid({ ...this.rect, rows, columns });
    const { model } = this.host;
    model.asHost(() => model.copy(from, to));
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw dimensionMismatch();
  }

  protected override make(rect: Rect): Range {
    return new Range(this.host, rect);
  }

  private get cells(): RangeCells {
    return new RangeCells(this.host, this.rect);
  }
}
