import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import type { Result, ResultCell } from "../../shared/functions/types";

function call(name: string, ...args: unknown[]): Result {
  const spec = CATALOGUE.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`no function ${name}`);
  return spec.evaluate(args);
}

/** The cells of a result, row after row; a failure as its message. */
function cells(result: Result): readonly ResultCell[] | string {
  return result.kind === "failure" ? result.message : result.rows.flat();
}

const HEADERS = [
  "IMG friendliness",
  "Structure and training",
  "Academic and research",
  "Support and culture",
  "Geography and lifestyle",
];
const P = (problem: string) => ({ problem });

/** How hosts deliver an empty cell: Excel as 0 or null, Google Sheets as "". */
describe.each([
  ["0", 0],
  ["null", null],
  ["empty text", ""],
])("blanks delivered as %s", (_, blank) => {
  const table: readonly [string, string, readonly unknown[], readonly ResultCell[] | string][] = [
    ["all rated", "IMGSCORE", [[[5, 5, 5, 5, 5]]], [100]],
    ["half known", "IMGSCORE", [[[5, blank, blank, blank, blank]]], [60]],
    ["nothing rated is blank, not 0", "IMGSCORE", [[[blank, blank, blank, blank, blank]]], [null]],
    ["words for unknown", "IMGSCORE", [[["?", "-", "–", "n/a", "Unknown"]]], [null]],
    ["numbers as text", "IMGSCORE", [[["5", " 3 ", "1", "3.0", "3\u00a0"]]], [50]],
    ["a rating of 3.5", "IMGSCORE", [[[3.5, 3.5, 3.5, 3.5, 3.5]]], [62.5]],
    ["one program in a column", "IMGSCORE", [[[5], [5], [5], [5], [5]]], [100]],
    [
      "a rating of 9 spoils its own row",
      "IMGSCORE",
      [
        [
          [5, 5, 9, 5, 5],
          [3, 3, 3, 3, 3],
        ],
      ],
      [P("rating 9 in column 3"), 50],
    ],
    [
      "text spoils its own row",
      "IMGSCORE",
      [
        [
          [5, "good", 5, 5, 5],
          [3, 3, 3, 3, 3],
        ],
      ],
      [P('rating "good" in column 2'), 50],
    ],
    ["TRUE is no rating", "IMGSCORE", [[[true, 5, 5, 5, 5]]], [P("rating TRUE in column 1")]],
    [
      "an error value spoils its own row",
      "IMGSCORE",
      [
        [
          [{ type: "Error", basicValue: "#DIV/0!" }, 5, 5, 5, 5],
          [5, 5, 5, 5, 5],
        ],
      ],
      [P("rating #DIV/0! in column 1"), 100],
    ],
    ["a rating below 1", "IMGSCORE", [[[0.5, 5, 5, 5, 5]]], [P("rating 0.5 in column 1")]],
    ["a negative rating", "IMGSCORE", [[[-3, 5, 5, 5, 5]]], [P("rating -3 in column 1")]],
    [
      "whole columns with headers",
      "IMGSCORE",
      [
        [
          HEADERS,
          [5, 5, 5, 5, 5],
          [blank, blank, blank, blank, blank],
          [1, 1, 1, 1, 1],
          [blank, blank, blank, blank, blank],
        ],
      ],
      [null, 100, null, 0],
    ],
    ["four columns", "IMGSCORE", [[[1, 2, 3, 4]]], "ratings are 1 × 4; give 5 columns, or 5 cells below one another"],
    ["ratings missing", "IMGSCORE", [undefined], "ratings are missing; give five columns"],
    ["weights in a row", "IMGSCORE", [[[5, 1, 1, 1, 1]], [[1, blank, blank, blank, blank]]], [100]],
    ["weights in a column", "IMGSCORE", [[[5, 1, 1, 1, 1]], [[1], [0], [0], [0], [0]]], [100]],
    [
      "weights as places",
      "IMGSCORE",
      [[[5, 1, 1, 1, 1]], [["1st"], ["2nd"], ["3rd"], ["4th"], ["5th"]]],
      [(1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) * 20],
    ],
    [
      "all weights blank",
      "IMGSCORE",
      [[[5, 1, 1, 1, 1]], [[blank, blank, blank, blank, blank]]],
      "all weights are 0; at least one must be more",
    ],
    [
      "a weight in words",
      "IMGSCORE",
      [[[5, 1, 1, 1, 1]], [["high", 1, 1, 1, 1]]],
      'weight 1 is "high"; a weight is a number of 0 or more',
    ],
    [
      "four weights",
      "IMGSCORE",
      [[[5, 1, 1, 1, 1]], [[1, 1, 1, 1]]],
      "weights are 1 × 4; give exactly 5 numbers in a row or a column",
    ],
    ["mode low", "IMGSCORE", [[[5, 5, blank, blank, blank]], undefined, "low"], [40]],
    ["mode high", "IMGSCORE", [[[5, 5, blank, blank, blank]], undefined, [["High"]]], [100]],
    ["mode known", "IMGSCORE", [[[5, 3, blank, blank, blank]], undefined, "known"], [75]],
    ["mode blank", "IMGSCORE", [[[5, 5, blank, blank, blank]], undefined, [[blank]]], [70]],
    [
      "mode unknown",
      "IMGSCORE",
      [[[5, 5, 5, 5, 5]], undefined, "bold"],
      'mode "bold" is not one of cautious, known, low, high',
    ],
    [
      "an Invocation in the place of a new parameter",
      "IMGSCORE",
      [[[5, 5, 5, 5, 5]], { functionName: "IMGSCORE" }],
      [100],
    ],
    ["fit leaves IMG friendliness out", "IMGFIT", [[[1, 5, 5, 5, 5]]], [100]],
    [
      "fit without any other weight",
      "IMGFIT",
      [[[1, 5, 5, 5, 5]], [[1, 0, 0, 0, 0]]],
      "only IMG friendliness has a weight; fit needs a weight in another domain",
    ],
    [
      "known of nothing is 0",
      "IMGKNOWN",
      [
        [
          [blank, blank, blank, blank, blank],
          [5, 5, blank, blank, blank],
        ],
      ],
      [0, 0.4],
    ],

    ["two numbers", "TIER", [[[82]], [[4]]], ["Tier 1"]],
    ["two plain numbers", "TIER", [82, 4], ["Tier 1"]],
    ["a blank score is not 0", "TIER", [[[blank]], [[4]]], ["Research"]],
    [
      "a real score of 0 comes with what is known",
      "TIER",
      [[[0]], [[4]], undefined, undefined, undefined, [[1]]],
      ["Below the line"],
    ],
    ["blank openness is unknown, not low", "TIER", [[[82]], [[blank]]], ["Tier 2"]],
    ["blank stance constrains", "TIER", [[[82]], [[4]], undefined, undefined, [[blank]]], ["Tier 2"]],
    ["blank known constrains", "TIER", [[[82]], [[4]], undefined, undefined, undefined, [[blank]]], ["Research"]],
    [
      "blank gate: none failed",
      "TIER",
      [[[82]], [[4]], undefined, undefined, undefined, undefined, [[blank]]],
      ["Tier 1"],
    ],
    ["a gate", "TIER", [[[82]], [[4]], undefined, undefined, undefined, undefined, [["needs 3 months"]]], ["Excluded"]],
    ["a backup by its pathway", "TIER", [[[82]], [[4]], undefined, [["Medicine-Pediatrics"]]], ["Tier 4"]],
    ["a column and one value", "TIER", [[[82], [60], [blank]], 4], ["Tier 1", "Tier 2", "Research"]],
    [
      "one bad row spoils only itself",
      "TIER",
      [
        [[82], [120]],
        [[4], [4]],
      ],
      ["Tier 1", P("score 120 is not between 0 and 100")],
    ],
    ["a warning is passed on", "TIER", [[["⚠ rating 9 in column 3"]], [[4]]], [P("rating 9 in column 3")]],
    [
      "rows that do not match",
      "TIER",
      [
        [[82], [60]],
        [[4], [4], [4]],
      ],
      "openness has 3 rows where 2 are given before",
    ],
    ["a block where a column is meant", "TIER", [[[82, 60]], [[4]]], "score is 1 × 2; give one cell or one column"],
    [
      "whole columns with headers",
      "TIER",
      [
        [["Score"], [82], [blank]],
        [["Openness"], [4], [blank]],
      ],
      [null, "Tier 1"],
    ],
    [
      "an unknown stance word",
      "TIER",
      [82, 4, undefined, undefined, "maybe"],
      [P('stance "maybe" is not in the list')],
    ],
    [
      "own rules with their header",
      "TIER",
      [
        [[82]],
        [[4]],
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        [
          ["Rule", "Value"],
          ["Tier 1 score", 90],
          [blank, blank],
        ],
      ],
      ["Tier 2"],
    ],
    [
      "own backup pathway",
      "TIER",
      [82, 4, undefined, "Family Medicine", undefined, undefined, undefined, [["Backup pathway", "Family medicine"]]],
      ["Tier 4"],
    ],
    [
      "a rule nobody knows",
      "TIER",
      [
        82,
        4,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        [
          ["Line", 55],
          ["Lien", 3],
        ],
      ],
      'row 2 of rules: "Lien" is not a rule',
    ],
    [
      "rules that contradict",
      "TIER",
      [82, 4, undefined, undefined, undefined, undefined, undefined, [["Line", 80]]],
      'rule "Line" (80) is above "Tier 1 score" (75)',
    ],
    ["the alias answers the same", "IMGTIER", [82, 4], ["Tier 1"]],
  ];
  test.each(table)("%s: %s", (_what, name, args, expected) => {
    const answer = cells(call(name, ...args));
    if (typeof expected === "string") expect(answer).toBe(expected);
    else {
      expect(answer).toHaveLength(expected.length);
      expected.forEach((cell, index) => {
        if (typeof cell === "number") expect(answer[index]).toBeCloseTo(cell, 9);
        else expect(answer[index]).toEqual(cell);
      });
    }
  });

  test("IMGRESULTS over whole columns gives a header, every program, and nothing after the last", () => {
    const keys = [["Row key"], ["P-1"], [blank], ["P-2"], ["P-3"], [blank]];
    const ratings = [
      HEADERS,
      [5, 5, 5, 5, 5],
      [blank, blank, blank, blank, blank],
      [blank, blank, blank, blank, blank],
      [9, 5, 5, 5, 5],
      [blank, blank, blank, blank, blank],
    ];
    const result = call("IMGRESULTS", keys, ratings, [[1, 1, 1, 1, 1]]);
    if (result.kind === "failure") throw new Error(result.message);
    expect(result.rows).toHaveLength(5);
    expect(result.rows[0]?.[0]).toBe("Row key");
    expect(result.rows[1]?.slice(0, 7)).toEqual(["P-1", 100, 100, 100, 1, 100, "Tier 1"]);
    expect(result.rows[2]).toEqual(Array(8).fill(null));
    expect(result.rows[3]?.slice(0, 7)).toEqual(["P-2", null, null, null, 0, null, "Research"]);
    expect(result.rows[4]?.slice(0, 2)).toEqual(["P-3", P("rating 9 in column 1")]);
  });

  test("IMGRESULTS agrees with the single functions", () => {
    const ratings = [[4, 3, blank, 5, 2]];
    const weights = [[3, 2, 2, 1, 1]];
    const result = call(
      "IMGRESULTS",
      [["k"]],
      ratings,
      weights,
      [[blank]],
      [["Fair"]],
      [["Pediatrics–Medical Genetics"]],
      [["Shown"]],
      [[blank]],
    );
    const one = (name: string, ...args: unknown[]) => cells(call(name, ...args))[0];
    const score = one("IMGSCORE", ratings, weights);
    const known = one("IMGKNOWN", ratings, weights);
    expect(cells(result).slice(1, 7)).toEqual([
      score,
      one("IMGSCORE", ratings, weights, "low"),
      one("IMGSCORE", ratings, weights, "high"),
      known,
      one("IMGFIT", ratings, weights),
      one("TIER", score, 4, "Fair", "Pediatrics–Medical Genetics", "Shown", known, ""),
    ]);
  });
});

test("thousands of rows in one call", () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [1 + (index % 5), 3, 3, 3, 3]);
  const answer = cells(call("IMGSCORE", rows));
  expect(answer).toHaveLength(5000);
  expect(answer[4]).toBe(60);
});

test("help texts fit where hosts show them: 128 characters in Excel's unified manifest", () => {
  for (const spec of CATALOGUE) {
    expect(spec.summary.length, spec.name).toBeLessThanOrEqual(128);
    for (const parameter of spec.parameters)
      expect(parameter.help.length, `${spec.name} ${parameter.name}`).toBeLessThanOrEqual(128);
  }
});
