import { isEmpty } from "./cell";
import type { LocatedPrograms } from "./locate-programs";

/** Keys count up from the highest in the list. */
export function keyOf(number: number): string {
  return `P-${String(number).padStart(4, "0")}`;
}

/** The number of the next free key of the list. */
export function nextKeyNumber(located: LocatedPrograms): number {
  const numbers = located.rows.map((row) => Number(/^P-(\d+)$/.exec(String(located.cell(row, "key")))?.[1] ?? 0));
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
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
  return `The row key ${key} occurs twice: a row was copied. Complete the list, and the copy gets a key of its own; or delete it.`;
}

function foldedKey(located: LocatedPrograms, row: number): string | null {
  const key = located.cell(row, "key");
  return isEmpty(key) ? null : String(key).toLowerCase();
}
