import { isEmpty } from "./cell";
import { IMPORT_LOG } from "./description/import-log";
import { PROGRAMS } from "./description/programs";
import type { ListSheet } from "./description/sheet";
import { findList } from "./find-list";
import type { LocatedPrograms } from "./locate-programs";
import { type Note, recall } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";

/** A list whose rows have keys: the column, and the letter before the number. */
interface KeyedList {
  readonly list: ListSheet;
  readonly column: string;
  readonly letter: string;
}

const PROGRAM_KEYS: KeyedList = { list: PROGRAMS, column: "key", letter: "P" };
export const IMPORT_KEYS: KeyedList = { list: IMPORT_LOG, column: "import", letter: "I" };

export const KEYED_LISTS: readonly KeyedList[] = [PROGRAM_KEYS, IMPORT_KEYS];

/** Keys count up and are given once: other sheets, files and notes may still name a row that was deleted. */
export function keyOf(number: number, { letter } = PROGRAM_KEYS): string {
  return `${letter}-${String(number).padStart(4, "0")}`;
}

/** The number of the highest key that was ever given, as far as it was noted or still stands in the list. */
export function highestKey(snapshot: WorkbookSnapshot, { list, column, letter } = PROGRAM_KEYS): number {
  const found = findList(snapshot, list);
  const at = found?.columns.get(column);
  const cells = at === undefined ? [] : (found?.sheet.values ?? []).map((row) => row[at]);
  const key = new RegExp(`^${letter}-(\\d+)$`);
  const numbers = cells.map((cell) => Number(key.exec(String(cell))?.[1] ?? 0));
  const noted = Number(recall(snapshot, "row key", list.id)?.answer);
  return numbers.reduce((most, number) => Math.max(most, number), Number.isSafeInteger(noted) ? noted : 0);
}

/** What is noted of the keys. It stays when the step that gave them is taken back. */
export function keyNote(highest: number, { list } = PROGRAM_KEYS): Note {
  return { kind: "row key", about: list.id, answer: String(highest), source: "" };
}

/** Rows whose key stands in a row above, as both hosts look keys up: without regard to case. */
export function copiedRows(located: LocatedPrograms): ReadonlySet<number> {
  const seen = new Set<string>();
  const copied = new Set<number>();
  for (const row of located.rows) {
    const key = foldedKey(located, row);
    if (key === null) continue;
    if (seen.has(key)) copied.add(row);
    seen.add(key);
  }
  return copied;
}

/** Whether the row's key stands in another row, too. */
export function isKeyShared(located: LocatedPrograms, row: number): boolean {
  const key = foldedKey(located, row);
  return key !== null && located.rows.some((other) => other !== row && foldedKey(located, other) === key);
}

/** What to say of a key that stands in several rows. */
export function sharedKeyProblem(key: string): string {
  return `The row key ${key} occurs twice: a row was copied. Complete the list to give the copy a key of its own, or delete it.`;
}

function foldedKey(located: LocatedPrograms, row: number): string | null {
  const key = located.cell(row, "key");
  return isEmpty(key) ? null : String(key).toLowerCase();
}
