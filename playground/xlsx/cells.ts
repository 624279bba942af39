/** A sheet's cells as the file has them: values and looks, no formulas. */
import type { Cell as XlsxCell, CellStyle as XlsxStyle } from "hucre";
import { formatBlock } from "../excel/address";
import type { CellValue, WorkbookModel } from "../model/types";
import { toXlsxStyle } from "./cell-style";

export type CellPart = Partial<XlsxCell>;

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const LIKE_AN_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** Keyed `row,column` (zero-based). Throws a sentence for a text that Excel could not open. */
export function sheetCells(model: WorkbookModel, sheet: { readonly id: string; readonly name: string }) {
  const cells = new Map<string, CellPart>();
  const used = model.usedRange(sheet.id);
  if (used === null) return cells;
  const styles = new StyleCache();
  model.read(used).forEach((line, r) => {
    line.forEach(({ value }, c) => {
      const row = used.row + r;
      const column = used.column + c;
      const style = styles.of(model, sheet.id, row, column);
      if (value === null && style === null) return;
      if (typeof value === "string" && value.length > LONGEST_TEXT) throw tooLong(sheet.name, row, column, value);
      cells.set(`${row},${column}`, { ...cellContent(value), ...(style ? { style } : {}) });
    });
  });
  return cells;
}

/** A value as the writer takes it. An error that Excel does not know becomes its text. */
export function cellContent(value: CellValue): CellPart {
  if (typeof value === "string") {
    // The writer takes a plain "#N/A" for the error, and formatted text for what it says.
    return LIKE_AN_ERROR.test(value) ? { value, richText: [{ text: value }] } : { value };
  }
  if (typeof value === "object" && value !== null) return { value: value.error };
  return { value };
}

function tooLong(sheet: string, row: number, column: number, text: string): Error {
  const cell = `${sheet}!${formatBlock({ row, column, rows: 1, columns: 1 })}`;
  const length = text.length.toLocaleString("en-US");
  return new Error(`${cell} holds ${length} characters; Excel takes 32,767 in a cell. Shorten it and try again.`);
}

/** Thousands of cells share a few looks. */
class StyleCache {
  readonly #known = new Map<string, XlsxStyle | null>();

  of(model: WorkbookModel, sheet: string, row: number, column: number): XlsxStyle | null {
    const style = model.style(sheet, row, column);
    const key = JSON.stringify(style);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = toXlsxStyle(style);
    this.#known.set(key, made);
    return made;
  }
}
