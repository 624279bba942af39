import fc from "fast-check";
import { expect, test } from "vitest";
import { afterMove } from "../../playground/model/moved-columns";

/** A table in columns C to G (2 to 6). */
const TABLE = { column: 2, columns: 5 };

test.each([
  ["one of its columns within it", { first: 3, count: 1, before: 6 }, { column: 2, columns: 5 }],
  ["its first column to its end", { first: 2, count: 1, before: 7 }, { column: 2, columns: 5 }],
  ["its last column to its front", { first: 6, count: 1, before: 2 }, { column: 2, columns: 5 }],
  ["one of its columns out to the right", { first: 3, count: 1, before: 9 }, { column: 2, columns: 4 }],
  ["one of its columns out to the left", { first: 3, count: 1, before: 0 }, { column: 3, columns: 4 }],
  ["two columns from the right into it", { first: 8, count: 2, before: 4 }, { column: 2, columns: 7 }],
  ["a column from the left into it", { first: 0, count: 1, before: 4 }, { column: 1, columns: 6 }],
  ["a column from the left past it", { first: 0, count: 2, before: 9 }, { column: 0, columns: 5 }],
  ["a column from the right in front of it", { first: 8, count: 1, before: 2 }, { column: 3, columns: 5 }],
  ["the whole table", { first: 2, count: 5, before: 0 }, { column: 0, columns: 5 }],
])("moving %s", (_, move, expected) => {
  expect(afterMove(TABLE, move)).toEqual(expected);
});

test("columns that move outside the table never change its width", () => {
  const outside = fc.constantFrom(0, 1, 7, 8, 9);
  fc.assert(
    fc.property(outside, fc.constantFrom(0, 1, 2, 7, 8, 9, 10), (first, before) => {
      fc.pre(before < first || before > first + 1);
      expect(afterMove(TABLE, { first, count: 1, before }).columns).toBe(TABLE.columns);
    }),
  );
});
