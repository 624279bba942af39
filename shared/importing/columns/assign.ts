/**
 * Which column gets which row's place so that the sum of the gains is greatest; -1 for none. `gains` has one row for
 * each column of a table and one entry for each target; entries ≤ 0 are never taken.
 * The Hungarian method with potentials, O(n²·m): Kuhn 1955; Jonker and Volgenant 1987.
 */
export function assign(gains: readonly (readonly number[])[]): readonly number[] {
  const n = gains.length;
  // One place more for each row, worth nothing: to stay without a target is always possible.
  const targets = gains[0]?.length ?? 0;
  const m = targets + n;
  const cost = (row: number, place: number): number => -Math.max(0, gains[row - 1]?.[place - 1] ?? 0);
  const ofRow = new Float64Array(n + 1);
  const ofPlace = new Float64Array(m + 1);
  const taken = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);

  for (let row = 1; row <= n; row++) {
    taken[0] = row;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    let place = 0;
    do {
      used[place] = 1;
      const current = taken[place] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const reduced = cost(current, j) - (ofRow[current] ?? 0) - (ofPlace[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          way[j] = place;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          ofRow[taken[j] ?? 0] = (ofRow[taken[j] ?? 0] ?? 0) + delta;
          ofPlace[j] = (ofPlace[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      place = next;
    } while ((taken[place] ?? 0) !== 0);
    while (place !== 0) {
      const before = way[place] ?? 0;
      taken[place] = taken[before] ?? 0;
      place = before;
    }
  }

  const assigned = Array<number>(n).fill(-1);
  for (let j = 1; j <= targets; j++) {
    const row = (taken[j] ?? 0) - 1;
    if (row >= 0 && (gains[row]?.[j - 1] ?? 0) > 0) assigned[row] = j - 1;
  }
  return assigned;
}
