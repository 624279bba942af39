import { type Classified, describe, isBlank } from "../program/classify";
import { DOMAIN_COUNT, IMG_DOMAIN } from "../program/domains";
import { explainTier } from "../scoring/explain-tier";
import { fitWeights, type Score, scoreRatings } from "../scoring/score";
import type { TierRules } from "../scoring/tier-rules";
import { type Column, cellOf, readColumn, readSeveralCells } from "./read-block";
import { readRatings } from "./read-ratings";
import { readTierRules, readWeights } from "./read-settings";
import { readTierInput, type TierCells } from "./read-tier-input";
import {
  type Failure,
  failure,
  isProblem,
  type Problem,
  type RawArgument,
  type Result,
  type ResultCell,
} from "./types";

/** The columns that IMGRESULTS spills, left to right. */
export const RESULT_COLUMNS = ["Row key", "Score", "Low", "High", "Known", "Fit", "Tier", "Why"] as const;

/** The parameters of one column each, with their places. */
const COLUMNS = [
  ["keys", 0],
  ["openness", 3],
  ["competitiveness", 4],
  ["pathway", 5],
  ["stance", 6],
  ["gate", 7],
] as const;
const RULES = 8;

type ColumnName = (typeof COLUMNS)[number][0];
type CellOf = (name: ColumnName, row: number) => Classified | undefined;

/**
 * IMGRESULTS(keys, ratings, weights, openness, competitiveness, pathway, stance, gate, rules): one row a program with
 * its key and every result. Whole columns may be given with their headers; rows without a key give an empty row, and
 * those after the last key are dropped. Openness is the suggestion: the program's own IMG-friendliness rating comes first.
 */
export function imgResults(args: readonly RawArgument[]): Result {
  const ratings = readRatings(args[1]);
  if ("kind" in ratings) return ratings;
  if (readSeveralCells(args[2], "weights") === null) return failure("weights are missing; give five numbers");
  const weights = readWeights(args[2]);
  if ("kind" in weights) return weights;
  const rules = readTierRules(args[RULES]);
  if ("kind" in rules) return rules;
  const cell = readColumns(args, ratings.rows);
  if (typeof cell !== "function") return cell;

  const fit = fitWeights(weights);
  const five = new Float64Array(DOMAIN_COUNT);
  const resultsOf = (row: number): readonly ResultCell[] => {
    const problem = ratings.read(row, five);
    if (problem !== null) return sameInEach({ problem });
    const score = scoreRatings(five, weights);
    const fitScore = fit === null ? null : scoreRatings(five, fit);
    return programResults(score, fitScore, tierCells(cell, row, five[IMG_DOMAIN] ?? Number.NaN), rules);
  };
  const rows: ResultCell[][] = ratings.header ? [[...RESULT_COLUMNS]] : [];
  const keyAt = (row: number) => {
    const key = cell("keys", row);
    return key === undefined || isBlank(key) ? null : key;
  };
  let end = ratings.rows;
  if (ratings.header) while (end > 1 && keyAt(end - 1) === null) end--;
  const keys = Array.from({ length: end }, (_, row) => keyAt(row));
  const copied = copiedKeys(keys);
  for (let row = rows.length; row < end; row++) {
    const key = keys[row] ?? null;
    if (key === null) rows.push(RESULT_COLUMNS.map(() => null));
    else if (copied.has(foldedKey(key))) rows.push([shownKey(key), ...sameInEach(copiedKey(key))]);
    else rows.push([shownKey(key), ...resultsOf(row)]);
  }
  return { kind: "grid", rows };
}

function readColumns(args: readonly RawArgument[], rows: number): CellOf | Failure {
  const keys = readSeveralCells(args[0], "keys");
  if (keys !== null && "kind" in keys) return keys;
  const columns = new Map<ColumnName, Column>();
  for (const [name, place] of COLUMNS) {
    const column = readColumn(args[place], name);
    if (column.kind === "failure") return column;
    if (name === "keys" && column.kind === "omitted") return failure("keys are missing; give the Row key column");
    // One value may stand in every row, but not one key for several programs.
    const given = column.kind === "many" ? column.rows : name === "keys" ? 1 : rows;
    if (given !== rows) {
      return failure(`${name} has ${given} ${given === 1 ? "row" : "rows"} where ratings have ${rows}; give as many`);
    }
    columns.set(name, column);
  }
  return (name, row) => {
    const column = columns.get(name);
    return column === undefined ? undefined : cellOf(column, row);
  };
}

/**
 * Keys of more than one row, as they are looked up: without regard to case. Whoever looks one up would find the upper
 * row's results, whichever row asks.
 */
function copiedKeys(keys: readonly (Classified | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const copied = new Set<string>();
  for (const key of keys) {
    if (key === null) continue;
    const folded = foldedKey(key);
    if (seen.has(folded)) copied.add(folded);
    seen.add(folded);
  }
  return copied;
}

function foldedKey(key: Classified): string {
  return describe(key).toLowerCase();
}

function copiedKey(key: Classified): Problem {
  return { problem: `row key ${describe(key)} occurs twice; give each row a key of its own` };
}

/** The same in every column but the key's. */
function sameInEach(problem: Problem): readonly ResultCell[] {
  return RESULT_COLUMNS.slice(1).map(() => problem);
}

function shownKey(key: Classified): ResultCell {
  if (key.kind === "error") return { problem: `key is ${describe(key)}` };
  return key.kind === "text" || key.kind === "number" ? key.value : null;
}

type Given = Omit<TierCells, "score" | "known">;

/** What the tier rests on beside the score; `own` is the program's own IMG-friendliness rating, NaN when it has none. */
function tierCells(cell: CellOf, row: number, own: number): Given {
  return {
    openness: Number.isNaN(own) ? { kind: "blank" } : { kind: "number", value: own },
    suggested: cell("openness", row),
    competitiveness: cell("competitiveness", row),
    pathway: cell("pathway", row),
    stance: cell("stance", row),
    gate: cell("gate", row),
  };
}

function programResults(score: Score | null, fit: Score | null, given: Given, rules: TierRules): ResultCell[] {
  const input = readTierInput(
    {
      ...given,
      score: score === null ? { kind: "blank" } : { kind: "number", value: score.score },
      known: { kind: "number", value: score?.known ?? 0 },
    },
    rules,
  );
  const numbers = [
    score?.score ?? null,
    score?.low ?? null,
    score?.high ?? null,
    score?.known ?? 0,
    fit?.score ?? null,
  ];
  if (isProblem(input)) return [...numbers, input, input];
  const { tier, sentence } = explainTier(input, rules);
  return [...numbers, tier, sentence];
}
