import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginRows, keptRows, readRecord } from "../../shared/workbook/journal";
import { keptCells } from "../../shared/workbook/kept-cells";
import { partsOutside } from "../../shared/workbook/part-of-write";
import type { Area, ExpectCells, Plan, Write, WriteCells } from "../../shared/workbook/plan";

const WHEN = "2026-11-25T12:00:00.000Z";
const HEADERS = ["Step", "Event", "When", "What", "Part", "Record"];

/** Two rows of two cells from B3 on, over a blank one, a 4, a formula and a text. */
const WRITE: WriteCells = {
  kind: "cells",
  sheet: "Programs",
  row: 2,
  column: 1,
  values: [
    [5, 5],
    [{ formula: "=B3" }, "Yes"],
  ],
  expect: [
    [null, 4],
    [{ formula: "=B2" }, "No"],
  ],
};
const AS_EXPECTED = [
  [null, 4],
  [{ formula: "=B2" }, "No"],
];
const KEY: ExpectCells = { kind: "expect", sheet: "Programs", row: 2, column: 0, values: [["P-0001"]] };

const found = (checked: Write | ExpectCells, contents: readonly (readonly (typeof AS_EXPECTED)[0][number][])[]) => ({
  checked,
  cells: {
    values: contents.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? 1 : cell))),
    contents,
  },
});

describe("what was found while a plan was written", () => {
  test("as expected: nothing is put back", () => {
    expect(keptCells([found(KEY, [["P-0001"]]), found(WRITE, AS_EXPECTED)])).toEqual({
      conflicts: [],
      areas: [],
      putBack: [],
    });
  });

  test("another value: that cell is put back, and no other", () => {
    const kept = keptCells([found(KEY, [["P-0001"]]), found(WRITE, [[null, 2], AS_EXPECTED[1] ?? []])]);
    expect(kept.conflicts).toEqual([{ sheet: "Programs", cell: "C3", expected: 4, found: 2 }]);
    expect(kept.areas).toEqual([{ sheet: "Programs", row: 2, column: 2, rows: 1, columns: 1 }]);
    expect(kept.putBack).toMatchObject([{ kind: "cells", row: 2, column: 2, values: [[2]] }]);
  });

  test("another program in the row: all that was written in the sheet is put back", () => {
    const elsewhere = { ...WRITE, sheet: "Outreach" };
    const kept = keptCells([found(KEY, [["P-0007"]]), found(WRITE, AS_EXPECTED), found(elsewhere, AS_EXPECTED)]);
    expect(kept.conflicts).toEqual([{ sheet: "Programs", cell: "A3", expected: "P-0001", found: "P-0007" }]);
    expect(kept.areas).toEqual([{ sheet: "Programs", row: 2, column: 1, rows: 2, columns: 2 }]);
    expect(kept.putBack).toMatchObject([{ sheet: "Programs", row: 2, column: 1, values: AS_EXPECTED }]);
  });
});

/** The cells of writes, by their place. */
function cellsOf(writes: readonly Write[]): ReadonlyMap<string, unknown> {
  return new Map(
    writes.flatMap((write) => {
      const lines = write.kind === "fill" ? Array.from({ length: write.rows }, () => write.cells) : write.values;
      return lines.flatMap((line, r) =>
        line.map((value, c): [string, unknown] => [
          `${write.row + r},${write.column + c}`,
          [value, write.expect === "blank" ? null : write.expect[r]?.[c]],
        ]),
      );
    }),
  );
}

const small = fc.integer({ min: 0, max: 5 });
const size = fc.integer({ min: 1, max: 4 });
const areas = fc.array(
  fc.record({ sheet: fc.constantFrom("Programs", "Outreach"), row: small, column: small, rows: size, columns: size }),
  { maxLength: 4 },
);
const writes = fc
  .record({ row: small, column: small, rows: size, columns: size, fill: fc.boolean() })
  .map((at): Write => {
    const line = (r: number) => Array.from({ length: at.columns }, (_, c) => `${r} ${c}`);
    const expect = Array.from({ length: at.rows }, (_, r) => line(100 + r));
    const { row, column, rows } = at;
    return at.fill
      ? { kind: "fill", sheet: "Programs", row, column, rows, cells: line(0), expect }
      : { kind: "cells", sheet: "Programs", row, column, values: expect.map((_, r) => line(r)), expect };
  });

describe("a step's record", () => {
  test("a write's parts outside of areas are its cells there, each once, with what they expect", () => {
    fc.assert(
      fc.property(writes, areas, (write, holes) => {
        const parts = partsOutside(write, holes);
        const inHole = (place: string) => {
          const [row = 0, column = 0] = place.split(",").map(Number);
          return holes.some(
            (hole) =>
              hole.sheet === "Programs" &&
              hole.row <= row &&
              row < hole.row + hole.rows &&
              hole.column <= column &&
              column < hole.column + hole.columns,
          );
        };
        const wanted = [...cellsOf([write])].filter(([place]) => !inHole(place));
        expect(Object.fromEntries(cellsOf(parts))).toEqual(Object.fromEntries(wanted));
        const count = parts.reduce((sum, part) => sum + cellsOf([part]).size, 0);
        expect(count).toBe(wanted.length);
      }),
    );
  });

  test("tells what was written, without what was put back, however much that is", () => {
    const plan: Plan = { title: "Rate", changes: [KEY, WRITE], places: null, undoes: null };
    const cell = (row: number, column: number): Area => ({ sheet: "Programs", row, column, rows: 1, columns: 1 });
    const begun = beginRows({ id: "s1", title: "Rate", when: WHEN }, plan);
    expect(readRecord([HEADERS, ...begun], "s1")).toEqual(plan);
    const far = Array.from({ length: 1_000 }, (_, row) => cell(100 + row, 1));
    const kept = keptRows("s1", WHEN, [...far, cell(2, 2), cell(3, 1), cell(3, 2)]);
    expect(Math.max(...kept.flat().map((text) => text.length))).toBeLessThan(32_767);
    const other = keptRows("s2", WHEN, [cell(2, 1)]);
    const record = readRecord([HEADERS, ...other, ...kept, ...begun], "s1");
    expect(record?.changes).toEqual([KEY, { ...WRITE, values: [[5]], expect: [[null]] }]);
  });
});
