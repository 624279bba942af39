import { explainTier } from "../scoring/explain-tier";
import { decideTier, type TierInput } from "../scoring/tier";
import type { TierRules } from "../scoring/tier-rules";
import { readTierArguments } from "./read-tier-arguments";
import { isProblem, type RawArgument, type Result, type ResultCell } from "./types";

/** TIER(score, openness, …): the tier in words. */
export function tier(args: readonly RawArgument[]): Result {
  return eachRow(args, (input, rules) => decideTier(input, rules).tier);
}

/** IMGWHY(…same as TIER…): rule, reason, smallest change. */
export function imgWhy(args: readonly RawArgument[]): Result {
  return eachRow(args, (input, rules) => explainTier(input, rules).sentence);
}

function eachRow(args: readonly RawArgument[], answer: (input: TierInput, rules: TierRules) => string): Result {
  const table = readTierArguments(args);
  if ("kind" in table) return table;
  const rows: ResultCell[][] = [];
  for (let row = 0; row < table.rows; row++) {
    if (row === 0 && table.header) {
      rows.push([null]);
      continue;
    }
    const input = table.at(row);
    rows.push([isProblem(input) ? input : answer(input, table.rules)]);
  }
  return { kind: "grid", rows };
}
