import { describe, expect, test } from "vitest";
import type { ResultCell } from "../../shared/functions/types";
import { type Argument, answer, type Cell, call, column, DELIVERIES, problem } from "./deliver";

const REF: Cell = { error: "#REF!" };

/** [what, arguments, cells or the sentence with which the call fails] */
type Case = readonly [string, readonly Argument[], readonly ResultCell[] | string];

/** TIER(score, openness, competitiveness, pathway, stance, known, gate, rules), what is left out in the middle too. */
const with_ = {
  competitiveness: (cell: Argument) => [82, 4, cell],
  pathway: (cell: Argument) => [82, 4, undefined, cell],
  stance: (cell: Argument) => [82, 4, undefined, undefined, cell],
  known: (cell: Argument) => [82, 4, undefined, undefined, undefined, cell],
  gate: (cell: Argument) => [82, 4, undefined, undefined, undefined, undefined, cell],
  rules: (...rules: readonly (readonly Cell[])[]) => [
    82,
    4,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    rules,
  ],
};

const CELLS: readonly Case[] = [
  ["two numbers", [82, 4], ["Tier 1"]],
  ["numbers as text", ["82", " 4 "], ["Tier 1"]],
  ["a blank score is not 0", [null, 4], ["Research"]],
  ["a score of ?", ["?", 4], ["Research"]],
  ["a score of 0 where nothing tells how much is known", [0, 4], ["Research"]],
  ["a real score of 0 comes with what is known", [0, 4, undefined, undefined, undefined, 1], ["Below the line"]],
  ["blank openness is unknown, not low", [82, null], ["Tier 2"]],
  ["openness of ?", [82, "?"], ["Tier 2"]],
  ["openness left out", [82], ["Tier 2"]],
  ["a score beyond 100", [120, 4], [problem("score 120 is not between 0 and 100")]],
  ["a negative score", [-1, 4], [problem("score -1 is not between 0 and 100")]],
  ["a score in words", ["high", 4], [problem('score "high" is not a number')]],
  ["TRUE for a score", [true, 4], [problem("score TRUE is not a number")]],
  ["an error for a score", [REF, 4], [problem("score is #REF!")]],
  ["openness beyond 5", [82, 6], [problem("openness 6 is not between 1 and 5")]],
  ["openness below 1", [82, 0.5], [problem("openness 0.5 is not between 1 and 5")]],
  ["an error for openness", [82, REF], [problem("openness is #REF!")]],
  ["the warning of another cell is passed on", ["⚠ rating 9 in column 3", 4], [problem("rating 9 in column 3")]],
  ["the warning of another cell in a word", with_.stance("⚠ rating 9 in column 3"), [problem("rating 9 in column 3")]],
  ["blank competitiveness does not stop Tier 1", with_.competitiveness(null), ["Tier 1"]],
  ["a reach, in any case", with_.competitiveness("REACH"), ["Tier 3"]],
  [
    "a competitiveness that is none",
    with_.competitiveness("hard"),
    [problem('competitiveness "hard" is not one of Comfortable, Fair, Reach, Unknown')],
  ],
  ["a blank pathway is no backup", with_.pathway(null), ["Tier 1"]],
  ["a backup by its pathway", with_.pathway("Medicine-Pediatrics"), ["Tier 4"]],
  ["a backup by another name", with_.pathway("Med-Peds"), ["Tier 4"]],
  ["a categorical backup, as the help names it", with_.pathway("Categorical pediatrics"), ["Tier 4"]],
  ["a categorical backup, as lists name it", with_.pathway("Internal Medicine (Categorical)"), ["Tier 4"]],
  ["a combined pathway", with_.pathway("Pediatrics/Medical Genetics"), ["Tier 1"]],
  ["an error for a pathway", with_.pathway(REF), [problem("pathway is #REF!")]],
  ["a blank stance constrains", with_.stance(null), ["Tier 2"]],
  ["a stance of ?", with_.stance("?"), ["Tier 2"]],
  ["a stance of Shown", with_.stance("shown"), ["Tier 1"]],
  ["a stance of No", with_.stance("No"), ["Excluded"]],
  [
    "a stance that is none",
    with_.stance("maybe"),
    [problem('stance "maybe" is not one of Yes, Shown, Case by case, Unknown, No')],
  ],
  ["a number for a stance", with_.stance(3), [problem("stance 3 is not one of Yes, Shown, Case by case, Unknown, No")]],
  ["an error for a stance", with_.stance(REF), [problem("stance is #REF!")]],
  ["blank known constrains", with_.known(null), ["Research"]],
  ["too little known", with_.known(0.5), ["Research"]],
  ["known in percent is beyond 1", with_.known(80), [problem("known 80 is not between 0 and 1")]],
  ["a blank gate: none failed", with_.gate(null), ["Tier 1"]],
  ["a gate of ? closes nothing", with_.gate("?"), ["Tier 1"]],
  ["a gate", with_.gate("needs 3 months"), ["Excluded"]],
  ["a gate that is TRUE", with_.gate(true), ["Excluded"]],
  ["a gate that is FALSE", with_.gate(false), ["Tier 1"]],
  ["an error for a gate", with_.gate(REF), [problem("gate is #REF!")]],
];

