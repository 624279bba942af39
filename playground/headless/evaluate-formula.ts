import type { CellValue } from "../model/types";
import type { EmbeddedHost } from "./open-host";

/** A value, the rows of a spill, or an error with the sentence behind it. */
export type Evaluated =
  | CellValue
  | readonly (readonly CellValue[])[]
  | { readonly error: string; readonly message: string };

/** Types a formula into an empty cell and waits for what it shows. */
export async function evaluateFormula(host: EmbeddedHost, formula: string): Promise<Evaluated> {
  const sheet = host.model.addSheet("Formula", 1000, 26).id;
  try {
    return await evaluateIn(host, sheet, formula);
  } finally {
    host.model.deleteSheet(sheet);
  }
}

async function evaluateIn(host: EmbeddedHost, sheet: string, formula: string): Promise<Evaluated> {
  const { model } = host;
  const at = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  model.write(at, [[{ formula: formula.startsWith("=") ? formula : `=${formula}` }]]);
  await model.settled();
  const first = model.read(at)[0]?.[0]?.value ?? null;
  if (typeof first === "object" && first !== null) {
    const name = /([A-Z][A-Z0-9.]*)\s*\(/i.exec(formula)?.[1]?.toUpperCase() ?? "";
    return { error: first.error, message: host.lastError(name) ?? "" };
  }
  const used = model.usedRange(sheet);
  if (used === null || (used.row + used.rows <= 1 && used.column + used.columns <= 1)) return first;
  const spill = model.read({
    sheet,
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  });
  return spill.map((row) => row.map((cell) => cell.value));
}
