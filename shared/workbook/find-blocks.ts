import type { Reference } from "./address";
import type { CellContent } from "./cell";
import type { Block } from "./description/sheet";
import { namedRange } from "./named-cells";
import type { WorkbookParts } from "./snapshot";

/** Where a block's cells are by its name, wherever they were moved; null where it has none, or they are gone. */
export function blockRange(parts: Pick<WorkbookParts, "names" | "sheetNames">, { name }: Block): Reference | null {
  return name === null ? null : namedRange(parts, name);
}

/** Whether the block's headers stand where the description has them. */
export function hasHeaders(cells: readonly (readonly CellContent[])[], { row, column, headers }: Block): boolean {
  return headers.every((header, index) => (cells[row]?.[column + index] ?? null) === header);
}
