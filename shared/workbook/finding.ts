import { blockWrites, type CellWrite } from "./block-writes";
import { type CellContent, isEmpty, isFormula } from "./cell";
import type { Change } from "./plan";
import type { SheetSnapshot } from "./snapshot";

/** Something of the master that is missing or broken, in words, and the changes that bring it back. */
export interface Finding {
  readonly what: string;
  readonly changes: readonly Change[];
}

/** A formula that is gone, or that has lost what it refers to. Anything else in its cell is the user's. */
export function isBroken(content: CellContent): boolean {
  return isEmpty(content) || (isFormula(content) && content.formula.includes("#REF!"));
}

/** A finding for formulas that are written again; none where there are none. */
export function formulasToPutBack(sheet: string, cells: readonly CellWrite[]): readonly Finding[] {
  if (cells.length === 0) return [];
  const what = `${sheet}: ${cells.length} ${cells.length === 1 ? "formula" : "formulas"} to put back`;
  return [{ what, changes: blockWrites(cells) }];
}

/** What the cells of a sheet hold, with formulas where they were read. */
export function heldIn(sheet: SheetSnapshot | undefined): readonly (readonly CellContent[])[] {
  return sheet?.contents ?? sheet?.values ?? [];
}

/** What a cell holds, of contents that were read. */
export function contentAt(
  contents: readonly (readonly CellContent[])[] | null,
  row: number,
  column: number,
): CellContent {
  return contents?.[row]?.[column] ?? null;
}
