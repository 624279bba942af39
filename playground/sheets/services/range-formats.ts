import type { CellStyle } from "../../model/types";
import type { Args } from "./args";
import { blocksOf } from "./blocks";
import { ServiceError } from "./errors";
import { checkInside, within } from "./grid";
import { fluent, type Member, type Members, read } from "./member";
import type { RangeObject } from "./objects";
import { checkShape } from "./range-values";
import type { Session } from "./session";

/** Setters of one look for all cells: those of a range, and of a list of ranges. */
export const SETTERS: Readonly<Record<string, (args: Args) => CellStyle>> = {
  setNumberFormat: (args) => ({ numberFormat: args.text(0) }),
  setFontWeight: (args) => ({ bold: weight(args.at(0)) }),
  setFontStyle: (args) => ({ italic: args.at(0) === "italic" }),
  setFontColor: (args) => ({ fontColor: color(args.at(0), "#000000") }),
  setFontSize: (args) => ({ fontSize: args.number(0) }),
  setBackground: (args) => ({ fill: color(args.at(0), "#ffffff") }),
  setHorizontalAlignment: (args) => ({ horizontal: horizontal(args.text(0)) }),
  setVerticalAlignment: (args) => ({ vertical: vertical(args.text(0)) }),
  setWrap: (args) => ({ wrap: args.boolean(0) }),
};

export const rangeFormats: Members<RangeObject> = {
  ...Object.fromEntries(Object.entries(SETTERS).map(([name, style]) => [name, whole(style)])),
  setNumberFormats: each((format) => ({ numberFormat: format ?? "" })),
  setFontWeights: each((text) => ({ bold: weight(text) })),
  setFontColors: each((text) => ({ fontColor: color(text, "#000000") })),
  setBackgrounds: each((text) => ({ fill: color(text, "#ffffff") })),
  // "Does not reset any number formatting rules" (Google's reference): those it keeps.
  clearFormat: fluent(({ rect }, _, { host: { model } }) => {
    const formats = Array.from({ length: rect.rows }, (_row, i) =>
      Array.from(
        { length: rect.columns },
        (_cell, j) => model.style(rect.sheet, rect.row + i, rect.column + j).numberFormat ?? "",
      ),
    );
    model.clear(checkInside(model, rect), "formats");
    for (const { item, ...block } of blocksOf(formats)) model.setStyle(within(rect, block), { numberFormat: item });
  }),
  getNumberFormat: read((range, _, session) => scriptFormat(firstStyle(range, session).numberFormat)),
  getNumberFormats: read(({ rect }, _, { host: { model } }) =>
    Array.from({ length: rect.rows }, (_row, i) =>
      Array.from({ length: rect.columns }, (_cell, j) =>
        scriptFormat(model.style(rect.sheet, rect.row + i, rect.column + j).numberFormat),
      ),
    ),
  ),
  getBackground: read((range, _, session) => firstStyle(range, session).fill ?? "#ffffff"),
  getFontWeight: read((range, _, session) => (firstStyle(range, session).bold ? "bold" : "normal")),
};

function whole(style: (args: Args) => CellStyle): Member<RangeObject> {
  return fluent(({ rect }, args, { host: { model } }) => model.setStyle(checkInside(model, rect), style(args)));
}

/** A setter with a matrix of texts, one for each cell. */
function each(style: (text: string | null) => CellStyle): Member<RangeObject> {
  return fluent(({ rect }, args, { host: { model } }) => {
    const matrix = args
      .matrix(0)
      .map((row) => row.map((item) => (typeof item === "string" || item === null ? item : args.mismatch())));
    checkShape(rect, matrix);
    checkInside(model, rect);
    for (const { item, ...block } of blocksOf(matrix)) model.setStyle(within(rect, block), style(item));
  });
}

function firstStyle({ rect }: RangeObject, { host }: Session): CellStyle {
  return host.model.style(rect.sheet, rect.row, rect.column);
}

/** The general format, as Google writes it when asked. */
function scriptFormat(format: string | undefined): string {
  return format === undefined || format === "" || format === "General" ? "0.###############" : format;
}

function weight(value: unknown): boolean {
  if (value === "bold") return true;
  if (value === "normal" || value === null) return false;
  throw new ServiceError(`Invalid font weight: ${String(value)}. Use "bold" or "normal".`);
}

/** A colour in CSS notation. null resets it. */
function color(value: unknown, reset: string): string {
  if (value === null) return reset;
  if (typeof value === "string" && /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i.test(value)) return value;
  throw new ServiceError(`Invalid color: ${String(value)}. Use CSS notation such as "#ffffff" or "white".`);
}

function horizontal(value: string): "left" | "center" | "right" {
  if (value === "left" || value === "center" || value === "right") return value;
  if (value === "normal") return "left";
  throw new ServiceError(`Invalid argument: ${value}. A horizontal alignment is left, center, right or normal.`);
}

function vertical(value: string): "top" | "middle" | "bottom" {
  if (value === "top" || value === "middle" || value === "bottom") return value;
  throw new ServiceError(`Invalid argument: ${value}. A vertical alignment is top, middle or bottom.`);
}
