import { describe, expect, test } from "vitest";
import { beginRows, JOURNAL_HEADERS, readRecord } from "../../shared/workbook/journal";
import type { Plan, WriteCells } from "../../shared/workbook/plan";
import { randomNumbers } from "../bench/invented";

const STEP = { id: "step", title: "Take back 3,000 programs", when: "2026-11-25T12:00:00.000Z" };

const plan = (write: Pick<WriteCells, "values" | "expect">): Plan => ({
  title: STEP.title,
  changes: [{ kind: "cells", sheet: "Programs", row: 1, column: 0, ...write }],
  places: null,
  undoes: null,
});

const records = (written: Plan) => beginRows(STEP, written).map((row) => row[5] ?? "");

describe("the record of a step", () => {
  const formulas = ["B", "C", "D", "E", "F", "G"].map((column) => ({
    formula: `=IFERROR(INDEX(Results!$${column}:$${column},MATCH(INDEX($A:$A,ROW()),Results!$A:$A,0)),"")`,
  }));
  const rows = Array.from({ length: 3_000 }, (_, row) => [`P-${row}`, `Town ${row}`, null, null, null, ...formulas]);
  const back = plan({ values: rows.map((cells) => cells.map(() => null)), expect: rows });

  test("is the plan, when it is read", () => {
    expect(readRecord([[...JOURNAL_HEADERS], ...beginRows(STEP, back)], STEP.id)).toEqual(back);
  });

  test("says once what all rows of a long list have", () => {
    expect(JSON.stringify(back).length).toBeGreaterThan(1_500_000);
    expect(records(back).length).toBeLessThanOrEqual(6);
  });

  test("that was written before records were packed is read as well", () => {
    const [row = []] = beginRows(STEP, back);
    const plain = [...row.slice(0, 4), "1/1", JSON.stringify(back)];
    expect(readRecord([[...JOURNAL_HEADERS], plain], STEP.id)).toEqual(back);
  });

  test("with a part that is damaged is none", () => {
    const [first = [], ...others] = beginRows(STEP, back);
    const damaged = [...first.slice(0, 5), (first[5] ?? "").slice(1)];
    expect(readRecord([[...JOURNAL_HEADERS], damaged, ...others], STEP.id)).toBeNull();
  });

  test("has no part that begins as a formula, or with an apostrophe, which a cell would lose", () => {
    const random = randomNumbers(7);
    const text = () => Array.from({ length: 40 }, () => "='+-@abcdefg".charAt(random() * 12)).join("");
    const written = plan({ values: Array.from({ length: 5_000 }, () => [text()]), expect: "blank" });
    const parts = records(written);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(part).toMatch(/^[^=+\-@']/);
    expect(readRecord([[...JOURNAL_HEADERS], ...beginRows(STEP, written)], STEP.id)).toEqual(written);
  });
});