const SHAPES: readonly Case[] = [
  ["a column and one value", [column(82, 60, null), 4], ["Tier 1", "Tier 2", "Research"]],
  ["one score and a column", [82, column(4, 2, null)], ["Tier 1", "Tier 3", "Tier 2"]],
  [
    "one bad row spoils only itself",
    [column(82, 120, REF, 60), column(4, 4, 4, 9)],
    [
      "Tier 1",
      problem("score 120 is not between 0 and 100"),
      problem("score is #REF!"),
      problem("openness 9 is not between 1 and 5"),
    ],
  ],
  [
    "rows that do not match",
    [column(82, 60), column(4, 4, 4)],
    "openness has 3 rows where 2 are given before; give one value or as many rows",
  ],
  ["a block where a column is meant", [[[82, 60]], 4], "score is 1 × 2; give one cell or one column"],
  ["a row of openness", [82, [[4, 3, 2]]], "openness is 1 × 3; give one cell or one column"],
  ["nothing at all", [], "score is missing; give one score or a column of them"],
  [
    "whole columns with headers end with the last row in use",
    [column("Score", 82, null, 60, null), column("Openness", 4, null, null, null)],
    [null, "Tier 1", "Research", "Tier 2"],
  ],
  [
    "whole columns in which the last program's score is a real 0",
    [
      column("Score", 82, 0, null),
      column("Openness", 4, null, null),
      undefined,
      undefined,
      undefined,
      column("Known", 1, 1, null),
    ],
    [null, "Tier 1", "Below the line"],
  ],
  [
    "whole columns in which the last program is not rated yet",
    [column("Score", 82, null, null), column("Openness", 4, 3, null)],
    [null, "Tier 1", "Research"],
  ],
  ["headers and nothing below", [column("Score", null, null), column("Openness", null, null)], [null]],
  [
    "a word in the first row of one column is no header",
    [column("high", 82), column(4, 4)],
    [problem('score "high" is not a number'), "Tier 1"],
  ],
];

