import { describe, expect, test } from "vitest";
import type { ResultCell } from "../../shared/functions/types";
import { type Argument, answer, type Cell, call, column, DELIVERIES, problem } from "./deliver";

const HEADERS = [
  "IMG friendliness",
  "Structure and training",
  "Academic and research",
  "Support and culture",
  "Geography and lifestyle",
];
const UNRATED: readonly Cell[] = [null, null, null, null, null];
const BEST: readonly Cell[] = [5, 5, 5, 5, 5];
const MIDDLE: readonly Cell[] = [3, 3, 3, 3, 3];
const DIV0: Cell = { error: "#DIV/0!" };
const NAME: Cell = { error: "#NAME?" };

/** The points of a domain that shares the first place of five: the mean of the first two centroids of the order. */
const TWO_FIRST = 20 * (1 / 2 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5);

/** [what, function, arguments, cells or the sentence with which the call fails] */
type Case = readonly [string, string, readonly Argument[], readonly ResultCell[] | string];

const RATINGS: readonly Case[] = [
  ["all rated", "IMGSCORE", [[BEST]], [100]],
  ["partly rated: the rest counts with the middle of the scale", "IMGSCORE", [[[5, null, null, null, null]]], [60]],
  ["nothing rated is blank, not 0", "IMGSCORE", [[UNRATED]], [null]],
  ["words for unknown", "IMGSCORE", [[["?", "-", "–", "n/a", "Unknown"]]], [null]],
  ["numbers as text", "IMGSCORE", [[["5", " 3 ", "1", "3.0", "3\u00a0"]]], [50]],
  ["zero as text", "IMGSCORE", [[["0", "0.0", 5, 5, 5]]], [80]],
  ["a rating of 3.5", "IMGSCORE", [[[3.5, 3.5, 3.5, 3.5, 3.5]]], [62.5]],
  ["one program in a row", "IMGSCORE", [[[1, 2, 3, 4, 5]]], [50]],
  ["one program in a column", "IMGSCORE", [column(1, 2, 3, 4, 5)], [50]],
  ["five programs are no column", "IMGSCORE", [[BEST, MIDDLE, BEST, MIDDLE, BEST]], [100, 50, 100, 50, 100]],
  [
    "a block in which each bad row spoils only itself",
    "IMGSCORE",
    [[[5, 5, 9, 5, 5], MIDDLE, [5, "good", 5, 5, 5], MIDDLE, [DIV0, 5, 5, 5, 5], MIDDLE, [5, 5, 5, 5, true], BEST]],
    [
      problem("rating 9 in column 3"),
      50,
      problem('rating "good" in column 2'),
      50,
      problem("rating #DIV/0! in column 1"),
      50,
      problem("rating TRUE in column 5"),
      100,
    ],
  ],
  ["the first of two mistakes in a row", "IMGSCORE", [[[9, "good", 5, 5, 5]]], [problem("rating 9 in column 1")]],
  ["just below 1", "IMGSCORE", [[[0.5, 5, 5, 5, 5]]], [problem("rating 0.5 in column 1")]],
  ["just above 5", "IMGSCORE", [[[5, 5.1, 5, 5, 5]]], [problem("rating 5.1 in column 2")]],
  ["a negative rating", "IMGSCORE", [[[-3, 5, 5, 5, 5]]], [problem("rating -3 in column 1")]],
  ["FALSE is no blank", "IMGSCORE", [[[5, 5, false, 5, 5]]], [problem("rating FALSE in column 3")]],
  [
    "the warning of another cell",
    "IMGSCORE",
    [[["⚠ rating 9 in column 3", 5, 5, 5, 5]]],
    [problem('rating "⚠ rating 9 in column 3" in column 1')],
  ],
  [
    "a long text is cut",
    "IMGSCORE",
    [[["the residents told me that they felt supported", 5, 5, 5, 5]]],
    [problem('rating "the residents told me that th…" in column 1')],
  ],
  [
    "whole columns with headers end with the last program",
    "IMGSCORE",
    [[HEADERS, BEST, UNRATED, [1, 1, 1, 1, 1], UNRATED, UNRATED]],
    [null, 100, null, 0],
  ],
  ["headers and nothing below", "IMGSCORE", [[HEADERS, UNRATED, UNRATED]], [null]],
  [
    "whole columns that end in a mistake",
    "IMGSCORE",
    [[HEADERS, BEST, [null, null, "good", null, null], UNRATED]],
    [null, 100, problem('rating "good" in column 3')],
  ],
  [
    "five words in a single row are no header",
    "IMGSCORE",
    [[HEADERS]],
    [problem('rating "IMG friendliness" in column 1')],
  ],
  [
    "one word in the first row is no header",
    "IMGSCORE",
    [[["good", 5, 5, 5, 5], BEST]],
    [problem('rating "good" in column 1'), 100],
  ],
  ["without headers every row is answered", "IMGSCORE", [[BEST, UNRATED, UNRATED]], [100, null, null]],
  ["a single cell", "IMGSCORE", [5], "ratings are 1 × 1; give 5 columns, or 5 cells below one another"],
  ["four columns", "IMGSCORE", [[[1, 2, 3, 4]]], "ratings are 1 × 4; give 5 columns, or 5 cells below one another"],
  [
    "six columns",
    "IMGSCORE",
    [
      [
        [...BEST, 5],
        [...BEST, 5],
      ],
    ],
    "ratings are 2 × 6; give 5 columns, or 5 cells below one another",
  ],
  [
    "four cells in a column",
    "IMGSCORE",
    [column(1, 2, 3, 4)],
    "ratings are 4 × 1; give 5 columns, or 5 cells below one another",
  ],
  ["nothing at all", "IMGSCORE", [], "ratings are missing; give five columns"],
  ["one blank cell", "IMGSCORE", [null], "ratings are missing; give five columns"],
  [
    "a formula that fails in their place",
    "IMGSCORE",
    [DIV0],
    "ratings is #DIV/0!: correct the formula or the cell that it comes from",
  ],
  [
    "the warning of another cell in their place",
    "IMGKNOWN",
    ["⚠ rating 9 in column 3"],
    'ratings is "⚠ rating 9 in column 3": correct the formula or the cell that it comes from',
  ],
  [
    "whole columns whose last rows say only that nothing is known",
    "IMGSCORE",
    [[HEADERS, BEST, ["?", "-", null, "n/a", 0], UNRATED]],
    [null, 100],
  ],
];

