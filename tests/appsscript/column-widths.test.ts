import fc from "fast-check";
import { expect, test } from "vitest";
import { widthRuns } from "../../appsscript/server/column-widths";
import { runsOf } from "../../shared/workbook/runs";

/** What columns are left with when the runs are set one after the other. */
function painted(widths: readonly number[]): readonly number[] {
  const columns: number[] = [];
  for (const { from, columns: count, width } of widthRuns(widths)) {
    for (let column = from; column < from + count; column++) columns[column] = width;
  }
  return columns;
}

const widthsOf = fc.array(fc.constantFrom(70, 100, 130, 260), { maxLength: 24 });

test("every column gets its width", () => {
  fc.assert(
    fc.property(widthsOf, (widths) => {
      expect(painted(widths)).toEqual(widths);
    }),
  );
});

test("there are never more runs than neighbours of one width", () => {
  fc.assert(
    fc.property(widthsOf, (widths) => {
      expect(widthRuns(widths).length).toBeLessThanOrEqual(runsOf(widths, (a, b) => a === b).length);
    }),
  );
});

test.each([
  ["none", [], 0],
  ["all alike", [90, 90, 90], 1],
  ["one among others", [90, 90, 200, 90], 2],
  ["one within one", [60, 90, 200, 90, 60], 3],
  ["all different", [60, 70, 80], 3],
])("%s: %s takes %s runs", (_, widths, runs) => {
  expect(widthRuns(widths)).toHaveLength(runs);
});
