import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockWrites, type CellWrite, onceForAllRows } from "../../shared/workbook/block-writes";
import { afterOf, areaOf, beforeOf } from "../../shared/workbook/check-plan";

const write = (row: number, column: number, value: number | null = 1): CellWrite => ({
  sheet: "Programs",
  row,
  column,
  value,
  expect: "before",
});
const blank = (row: number, column: number) => ({ sheet: "Programs", row, column });
const areas = (cells: readonly CellWrite[], blanks: readonly ReturnType<typeof blank>[] = []) =>
  blockWrites(cells, blanks).map((block) => {
    const { row, column, rows, columns } = areaOf(block);
    return [row, column, rows, columns];
  });

describe("writes of single cells become blocks", () => {
  test.each([
    ["neighbours in a row", [write(1, 1), write(1, 2)], [], [[1, 1, 1, 2]]],
    ["equal runs below one another", [write(1, 1), write(2, 1)], [], [[1, 1, 2, 1]]],
    [
      "apart, with nothing between that may be written",
      [write(1, 1), write(1, 3)],
      [],
      [
        [1, 1, 1, 1],
        [1, 3, 1, 1],
      ],
    ],
    ["with a blank between", [write(1, 1), write(1, 3)], [blank(1, 2)], [[1, 1, 1, 3]]],
    ["rows that lack different cells", [write(1, 1), write(2, 2)], [blank(1, 2), blank(2, 1)], [[1, 1, 2, 2]]],
    ["blanks alone are not written", [write(1, 1)], [blank(3, 1), blank(1, 3)], [[1, 1, 1, 1]]],
  ] as const)("%s", (_, cells, blanks, expected) => {
    expect(areas(cells, blanks)).toEqual(expected);
  });

  test("every cell is written once, as asked for, and what is blank stays so", () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), {
      selector: ([row, column]) => `${row},${column}`,
      maxLength: 30,
    });
    fc.assert(
      fc.property(places, (all) => {
        const cells = all.filter(([, , isWrite]) => isWrite).map(([r, c]) => write(r, c, r * 10 + c));
        const blanks = all.filter(([, , isWrite]) => !isWrite).map(([r, c]) => blank(r, c));
        const written = blockWrites(cells, blanks).flatMap((block) => {
          const { row, column, rows, columns } = areaOf(block);
          return Array.from({ length: rows * columns }, (_, index) => {
            const [r, c] = [Math.floor(index / columns), index % columns];
            return { row: row + r, column: column + c, after: afterOf(block, r, c), before: beforeOf(block, r, c) };
          });
        });
        const at = (row: number, column: number) => written.filter((one) => one.row === row && one.column === column);
        for (const { row, column, value } of cells) {
          expect(at(row, column)).toEqual([{ row, column, after: value, before: "before" }]);
        }
        const rest = written.filter(({ before }) => before !== "before");
        for (const { row, column, after, before } of rest) {
          expect([after, before]).toEqual([null, null]);
          expect(blanks.some((one) => one.row === row && one.column === column)).toBe(true);
        }
      }),
    );
  });
});

describe("rows that all get the same", () => {
  const block = (...rows: readonly (readonly (number | null)[])[]) => ({
    kind: "cells" as const,
    sheet: "Programs",
    row: 1,
    column: 2,
    values: rows,
    expect: rows.map((cells, row) => cells.map((_, column) => `was ${row}, ${column}`)),
  });

  test.each([
    ["blank", block([null, null], [null, null], [null, null])],
    ["equal", block([1, null], [1, null])],
  ])("%s ones are said once, and write and expect the same", (_, write) => {
    const [said, ...more] = onceForAllRows([write]);
    expect([said?.kind, more]).toEqual(["fill", []]);
    if (said === undefined) return;
    expect(areaOf(said)).toEqual(areaOf(write));
    write.values.forEach((cells, r) => {
      cells.forEach((_cell, c) => {
        expect([afterOf(said, r, c), beforeOf(said, r, c)]).toEqual([afterOf(write, r, c), beforeOf(write, r, c)]);
      });
    });
  });

  test.each([
    ["one row", block([1, 2])],
    ["rows that differ in one cell", block([1, 2], [1, 3])],
  ])("%s stays as it is", (_, write) => {
    expect(onceForAllRows([write])).toEqual([write]);
  });
});
