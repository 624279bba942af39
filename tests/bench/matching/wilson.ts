/** Wilson's 95 % interval of a share. Source: Wilson 1927, JASA 22:209–212. */
export function wilson(successes: number, of: number): readonly [number, number] {
  const z = 1.959964;
  const p = successes / of;
  const scale = 1 + (z * z) / of;
  const middle = (p + (z * z) / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
