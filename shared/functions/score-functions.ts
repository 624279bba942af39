import { describe, isBlank } from "../program/classify";
import { DOMAIN_COUNT } from "../program/domains";
import { fitWeights, type Score, scorePart } from "../scoring/score";
import type { Weights } from "../scoring/weights";
import { readColumn } from "./read-block";
import { readRatings, usedRows } from "./read-ratings";
import { readWeights } from "./read-settings";
import { type Failure, failure, type RawArgument, type Result, type ResultCell } from "./types";

/** What each mode of IMGSCORE shows. */
const MODES = { cautious: "score", known: "scoreOfKnown", low: "low", high: "high" } as const;

/** IMGSCORE(ratings, [weights], [mode]). */
export function imgScore(args: readonly RawArgument[]): Result {
  const part = readMode(args[2]);
  if (typeof part !== "string") return part;
  return eachProgram(args, { part, nothingRated: null, weights: (given) => given });
}

/** IMGFIT(ratings, [weights]): the score over the four domains without IMG friendliness. */
export function imgFit(args: readonly RawArgument[]): Result {
  return eachProgram(args, { part: "score", nothingRated: null, weights: fitWeights });
}

/** IMGKNOWN(ratings, [weights]): the weight of what is rated, 0–1; 0 where nothing is rated. */
export function imgKnown(args: readonly RawArgument[]): Result {
  return eachProgram(args, { part: "known", nothingRated: 0, weights: (given) => given });
}

interface Wanted {
  readonly part: keyof Score;
  readonly nothingRated: number | null;
  /** The weights that count among those given; null when none is left. */
  readonly weights: (given: Weights) => Weights | null;
}

/** One cell a program. Given with their headers, whole columns give an empty first cell and end with the last program. */
function eachProgram(args: readonly RawArgument[], wanted: Wanted): Result {
  const ratings = readRatings(args[0]);
  if ("kind" in ratings) return ratings;
  const given = readWeights(args[1]);
  if ("kind" in given) return given;
  const weights = wanted.weights(given);
  if (weights === null) return failure("only IMG friendliness has a weight; fit needs a weight in another domain");
  const numberOf = scorePart(weights, wanted.part);
  const five = new Float64Array(DOMAIN_COUNT);
  const rows = new Array<readonly ResultCell[]>(ratings.header ? usedRows(ratings) : ratings.rows);
  if (ratings.header) rows[0] = [null];
  for (let row = ratings.header ? 1 : 0; row < rows.length; row++) {
    const problem = ratings.read(row, five);
    const number = numberOf(five);
    if (problem !== null) rows[row] = [{ problem }];
    else rows[row] = Number.isNaN(number) ? [wanted.nothingRated] : [number];
  }
  return { kind: "grid", rows };
}

function readMode(raw: RawArgument): (typeof MODES)[keyof typeof MODES] | Failure {
  const column = readColumn(raw, "mode");
  switch (column.kind) {
    case "failure":
      return column;
    case "omitted":
      return MODES.cautious;
    case "many":
      return failure("mode is one word for the whole call");
    case "one": {
      const { cell } = column;
      if (isBlank(cell)) return MODES.cautious;
      const word = cell.kind === "text" ? cell.value.toLowerCase() : "";
      const mode = Object.entries(MODES).find(([name]) => name === word);
      return mode?.[1] ?? failure(`mode ${describe(cell)} is not one of ${Object.keys(MODES).join(", ")}`);
    }
  }
}
