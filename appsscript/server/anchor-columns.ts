import { columnLetters } from "../../shared/workbook/address";
import { MARK_KEY, standingColumns } from "../../shared/workbook/mark-columns";
import type { AnchorColumns } from "../../shared/workbook/plan";
import type { ColumnAnchor } from "../../shared/workbook/snapshot";
import { fromHost } from "./cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Marks columns with developer metadata, which Google moves with its column; a column has one mark at most. */
export function anchorColumns(sheet: Sheet, change: AnchorColumns, timeZone: string): void {
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
  const standing = standingColumns(
    change,
    headers.map((header: unknown) => fromHost(header, timeZone)),
  );
  // On a new sheet nothing is marked: one look spares a look at each column.
  const isMarked = sheet.createDeveloperMetadataFinder().withKey(MARK_KEY).find().length > 0;
  for (const { column, field } of standing) {
    const range = wholeColumn(sheet, column);
    if (isMarked) {
      for (const mark of marksOf(range)) if (change.marked || mark.getValue() === field) mark.remove();
    }
    if (change.marked) {
      range.addDeveloperMetadata(MARK_KEY, field, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    }
  }
}

/** The marks of these columns. Each getter is a call to Google, so only doubtful columns are worth it. */
export function readAnchors(sheet: Sheet, columns: readonly number[]): readonly ColumnAnchor[] {
  return columns.flatMap((column) =>
    marksOf(wholeColumn(sheet, column)).map((mark) => ({ column, field: mark.getValue() ?? "" })),
  );
}

function marksOf(range: Range) {
  return range.getDeveloperMetadata().filter((item) => item.getKey() === MARK_KEY);
}

function wholeColumn(sheet: Sheet, column: number): Range {
  const letters = columnLetters(column);
  return sheet.getRange(`${letters}:${letters}`);
}
