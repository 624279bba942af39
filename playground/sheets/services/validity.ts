import type { CellWrite, Rect, ValidationInfo, WorkbookModel } from "../../model/types";
import { a1Notation } from "./a1";
import { ServiceError } from "./errors";

/** @throws as Google does when a script enters what a strict validation refuses. Blanks and formulas pass. */
export function checkValidations(model: WorkbookModel, rect: Rect, writes: readonly (readonly CellWrite[])[]): void {
  for (const validation of model.validations(rect.sheet)) {
    if (!validation.strict) continue;
    const accepts = acceptor(model, validation);
    const { range } = validation;
    const firstRow = Math.max(range.row, rect.row);
    const lastRow = Math.min(range.row + range.rows, rect.row + rect.rows);
    const firstColumn = Math.max(range.column, rect.column);
    const lastColumn = Math.min(range.column + range.columns, rect.column + rect.columns);
    for (let row = firstRow; row < lastRow; row += 1) {
      for (let column = firstColumn; column < lastColumn; column += 1) {
        const value = writes[row - rect.row]?.[column - rect.column];
        if (value === null || value === undefined || typeof value === "object" || accepts(value)) continue;
        const cell = a1Notation({ sheet: rect.sheet, row, column, rows: 1, columns: 1 });
        throw new ServiceError(
          `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
        );
      }
    }
  }
}

function acceptor(model: WorkbookModel, { rule }: ValidationInfo): (value: string | number | boolean) => boolean {
  switch (rule.kind) {
    case "list": {
      const source =
        "sheet" in rule.source ? model.read(rule.source).flatMap((row) => row.map(({ value }) => value)) : rule.source;
      const allowed = new Set(source.map(String));
      return (value) => allowed.has(String(value));
    }
    case "number":
      return (value) =>
        typeof value === "number" &&
        value >= rule.minimum &&
        value <= rule.maximum &&
        (!rule.whole || Number.isInteger(value));
    case "any":
      return () => true;
    case "date":
      return (value) => typeof value === "number";
  }
}
