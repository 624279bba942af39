/** What only the formula engine knows about a formula; a grid shows none of it. */
import type { Injector } from "@univerjs/core";
import { FormulaDataModel, Lexer } from "@univerjs/engine-formula";

export interface FormulaEngine {
  /** Whether the formula, with its "=", can be read at all: one that cannot shows the #VALUE! of a wrong value. */
  parses(formula: string): boolean;
  /** The rows and columns that the result of the formula in this cell takes up, those it leaves blank too. */
  resultSize(sheet: string, row: number, column: number): { readonly rows: number; readonly columns: number };
}

/** `unit` is the workbook's id. */
export function formulaEngine(injector: Injector, unit: string): FormulaEngine {
  return {
    parses: (formula) => typeof injector.get(Lexer).treeBuilder(formula) === "object",
    resultSize: (sheet, row, column) => {
      const spill = injector.get(FormulaDataModel).getArrayFormulaRange()[unit]?.[sheet]?.[row]?.[column];
      if (!spill) return { rows: 1, columns: 1 };
      return { rows: spill.endRow - spill.startRow + 1, columns: spill.endColumn - spill.startColumn + 1 };
    },
  };
}
