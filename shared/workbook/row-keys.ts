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
