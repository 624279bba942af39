import { DOMAIN_COUNT, IMG_DOMAIN } from "../program/domains";
import { explainTier } from "../scoring/explain-tier";
import { finishScore, fitWeights, sumRatings } from "../scoring/score";
import { decideTier } from "../scoring/tier";
import type { TierRules } from "../scoring/tier-rules";
import type { Weights } from "../scoring/weights";
import { type Classified, classify } from "./classify";
import { type Column, isBlank, readBlock, readColumn } from "./read-block";
import { readRating } from "./read-ratings";
import { readTierRules, readWeights } from "./read-settings";
import { readTierInput } from "./read-tier-arguments";
import { failure, isProblem, type RawArgument, type Result, type ResultCell } from "./types";

/** The columns that IMGRESULTS spills, left to right. */
export const RESULT_COLUMNS = ["Row key", "Score", "Low", "High", "Known", "Fit", "Tier", "Why"] as const;

const COLUMN_NAMES = ["keys", "openness", "competitiveness", "pathway", "stance", "gate"] as const;

/**
 * IMGRESULTS(keys, ratings, weights, openness, competitiveness, pathway, stance, gate, rules): one row a program with
 * its key and every result. Whole columns may be given with their headers; rows without a key give an empty row, and
 * those after the last key are dropped. Openness is the suggestion: the program's own IMG-friendliness rating comes first.
 */
export function imgResults(args: readonly RawArgument[]): Result {
  const ratings = readBlock(args[1]);
  if (ratings === null || ratings.columns !== DOMAIN_COUNT) return failure(`ratings need ${DOMAIN_COUNT} columns`);
  const weights = readWeights(args[2]);
  if ("kind" in weights) return weights;
  const rules = readTierRules(args[8]);
  if ("kind" in rules) return rules;
  const columns: { [name in (typeof COLUMN_NAMES)[number]]?: Column } = {};
  for (const [index, name] of COLUMN_NAMES.entries()) {
    const column = readColumn(args[index === 0 ? 0 : index + 2], name);
    if (column.kind === "failure") return column;
    if (column.kind === "many" && column.rows !== ratings.rows) {
      return failure(`${name} has ${column.rows} rows where ratings have ${ratings.rows}`);
    }
    columns[name] = column;
  }
  const cell = (name: (typeof COLUMN_NAMES)[number], row: number): Classified | undefined => {
    const column = columns[name];
    if (column === undefined || column.kind === "omitted") return undefined;
    return column.kind === "one" ? column.cell : column.at(row);
  };

  const header = ratings.rows > 1 && classify(ratings.at(0, 0)).kind === "text";
  const rows: ResultCell[][] = [];
  let used = 0;
  for (let row = 0; row < ratings.rows; row++) {
    if (row === 0 && header) {
      rows.push([...RESULT_COLUMNS]);
      used = 1;
      continue;
    }
    const key = cell("keys", row);
    if (key === undefined || isBlank(key)) {
      rows.push(RESULT_COLUMNS.map(() => null));
      continue;
    }
    rows.push(programResults(key, ratings.at, row, weights, rules, (name) => cell(name, row)));
    used = rows.length;
  }
  return { kind: "grid", rows: header ? rows.slice(0, used) : rows };
}

function programResults(
  key: Classified,
  at: (row: number, column: number) => unknown,
  row: number,
  weights: Weights,
  rules: TierRules,
  cell: (name: Exclude<(typeof COLUMN_NAMES)[number], "keys">) => Classified | undefined,
): ResultCell[] {
  const keyText = key.kind === "text" || key.kind === "number" ? key.value : null;
  const ratings = new Float64Array(DOMAIN_COUNT).fill(Number.NaN);
  for (let domain = 0; domain < DOMAIN_COUNT; domain++) {
    const rating = readRating(at(row, domain));
    if (typeof rating === "string") {
      const problem = { problem: `${rating} in column ${domain + 1}` };
      return [keyText, problem, problem, problem, problem, problem, problem, problem];
    }
    if (rating !== null) ratings[domain] = rating;
  }
  const score = scoreRow(ratings, weights);
  const fit = fitWeights(weights);
  const own = ratings[IMG_DOMAIN] ?? Number.NaN;
  const blank: Classified = { kind: "blank" };
  const input = readTierInput(
    {
      score: score === null ? blank : { kind: "number", value: score.score },
      openness: Number.isNaN(own) ? cell("openness") : { kind: "number", value: own },
      known: { kind: "number", value: score?.known ?? 0 },
      competitiveness: cell("competitiveness"),
      pathway: cell("pathway"),
      stance: cell("stance"),
      gate: cell("gate"),
    },
    rules,
  );
  return [
    keyText,
    score?.score ?? null,
    score?.low ?? null,
    score?.high ?? null,
    score?.known ?? 0,
    (fit === null ? null : scoreRow(ratings, fit)?.score) ?? null,
    isProblem(input) ? input : decideTier(input, rules).tier,
    isProblem(input) ? input : explainTier(input, rules),
  ];
}

function scoreRow(ratings: Float64Array, weights: Weights) {
  const value = new Float64Array(1);
  const known = new Float64Array(1);
  sumRatings(ratings, weights, value, known);
  return finishScore(value[0] ?? 0, known[0] ?? 0);
}
