import { parseReference, type Reference } from "./address";
import type { CellValue } from "./cell";
import { sameName } from "./same-name";
import type { WorkbookParts, WorkbookSnapshot } from "./snapshot";

/** Where a name points; null where it points to no sheet that is there. */
export function namedRange(
  { names, sheetNames }: Pick<WorkbookParts, "names" | "sheetNames">,
  wanted: string,
): Reference | null {
  const found = names.find(({ name }) => sameName(name, wanted));
  const at = found === undefined ? null : parseReference(found.refersTo);
  return at !== null && sheetNames.includes(at.sheet) ? at : null;
}

/** The cells that a name points to, as they are now; null when it points to none, or they were not read. */
export function namedCells(snapshot: WorkbookSnapshot, name: string): readonly (readonly CellValue[])[] | null {
  const at = namedRange(snapshot, name);
  const values = at === null ? undefined : snapshot.sheets[at.sheet]?.values;
  if (at === null || values === undefined) return null;
  return Array.from({ length: at.rows }, (_, r) =>
    Array.from({ length: at.columns }, (_, c) => values[at.row + r]?.[at.column + c] ?? null),
  );
}
