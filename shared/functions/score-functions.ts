import { finishScore, fitWeights, type Score, sumRatings } from "../scoring/score";
import type { Weights } from "../scoring/weights";
import { classify, describe } from "./classify";
import { isBlank, readColumn } from "./read-block";
import { type Ratings, readRatings } from "./read-ratings";
import { readWeights } from "./read-settings";
import type { Failure, RawArgument, Result, ResultCell } from "./types";
import { failure } from "./types";

const MODES = ["cautious", "known", "low", "high"] as const;
type Mode = (typeof MODES)[number];

/** IMGSCORE(ratings, [weights], [mode]). */
export function imgScore(args: readonly RawArgument[]): Result {
  const mode = readMode(args[2]);
  if (typeof mode !== "string") return mode;
  return eachProgram(
    args,
    (weights) => weights,
    (score) => scoreIn(score, mode),
  );
}

/** IMGFIT(ratings, [weights]): the score over the four domains without IMG friendliness. */
export function imgFit(args: readonly RawArgument[]): Result {
  return eachProgram(args, fitWeights, (score) => score.score);
}

/** IMGKNOWN(ratings, [weights]): the weight of what is rated, 0–1; 0 where nothing is rated. */
export function imgKnown(args: readonly RawArgument[]): Result {
  return eachProgram(
    args,
    (weights) => weights,
    (score) => score.known,
    0,
  );
}

function eachProgram(
  args: readonly RawArgument[],
  choose: (weights: Weights) => Weights | null,
  pick: (score: Score) => number,
  nothingRated: number | null = null,
): Result {
  const ratings = readRatings(args[0]);
  if ("kind" in ratings) return ratings;
  const given = readWeights(args[1]);
  if ("kind" in given) return given;
  const weights = choose(given);
  if (weights === null) return failure("only IMG friendliness has a weight; fit needs a weight in another domain");
  const scores = scoreRatings(ratings, weights);
  const rows: ResultCell[][] = [];
  for (let row = 0; row < ratings.rows; row++) {
    const problem = ratings.problems.size > 0 ? ratings.problems.get(row) : undefined;
    const score = problem === undefined ? scores(row) : null;
    rows.push([
      problem !== undefined
        ? { problem }
        : score !== null
          ? pick(score)
          : row === 0 && ratings.header
            ? null
            : nothingRated,
    ]);
  }
  return { kind: "grid", rows };
}

/** Scores every row once; the answer gives each row's score, or null where nothing is rated. */
export function scoreRatings(ratings: Ratings, weights: Weights): (row: number) => Score | null {
  const value = new Float64Array(ratings.rows);
  const known = new Float64Array(ratings.rows);
  sumRatings(ratings.packed, weights, value, known);
  return (row) => finishScore(value[row] ?? 0, known[row] ?? 0);
}

function scoreIn(score: Score, mode: Mode): number {
  switch (mode) {
    case "cautious":
      return score.score;
    case "known":
      return score.scoreOfKnown;
    case "low":
      return score.low;
    case "high":
      return score.high;
  }
}

function readMode(raw: RawArgument): Mode | Failure {
  const column = readColumn(raw, "mode");
  if (column.kind === "failure") return column;
  if (column.kind === "omitted") return "cautious";
  if (column.kind === "many") return failure("mode is one word for the whole call");
  if (isBlank(column.cell)) return "cautious";
  const text = column.cell.kind === "text" ? column.cell.value.toLowerCase() : "";
  return (
    MODES.find((mode) => mode === text) ?? failure(`mode ${describe(classify(raw))} is not one of ${MODES.join(", ")}`)
  );
}