const RULES: readonly Case[] = [
  ["own rules", with_.rules(["Tier 1 score", 90]), ["Tier 2"]],
  [
    "own rules with their header and spare rows",
    with_.rules(["Rule", "Value"], ["Tier 1 score", 90], [null, null]),
    ["Tier 2"],
  ],
  ["rules by any spelling", with_.rules(["TIER 1  SCORE", "90"]), ["Tier 2"]],
  [
    "a blank cell for the rules, as a skipped argument arrives",
    [82, 4, undefined, undefined, undefined, undefined, undefined, null],
    ["Tier 1"],
  ],
  [
    "own backup pathway",
    [82, 4, undefined, "Family Medicine", undefined, undefined, undefined, [["Backup pathway", "Family medicine"]]],
    ["Tier 4"],
  ],
  ["a blank backup pathway", with_.rules(["Backup pathway", null]), ["Tier 1"]],
  ["a backup pathway of ?", with_.rules(["Backup pathway", "?"]), ["Tier 1"]],
  [
    "an error for a backup pathway",
    with_.rules(["Backup pathway", REF]),
    'rule "Backup pathway" is #REF!; it is the name of a pathway',
  ],
  [
    "a number for a backup pathway",
    with_.rules(["Backup pathway", 700]),
    'rule "Backup pathway" is 700; it is the name of a pathway',
  ],
  [
    "a blank cut-off asks for nothing",
    [30, 4, undefined, undefined, undefined, undefined, undefined, [["Line", null]]],
    ["Tier 2"],
  ],
  [
    "a cut-off of 0 asks for nothing",
    [30, 4, undefined, undefined, undefined, undefined, undefined, [["Line", 0]]],
    ["Tier 2"],
  ],
  [
    "a blank where no 0 can be",
    with_.rules(["Tier 1 openness", null]),
    'rule "Tier 1 openness" is blank or 0; it is a number from 1 to 5',
  ],
  ["a cut-off in words", with_.rules(["Line", "low"]), 'rule "Line" is "low"; it is a number from 0 to 100'],
  ["a cut-off beyond its scale", with_.rules(["Known", 60]), 'rule "Known" is 60; it is a number from 0 to 1'],
  [
    "a rule nobody knows",
    with_.rules(["Line", 55], ["Lien", 3]),
    'row 2 of rules: "Lien" is not a rule; the rules are Line, Tier 1 score, Tier 1 openness, Tier 3 openness, Known and Backup pathway',
  ],
  [
    "a rule nobody knows in the first row",
    with_.rules(["Lien", 3]),
    'row 1 of rules: "Lien" is not a rule; the rules are Line, Tier 1 score, Tier 1 openness, Tier 3 openness, Known and Backup pathway',
  ],
  ["rules that contradict", with_.rules(["Line", 80]), 'rule "Line" (80) must not be above "Tier 1 score" (75)'],
  [
    "an error in the place of the rules",
    [82, 4, undefined, undefined, undefined, undefined, undefined, { error: "#NAME?" }],
    "rules is #NAME?: no such name is known here; check its spelling, or give the cells themselves",
  ],
  ["one column of rules", with_.rules(["Line"], ["Known"]), "rules are 2 × 1; give two columns, name and value"],
];

describe.each(DELIVERIES)("$name", (delivery) => {
  describe.each([
    ["cells", CELLS],
    ["shapes", SHAPES],
    ["rules", RULES],
  ])("%s", (_, cases) => {
    test.each(cases)("%s", (_what, args, expected) => {
      expect(answer(delivery, "TIER", args)).toEqual(expected);
      expect(answer(delivery, "IMGTIER", args), "the alias").toEqual(expected);
      // Why says the same and more, to the letter the same in every host.
      const why = answer(delivery, "IMGWHY", args);
      for (const other of DELIVERIES) expect(answer(other, "IMGWHY", args), other.name).toEqual(why);
      if (typeof expected === "string" || typeof why === "string") expect(why).toBe(expected);
      else {
        expect(why).toHaveLength(expected.length);
        expected.forEach((cell, row) => {
          if (typeof cell === "string") expect(String(why[row])).toMatch(new RegExp(`^${cell}: `));
          else expect(why[row]).toEqual(cell);
        });
      }
    });
  });

  test("thousands of rows in one call", () => {
    const scores = Array.from({ length: 5000 }, (_, index) => [index % 101]);
    const tiers = answer(delivery, "TIER", [scores, 4]);
    expect(tiers).toHaveLength(5000);
    expect([tiers[54], tiers[55], tiers[74], tiers[75]]).toEqual(["Below the line", "Tier 2", "Tier 2", "Tier 1"]);
  });

  test("a date is no number and no word, but may be a gate's reason", () => {
    const date = new Date("2026-11-23T00:00:00Z");
    const shown = delivery.name === "Google Sheets" ? "a date" : "46349";
    expect(answer(delivery, "TIER", with_.stance(date))).toEqual([
      problem(`stance ${shown} is not one of Yes, Shown, Case by case, Unknown, No`),
    ]);
    expect(answer(delivery, "IMGWHY", with_.gate(date))).toEqual([
      `Excluded: a requirement is not met (${shown}). Meeting that requirement would make it Tier 1.`,
    ]);
    const score = delivery.name === "Google Sheets" ? "is not a number" : "is not between 0 and 100";
    expect(answer(delivery, "TIER", [date, 4])).toEqual([problem(`score ${shown} ${score}`)]);
  });
});

test("what is left out does not constrain, what is blank does; Google Sheets hands a skipped argument over as blank", () => {
  expect(call("TIER", [82, 4, undefined, undefined, undefined, 0.8])).toEqual(["Tier 1 (provisional)"]);
  expect(call("TIER", [82, 4, "", "", "", 0.8])).toEqual(["Tier 2"]);
});
