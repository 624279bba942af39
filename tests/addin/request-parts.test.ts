import { describe, expect, test } from "vitest";
import { inAnswers, inRequests } from "../../addin/request-parts";
import { areaOf, type Checked } from "../../shared/workbook/check-plan";
import type { Change, WriteCells } from "../../shared/workbook/plan";

/** Excel on the web: no request and no answer over 5 MB. */
const MOST = 5 * 1024 * 1024;
const COLUMNS = 6;

const rowsOf = (rows: number): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => `row ${row}, column ${column}`),
  );
const cells = (rows: number, expect: WriteCells["expect"] = "blank", row = 1): WriteCells => {
  return { kind: "cells", sheet: "_values", row, column: 0, values: rowsOf(rows), expect };
};
/** Rows that go, of short texts but for one in a thousand. */
const fullOfNotes = (rows: number): WriteCells => {
  const expected = rowsOf(rows).map((row, index) => (index % 1_000 === 0 ? row.map(() => "“note” ".repeat(800)) : row));
  return { ...cells(rows), values: rowsOf(rows), expect: expected };
};
/** Parts of a record are as long as a cell can be, and full of quotation marks. */
const log = (parts: number): Change => ({
  kind: "log",
  sheet: "_journal",
  rows: Array.from({ length: parts }, (_, part) => ["step", "begun", "", "", `${part}/${parts}`, '"a":'.repeat(7_500)]),
});
const blank = (rows: number): Checked => cells(rows);
const filled = (rows: number): Checked => cells(rows, rowsOf(rows));

describe("what goes into one request", () => {
  test.each<readonly [string, readonly Change[]]>([
    ["a short list", [cells(300), log(12)]],
    ["sources of 3,000 programs and a long record", [log(280), cells(27_000)]],
    ["much before something long", [cells(6_000), cells(6_000, "blank", 6_001), log(150)]],
    ["sources of 3,000 programs that go, a row in a thousand full of notes", [fullOfNotes(27_000)]],
    ["one row", [cells(1)]],
  ])("%s: never over 5 MB, all of it, in its order", (_, changes) => {
    const requests = inRequests(changes);
    for (const request of requests) expect(JSON.stringify(request).length).toBeLessThan(MOST);
    const written = requests.flat().flatMap((change) => (change.kind === "cells" ? change.values : []));
    expect(written).toEqual(changes.flatMap((change) => (change.kind === "cells" ? change.values : [])));
    const logged = requests.flat().flatMap((change) => (change.kind === "log" ? [change.rows] : []));
    // A log grows at its top.
    expect(logged.reverse().flat()).toEqual(changes.flatMap((change) => (change.kind === "log" ? change.rows : [])));
  });

  test("what is written over is read before: no answer brings over 5 MB, however little is sent", () => {
    const gone = fullOfNotes(27_000);
    const requests = inRequests([{ ...gone, kind: "fill", rows: 27_000, cells: Array(COLUMNS).fill(null) }]);
    expect(requests.length).toBeLessThanOrEqual(4);
    let next = gone.row;
    for (const change of requests.flat()) {
      if (change.kind !== "fill" || change.expect === "blank") throw new Error("Something else is sent.");
      // In values and in formulas.
      expect(2 * JSON.stringify(change.expect).length).toBeLessThan(MOST);
      expect([change.row, change.rows]).toEqual([next, change.expect.length]);
      next += change.rows;
    }
    expect(next).toBe(gone.row + 27_000);
  });

  test("300 programs with their sources and their record are one request", () => {
    expect(inRequests([log(12), cells(1_000), cells(2_700)])).toHaveLength(1);
  });
});

describe("what is read in one answer before it is written over", () => {
  test.each<readonly [string, readonly Checked[], number]>([
    ["300 programs that come", [blank(1_000), blank(2_700)], 1],
    ["the sources of 3,000 programs that come", [blank(27_000)], 1],
    ["the sources of 3,000 programs that go", [filled(27_000)], 3],
    ["nothing", [], 0],
  ])("%s", (_, checked, most) => {
    const answers = inAnswers(checked);
    expect(answers.length).toBeLessThanOrEqual(most);
    const read = answers.flat().map(areaOf);
    expect(read.reduce((sum, { rows }) => sum + rows, 0)).toBe(checked.reduce((sum, one) => sum + areaOf(one).rows, 0));
    let next = checked[0] === undefined ? 0 : areaOf(checked[0]).row;
    if (checked.length === 1) {
      for (const { row, rows } of read) {
        expect(row).toBe(next);
        next += rows;
      }
    }
  });
});
