/** How a cell looks, from the model's words to the file's. */
import type { CellStyle as XlsxStyle } from "hucre";
import type { CellStyle } from "../model/types";

const VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

/** `#1f4e79` as the six digits that the writer wants. Univer also keeps colours as `rgb(31, 78, 121)`. */
export function sixDigits(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (parts) {
    return parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  }
  if (/^#?[0-9a-f]{6}$/i.test(color)) return color.replace("#", "").toUpperCase();
  throw new Error(`The colour "${color}" cannot be written to an .xlsx file: give it as #RRGGBB.`);
}

/** Null for a cell that looks like any other. */
export function toXlsxStyle(style: CellStyle): XlsxStyle | null {
  const font = fontOf(style);
  const alignment = alignmentOf(style);
  const plain = style.numberFormat === undefined || style.numberFormat === "General";
  const result: XlsxStyle = {
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
    ...(style.fill ? { fill: solid(style.fill) } : {}),
    ...(plain ? {} : { numFmt: style.numberFormat }),
  };
  return Object.keys(result).length > 0 ? result : null;
}

/** A conditional format's fill: there, unlike in a cell, the background colour is the one that shows. */
export function conditionalStyle(fill: string, fontColor: string): XlsxStyle {
  const color = { rgb: sixDigits(fill) };
  return {
    font: { color: { rgb: sixDigits(fontColor) } },
    fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color },
  };
}

function solid(fill: string): NonNullable<XlsxStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: sixDigits(fill) } };
}

function fontOf(style: CellStyle): XlsxStyle["font"] {
  const { bold, italic, underline, fontColor, fontSize } = style;
  if (!bold && !italic && !underline && !fontColor && !fontSize) return undefined;
  return {
    // A font without a name and a size would be the reader's choice.
    name: "Calibri",
    size: fontSize ?? 11,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(fontColor ? { color: { rgb: sixDigits(fontColor) } } : {}),
  };
}

function alignmentOf(style: CellStyle): XlsxStyle["alignment"] {
  const { wrap, horizontal, vertical } = style;
  if (!wrap && !horizontal && !vertical) return undefined;
  return {
    ...(wrap ? { wrapText: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical: VERTICAL[vertical] } : {}),
  };
}
