/** Where things are: sheets by id, references in names, limits of the grid. */
import type { Rect, SheetInfo, WorkbookModel } from "../../model/types";
import { type A1Range, a1Notation, parseA1, quoteSheet } from "./a1";
import { ServiceError } from "./errors";
import type { HostState } from "./host-state";
import { RangeObject } from "./objects";

/** Defined names that carry column metadata; scripts do not see them as named ranges. */
export const ANCHOR_PREFIX = "_column_anchor_";

export function sheetInfo(model: WorkbookModel, id: string): SheetInfo {
  const sheet = model.sheets().find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new ServiceError("Sheet not found. It may have been deleted.");
  return sheet;
}

export function wholeSheet({ id, rows, columns }: SheetInfo): Rect {
  return { sheet: id, row: 0, column: 0, rows, columns };
}

export function sheetByName(model: WorkbookModel, name: string): SheetInfo | null {
  return model.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** @throws Google's message where the rectangle leaves the sheet's grid. */
export function checkInside(model: WorkbookModel, rect: Rect): Rect {
  const { rows, columns } = sheetInfo(model, rect.sheet);
  if (rect.row < 0 || rect.column < 0 || rect.row + rect.rows > rows || rect.column + rect.columns > columns) {
    throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return rect;
}

/** @throws Google's message where somebody else protects the sheet against this user. */
export function checkEditable({ protections }: HostState, { sheet }: Rect): void {
  const isLocked = [...protections].some((item) => item.rect.sheet === sheet && !item.canEdit && !item.warningOnly);
  if (!isLocked) return;
  throw new ServiceError(
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if " +
      "you need to edit.",
  );
}

/** A part of a range, counted from the range's first cell. */
export function within(range: Rect, part: Omit<Rect, "sheet">): Rect {
  return { ...part, sheet: range.sheet, row: range.row + part.row, column: range.column + part.column };
}

/** One-based coordinates, as in `getRange(row, column, rows, columns)`. */
export function rangeAt(
  model: WorkbookModel,
  sheet: string,
  [row, column, rows = 1, columns = 1]: readonly number[],
): RangeObject {
  if (row === undefined || row < 1) throw new ServiceError("The starting row of the range is too small.");
  if (column === undefined || column < 1) throw new ServiceError("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
  return new RangeObject(checkInside(model, { sheet, row: row - 1, column: column - 1, rows, columns }));
}

/** A range by A1 notation or by name. */
export function rangeByText(model: WorkbookModel, defaultSheet: string, text: string): RangeObject {
  const parsed = parseA1(text);
  if (parsed !== null) return new RangeObject(checkInside(model, rectOf(model, defaultSheet, parsed)));
  const named = namedRect(model, text);
  if (named === null) throw new ServiceError("Range not found");
  return new RangeObject(named);
}

/** The rectangle a defined name stands for; null where there is none, or it is no plain reference. */
export function namedRect(model: WorkbookModel, name: string): Rect | null {
  const info = model.names().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (info === undefined) return null;
  const parsed = parseA1(info.refersTo.replace(/^=/, ""));
  if (parsed === null || parsed.sheet === null || sheetByName(model, parsed.sheet) === null) return null;
  return rectOf(model, "", parsed);
}

export function referenceTo(model: WorkbookModel, rect: Rect): string {
  return `${quoteSheet(sheetInfo(model, rect.sheet).name)}!${a1Notation(rect, true)}`;
}

/** Google's numeric id of a sheet: stable while the host lives; the first sheet's is 0. */
export function numericSheetId(host: HostState, id: string): number {
  const known = host.sheetIds.get(id);
  if (known !== undefined) return known;
  const made = host.sheetIds.size === 0 ? 0 : 1_000_000_007 + host.sheetIds.size * 7_919;
  host.sheetIds.set(id, made);
  return made;
}

/** Rows and columns up to the last cell with content; zeros on an empty sheet. */
export function contentSize(model: WorkbookModel, sheet: string): { readonly rows: number; readonly columns: number } {
  const used = model.usedRange(sheet);
  let rows = 0;
  let columns = 0;
  if (used === null) return { rows, columns };
  model.read(used).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.value === null && cell.formula === "") return;
      rows = Math.max(rows, used.row + row + 1);
      columns = Math.max(columns, used.column + column + 1);
    });
  });
  return { rows, columns };
}

function rectOf(model: WorkbookModel, defaultSheet: string, range: A1Range): Rect {
  const sheet = range.sheet === null ? sheetInfo(model, defaultSheet) : sheetByName(model, range.sheet);
  if (sheet === null) throw new ServiceError("Range not found");
  return {
    sheet: sheet.id,
    row: range.row,
    column: range.column,
    rows: (range.lastRow ?? sheet.rows - 1) - range.row + 1,
    columns: (range.lastColumn ?? sheet.columns - 1) - range.column + 1,
  };
}
