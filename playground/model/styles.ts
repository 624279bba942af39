/** How cells look. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellStyle, Rect } from "./types";
import type { UniverContext } from "./univer-context";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

export class Styles {
  constructor(private readonly context: UniverContext) {}

  /** Adds to the style that is there; what `style` leaves out stays. */
  set(range: Rect, style: CellStyle): void {
    this.context.checkInside(range);
    const cell: ICellData = { s: toUniverStyle(style) };
    const row = Object.fromEntries(Array.from({ length: range.columns }, (_, c) => [range.column + c, cell]));
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = Object.fromEntries(
      Array.from({ length: range.rows }, (_, r) => [range.row + r, row]),
    );
    // The trigger says that no value changed: no formula needs to be calculated.
    this.context.runAsHost("format cells", "sheet.mutation.set-range-values", {
      subUnitId: range.sheet,
      cellValue,
      trigger: "sheet.command.set-style",
    });
  }

  get(sheet: string, row: number, column: number): CellStyle {
    this.context.checkInside({ sheet, row, column, rows: 1, columns: 1 });
    const cell = this.context.sheet(sheet).getSheet().getCellRaw(row, column);
    return fromUniverStyle(this.context.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {});
  }
}

function toUniverStyle(style: CellStyle): IStyleData {
  const result: IStyleData = {};
  if (style.numberFormat !== undefined) result.n = { pattern: style.numberFormat };
  if (style.bold !== undefined) result.bl = style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.italic !== undefined) result.it = style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.underline !== undefined) result.ul = { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (style.fontColor !== undefined) result.cl = { rgb: style.fontColor };
  if (style.fontSize !== undefined) result.fs = style.fontSize;
  if (style.fill !== undefined) result.bg = { rgb: style.fill };
  if (style.wrap !== undefined) result.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.horizontal !== undefined) result.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) result.vt = VERTICAL[style.vertical];
  return result;
}

function fromUniverStyle(style: IStyleData): CellStyle {
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  return {
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
  };
}

function keyOf<K extends "left" | "center" | "right" | "top" | "middle" | "bottom">(
  table: Readonly<Record<K, number>>,
  value: Nullable<number>,
): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}
