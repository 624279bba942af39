import type { FieldId } from "../program/field";
import type { CellContent, CellValue } from "./cell";
import { afterOf, areaOf, beforeOf } from "./check-plan";
import { IMPORT_LOG } from "./description/import-log";
import { findList } from "./find-list";
import { findSheet } from "./find-sheets";
import { heldIn } from "./finding";
import { idOfGiven } from "./given-names";
import type { LocatedPrograms } from "./locate-programs";
import type { ListPlaces, Plan } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { isBlank } from "./recognize-sheet";
import { IMPORT_KEYS } from "./row-keys";
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
 * The cells that a plan wrote, blank over blank included, wherever sheets, rows and columns have gone since: programs and
 * lines of the Import log by their key, columns by their field. Cells whose row, column or sheet is gone are left out:
 * with them, what was written is gone too.
 */
export function writtenCells(
  plan: Plan,
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms | null,
): readonly WrittenCell[] {
  const placeOf = placing(plan, snapshot, located);
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

/** What a cell that was written holds now. */
export function contentNow(
  snapshot: WorkbookSnapshot,
  { sheet, row, column }: Pick<WrittenCell, "sheet" | "row" | "column">,
): CellContent {
  return heldIn(snapshot.sheets[sheet])[row]?.[column] ?? null;
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

type PlaceOf = (sheet: string, row: number, column: number) => Place | null;

function placing(plan: Plan, snapshot: WorkbookSnapshot, located: LocatedPrograms | null): PlaceOf {
  const inPrograms = plan.places === null || located === null ? null : placesInPrograms(plan.places, located);
  const inLog = plan.logged === undefined ? null : placesInLog(plan.logged, snapshot);
  const names = new Map(plan.changes.map(({ sheet }) => [sheet, sheetNow(snapshot, sheet)]));
  return (sheet, row, column) => {
    if (inPrograms !== null && sheet === plan.places?.sheet) return inPrograms(row, column);
    if (inLog !== null && sheet === plan.logged?.sheet) return inLog(row, column);
    const name = names.get(sheet) ?? null;
    return name === null ? null : { sheet: name, row, column, field: null };
  };
}

type PlaceOnList = (row: number, column: number) => Place | null;

function placesInPrograms(places: ListPlaces, located: LocatedPrograms): PlaceOnList {
  const fields = new Map(places.fields.map(([column, field]) => [column, fieldOf(field)]));
  const rowNow = rowsNow(places, located.rows, (row) => located.cell(row, "key"));
  return (row, column) => {
    const field = fields.get(column) ?? null;
    const at = { row: rowNow(row), column: field === null ? column : located.places.at(field) };
    return at.row < 0 || at.column < 0 ? null : { sheet: located.sheet.name, ...at, field };
  };
}

function placesInLog(places: ListPlaces, snapshot: WorkbookSnapshot): PlaceOnList {
  const found = findList(snapshot, IMPORT_LOG);
  if (found === null) return () => null;
  const { sheet, columns } = found;
  const fields = new Map(places.fields);
  const keys = columns.get(IMPORT_KEYS.column) ?? -1;
  const rowNow = rowsNow(places, [...sheet.values.keys()], (row) => sheet.values[row]?.[keys] ?? null);
  return (row, column) => {
    const field = fields.get(column);
    const at = { row: rowNow(row), column: field === undefined ? column : (columns.get(field) ?? -1) };
    return at.row < 0 || at.column < 0 ? null : { sheet: sheet.name, ...at, field: null };
  };
}

/** Where rows that have a key stand now, -1 where theirs is gone; rows without one stay where they are. */
function rowsNow(
  places: ListPlaces,
  rows: readonly number[],
  keyOf: (row: number) => CellValue,
): (row: number) => number {
  const keys = new Map(places.keys);
  // Of a row and its copy, the upper one is taken for the original.
  const rowOf = new Map([...rows].reverse().map((row) => [keyOf(row), row]));
  return (row) => {
    const key = keys.get(row);
    return key === undefined ? row : (rowOf.get(key) ?? -1);
  };
}

function fieldOf(id: string): FieldId | null {
  return PROGRAM_COLUMNS.find((column) => column.id === id)?.id ?? null;
}
