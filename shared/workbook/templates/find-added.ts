import { UserProblem } from "../../program/user-problem";
import { cellAddress, parseReference } from "../address";
import { isEmpty } from "../cell";
import type { AddedColumns, Conflict } from "../plan";
import { sameName } from "../same-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { findOwnList, type OwnList, ownListAt } from "./own-list";

/** Added columns as they stand now. */
export interface FoundColumns {
  readonly list: OwnList;
  /** Zero-based columns that the plan added and that are still there, left to right. */
  readonly fresh: readonly number[];
  /** Headers in the place of one that the plan wrote. */
  readonly renamed: readonly Conflict[];
}

/**
 * Finds the columns that a plan added by the name over their headers, which follows them wherever the user moves and
 * renames things; a plan that only wrote formulas, by its sheet. Null where the plan was interrupted before it wrote.
 * Throws a UserProblem where it cannot be told which columns are meant.
 */
export function findAdded(snapshot: WorkbookSnapshot, added: AddedColumns): FoundColumns | null {
  if (added.name === null) return { list: sameList(snapshot, added), fresh: [], renamed: [] };
  const named = snapshot.names.find(({ name }) => sameName(name, added.name ?? ""));
  const at = named === undefined ? null : parseReference(named.refersTo);
  const sheet = at === null ? undefined : snapshot.sheets[at.sheet];
  if (at === null || sheet === undefined) {
    if (named === undefined && isUntouched(snapshot, added)) return null;
    throw new UserProblem(
      `The name ${added.name}, which follows the added columns, is gone or has lost its cells, so it cannot be told where they are. If the columns or their sheet were deleted, nothing is left to undo. If not, delete the columns by hand.`,
    );
  }
  const span = Array.from({ length: at.columns }, (_, index) => at.column + index);
  const table = sheet.tables.find(
    ({ row, column, columns }) => row === at.row && column < at.column + at.columns && at.column < column + columns,
  );
  return { list: ownListAt(sheet, table ?? null, at.row), ...sorted(sheet, at.row, span, added.fresh) };
}

/** Which columns of the span are the plan's, and which of its headers have become others. */
function sorted(
  sheet: SheetSnapshot,
  row: number,
  span: readonly number[],
  fresh: readonly string[],
): Pick<FoundColumns, "fresh" | "renamed"> {
  const headers = span.map((column) => sheet.values[row]?.[column] ?? null);
  // Interrupted between the name and the headers.
  if (headers.every(isEmpty)) return { fresh: span, renamed: [] };
  const places = headers.map((header) => (typeof header === "string" ? fresh.indexOf(header) : -1));
  const ours = span.filter((_, index) => (places[index] ?? -1) >= 0);
  const renamed = span.flatMap((column, index): readonly Conflict[] => {
    if ((places[index] ?? -1) >= 0) return [];
    // A column between two of ours is the user's own, unless one is missing just there.
    const before =
      places
        .slice(0, index)
        .reverse()
        .find((place) => place >= 0) ?? -1;
    const after = places.slice(index).find((place) => place >= 0) ?? fresh.length;
    const missing = fresh.find((_, place) => before < place && place < after && !places.includes(place));
    if (missing === undefined) return [];
    return [{ sheet: sheet.name, cell: cellAddress(row, column), expected: missing, found: headers[index] ?? null }];
  });
  return { fresh: ours, renamed };
}

function sameList(snapshot: WorkbookSnapshot, added: AddedColumns): OwnList {
  const sheet = sheetCalled(snapshot, added.sheet);
  if (sheet === undefined) {
    throw new UserProblem(
      `The sheet ${added.sheet} is not there: if it has another name now, give it that one back, then undo. If it was deleted, its formulas are gone with it.`,
    );
  }
  const table = sheet.tables.find(({ name }) => added.table !== null && sameName(name, added.table));
  return table === undefined ? findOwnList(sheet, null) : ownListAt(sheet, table, table.row);
}

/** Whether none of the plan's headers is on its sheet. */
function isUntouched(snapshot: WorkbookSnapshot, added: AddedColumns): boolean {
  const sheet = sheetCalled(snapshot, added.sheet);
  return (
    sheet !== undefined &&
    !sheet.values.some((row) => row.some((value) => typeof value === "string" && added.fresh.includes(value)))
  );
}

function sheetCalled(snapshot: WorkbookSnapshot, sheet: string): SheetSnapshot | undefined {
  const name = snapshot.sheetNames.find((candidate) => sameName(candidate, sheet));
  return name === undefined ? undefined : snapshot.sheets[name];
}
