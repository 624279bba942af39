import type { Problem, ResultCell } from "./types";

type Plain = string | number;

/**
 * A result's rows as a host shows them: `show` says how a blank and a problem look there. Most rows hold neither, and
 * are not copied.
 */
export function shownRows<T>(
  rows: readonly (readonly ResultCell[])[],
  show: (special: Problem | null) => T,
): (readonly (Plain | T)[])[] {
  return rows.map((row) => (isPlain(row) ? row : row.map((cell) => (typeof cell === "object" ? show(cell) : cell))));
}

function isPlain(row: readonly ResultCell[]): row is readonly Plain[] {
  for (const cell of row) if (typeof cell === "object") return false;
  return true;
}