const WEIGHTS: readonly Case[] = [
  ["weights left out are equal", "IMGSCORE", [[[5, 1, 1, 1, 1]]], [20]],
  ["weights in a row, blank is 0", "IMGSCORE", [[[5, 1, 1, 1, 1]], [[1, null, null, null, null]]], [100]],
  ["weights in a column", "IMGSCORE", [[[5, 1, 1, 1, 1]], column(1, 0, 0, 0, 3)], [25]],
  ["weights as text", "IMGSCORE", [[[5, 1, 1, 1, 1]], [["1", "0", "0", "0", " 3 "]]], [25]],
  [
    "weights as places",
    "IMGSCORE",
    [[[5, 1, 1, 1, 1]], column("1st", "2nd", "3rd", "4th", "5th")],
    [(1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) * 20],
  ],
  ["tied places", "IMGSCORE", [[[5, 1, 1, 1, 1]], [["1st", "1st", "1st", "1st", "1st"]]], [20]],
  ["two share the first place", "IMGSCORE", [[[5, 1, 1, 1, 1]], [["1st", "1st", "2nd", "3rd", "4th"]]], [TWO_FIRST]],
  [
    "the same with the second place left out, as in a race",
    "IMGSCORE",
    [[[5, 1, 1, 1, 1]], [["1st", "1st", "3rd", "4th", "5th"]]],
    [TWO_FIRST],
  ],
  [
    "a place beyond the fifth",
    "IMGSCORE",
    [[BEST], [["1st", "2nd", "3rd", "4th", "99th"]]],
    'weight 5 is "99th"; a place is 1st to 5th',
  ],
  [
    "a place before the first",
    "IMGSCORE",
    [[BEST], [["0th", "2nd", "3rd", "4th", "5th"]]],
    'weight 1 is "0th"; a place is 1st to 5th',
  ],
  ["a blank cell for weights, as a skipped argument arrives", "IMGSCORE", [[[5, 1, 1, 1, 1]], null], [20]],
  ["all weights blank", "IMGSCORE", [[BEST], [UNRATED]], "all weights are 0; at least one must be more"],
  [
    "a weight in words",
    "IMGSCORE",
    [[BEST], [["high", 1, 1, 1, 1]]],
    'weight 1 is "high"; a weight is a number of 0 or more',
  ],
  [
    "places and numbers mixed",
    "IMGSCORE",
    [[BEST], [[1, "2nd", 3, 4, 5]]],
    "weight 1 is 1 among places; give five numbers, or five places from 1st to 5th",
  ],
  [
    "a blank among places",
    "IMGSCORE",
    [[BEST], [["1st", "2nd", "3rd", "4th", null]]],
    "weight 5 is blank or 0 among places; give five numbers, or five places from 1st to 5th",
  ],
  [
    "a name that does not exist",
    "IMGSCORE",
    [[BEST], NAME],
    "weights is #NAME?: no such name is known here; check its spelling, or give the cells themselves",
  ],
  [
    "a name whose cells were deleted",
    "IMGFIT",
    [[BEST], { error: "#REF!" }],
    "weights is #REF!: the cells it points to are gone; point it to others",
  ],
  [
    "an error among weights",
    "IMGSCORE",
    [[BEST], [[1, 1, DIV0, 1, 1]]],
    "weight 3 is #DIV/0!; a weight is a number of 0 or more",
  ],
  ["a negative weight", "IMGSCORE", [[BEST], [[1, -1, 1, 1, 1]]], "weight 2 is -1; a weight is 0 or more"],
  [
    "four weights",
    "IMGSCORE",
    [[BEST], [[1, 1, 1, 1]]],
    "weights are 1 × 4; give exactly 5 numbers in a row or a column",
  ],
  ["one weight", "IMGSCORE", [[BEST], 3], "weights are 1 × 1; give exactly 5 numbers in a row or a column"],
  [
    "a block of weights",
    "IMGSCORE",
    [[BEST], [MIDDLE, MIDDLE]],
    "weights are 2 × 5; give exactly 5 numbers in a row or a column",
  ],
];

