import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { isProblem } from "../../shared/functions/types";
import type { Argument, Cell, Outcome } from "./cells";
import { openExcelRealm } from "./excel-realm";
import { CALLS } from "./parity-calls";
import { openSheetsRealm } from "./sheets-realm";

const excel = openExcelRealm();
const sheets = openSheetsRealm();

/** What the core answers, before any bundler or host had a hand in it. */
function core(name: string, args: readonly Argument[]): Outcome {
  const result = CATALOGUE.find((spec) => spec.name === name)?.evaluate(args);
  if (result === undefined) throw new Error(`no function ${name}`);
  if (result.kind === "failure") return { failed: result.message };
  return { rows: result.rows.map((row) => row.map((cell) => (isProblem(cell) ? { ...cell } : (cell ?? "")))) };
}

function expectSame(name: string, args: readonly Argument[]): void {
  const expected = core(name, args);
  expect(excel.call(name, args, 0), "Excel, blanks as 0").toEqual(expected);
  expect(excel.call(name, args, null), "Excel, blanks as null").toEqual(expected);
  expect(sheets.call(name, args), "Google Sheets").toEqual(expected);
}

describe("both hosts answer what the core answers", () => {
  test.each(CALLS)("%s: %s", (_what, name, args) => expectSame(name, args));

  test("the calls show every function at work, in a bad row and in a failure", () => {
    const outcomes = CALLS.map(([, name, args]) => ({ name, text: JSON.stringify(core(name, args)) }));
    for (const { name } of CATALOGUE) {
      const texts = outcomes.filter((outcome) => outcome.name === name).map(({ text }) => text);
      expect(
        texts.some((text) => !/"problem"|"failed"/.test(text)),
        `${name} answers`,
      ).toBe(true);
      expect(
        texts.some((text) => text.includes('"problem"')),
        `${name} with a bad row`,
      ).toBe(true);
      expect(
        texts.some((text) => text.includes('"failed"')),
        `${name} fails`,
      ).toBe(true);
    }
  });
});

const ratingCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.double({ min: -2, max: 9, noNaN: true }),
  fc.constantFrom<Cell>("?", "n/a", "good", " 3 ", "#N/A", "⚠ rating 9 in column 3", true, { error: "#DIV/0!" }),
  fc.string(),
);

function block(cell: fc.Arbitrary<Cell>, width: number): fc.Arbitrary<readonly (readonly Cell[])[]> {
  return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 });
}

test("any ratings give the same scores and the same sentences in both hosts", () => {
  const weights = fc.array(fc.oneof(fc.nat(9), fc.constant(null), fc.constantFrom("1st", "2nd", "high")), {
    minLength: 4,
    maxLength: 6,
  });
  const call = fc.record({
    name: fc.constantFrom("IMGSCORE", "IMGFIT", "IMGKNOWN"),
    ratings: block(ratingCell, 5),
    weights: fc.option(weights, { nil: undefined }),
  });
  fc.assert(
    fc.property(call, ({ name, ratings, weights }) => {
      expectSame(name, weights === undefined ? [ratings] : [ratings, [weights]]);
    }),
    { numRuns: 200 },
  );
});

test("any scores, openness and words give the same tiers and reasons in both hosts", () => {
  const row = fc.tuple(
    fc.oneof(fc.double({ min: -10, max: 110, noNaN: true }), ratingCell),
    fc.oneof(fc.double({ min: 0, max: 6, noNaN: true }), ratingCell),
    fc.constantFrom<Cell>("Comfortable", "fair", "Reach", null, "?", "sure", 3, { error: "#REF!" }),
    fc.constantFrom<Cell>("Pediatrics–Medical Genetics", "Internal Medicine", null, true, 7),
    fc.constantFrom<Cell>("Yes", "Shown", "No", "Case by case", null, "perhaps", { error: "#N/A" }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("TIER", "IMGTIER", "IMGWHY"),
      fc.array(row, { minLength: 1, maxLength: 6 }),
      (name, rows) => {
        expectSame(
          name,
          [0, 1, 2, 3, 4].map((column) => rows.map((cells) => [cells[column] ?? null])),
        );
      },
    ),
    { numRuns: 200 },
  );
});
