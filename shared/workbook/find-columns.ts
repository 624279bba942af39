import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import { cellAddress, columnLetters } from "./address";
import type { CellValue } from "./cell";
import { type Doubt, type IdentifiedColumns, identifyColumns } from "./identify-columns";
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

/** Throws a UserProblem where a field of the list could be several columns: nothing is written by guess. */
export function refuseDoubts(
  { doubts }: IdentifiedColumns<FieldId>,
  headerRow: readonly CellValue[],
  sheet: string,
): void {
  const [doubt] = doubts;
  if (doubt !== undefined) throw new UserProblem(doubtSentence(doubt, headerOf(doubt.id), headerRow, sheet));
}

/** Throws a UserProblem when a column that is needed is missing, or when the ratings do not stand side by side. */
export function requireColumns(
  identified: IdentifiedColumns<FieldId>,
  headerRow: readonly CellValue[],
  sheet: string,
): void {
  requireRatings(identified, headerRow, sheet);
  const missing = NEEDED.filter((id) => !identified.columns.has(id));
  if (missing.length > 0) throw new UserProblem(missingSentence(missing, identified.columns, sheet));
}

/**
 * Throws a UserProblem when a rating is missing, or when they do not stand side by side: the formulas take them as one
 * block. All else can be put back.
 */
export function requireRatings(
  { columns }: IdentifiedColumns<FieldId>,
  headerRow: readonly CellValue[],
  sheet: string,
): void {
  if (!looksLikeTheList(headerRow)) throw new UserProblem(lostHeaders(sheet));
  if (DOMAINS.some(({ id }) => !columns.has(id))) {
    const missing = NEEDED.filter((id) => !columns.has(id));
    throw new UserProblem(missingSentence(missing, columns, sheet));
  }
  const first = columns.get(DOMAINS[0].id) ?? 0;
  const astray = DOMAINS.find(({ id }, index) => columns.get(id) !== first + index);
  if (astray !== undefined) {
    const at = cellAddress(0, columns.get(astray.id) ?? 0);
    throw new UserProblem(
      `The five rating columns of ${sheet} must stand side by side, from "${headerOf(DOMAINS[0].id)}" (${cellAddress(0, first)}) on. "${astray.label}" stands elsewhere, in ${at}: move it back, or move away what stands between them, then try again.`,
    );
  }
}

/** What to say of a list whose first row holds something else by now. */
export function lostHeaders(sheet: string): string {
  return `The headers are gone from row 1 of ${sheet}. Undo what was pasted, typed or sorted over them, or copy them from an earlier version of this file. Then try again.`;
}

/** The header that the description gives a column. */
export function headerOf(id: FieldId): string {
  return PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id;
}

/** Whether this header is the list's, if a damaged one: most of what is needed is there. */
export function looksLikeTheList(headerRow: readonly CellValue[]): boolean {
  const { columns, doubts } = identifyColumns(PROGRAM_COLUMNS, headerRow, []);
  const present = NEEDED.filter((id) => columns.has(id) || doubts.some((doubt) => doubt.id === id));
  return present.length * 2 > NEEDED.length;
}

/** A sentence for a field that could be several columns: which cells, and how to say which one it is. */
export function doubtSentence(
  { at, was }: Doubt,
  header: string,
  headerRow: readonly CellValue[],
  sheet: string,
): string {
  const cells = at.map((column) => cellAddress(0, column));
  if (was === null) {
    return `${sheet} has ${at.length} columns "${header}", in ${cells.join(" and ")}, so it is not clear which one counts. Rename the header that is yours, or delete the column, then try again.`;
  }
  const renamed = cellAddress(0, was);
  const other = cells.filter((cell) => cell !== renamed).join(" and ");
  const name = shown(headerRow[was]);
  return `${sheet} has two columns that could be "${header}": ${renamed}, which was renamed to ${name}, and ${other}, which is called so now. If ${renamed} is the right one, rename ${other}; if ${other} is, move what you need there and delete column ${columnLetters(was)}. Then try again.`;
}

/** What a header cell shows, in quotes. */
export function shown(header: CellValue | undefined): string {
  return typeof header === "string" || typeof header === "number" ? `"${header}"` : "an empty cell";
}

function missingSentence(missing: readonly FieldId[], columns: ReadonlyMap<FieldId, number>, sheet: string): string {
  const names = missing.map((id) => `"${headerOf(id)}"`).join(", ");
  const rating = DOMAINS.findIndex(({ id }) => missing.includes(id));
  if (rating < 0) {
    return `${sheet} has no column ${names} in row 1. If it was renamed, give it its old name back. If it was deleted, choose "Master workbook" to bring it back. Then try again.`;
  }
  return `${sheet} has no column ${names} in row 1. If it was renamed, give it its old name back. If it was deleted, undo that, or insert a column at ${cellAddress(0, placeOfRating(rating, columns))} and type this header there. Then try again.`;
}

/** Where a missing rating belongs: behind the ratings before it that are there. */
function placeOfRating(rating: number, columns: ReadonlyMap<FieldId, number>): number {
  const before = DOMAINS.slice(0, rating).flatMap(({ id }) => columns.get(id) ?? []);
  const after = DOMAINS.slice(rating + 1).flatMap(({ id }) => columns.get(id) ?? []);
  const [next = 0] = after;
  return before.length > 0 ? Math.max(...before) + 1 : next;
}
