/** What was typed since a step, and would be lost if the step were taken back. */
import { cellAddress } from "./address";
import { isEmpty } from "./cell";
import { sameContent } from "./check-plan";
import { heldIn } from "./finding";
import type { IsOurs } from "./list-formulas";
import type { LocatedPrograms } from "./locate-programs";
import { MASTER_SHEETS } from "./master-sheets";
import type { Conflict } from "./plan";
import { noteKinds } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";
import { contentNow, sheetNow, type WrittenCell } from "./written-cells";

/** What stands in a sheet that the step made and is not of the step. */
export function leftOver(
  snapshot: WorkbookSnapshot,
  sheet: string,
  written: readonly WrittenCell[],
  isOurs: IsOurs,
): readonly Conflict[] {
  if (isComputed(snapshot, sheet)) return [];
  const kindAt = noteKinds(snapshot);
  const own = new Map(
    written.filter((cell) => cell.sheet === sheet).map((cell) => [cellAddress(cell.row, cell.column), cell]),
  );
  return heldIn(snapshot.sheets[sheet]).flatMap((row, r) =>
    row.flatMap((now, c): readonly Conflict[] => {
      const cell = own.get(cellAddress(r, c));
      if (isEmpty(now) || isOurs(sheet, c, now) || kindAt(sheet, r) !== null) return [];
      if (cell !== undefined && sameContent(cell.after, now)) return [];
      return [{ sheet, cell: cellAddress(r, c), expected: cell?.after ?? null, found: now }];
    }),
  );
}

/** A cell that holds neither what the step wrote nor what stood there before. */
export function changedSince(snapshot: WorkbookSnapshot, cell: WrittenCell, isOurs: IsOurs): readonly Conflict[] {
  const now = contentNow(snapshot, cell);
  const { sheet, row, column, before, after } = cell;
  if (sameContent(before, now) || sameContent(after, now) || isOurs(sheet, column, now)) return [];
  return [{ sheet, cell: cellAddress(row, column), expected: after, found: now }];
}

/** Cells that would be left in a row whose program is taken back: what the user typed there would lose its meaning. */
export function orphans(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms,
  written: readonly WrittenCell[],
): readonly Conflict[] {
  const sheet = located.sheet.name;
  const taken = new Map<number, Set<number>>();
  const named = new Set<number>();
  for (const { row, column, field, before } of written.filter((cell) => cell.sheet === sheet)) {
    const columns = taken.get(row) ?? new Set();
    taken.set(row, columns.add(column));
    if ((field === "institution" || field === "program") && isEmpty(before)) named.add(row);
  }
  return [...named].flatMap((row) =>
    (heldIn(snapshot.sheets[sheet])[row] ?? []).flatMap((found, column): readonly Conflict[] =>
      isEmpty(found) || taken.get(row)?.has(column) === true || !located.typedColumns.includes(column)
        ? []
        : [{ sheet, cell: cellAddress(row, column), expected: null, found }],
    ),
  );
}

/** The sheet that Google Sheets computes holds nothing of the user's. */
export function isComputed(snapshot: WorkbookSnapshot, sheet: string): boolean {
  return sheetNow(snapshot, MASTER_SHEETS.results.name) === sheet;
}
