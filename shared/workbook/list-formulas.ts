import type { FieldId } from "../program/field";
import { type CellContent, isFormula } from "./cell";
import { MASTER } from "./description";
import { type FoundList, findList } from "./find-list";
import { sameFormula } from "./formula-text";
import { type LocatedPrograms, placesOf } from "./locate-programs";
import { columnsOnceWhole } from "./missing-columns";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { currentReferences } from "./references";
import { type ColumnPlaces, resultFormulas } from "./result-formulas";
import type { WorkbookSnapshot } from "./snapshot";

/** The formula of each computed column of a list, as it refers to the master where it is now, with what it lacks put back. */
export function listFormulas(snapshot: WorkbookSnapshot, found: FoundList): ReadonlyMap<string, string> {
  const { list } = found;
  if (list.id === "programs") return resultFormulas(snapshot.host, placesOnceWhole(snapshot, found));
  const references = currentReferences(snapshot, list.id);
  return new Map(list.formulas.map(({ column, formula }) => [column, formula(references)]));
}

/** Where the columns of Programs stand once the missing ones are put back. */
export function placesOnceWhole(snapshot: WorkbookSnapshot, found: FoundList): ColumnPlaces {
  const columns = columnsOnceWhole(found);
  const fields = PROGRAM_COLUMNS.flatMap(({ id }): [FieldId, number][] => {
    const at = columns.get(id);
    return at === undefined ? [] : [[id, at]];
  });
  return placesOf(snapshot, found.sheet, found.table, new Map(fields));
}

export type IsOurs = (sheet: string, column: number, content: CellContent) => boolean;

/**
 * Tells the formulas that the lists of the master have in their computed columns from what somebody typed, wherever rows
 * and columns have gone since: rows that stand ready have them, too. Those of Programs only where it was located.
 */
export function ownFormulas(snapshot: WorkbookSnapshot, located: LocatedPrograms | null): IsOurs {
  const byPlace = new Map<string, string>();
  for (const list of MASTER) {
    const found = list.kind === "list" ? findList(snapshot, list) : null;
    if (found === null || found.list.formulas.length === 0) continue;
    for (const [id, formula] of listFormulas(snapshot, found)) {
      const column = found.columns.get(id);
      if (column !== undefined) byPlace.set(placeOf(found.sheet.name, column), formula);
    }
  }
  if (located !== null) {
    for (const [id, formula] of resultFormulas(snapshot.host, located.places)) {
      byPlace.set(placeOf(located.sheet.name, located.places.at(id)), formula);
    }
  }
  return (sheet, column, content) => {
    const formula = byPlace.get(placeOf(sheet, column));
    return formula !== undefined && isFormula(content) && sameFormula(formula, content.formula);
  };
}

function placeOf(sheet: string, column: number): string {
  return `${column} ${sheet}`;
}
