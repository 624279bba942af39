import { describe, expect, test } from "vitest";
import { RESULT_COLUMNS } from "../../shared/functions/results-function";
import type { ResultCell } from "../../shared/functions/types";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import { RESULT_FIELDS } from "../../shared/workbook/result-formulas";
import { type Argument, answer, type Cell, column, DELIVERIES, problem } from "./deliver";

const HEADERS = ["IMG friendliness", "Structure", "Academics", "Support", "Geography"];
const UNRATED: readonly Cell[] = [null, null, null, null, null];
const BEST: readonly Cell[] = [5, 5, 5, 5, 5];
const EQUAL = [[1, 1, 1, 1, 1]];
const NOTHING: readonly ResultCell[] = RESULT_COLUMNS.map(() => null);

test("its columns are those that the workbook looks up, in the same order", () => {
  const headers = RESULT_FIELDS.map((id) => PROGRAM_COLUMNS.find((column) => column.id === id)?.header);
  expect(headers).toEqual(RESULT_COLUMNS);
});

describe.each(DELIVERIES)("IMGRESULTS in $name", (delivery) => {
  /** The result's rows; a failure as its sentence. */
  function results(...args: readonly Argument[]): readonly (readonly ResultCell[])[] | string {
    const cells = answer(delivery, "IMGRESULTS", args);
    if (typeof cells === "string") return cells;
    const width = RESULT_COLUMNS.length;
    return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
  }

  test("over whole columns: a header, every program, and nothing after the last", () => {
    const rows = results(
      column("Row key", "P-1", null, "P-2", "P-3", null, null),
      [HEADERS, BEST, UNRATED, UNRATED, [9, 5, 5, 5, 5], UNRATED, BEST],
      EQUAL,
    );
    expect(rows).toEqual([
      [...RESULT_COLUMNS],
      ["P-1", 100, 100, 100, 1, 100, "Tier 1", "Tier 1: score 100 and openness 5 meet every Tier 1 rule."],
      NOTHING,
      ["P-2", null, null, null, 0, null, "Research", "Research: nothing is rated yet; rate it first."],
      ["P-3", ...Array<ResultCell>(7).fill(problem("rating 9 in column 1"))],
    ]);
  });

  test("agrees with the single functions, row by row", () => {
    const ratings = [[4, 3, null, 5, 2], [null, 4, 4, "?", 4], [2, 2, 2, 2, 2], UNRATED];
    const weights = [[3, 2, 2, 1, 1]];
    const openness = column(null, 4, 4, 3);
    const given = [
      column("Fair", null, "Comfortable", "Reach"),
      column("Pediatrics–Medical Genetics", null, "Pediatrics", null),
      column("Shown", "Yes", null, "No"),
    ];
    const gate = column(null, "too many attempts", null, null);
    const one = (name: string, ...args: readonly Argument[]) => answer(delivery, name, args);
    const scores = one("IMGSCORE", ratings, weights);
    const known = one("IMGKNOWN", ratings, weights);
    // The program's own IMG-friendliness rating comes before the suggestion.
    const own = column(4, 4, 2, 3);
    const asCells = (cells: readonly ResultCell[] | string) =>
      column(...(typeof cells === "string" ? [] : cells.map((cell) => (typeof cell === "number" ? cell : null))));
    const tier = [asCells(scores), own, ...given, asCells(known), gate];
    const columns = [
      ["k1", "k2", "k3", "k4"],
      scores,
      one("IMGSCORE", ratings, weights, "low"),
      one("IMGSCORE", ratings, weights, "high"),
      known,
      one("IMGFIT", ratings, weights),
      one("TIER", ...tier),
      one("IMGWHY", ...tier),
    ];
    const rows = results(column("k1", "k2", "k3", "k4"), ratings, weights, openness, ...given, gate);
    expect(rows).toEqual([0, 1, 2, 3].map((row) => columns.map((cells) => cells[row])));
  });

  test("one value stands in every row", () => {
    const rows = results(column("a", "b"), [BEST, BEST], EQUAL, undefined, null, "Medicine–Pediatrics", "Yes");
    expect(typeof rows === "string" ? rows : rows.map((row) => row[6])).toEqual(["Tier 4", "Tier 4"]);
  });

  test("a mistake in another column spoils the tier of its row, not the score", () => {
    const rows = results(
      column("a", "b"),
      [BEST, BEST],
      EQUAL,
      undefined,
      undefined,
      undefined,
      column("Yes", "maybe"),
    );
    const wrong = problem('stance "maybe" is not one of Yes, Shown, Case by case, Unknown, No');
    expect(typeof rows === "string" ? rows : rows[0]?.slice(0, 7)).toEqual(["a", 100, 100, 100, 1, 100, "Tier 1"]);
    expect(rows[1]).toEqual(["b", 100, 100, 100, 1, 100, wrong, wrong]);
  });

  test("a word in the first row of ratings without headers is that program's mistake", () => {
    const rows = results(column("a", "b"), [["good", 5, 5, 5, 5], BEST], EQUAL);
    expect(rows[0]).toEqual(["a", ...Array<ResultCell>(7).fill(problem('rating "good" in column 1'))]);
    expect(rows[1]?.slice(0, 2)).toEqual(["b", 100]);
  });

  test("an error among the keys is shown, not left blank", () => {
    const rows = results(column("a", { error: "#N/A" }), [BEST, BEST], EQUAL);
    expect(rows[1]?.slice(0, 2)).toEqual([problem("key is #N/A"), 100]);
  });

  test("without headers every row is answered", () => {
    expect(results(column("a", null, null), [BEST, UNRATED, UNRATED], EQUAL)).toHaveLength(3);
  });

  test("a weight in IMG friendliness only leaves fit empty", () => {
    expect(results("a", [BEST], [[1, 0, 0, 0, 0]])[0]?.slice(1, 7)).toEqual([100, 100, 100, 1, null, "Tier 1"]);
  });

  test.each<readonly [string, readonly Argument[], string]>([
    ["keys left out", [undefined, [BEST], EQUAL], "keys are missing; give the Row key column"],
    ["weights left out", [column("a", "b"), [BEST, BEST]], "weights are missing; give five numbers"],
    ["weights skipped", ["a", [BEST], null], "weights are missing; give five numbers"],
    [
      "a name for the keys that does not exist",
      [{ error: "#NAME?" }, [BEST, BEST], EQUAL],
      "keys is #NAME?: no such name is known here; check its spelling, or give the cells themselves",
    ],
    [
      "a name for the weights that does not exist",
      ["a", [BEST], { error: "#NAME?" }],
      "weights is #NAME?: no such name is known here; check its spelling, or give the cells themselves",
    ],
    [
      "fewer keys than programs",
      [column("a", "b"), [BEST, BEST, BEST], EQUAL],
      "keys has 2 rows where ratings have 3; give as many",
    ],
    ["one key for several programs", ["a", [BEST, BEST], EQUAL], "keys has 1 row where ratings have 2; give as many"],
    ["a block of keys", [[["a", "b"]], [BEST], EQUAL], "keys is 1 × 2; give one cell or one column"],
    ["ratings left out", [column("a", "b"), undefined, EQUAL], "ratings are missing; give five columns"],
    [
      "four columns of ratings",
      ["a", [[1, 2, 3, 4]], EQUAL],
      "ratings are 1 × 4; give 5 columns, or 5 cells below one another",
    ],
    ["bad weights", ["a", [BEST], [[0, 0, 0, 0, 0]]], "all weights are 0; at least one must be more"],
    [
      "a column that does not match",
      [column("a", "b"), [BEST, BEST], EQUAL, column(3, 3, 3)],
      "openness has 3 rows where ratings have 2; give as many",
    ],
    [
      "bad rules",
      ["a", [BEST], EQUAL, undefined, undefined, undefined, undefined, undefined, [["Lien", 3]]],
      'row 1 of rules: "Lien" is not a rule; the rules are Line, Tier 1 score, Tier 1 openness, Tier 3 openness, Known and Backup pathway',
    ],
  ])("fails with a sentence: %s", (_, args, sentence) => expect(results(...args)).toBe(sentence));

  test("thousands of programs in one call", () => {
    const count = 3000;
    const keys = Array.from({ length: count }, (_, index) => [`P-${index}`]);
    const rows = results(
      keys,
      Array.from({ length: count }, (_, index) => [1 + (index % 5), 3, 3, 3, 3]),
      EQUAL,
    );
    expect(rows).toHaveLength(count);
    expect(rows[2999]?.slice(0, 2)).toEqual(["P-2999", 60]);
  });
});
