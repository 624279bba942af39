/**
 * Where arrays lie on the grid, from run to run.
 *
 * When an array comes out smaller than before, or as an error, Univer 0.25.1 empties the cells that it no longer fills
 * but does not calculate what refers to them: old results would stand in cells that look them up.
 */
import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Dirty } from "./dirty";
import type { SavedArrays } from "./saved-workbook";
import type { UniverContext } from "./univer-context";

type DirtyRanges = NonNullable<Dirty["dirtyRanges"]>;
type Area = DirtyRanges[number];

export class Spills {
  #areas: ReadonlyMap<string, Area> = new Map();

  constructor(private readonly context: UniverContext) {}

  /** What was filled after the run before and is not wholly filled after this one. */
  shrunk(): DirtyRanges {
    const before = this.#areas;
    this.#areas = this.#read();
    return [...before].flatMap(([cell, area]) => (covers(this.#areas.get(cell), area) ? [] : [area]));
  }

  saved(): SavedArrays {
    const { boot, unitId } = this.context;
    const model = boot.injector.get(FormulaDataModel);
    return {
      ranges: present(model.getArrayFormulaRange()[unitId] ?? {}),
      cells: present(model.getArrayFormulaCellData()[unitId] ?? {}),
    };
  }

  restore({ ranges, cells }: SavedArrays): void {
    const { boot, unitId } = this.context;
    const model = boot.injector.get(FormulaDataModel);
    model.setArrayFormulaRange({ [unitId]: { ...ranges } });
    model.setArrayFormulaCellData({ [unitId]: { ...cells } });
    this.#areas = this.#read();
  }

  #read(): ReadonlyMap<string, Area> {
    const { boot, unitId } = this.context;
    const sheets = boot.injector.get(FormulaDataModel).getArrayFormulaRange()[unitId] ?? {};
    const areas = new Map<string, Area>();
    for (const [sheetId, rows] of Object.entries(sheets)) {
      new ObjectMatrix(rows).forValue((row, column, range) => {
        areas.set([sheetId, row, column].join("|"), { unitId, sheetId, range: { ...range } });
      });
    }
    return areas;
  }
}

function covers(now: Area | undefined, { range }: Area): boolean {
  return now !== undefined && now.range.endRow >= range.endRow && now.range.endColumn >= range.endColumn;
}

function present<T>(bySheet: { readonly [sheet: string]: T | null | undefined }): { readonly [sheet: string]: T } {
  return Object.fromEntries(
    Object.entries(bySheet).flatMap(([sheet, held]) => (held === null || held === undefined ? [] : [[sheet, held]])),
  );
}
