import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "../../../shared/importing/columns/assign";

function total(gains: readonly (readonly number[])[], places: readonly number[]): number {
  return places.reduce((sum, place, row) => sum + (place < 0 ? 0 : (gains[row]?.[place] ?? 0)), 0);
}

/** The best sum there is, by trying everything. */
function best(gains: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = gains[row];
  if (own === undefined) return 0;
  const without = best(gains, row + 1, taken);
  const sums = own.map((gain, place) =>
    gain <= 0 || taken.has(place) ? 0 : gain + best(gains, row + 1, new Set([...taken, place])),
  );
  return Math.max(without, ...sums);
}

test("the greatest sum, and no place twice", () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }));
  const anyGains = sizes.chain(([rows, places]) =>
    fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: places, maxLength: places }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(anyGains, (gains) => {
      const places = assign(gains);
      expect(places).toHaveLength(gains.length);
      const taken = places.filter((place) => place >= 0);
      expect(new Set(taken).size).toBe(taken.length);
      expect(total(gains, places)).toBe(best(gains));
    }),
    { numRuns: 300 },
  );
});

test("a second choice where the first is another's", () => {
  expect(
    assign([
      [5, 4],
      [5, 0],
    ]),
  ).toEqual([1, 0]);
});
