import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import type { CellValue } from "./cell";
import { columnsByHeader } from "./find-list";
import { PROGRAM_COLUMNS } from "./programs-columns";

/** Columns without which nothing can be found or scored. */
const NEEDED: readonly FieldId[] = [
  "key",
  "institution",
  ...DOMAINS.map(({ id }) => id),
  // What the result formulas refer to.
  "pathway",
  "stance",
  "openness",
  "competitiveness",
  "score",
  "known",
  "tier",
  "tierOverride",
];

/**
 * Where each column of Programs stands (zero-based), by its header or a synonym. Throws a UserProblem when one that is
 * needed is missing, or when the ratings do not stand side by side: the formulas take them as one block.
 */
export function findColumns(headerRow: readonly CellValue[], sheet: string): ReadonlyMap<FieldId, number> {
  const columns = columnsByHeader(PROGRAM_COLUMNS, headerRow);
  const missing = NEEDED.filter((id) => !columns.has(id)).map((id) => `"${headerOf(id)}"`);
  if (missing.length > 0) {
    throw new UserProblem(
      `${sheet} has no column ${missing.join(", ")} in row 1. If it was deleted, undo that; if it was renamed, give it its old name back; then try again.`,
    );
  }
  const first = columns.get(DOMAINS[0].id) ?? 0;
  const astray = DOMAINS.find(({ id }, index) => columns.get(id) !== first + index);
  if (astray !== undefined) {
    throw new UserProblem(
      `The five rating columns of ${sheet} must stand side by side, from "${headerOf(DOMAINS[0].id)}" on. "${astray.label}" stands elsewhere: move it back, then try again.`,
    );
  }
  return columns;
}

/** The header that the description gives a column. */
export function headerOf(id: FieldId): string {
  return PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id;
}

/** Whether this header is the list's, if a damaged one: most of what is needed is there. */
export function looksLikeTheList(headerRow: readonly CellValue[]): boolean {
  const columns = columnsByHeader(PROGRAM_COLUMNS, headerRow);
  return NEEDED.filter((id) => columns.has(id)).length * 2 > NEEDED.length;
}
