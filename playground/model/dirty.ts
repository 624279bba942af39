/** Merges what several commands made dirty into the one description that the formula engine starts from. */
import type { IUnitRange } from "@univerjs/core";
import type { IActiveDirtyManagerService, ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

type Conversion = Extract<ReturnType<IActiveDirtyManagerService["get"]>, object>;
export type Dirty = ReturnType<Conversion["getDirtyData"]>;
type Merged = Required<Omit<Dirty, "forceCalculation">> & Pick<ISetFormulaCalculationStartMutation, "forceCalculation">;

export function mergeDirty(parts: readonly Dirty[]): Merged {
  const ranges = new Map<string, IUnitRange>();
  const merged: Merged = {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const part of parts) {
    for (const range of part.dirtyRanges ?? []) ranges.set(rangeKey(range), range);
    mergeInto(merged.dirtyNameMap, part.dirtyNameMap);
    mergeInto(merged.dirtyDefinedNameMap, part.dirtyDefinedNameMap);
    mergeInto(merged.dirtySuperTableMap, part.dirtySuperTableMap);
    mergeInto(merged.dirtyUnitFeatureMap, part.dirtyUnitFeatureMap);
    mergeInto(merged.dirtyUnitOtherFormulaMap, part.dirtyUnitOtherFormulaMap);
    mergeInto(merged.clearDependencyTreeCache, part.clearDependencyTreeCache);
  }
  merged.dirtyRanges.push(...ranges.values());
  return merged;
}

function rangeKey({ unitId, sheetId, range }: IUnitRange): string {
  return [unitId, sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join("|");
}

/** The dirty maps are nested records of different depth whose leaves are replaced by the later one. */
function mergeInto(target: object, source: object | undefined): void {
  for (const [key, value] of Object.entries(source ?? {})) {
    const existing: unknown = Reflect.get(target, key);
    if (isRecord(existing) && isRecord(value)) mergeInto(existing, value);
    else if (isRecord(value)) {
      const copy = {};
      mergeInto(copy, value);
      Reflect.set(target, key, copy);
    } else Reflect.set(target, key, value);
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
