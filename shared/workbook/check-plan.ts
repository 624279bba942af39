import { cellAddress } from "./address";
import { type CellValue, isCellError } from "./cell";
import { isEmpty } from "./locate-programs";
import type { Conflict, Plan, WriteCells } from "./plan";

/** The writes of a plan into sheets that exist already: only these can conflict. */
export function writesToCheck(plan: Plan): readonly WriteCells[] {
  const fresh = new Set(plan.changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : [])));
  return plan.changes.flatMap((change) => (change.kind === "cells" && !fresh.has(change.sheet) ? [change] : []));
}

/** The cells of a write that do not hold what it expects. `found[r][c]` is what was read; rows beyond it are blank. */
export function conflictsOf(write: WriteCells, found: readonly (readonly CellValue[])[]): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  write.values.forEach((cells, r) => {
    cells.forEach((_, c) => {
      const expected = write.expect === "blank" ? null : (write.expect[r]?.[c] ?? null);
      const value = found[r]?.[c] ?? null;
      if (!same(expected, value)) {
        conflicts.push({
          sheet: write.sheet,
          cell: cellAddress(write.row + r, write.column + c),
          expected,
          found: value,
        });
      }
    });
  });
  return conflicts;
}

function same(a: CellValue, b: CellValue): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

/** How many cells a plan writes. */
export function cellCount(plan: Plan): number {
  return plan.changes.reduce(
    (sum, change) => (change.kind === "cells" ? sum + change.values.reduce((n, row) => n + row.length, 0) : sum),
    0,
  );
}

/** A text as a host must be given it so that it stays text: both take a leading apostrophe as the mark of text. */
export function literalText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
