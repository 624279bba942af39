import type { Argument, Cell } from "./cells";

/** A call as a formula makes it: what it shows, the function, its arguments. */
type Call = readonly [what: string, name: string, args: readonly Argument[]];

const DIV0: Cell = { error: "#DIV/0!" };
const NAME: Cell = { error: "#NAME?" };
const ROWS = [
  [5, 4, 3, 4, 2],
  [4, null, 3.5, "?", 5],
  [null, null, null, null, null],
];
const HEADERS = ["IMG friendliness", "Structure", "Academics", "Support", "Geography"];
const WEIGHTS = [[3, 2, 2, 1, 1]];
const RULES = [
  ["Rule", "Value"],
  ["Line", 60],
  ["Tier 1 score", 90],
  ["Backup pathway", "Family medicine"],
];
const column = (...cells: readonly Cell[]) => cells.map((cell) => [cell]);

const SCORES: readonly Call[] = [
  ["several programs", "IMGSCORE", [ROWS]],
  ["weights in a row", "IMGSCORE", [ROWS, WEIGHTS]],
  ["weights in a column", "IMGSCORE", [ROWS, column(3, 2, 2, 1, 1)]],
  ["weights as places", "IMGSCORE", [ROWS, [["1st", "2nd", "3rd", "4th", "5th"]]]],
  ["a blank weight is 0", "IMGSCORE", [ROWS, [[1, null, 1, null, 1]]]],
  ["the worst case", "IMGSCORE", [ROWS, WEIGHTS, "low"]],
  ["the best case", "IMGSCORE", [ROWS, WEIGHTS, "High"]],
  ["only what is rated", "IMGSCORE", [ROWS, WEIGHTS, "known"]],
  ["a blank mode is cautious", "IMGSCORE", [ROWS, WEIGHTS, null]],
  ["a mode that does not exist", "IMGSCORE", [ROWS, WEIGHTS, "bold"]],
  ["skipped weights, which Google Sheets hands over as a blank", "IMGSCORE", [ROWS, undefined, "low"]],
  ["one program in a column", "IMGSCORE", [column(5, 4, 3, 4, 2)]],
  ["whole columns with headers", "IMGSCORE", [[HEADERS, ...ROWS, [null, null, null, null, null]]]],
  ["numbers as text", "IMGSCORE", [[["5", " 4 ", "3.0", "4", "2"]]]],
  [
    "a rating of 9, an error and a word",
    "IMGSCORE",
    [
      [
        [5, 9, 5, 5, 5],
        [5, 5, DIV0, 5, 5],
        ["good", 5, 5, 5, 5],
      ],
    ],
  ],
  ["TRUE among the ratings", "IMGSCORE", [[[5, 5, 5, 5, true]]]],
  ["another function's warning", "IMGSCORE", [[["⚠ rating 9 in column 3", 5, 5, 5, 5]]]],
  ["four columns", "IMGSCORE", [[[5, 4, 3, 4]]]],
  ["one cell", "IMGSCORE", [5]],
  ["four weights", "IMGSCORE", [ROWS, [[1, 1, 1, 1]]]],
  ["a negative weight", "IMGSCORE", [ROWS, [[1, 1, -1, 1, 1]]]],
  ["a sixth place", "IMGSCORE", [ROWS, [["1st", "2nd", "3rd", "4th", "6th"]]]],
  ["a blank among places", "IMGSCORE", [ROWS, [["1st", "2nd", "3rd", "4th", null]]]],
  ["a formula that fails in the place of the ratings", "IMGSCORE", [DIV0]],
  ["a name that does not exist in the place of the weights", "IMGSCORE", [ROWS, NAME]],
  ["no weight at all", "IMGSCORE", [ROWS, [[0, 0, 0, 0, 0]]]],
  ["fit", "IMGFIT", [ROWS, WEIGHTS]],
  ["fit with a bad row", "IMGFIT", [[...ROWS, [5, 5, 5, 5, 6]]]],
  ["fit without a weight", "IMGFIT", [ROWS, [[1, 0, 0, 0, 0]]]],
  ["known", "IMGKNOWN", [ROWS, WEIGHTS]],
  ["known with a bad row", "IMGKNOWN", [[...ROWS, [-1, 5, 5, 5, 5]]]],
  ["known with a word for a weight", "IMGKNOWN", [ROWS, [["high", 1, 1, 1, 1]]]],
];

