import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTable } from "../../../shared/importing/columns/find-table";
import { recogniseSource } from "../../../shared/importing/columns/recognise-source";
import { listRow } from "../../../shared/importing/grid";
import { DIALECTS } from "./dialects";
import { mapped, meanings, TARGETS, type Written } from "./targets";

const RUNS = { numRuns: 60 };

const dialect = fc.constantFrom(...DIALECTS.map(({ table }) => table));

/** Columns by their places in another order. */
function reordered(table: Written, order: readonly number[]): Written {
  return {
    headers: order.map((column) => table.headers[column] ?? ""),
    rows: table.rows.map(({ cells }) => ({ cells: order.map((column) => cells[column] ?? "") })),
  };
}

const shuffled = dialect.chain((table) =>
  fc
    .shuffledSubarray([...table.headers.keys()], { minLength: table.headers.length })
    .map((order) => ({ table, order })),
);

describe("columns in another order", () => {
  test("mean what they meant", () => {
    fc.assert(
      fc.property(shuffled, ({ table, order }) => {
        const before = meanings(table);
        expect(meanings(reordered(table, order))).toEqual(order.map((column) => before[column]));
      }),
      RUNS,
    );
  });
});

describe("a column more", () => {
  /** Words of which no name is made, over values that no field has. */
  const junk = fc.record({
    header: fc.constantFrom("Mascot", "zzz", "Parking", "Foo bar", "Weather", "¿?", "Mood of the day", "12345"),
    values: fc.array(fc.constantFrom("", "owl", "3 trees", "blue", "n/a"), { minLength: 3, maxLength: 3 }),
  });

  test("that is junk takes nothing and changes nothing", () => {
    fc.assert(
      fc.property(dialect, junk, fc.nat(), (table, { header, values }, place) => {
        const at = place % (table.headers.length + 1);
        const insert = (cells: readonly string[], cell: string) => [...cells.slice(0, at), cell, ...cells.slice(at)];
        const wider = {
          headers: insert(table.headers, header),
          rows: table.rows.map(({ cells }, row) => ({
            cells: insert([...cells, ...Array<string>(Math.max(0, at - cells.length)).fill("")], values[row] ?? ""),
          })),
        };
        const before = meanings(table);
        expect(meanings(wider)).toEqual([...before.slice(0, at), null, ...before.slice(at)]);
      }),
      RUNS,
    );
  });
});

const hostile = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    " ",
    "\u200b",
    "#REF!",
    "=1+1",
    "%",
    "#",
  ),
  fc.constant("x".repeat(10_000)),
  fc.constant("Email ".repeat(2_000)),
  fc.constantFrom(...TARGETS.flatMap(({ header, synonyms }) => [header, ...synonyms])),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const anyTable = fc
  .record({
    headers: fc.array(hostile, { maxLength: 14 }),
    rows: fc.array(
      fc.array(fc.oneof(hostile, fc.constantFrom("ND", "1999765C0", "7653799001", "4", "a@b.edu")), { maxLength: 16 }),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ headers, rows }): Written => ({ headers, rows: rows.map((cells) => ({ cells })) }));

describe("whatever the headers and the cells are", () => {
  test("each column is mapped once, no target twice, and none without confidence", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const columns = mapped(table);
        expect(columns.map(({ header, column }) => [header, column])).toEqual(
          table.headers.map((header, column) => [header, column]),
        );
        const targets = columns.flatMap(({ target }) => (target === null ? [] : [target]));
        expect(new Set(targets).size).toBe(targets.length);
        for (const { target, confidence, why } of columns) {
          expect(confidence === 0).toBe(target === null);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(why).not.toBe("");
        }
      }),
      RUNS,
    );
  });

  test("each row is data, header, or left out with a reason, and never two of these", () => {
    fc.assert(
      fc.property(anyTable, ({ headers, rows }) => {
        const grid = {
          name: null,
          rows: [headers, ...rows.map(({ cells }) => cells)]
            .map((cells, index) => listRow(index + 1, cells))
            .filter((row) => row.cells.length > 0),
        };
        const table = findTable(grid, TARGETS);
        if (table === null) return;
        const { from, to } = table.headerRows ?? { from: 1, to: 0 };
        const header = grid.rows.map(({ line }) => line).filter((line) => line >= from && line <= to);
        const lines = [...header, ...table.rows.map(({ line }) => line), ...table.leftOut.map(({ line }) => line)];
        expect([...lines].sort((a, b) => a - b)).toEqual(grid.rows.map(({ line }) => line));
        expect(table.leftOut.every(({ reason }) => reason !== "")).toBe(true);
      }),
      RUNS,
    );
  });

  test("a source is told, if only as another", () => {
    fc.assert(
      fc.property(anyTable, ({ headers, rows }) => {
        expect(recogniseSource(headers, rows).reason).not.toBe("");
      }),
      RUNS,
    );
  });
});
