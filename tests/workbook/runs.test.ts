import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "../../shared/workbook/runs";

const byParity = (a: number, b: number) => a % 2 === b % 2;

test("runs keep every item in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      expect(runsOf(items, byParity).flat()).toEqual(items);
    }),
  );
});

test("neighbours are in one run exactly when they join", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (items) => {
      const runs = runsOf(items, byParity);
      expect(runs.every((run) => run.every((item) => byParity(item, run[0] ?? item)))).toBe(true);
      expect(runs.slice(1).every((run, index) => !byParity(runs[index]?.at(-1) ?? 0, run[0] ?? 0))).toBe(true);
    }),
  );
});