const tiers = (name: string): readonly Call[] => [
  ["two numbers", name, [82, 4]],
  ["columns", name, [column(82, 60, 40, null), column(4, 2, null, 3)]],
  ["every argument", name, [82, 4, "Fair", "Pediatrics–Medical Genetics", "Shown", 0.9, null, RULES]],
  ["a failed requirement", name, [82, 4, "Fair", null, "Yes", 1, "wants 6 months of US experience"]],
  ["a backup of one's own", name, [82, 4, "Reach", "Family Medicine", "Yes", 1, null, RULES]],
  ["a skipped argument", name, [82, 4, undefined, "Internal Medicine"]],
  ["little known", name, [82, 4, "Comfortable", null, "Yes", 0.4]],
  ["a real score of 0", name, [0, 1, "Comfortable", null, "No", 1]],
  ["a score of 120, an error and a word", name, [column(120, DIV0, "much", 70), 4]],
  ["a stance that does not exist", name, [82, 4, "Fair", null, "perhaps"]],
  ["a warning in the place of the score", name, ["⚠ rating 9 in column 3", 4]],
  ["columns of different lengths", name, [column(82, 60), column(4, 4, 4)]],
  ["a block in the place of a column", name, [[[82, 60]], 4]],
  ["a rule that does not exist", name, [82, 4, null, null, null, null, null, [["Lien", 3]]]],
  ["a name that does not exist in the place of the rules", name, [82, 4, null, null, null, null, null, NAME]],
  ["rules that contradict", name, [82, 4, null, null, null, null, null, [["Line", 80]]]],
];

const KEYS = column("P-1", "P-2", "P-3");

const RESULTS: readonly Call[] = [
  ["a list", "IMGRESULTS", [KEYS, ROWS, WEIGHTS]],
  [
    "a list with every column",
    "IMGRESULTS",
    [
      KEYS,
      ROWS,
      WEIGHTS,
      column(null, 4, 3),
      column("Fair", "Reach", null),
      column(null, "Internal Medicine", null),
      column("Shown", "No", null),
      column(null, null, "too many attempts"),
      RULES,
    ],
  ],
  [
    "whole columns with headers",
    "IMGRESULTS",
    [column("Row key", "P-1", null, "P-3", null), [HEADERS, ...ROWS, [null, null, null, null, null]], WEIGHTS],
  ],
  [
    "a bad row",
    "IMGRESULTS",
    [
      KEYS,
      [
        [9, 5, 5, 5, 5],
        [DIV0, 5, 5, 5, 5],
        [5, 5, 5, 5, 5],
      ],
      WEIGHTS,
    ],
  ],
  ["an unknown stance", "IMGRESULTS", [KEYS, ROWS, WEIGHTS, null, null, null, column("Yes", "perhaps", "No")]],
  ["fewer keys than programs", "IMGRESULTS", [column("P-1", "P-2"), ROWS, WEIGHTS]],
  ["an error among the keys", "IMGRESULTS", [column("P-1", DIV0, "P-3"), ROWS, WEIGHTS]],
  ["a name that does not exist in the place of the keys", "IMGRESULTS", [NAME, ROWS, WEIGHTS]],
  ["no weights", "IMGRESULTS", [KEYS, ROWS]],
  ["four columns of ratings", "IMGRESULTS", [KEYS, column(1, 2, 3), WEIGHTS]],
];

export const CALLS: readonly Call[] = [...SCORES, ...["TIER", "IMGTIER", "IMGWHY"].flatMap(tiers), ...RESULTS];
