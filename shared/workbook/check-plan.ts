import { UserProblem } from "../program/user-problem";
import { cellAddress } from "./address";
import { type CellValue, isCellError, isEmpty } from "./cell";
import { sameName } from "./find-sheets";
import type { Area, Conflict, Plan, Write } from "./plan";

/** What an adapter reads of the workbook before it applies a plan. */
interface WorkbookParts {
  readonly sheetNames: readonly string[];
  /** Defined names that mean something (`usedNames`). */
  readonly names: readonly string[];
  /** Excel's tables, on every sheet. */
  readonly tableNames: readonly string[];
  /** Sheets that this user cannot write to. */
  readonly protectedSheets: readonly string[];
}

/**
 * Refuses a plan whose sheets, names and tables have come, gone or been locked since it was made, before anything is
 * written: what the user has under a name that the plan gives is never taken over. Throws a UserProblem.
 */
export function checkParts(plan: Plan, { sheetNames, names, tableNames, protectedSheets }: WorkbookParts): void {
  const added = new Set<string>();
  for (const change of plan.changes) {
    if (change.kind === "name" && holds(names, change.name)) {
      throw new UserProblem(`There is the name "${change.name}" now that was not there at the preview. Preview again.`);
    }
    if (change.kind === "table" && added.has(change.sheet) && holds(tableNames, change.name)) {
      throw new UserProblem(`There is a table "${change.name}" now that was not there at the preview. Preview again.`);
    }
    if (change.kind === "add-sheet") {
      if (holds(sheetNames, change.sheet)) {
        throw new UserProblem(
          `There is a sheet "${change.sheet}" now that was not there at the preview. Preview again.`,
        );
      }
      added.add(change.sheet);
    } else if (!added.has(change.sheet)) {
      if (!sheetNames.includes(change.sheet)) {
        throw new UserProblem(`The sheet "${change.sheet}" is gone. Preview again.`);
      }
      if (protectedSheets.includes(change.sheet)) {
        throw new UserProblem(
          `The sheet "${change.sheet}" is protected, so nothing can be written to it. Take the protection off, then try again.`,
        );
      }
    }
  }
}

export function holds(names: readonly string[], wanted: string): boolean {
  return names.some((name) => sameName(name, wanted));
}

/** The writes of a plan into sheets that exist already: only these can conflict. */
export function writesToCheck(plan: Plan): readonly Write[] {
  const fresh = new Set(plan.changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : [])));
  return plan.changes.flatMap((change) =>
    (change.kind === "cells" || change.kind === "fill") && !fresh.has(change.sheet) ? [change] : [],
  );
}

/** Where a write goes. */
export function areaOf(write: Write): Area {
  const { sheet, row, column } = write;
  switch (write.kind) {
    case "cells":
      return { sheet, row, column, rows: write.values.length, columns: write.values[0]?.length ?? 0 };
    case "fill":
      return { sheet, row, column, rows: write.rows, columns: write.cells.length };
  }
}

/** The cells of a write that do not hold what it expects. `found[r][c]` is what was read; rows beyond it are blank. */
export function conflictsOf(write: Write, found: readonly (readonly CellValue[])[]): readonly Conflict[] {
  const { sheet, row, column, rows, columns } = areaOf(write);
  const conflicts: Conflict[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const expected = write.expect === "blank" ? null : (write.expect[r]?.[c] ?? null);
      const value = found[r]?.[c] ?? null;
      if (same(expected, value)) continue;
      conflicts.push({ sheet, cell: cellAddress(row + r, column + c), expected, found: value });
    }
  }
  return conflicts;
}

function same(a: CellValue, b: CellValue): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

/** How many cells a plan writes. */
export function cellCount(plan: Plan): number {
  return plan.changes.reduce((sum, change) => {
    if (change.kind !== "cells" && change.kind !== "fill") return sum;
    const { rows, columns } = areaOf(change);
    return sum + rows * columns;
  }, 0);
}

/** A text as a host must be given it so that it stays text: both take a leading apostrophe as the mark of text. */
export function literalText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
