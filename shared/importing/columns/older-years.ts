import { headerWords } from "./header-words";

/**
 * Columns that repeat another one for an earlier year, with the reason: of "2024 Quota" and "2023 Quota" the newest
 * counts, and one without a year before all.
 */
export function olderYears(headers: readonly string[]): ReadonlyMap<number, string> {
  const read = headers.map(headerWords);
  const newest = new Map<string, number>();
  const keyOf = (words: readonly string[]) => [...words].sort().join(" ");
  for (const { words, year } of read) {
    if (words.length === 0) continue;
    const key = keyOf(words);
    newest.set(key, Math.max(newest.get(key) ?? 0, year ?? Number.POSITIVE_INFINITY));
  }
  const older = new Map<number, string>();
  read.forEach(({ words, year }, column) => {
    const latest = newest.get(keyOf(words));
    if (year === null || latest === undefined || year >= latest) return;
    older.set(column, Number.isFinite(latest) ? `an earlier year than ${latest}` : "a column without a year has it");
  });
  return older;
}
