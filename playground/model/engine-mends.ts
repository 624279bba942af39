/** What the formula engine of Univer 0.25.1 must do otherwise, for every run. */
import type { Injector } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  IFormulaDependencyGenerator,
  Interpreter,
} from "@univerjs/engine-formula";

export function mendEngine(injector: Injector): void {
  keepErrorsInTheirCell(injector.get(Interpreter));
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
