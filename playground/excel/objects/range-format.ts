import type { CellStyle, Rect } from "../../model/types";
import { color, flag, number, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, notEmulated } from "../host-error";
import { HostObject } from "../host-object";

/** Excel measures widths in points, the grid in pixels at 96 dpi. */
const PIXELS_PER_POINT = 96 / 72;
const STANDARD_ROW_HEIGHT = 15;
/** "Excel specifications and limits": 409 points. */
const MAX_ROW_HEIGHT = 409;

/** One property of all cells of a range: its value where all agree, else null, as Excel reports it. */
function uniform<K extends keyof CellStyle>(host: ExcelHost, rect: Rect, key: K): CellStyle[K] | null | undefined {
  const { sheet, row, column, rows, columns } = host.inGrid(rect);
  const first = host.model.style(sheet, row, column)[key];
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (host.rawModel.style(sheet, r, c)[key] !== first) return null;
    }
  }
  return first;
}

function setStyle(host: ExcelHost, rect: Rect, style: CellStyle): void {
  host.assertWritable(rect.sheet);
  host.model.setStyle(host.inGrid(rect), style);
}

export class RangeFormat extends HostObject {
  readonly type = "RangeFormat";
  override readonly scalars = ["columnWidth", "horizontalAlignment", "rowHeight", "verticalAlignment", "wrapText"];

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.host, this.rect);
  }

  get Font(): RangeFont {
    return new RangeFont(this.host, this.rect);
  }

  get HorizontalAlignment(): string | null {
    const value = uniform(this.host, this.rect, "horizontal");
    if (value === undefined) return "General";
    return value === null ? null : capitalised(value);
  }

  set HorizontalAlignment(value: unknown) {
    if (value === "Left") setStyle(this.host, this.rect, { horizontal: "left" });
    else if (value === "Center") setStyle(this.host, this.rect, { horizontal: "center" });
    else if (value === "Right") setStyle(this.host, this.rect, { horizontal: "right" });
    else throw notEmulated(`RangeFormat.horizontalAlignment ${text(value, "an alignment")}`);
  }

  get VerticalAlignment(): string | null {
    const value = uniform(this.host, this.rect, "vertical");
    if (value === null) return null;
    return value === "middle" ? "Center" : capitalised(value ?? "bottom");
  }

  set VerticalAlignment(value: unknown) {
    if (value === "Top") setStyle(this.host, this.rect, { vertical: "top" });
    else if (value === "Center") setStyle(this.host, this.rect, { vertical: "middle" });
    else if (value === "Bottom") setStyle(this.host, this.rect, { vertical: "bottom" });
    else throw notEmulated(`RangeFormat.verticalAlignment ${text(value, "an alignment")}`);
  }

  get WrapText(): boolean | null {
    const value = uniform(this.host, this.rect, "wrap");
    return value === undefined ? false : value;
  }

  set WrapText(value: unknown) {
    setStyle(this.host, this.rect, { wrap: flag(value, "wrapText") });
  }

  /** Points. */
  get ColumnWidth(): number | null {
    const widths = this.columns().map((column) => this.host.model.columnWidth(this.rect.sheet, column));
    const [first] = widths;
    return first !== undefined && widths.every((width) => width === first) ? first / PIXELS_PER_POINT : null;
  }

  set ColumnWidth(value: unknown) {
    const pixels = Math.round(number(value, "columnWidth") * PIXELS_PER_POINT);
    const { sheet, column, columns } = this.host.inGrid(this.rect);
    this.host.model.setColumnWidth(sheet, column, pixels, columns);
  }

  /** Points; null where the rows differ. */
  get RowHeight(): number | null {
    const { sheet, row, rows } = this.host.inGrid(this.rect);
    const pixels = Array.from({ length: rows }, (_, index) => this.host.rawModel.rowHeight(sheet, row + index));
    const [first = null] = pixels;
    if (pixels.some((height) => height !== first)) return null;
    return first === null ? STANDARD_ROW_HEIGHT : first / PIXELS_PER_POINT;
  }

  set RowHeight(value: unknown) {
    const points = number(value, "rowHeight");
    if (points < 0 || points > MAX_ROW_HEIGHT) throw invalidArgument(`a row is 0 to ${MAX_ROW_HEIGHT} points high`);
    this.setRowHeight(Math.round(points * PIXELS_PER_POINT));
  }

  /** About the width of the longest text in the range: 7 pixels a character. */
  AutofitColumns(): void {
    const used = this.host.model.usedRange(this.rect.sheet);
    if (!used) return;
    for (const column of this.columns()) {
      if (column < used.column || column >= used.column + used.columns) continue;
      const texts = this.host.model.text({ ...used, column, columns: 1 });
      const longest = Math.max(0, ...texts.map(([cell]) => cell?.length ?? 0));
      if (longest > 0) this.host.model.setColumnWidth(this.rect.sheet, column, Math.min(500, 12 + 7 * longest));
    }
  }

  AutofitRows(): void {
    this.setRowHeight(null);
  }

  private columns(): number[] {
    const { column, columns } = this.host.inGrid(this.rect);
    return Array.from({ length: columns }, (_, index) => column + index);
  }

  private setRowHeight(pixels: number | null): void {
    this.host.assertWritable(this.rect.sheet);
    const { sheet, row, rows } = this.host.inGrid(this.rect);
    this.host.model.setRowHeight(sheet, row, pixels, rows);
  }
}

class RangeFill extends HostObject {
  readonly type = "RangeFill";
  override readonly scalars = ["color"];

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {
    super();
  }

  /** "" where the cells differ, white where there is no fill. */
  get Color(): string {
    const fill = uniform(this.host, this.rect, "fill");
    return fill === null ? "" : (fill ?? "#FFFFFF").toUpperCase();
  }

  set Color(value: unknown) {
    setStyle(this.host, this.rect, { fill: color(value) });
  }

  /** The model has no "no fill": white looks the same. */
  Clear(): void {
    setStyle(this.host, this.rect, { fill: "#FFFFFF" });
  }
}

class RangeFont extends HostObject {
  readonly type = "RangeFont";
  override readonly scalars = ["bold", "color", "italic", "size"];

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {
    super();
  }

  get Bold(): boolean | null {
    const value = uniform(this.host, this.rect, "bold");
    return value === undefined ? false : value;
  }

  set Bold(value: unknown) {
    setStyle(this.host, this.rect, { bold: flag(value, "bold") });
  }

  get Italic(): boolean | null {
    const value = uniform(this.host, this.rect, "italic");
    return value === undefined ? false : value;
  }

  set Italic(value: unknown) {
    setStyle(this.host, this.rect, { italic: flag(value, "italic") });
  }

  get Color(): string {
    const value = uniform(this.host, this.rect, "fontColor");
    return value === null ? "" : (value ?? "#000000").toUpperCase();
  }

  set Color(value: unknown) {
    setStyle(this.host, this.rect, { fontColor: color(value) });
  }

  get Size(): number | null {
    const value = uniform(this.host, this.rect, "fontSize");
    return value === undefined ? 11 : value;
  }

  set Size(value: unknown) {
    setStyle(this.host, this.rect, { fontSize: number(value, "the font size") });
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
