/** Changes the text of formulas wherever they are: in cells and behind defined names. */
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { FOLLOWING, type UniverContext } from "./univer-context";

/** `rewrite` gives the same text where nothing is to change. Cells keep what they show until they are calculated. */
export function rewriteFormulas(context: UniverContext, rewrite: (formula: string) => string): void {
  const known = new Map<string, string>();
  const rewritten = (text: string): string => {
    const result = known.get(text) ?? rewrite(text);
    known.set(text, result);
    return result;
  };
  rewriteCells(context, rewritten);
  const names = context.boot.injector.get(IDefinedNamesService).getDefinedNameMap(context.unitId) ?? {};
  for (const name of Object.values(names)) {
    const formulaOrRefString = rewritten(name.formulaOrRefString);
    if (formulaOrRefString === name.formulaOrRefString) continue;
    context.runAsFollower("rewrite the name", SetDefinedNameMutation.id, { ...name, formulaOrRefString });
  }
}

function rewriteCells(context: UniverContext, rewritten: (text: string) => string): void {
  const sheets = context.boot.injector.get(FormulaDataModel).getFormulaData()[context.unitId] ?? {};
  for (const [subUnitId, matrix] of Object.entries(sheets)) {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    new ObjectMatrix(matrix ?? {}).forValue((row, column, item) => {
      if (!item) return;
      // Filled formulas are stored once (`si`), with their text only in the first cell.
      const text = item.si ? context.sheet(subUnitId).getRange(row, column).getFormula() : item.f;
      const formula = rewritten(text);
      if (formula === text) return;
      const cells = cellValue[row] ?? {};
      cells[column] = { f: formula, si: null };
      cellValue[row] = cells;
    });
    if (Object.keys(cellValue).length === 0) continue;
    context.runAsFollower("rewrite formulas", "sheet.mutation.set-range-values", {
      subUnitId,
      cellValue,
      trigger: FOLLOWING,
    });
  }
}
