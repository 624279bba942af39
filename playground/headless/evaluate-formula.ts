import type { CellValue } from "../model/types";
import { engineErrorSentence, UNREADABLE } from "./engine-errors";
import { FORMULA_SHEET, sizeInWords } from "./formula-sheet";
import type { EmbeddedHost } from "./open-host";

/** A blank is null; an error has its code, such as "#VALUE!", and the sentence behind it. */
export type EvaluatedCell = number | string | boolean | null | { readonly error: string; readonly message: string };

/** One value, or the rows of a spill with its blank cells too. */
export type Evaluated = EvaluatedCell | readonly (readonly EvaluatedCell[])[];

/** Types a formula, with or without its "=", into an empty sheet and waits for what it shows. */
export async function evaluateFormula(host: EmbeddedHost, formula: string): Promise<Evaluated> {
  const sheet = host.model.addSheet("Formula", FORMULA_SHEET.rows, FORMULA_SHEET.columns).id;
  try {
    return await evaluateIn(host, sheet, withEqualsSign(formula.trim()));
  } finally {
    host.model.deleteSheet(sheet);
  }
}

function withEqualsSign(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

async function evaluateIn({ model }: EmbeddedHost, sheet: string, formula: string): Promise<Evaluated> {
  const cell = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  model.write(cell, [[{ formula }]]);
  await model.settled();
  const explained = (value: CellValue, row: number, column: number): EvaluatedCell => {
    if (typeof value !== "object" || value === null) return value;
    const { error } = value;
    const said = model.errorMessage(sheet, row, column) ?? "";
    if (said !== "") return { error, message: said };
    return { error, message: model.parses(formula) ? engineErrorSentence(error) : UNREADABLE };
  };
  const size = model.resultSize(sheet, 0, 0);
  if (size.rows > FORMULA_SHEET.rows || size.columns > FORMULA_SHEET.columns) {
    const message = `The result has ${sizeInWords(size)}; up to ${sizeInWords(FORMULA_SHEET)} can be shown. Ask for fewer.`;
    return { error: "#SPILL!", message };
  }
  const { rows, columns } = size;
  const cells = model
    .read({ ...cell, rows, columns })
    .map((line, row) => line.map(({ value }, column) => explained(value, row, column)));
  return rows === 1 && columns === 1 ? (cells[0]?.[0] ?? null) : cells;
}
