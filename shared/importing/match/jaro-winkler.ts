/**
 * How alike two words are, 0–1, by the letters they share in nearly the same places; a common beginning counts more.
 * Symmetric. Source: Winkler 1990, "String comparator metrics and enhanced decision rules" (prefix scale 0.1, at most
 * four letters).
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  // Letters are paired greedily from the first word on: the order of the words must not matter.
  const [a, b] = one < other ? [one, other] : [other, one];
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedOfB = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const from = Math.max(0, i - reach);
    const to = Math.min(b.length - 1, i + reach);
    for (let j = from; j <= to; j++) {
      if (usedOfB[j] === true || a[i] !== b[j]) continue;
      usedOfB[j] = true;
      fromA.push(a[i] ?? "");
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...b].filter((_, j) => usedOfB[j] === true);
  const shared = fromA.length;
  const swaps = fromA.filter((letter, index) => letter !== fromB[index]).length / 2;
  const jaro = (shared / a.length + shared / b.length + (shared - swaps) / shared) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
