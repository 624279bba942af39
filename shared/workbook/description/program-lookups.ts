/** Columns by which other lists refer to a program: its row key, and what Programs says of it. */
import type { ColumnContent, ColumnSpec } from "../column";
import { PROGRAM_COLUMNS } from "../programs-columns";
import { CODE, column, WORDS } from "./contents";
import type { ListSheet, References } from "./sheet";

/** What a row says whose key is not in Programs. */
const NOT_FOUND = "Key not in Programs";

export const KEY = column(
  "key",
  "Row key",
  "identity",
  CODE,
  92,
  "The program's row key, as it stands in Programs.",
  "Key",
  "IMGScore key",
);

type LookedUp = "institution" | "program" | "pathway" | "nrmpCodes" | "fit" | "finalTier";

/** A column that shows a field of the program by the row's key. */
export function lookedUp(id: LookedUp, width: number, help: string): ColumnSpec {
  const header = PROGRAM_COLUMNS.find((candidate) => candidate.id === id)?.header ?? id;
  return column(id, header, "identity", contentOf(id), width, `${help} Filled in by the row key.`);
}

/** The formulas of these columns: by key, so that no sorting in either list can turn them to another program. */
export function lookupFormulas(...ids: readonly LookedUp[]): ListSheet["formulas"] {
  return ids.map((id) => ({ column: id, formula: (references: References) => formulaOf(id, references) }));
}

function formulaOf(id: LookedUp, { own, column }: References): string {
  const key = own("key");
  const found = `INDEX(${column("programs", id)},MATCH(${key},${column("programs", "key")},0))`;
  // A blank cell comes back as 0; the fit is a formula's, and never blank.
  const shown = id === "fit" ? found : `${found}&""`;
  return `=IF(${key}="","",IFERROR(${shown},"${NOT_FOUND}"))`;
}

function contentOf(id: LookedUp): ColumnContent {
  return id === "fit" ? { kind: "result", format: "0.0" } : WORDS;
}
