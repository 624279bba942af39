/** What the formula engine of Univer 0.25.1 must do otherwise, for every run. */
import type { ICellData, Injector, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFormulaDependencyGenerator,
  Interpreter,
} from "@univerjs/engine-formula";

type CellChanges = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export function mendEngine(injector: Injector): void {
  keepErrorsInTheirCell(injector.get(Interpreter));
  keepFormulasUnderLooks(injector.get(FormulaDataModel));
  keepSheetsOfParts();
  // Its answer only asks for further iterations, of which there are none, and costs the square of a list's length.
  Reflect.set(injector.get(IFormulaDependencyGenerator), "_checkIsCycleDependency", () => false);
}

/** An exception in one formula, of whatever function, must not end the whole run. */
function keepErrorsInTheirCell(interpreter: Interpreter): void {
  const execute = interpreter.execute.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
  interpreter.executeAsync = async (node) => {
    try {
      return await executeAsync(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

const setSheetByName = BaseReferenceObject.prototype.setForcedSheetId;

/**
 * A part of a table's column, as INDEX gives it, knows its sheet but not the sheet's name: looked up by the name, it
 * would turn to the sheet of the formula.
 */
function keepSheetsOfParts(): void {
  BaseReferenceObject.prototype.setForcedSheetId = function (this: BaseReferenceObject, sheetsByName) {
    if (this.getForcedSheetName() || !this.getForcedSheetId()) setSheetByName.call(this, sheetsByName);
  };
}

/**
 * A cell that only gets another look keeps its formula, and an array its cells. Univer knows such a change by the
 * command it is part of, and takes it for a deleted formula where that is another: while pasting, and in redo.
 */
function keepFormulasUnderLooks(formulas: FormulaDataModel): void {
  const updateFormulas = formulas.updateFormulaData.bind(formulas);
  const updateArrayCells = formulas.updateArrayFormulaCellData.bind(formulas);
  const updateArrayRanges = formulas.updateArrayFormulaRange.bind(formulas);
  formulas.updateFormulaData = (unit, sheet, cells) => updateFormulas(unit, sheet, withoutLooks(cells));
  formulas.updateArrayFormulaCellData = (unit, sheet, cells) => updateArrayCells(unit, sheet, withoutLooks(cells));
  formulas.updateArrayFormulaRange = (unit, sheet, cells) => updateArrayRanges(unit, sheet, withoutLooks(cells));
}

/** The same object where all cells have contents: large writes are not copied. */
function withoutLooks(cells: CellChanges): CellChanges {
  const rows = Object.values(cells);
  if (!rows.some((row) => Object.values<Nullable<ICellData>>(row).some(isLook))) return cells;
  const contents = new ObjectMatrix<Nullable<ICellData>>();
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    if (!isLook(cell)) contents.setValue(row, column, cell);
  });
  return contents.getMatrix();
}

function isLook(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return false;
  const { v, t, p, f, si } = cell;
  return v === undefined && t === undefined && p === undefined && f === undefined && si === undefined;
}
