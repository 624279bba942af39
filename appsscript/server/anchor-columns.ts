import { columnLetters } from "../../shared/workbook/address";
import { MARK_KEY, standingColumns } from "../../shared/workbook/mark-columns";
import type { AnchorColumns } from "../../shared/workbook/plan";
import type { ColumnAnchor } from "../../shared/workbook/snapshot";
import { timesOf, valuesOf } from "./cells";
import type { OpenSheets } from "./open-sheets";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Marks columns with developer metadata, which Google moves with its column; a column has one mark at most. */
export function anchorColumns(sheets: OpenSheets, change: AnchorColumns): void {
  const sheet = sheets.sheet(change.sheet);
  const [headers = []] = valuesOf(sheet.getRange("1:1"), timesOf(sheets.spreadsheet));
  const standing = standingColumns(change, headers);
  // On a new sheet nothing is marked; one look at another spares a look at each column.
  const isMarked =
    !sheets.isNew(change.sheet) && sheet.createDeveloperMetadataFinder().withKey(MARK_KEY).find().length > 0;
  if (!isMarked && !change.marked) return;
  const ranges = wholeColumns(
    sheet,
    standing.map(({ column }) => column),
  );
  standing.forEach(({ field }, index) => {
    const range = ranges[index];
    if (range === undefined) return;
    if (isMarked) {
      for (const mark of marksOf(range)) if (change.marked || mark.getValue() === field) mark.remove();
    }
    if (change.marked) {
      range.addDeveloperMetadata(MARK_KEY, field, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    }
  });
}

/** The marks of these columns. Each getter is a call to Google, so only doubtful columns are worth it. */
export function readAnchors(sheet: Sheet, columns: readonly number[]): readonly ColumnAnchor[] {
  return wholeColumns(sheet, columns).flatMap((range, index) =>
    marksOf(range).map((mark) => ({ column: columns[index] ?? 0, field: mark.getValue() ?? "" })),
  );
}

function marksOf(range: Range) {
  return range.getDeveloperMetadata().filter((item) => item.getKey() === MARK_KEY);
}

/** The ranges of these columns, in their order. */
function wholeColumns(sheet: Sheet, columns: readonly number[]): readonly Range[] {
  if (columns.length === 0) return [];
  return sheet.getRangeList(columns.map((column) => `${columnLetters(column)}:${columnLetters(column)}`)).getRanges();
}