const MODES: readonly Case[] = [
  ["low", "IMGSCORE", [[[5, 5, null, null, null]], undefined, "low"], [40]],
  ["high, in any case, from a cell", "IMGSCORE", [[[5, 5, null, null, null]], undefined, [["High"]]], [100]],
  ["known", "IMGSCORE", [[[5, 3, null, null, null]], undefined, "known"], [75]],
  ["blank is cautious", "IMGSCORE", [[[5, 5, null, null, null]], undefined, null], [70]],
  [
    "a word that is none",
    "IMGSCORE",
    [[BEST], undefined, "bold"],
    'mode "bold" is not one of cautious, known, low, high',
  ],
  ["a number", "IMGSCORE", [[BEST], undefined, 3], "mode 3 is not one of cautious, known, low, high"],
  ["a question mark", "IMGSCORE", [[BEST], undefined, "?"], "mode unknown is not one of cautious, known, low, high"],
  ["an error", "IMGSCORE", [[BEST], undefined, DIV0], "mode #DIV/0! is not one of cautious, known, low, high"],
  ["a column of modes", "IMGSCORE", [[BEST], undefined, column("low", "high")], "mode is one word for the whole call"],
];

const FIT_AND_KNOWN: readonly Case[] = [
  ["fit leaves IMG friendliness out", "IMGFIT", [[[1, 5, 5, 5, 5]]], [100]],
  ["fit of a program rated only for IMG friendliness", "IMGFIT", [[[5, null, null, null, null]]], [null]],
  [
    "fit without a weight in any other domain",
    "IMGFIT",
    [[[1, 5, 5, 5, 5]], [[1, 0, 0, 0, 0]]],
    "only IMG friendliness has a weight; fit needs a weight in another domain",
  ],
  ["fit with a bad row", "IMGFIT", [[[5, 6, 5, 5, 5], BEST]], [problem("rating 6 in column 2"), 100]],
  ["known of nothing is 0", "IMGKNOWN", [[UNRATED, [5, 5, null, null, null], BEST]], [0, 0.4, 1]],
  ["known by weights", "IMGKNOWN", [[[5, null, null, null, null]], [[3, 2, 2, 2, 1]]], [0.3]],
  ["known over whole columns", "IMGKNOWN", [[HEADERS, BEST, UNRATED, BEST, UNRATED]], [null, 1, 0, 1]],
  ["known with a bad row", "IMGKNOWN", [[[5, "good", 5, 5, 5], BEST]], [problem('rating "good" in column 2'), 1]],
];

