import { UserProblem } from "../program/user-problem";
import { parseReference, quoteSheet } from "./address";
import { findSheet } from "./find-sheets";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import type { WorkbookParts } from "./snapshot";

/** A sheet of the master, whatever it is called by now; or a cell, as a conflict names it. */
export type PlaceToShow = { readonly id: SheetId } | { readonly sheet: string; readonly cell: string };

/** What an adapter brings to the front, and selects there; without a cell what is selected stays. */
interface ShownPlace {
  readonly sheet: string;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** Finds the place; throws a UserProblem where it is not there to see. */
export function placeToShow(parts: WorkbookParts, at: PlaceToShow): ShownPlace {
  const place = "id" in at ? sheetPlace(parts, at.id) : cellPlace(parts, at);
  if (parts.hiddenSheets.includes(place.sheet)) {
    throw new UserProblem(`The sheet "${place.sheet}" is hidden. Unhide it by its tab, then try again.`);
  }
  return place;
}

function sheetPlace(parts: WorkbookParts, id: SheetId): ShownPlace {
  const sheet = findSheet(parts, id);
  if (sheet === null) {
    const { name } = MASTER_SHEETS[id];
    throw new UserProblem(`There is no sheet ${name} in this workbook. "Master workbook" brings it back.`);
  }
  return { sheet, cell: null };
}

function cellPlace({ sheetNames }: WorkbookParts, { sheet, cell }: { readonly sheet: string; readonly cell: string }) {
  const at = parseReference(`${quoteSheet(sheet)}!${cell}`);
  if (at === null || !sheetNames.includes(sheet)) {
    throw new UserProblem(`The sheet "${sheet}" has no cell ${cell} any more.`);
  }
  return { sheet, cell: { row: at.row, column: at.column } };
}
