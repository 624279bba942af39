import { parseReference, type Reference } from "./address";
import type { CellContent } from "./cell";
import type { Block } from "./description/sheet";
import { sameName } from "./same-name";
import type { WorkbookParts } from "./snapshot";

/** The cells that a block's name points to, wherever they were moved; null where it has none, or they are gone. */
export function namedCells(
  { names, sheetNames }: Pick<WorkbookParts, "names" | "sheetNames">,
  block: Block,
): Reference | null {
  const found = names.find(({ name }) => block.name !== null && sameName(name, block.name));
  const at = found === undefined ? null : parseReference(found.refersTo);
  return at !== null && sheetNames.includes(at.sheet) ? at : null;
}

/** Whether the block's headers stand where the description has them. */
export function hasHeaders(cells: readonly (readonly CellContent[])[], { row, column, headers }: Block): boolean {
  return headers.every((header, index) => (cells[row]?.[column + index] ?? null) === header);
}
