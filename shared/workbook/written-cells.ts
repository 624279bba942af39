import type { FieldId } from "../program/field";
import type { CellContent } from "./cell";
import { afterOf, areaOf, beforeOf } from "./check-plan";
import { findSheet } from "./find-sheets";
import { idOfGiven } from "./given-names";
import type { LocatedPrograms } from "./locate-programs";
import type { Plan } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { isBlank } from "./recognize-sheet";
import type { WorkbookParts, WorkbookSnapshot } from "./snapshot";

/** A cell that a plan wrote, where it stands now, with what it wrote and what stood there before. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The field, on the list. */
  readonly field: FieldId | null;
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * The cells that a plan wrote, blank over blank included, wherever sheets, rows and columns have gone since: programs by their key, columns by
 * their field. Cells whose program, column or sheet is gone are left out: with them, what was written is gone too.
 */
export function writtenCells(
  plan: Plan,
  parts: WorkbookParts,
  located: LocatedPrograms | null,
): readonly WrittenCell[] {
  const placeOf = placing(plan, parts, located);
  return plan.changes.flatMap((change) => {
    if (change.kind === "link") {
      const place = placeOf(change.sheet, change.row, change.column);
      return place === null ? [] : [{ ...place, before: null, after: change.text }];
    }
    if (change.kind !== "cells" && change.kind !== "fill") return [];
    const { row, column, rows, columns } = areaOf(change);
    const cells: WrittenCell[] = [];
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const place = placeOf(change.sheet, row + r, column + c);
        if (place !== null) cells.push({ ...place, before: beforeOf(change, r, c), after: afterOf(change, r, c) });
      }
    }
    return cells;
  });
}

/** What a sheet of the plan is called now; null when it is gone. */
export function sheetNow(parts: WorkbookParts | WorkbookSnapshot, sheet: string): string | null {
  const id = idOfGiven(sheet);
  const found = id === null ? null : findSheet(parts, id);
  if (found !== null) return found;
  if (id !== null && holdsAnything(parts, sheet)) return null;
  return parts.sheetNames.includes(sheet) ? sheet : null;
}

/** A sheet that was only just made when its step was interrupted holds nothing yet. */
function holdsAnything(parts: WorkbookParts | WorkbookSnapshot, sheet: string): boolean {
  const read = "sheets" in parts ? parts.sheets[sheet] : undefined;
  return read !== undefined && !isBlank(read.values);
}

type Place = Pick<WrittenCell, "sheet" | "row" | "column" | "field">;

function placing({ places }: Plan, parts: WorkbookParts, located: LocatedPrograms | null) {
  const keys = new Map(places?.keys);
  const fields = new Map(places?.fields.map(([column, field]) => [column, fieldOf(field)]));
  // Of a row and its copy, the upper one is taken for the original.
  const rowOf = new Map([...(located?.rows ?? [])].reverse().map((row) => [located?.cell(row, "key"), row]));
  return (sheet: string, row: number, column: number): Place | null => {
    if (places === null || located === null || sheet !== places.sheet) {
      const name = sheetNow(parts, sheet);
      return name === null ? null : { sheet: name, row, column, field: null };
    }
    const key = keys.get(row);
    const field = fields.get(column) ?? null;
    const at = {
      row: key === undefined ? row : (rowOf.get(key) ?? -1),
      column: field === null ? column : located.places.at(field),
    };
    return at.row < 0 || at.column < 0 ? null : { sheet: located.sheet.name, ...at, field };
  };
}

function fieldOf(id: string): FieldId | null {
  return PROGRAM_COLUMNS.find((column) => column.id === id)?.id ?? null;
}
