import { UserProblem } from "../program/user-problem";
import { cellAddress } from "./address";
import { type CellContent, type CellInput, type CellValue, isCellError, isEmpty, isFormula } from "./cell";
import { sameFormula } from "./formula-text";
import type { Area, Change, Conflict, ExpectCells, Plan, RemoveSheet, Write } from "./plan";
import { sameName } from "./same-name";

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

/** What a plan expects of cells. */
export type Checked = Write | ExpectCells;

export function isWrite(change: Change): change is Write {
  return change.kind === "cells" || change.kind === "fill";
}

/** What a plan expects in sheets that exist already: only these can conflict. */
export function writesToCheck(plan: Plan): readonly Checked[] {
  return plan.changes.filter((change) => isChecked(plan, change));
}

/** Whether a change, or a part of one, expects something in a sheet that the plan does not make itself. */
export function isChecked({ changes }: Plan, change: Change): change is Checked {
  if (change.kind !== "expect" && !isWrite(change)) return false;
  return !changes.some(({ kind, sheet }) => kind === "add-sheet" && sheet === change.sheet);
}

/** Where it stands. */
export function areaOf(write: Checked): Area {
  const { sheet, row, column } = write;
  switch (write.kind) {
    case "expect":
    case "cells":
      return { sheet, row, column, rows: write.values.length, columns: write.values[0]?.length ?? 0 };
    case "fill":
      return { sheet, row, column, rows: write.rows, columns: write.cells.length };
  }
}

/** Cells as they were read, from the area's first on; what lies beyond is blank. */
export interface FoundCells {
  readonly values: readonly (readonly CellValue[])[];
  /** With formulas where a cell has one; null when nobody asked (`needsFormulas`). */
  readonly contents: readonly (readonly CellContent[])[] | null;
}

/** What is expected in the cell at this row and column of its area. */
export function beforeOf(checked: Checked, row: number, column: number): CellContent {
  const expect = checked.kind === "expect" ? checked.values : checked.expect;
  return expect === "blank" ? null : (expect[row]?.[column] ?? null);
}

/** What a write puts there. */
export function afterOf(write: Write, row: number, column: number): CellInput {
  const cells = write.kind === "fill" ? write.cells : write.values[row];
  return cells?.[column] ?? null;
}

/** Whether it can only be checked against formulas: one is expected, or a value is put where one may stand. */
export function needsFormulas(checked: Checked): boolean {
  switch (checked.kind) {
    case "expect":
      return false;
    case "cells":
    case "fill": {
      const inputs = checked.kind === "fill" ? checked.cells : checked.values.flat();
      const { expect } = checked;
      return (
        inputs.some((input) => !isFormula(input)) || (expect !== "blank" && expect.some((row) => row.some(isFormula)))
      );
    }
  }
}

/** The cells that do not hold what is expected (`differing`). */
export function conflictsOf(checked: Checked, found: FoundCells): readonly Conflict[] {
  return asConflicts(checked.sheet, differing(checked, found));
}

/**
 * The cells that do not hold what is expected, by their place in the sheet. A formula that nobody expects is kept from
 * a value, whatever it shows; another formula may take its place.
 */
export function differing(checked: Checked, { values, contents }: FoundCells): readonly Differing[] {
  const { row, column, rows, columns } = areaOf(checked);
  const cells: Differing[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const expected = beforeOf(checked, r, c);
      const keepsFormula = checked.kind !== "expect" && !isFormula(afterOf(checked, r, c));
      const found = (isFormula(expected) || keepsFormula ? (contents ?? values) : values)[r]?.[c] ?? null;
      if (sameContent(expected, found)) continue;
      cells.push({ row: row + r, column: column + c, expected, found });
    }
  }
  return cells;
}

/** A cell that holds something else, by its place in the sheet. */
interface Differing {
  readonly row: number;
  readonly column: number;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/** Each cell once: it may be written and relied on. */
export function distinctConflicts(conflicts: readonly Conflict[]): readonly Conflict[] {
  return [...new Map(conflicts.map((conflict) => [`${conflict.sheet}!${conflict.cell}`, conflict])).values()];
}

/** The cells of a sheet that is to be deleted which do not hold what is expected. `found` is all it holds, from A1 on. */
export function sheetConflicts(removed: RemoveSheet, found: readonly (readonly CellContent[])[]): readonly Conflict[] {
  return asConflicts(removed.sheet, differingOnSheet(removed, found));
}

export function differingOnSheet(
  { expect }: RemoveSheet,
  found: readonly (readonly CellContent[])[],
): readonly Differing[] {
  if (expect === null) return [];
  return found.flatMap((cells, row) =>
    cells.flatMap((content, column): readonly Differing[] => {
      const expected = expect[row]?.[column] ?? null;
      if (isEmpty(content) || sameContent(expected, content)) return [];
      return [{ row, column, expected, found: content }];
    }),
  );
}

function asConflicts(sheet: string, cells: readonly Differing[]): readonly Conflict[] {
  return cells.map(({ row, column, expected, found }) => ({ sheet, cell: cellAddress(row, column), expected, found }));
}

/** The same value, or the same formula. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && sameFormula(a.formula, b.formula);
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

/** How many cells a plan writes. */
export function cellCount({ changes }: Pick<Plan, "changes">): number {
  return changes.filter(isWrite).reduce((sum, write) => {
    const { rows, columns } = areaOf(write);
    return sum + rows * columns;
  }, 0);
}