describe.each(DELIVERIES)("$name", (delivery) => {
  describe.each([
    ["ratings", RATINGS],
    ["weights", WEIGHTS],
    ["modes", MODES],
    ["fit and known", FIT_AND_KNOWN],
  ])("%s", (_, cases) => {
    test.each(cases)("%s: %s", (_what, name, args, expected) => {
      const found = answer(delivery, name, args);
      if (typeof expected === "string" || typeof found === "string") expect(found).toBe(expected);
      else {
        expect(found).toHaveLength(expected.length);
        expected.forEach((cell, index) => {
          if (typeof cell === "number") expect(found[index]).toBeCloseTo(cell, 9);
          else expect(found[index]).toEqual(cell);
        });
      }
    });
  });

  test("thousands of rows in one call, among them a bad one", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [1 + (index % 5), 3, 3, 3, index === 4321 ? 9 : 3]);
    const found = answer(delivery, "IMGSCORE", [rows]);
    expect(found).toHaveLength(5000);
    expect(found.slice(4319, 4325)).toEqual([60, 40, problem("rating 9 in column 5"), 50, 55, 60]);
  });

  test("a date is no rating: Excel hands over its number, Google Sheets an object", () => {
    const found = answer(delivery, "IMGSCORE", [[[new Date("2026-11-23T00:00:00Z"), 5, 5, 5, 5], [...BEST]]]);
    const date = delivery.name === "Google Sheets" ? "a date" : "46349";
    expect(found).toEqual([problem(`rating ${date} in column 1`), 100]);
  });
});

describe("what no host should deliver is answered all the same", () => {
  test.each<readonly [string, readonly unknown[], readonly ResultCell[] | string]>([
    ["not a number", [[[Number.NaN, 5, 5, 5, 5], [...BEST]]], [problem("rating #NUM! in column 1"), 100]],
    ["infinity", [[[5, Number.POSITIVE_INFINITY, 5, 5, 5]]], [problem("rating #NUM! in column 2")]],
    ["undefined cells", [[[5, undefined, undefined, undefined, undefined]]], [60]],
    ["rows that end early", [[[5, 5, 5, 5, 5], [5], [], [5, 5, 5, 5, 5]]], [100, 60, null, 100]],
    [
      "a row that is too long",
      [
        [
          [5, 5, 5, 5, 5],
          [5, 5, 5, 5, 5, 5],
        ],
      ],
      "ratings are 2 × 6; give 5 columns, or 5 cells below one another",
    ],
    ["a row that is none", [[[5, 5, 5, 5, 5], 5]], [100, null]],
    ["a plain list", [[1, 2, 3, 4, 5]], [50]],
    ["an empty list", [[]], "ratings are 0 × 1; give 5 columns, or 5 cells below one another"],
    ["an empty row", [[[]]], "ratings are 1 × 0; give 5 columns, or 5 cells below one another"],
    ["an object without a meaning", [[[{}, 5, 5, 5, 5]]], [problem("rating #VALUE! in column 1")]],
    ["a formatted number of Excel", [[[{ type: "FormattedNumber", basicValue: 5 }, 5, 5, 5, 5]]], [100]],
    [
      "an error of Excel's functions",
      [[[{ code: "#N/A", message: "none" }, 5, 5, 5, 5]]],
      [problem("rating #N/A in column 1")],
    ],
    ["an Invocation in the place of a new parameter", [[[5, 5, 5, 5, 5]], { functionName: "IMGSCORE" }], [100]],
  ])("%s", (_, args, expected) => expect(call("IMGSCORE", args)).toEqual(expected));
});
