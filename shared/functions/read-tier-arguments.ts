import { isBlank } from "../program/classify";
import type { TierInput } from "../scoring/tier";
import type { TierRules } from "../scoring/tier-rules";
import { type Column, cellOf, readColumn } from "./read-block";
import { readTierRules } from "./read-settings";
import { readTierInput } from "./read-tier-input";
import { type Failure, failure, type Problem, type RawArgument } from "./types";

/** The arguments of TIER and IMGWHY, one row at a time. */
interface TierArguments {
  readonly rows: number;
  /** The first row holds the column headers, as when whole columns are given. */
  readonly header: boolean;
  readonly rules: TierRules;
  readonly at: (row: number) => TierInput | Problem;
}

const NAMES = ["score", "openness", "competitiveness", "pathway", "stance", "known", "gate"] as const;

const OMITTED: Column = { kind: "omitted" };

/**
 * Reads (score, openness, [competitiveness], [pathway], [stance], [known], [gate], [rules]); columns are n × 1 or one
 * value. Whole columns may be given with their headers; blank rows after the last used one are dropped then.
 */
export function readTierArguments(args: readonly RawArgument[]): TierArguments | Failure {
  const columns: Column[] = [];
  let rows = 1;
  for (const [index, name] of NAMES.entries()) {
    const column = readColumn(args[index], name);
    if (column.kind === "failure") return column;
    if (column.kind === "many") {
      if (rows > 1 && column.rows !== rows) {
        return failure(
          `${name} has ${column.rows} rows where ${rows} are given before; give one value or as many rows`,
        );
      }
      rows = column.rows;
    }
    columns.push(column);
  }
  if (columns[0]?.kind === "omitted") return failure("score is missing; give one score or a column of them");
  const rules = readTierRules(args[NAMES.length]);
  if ("kind" in rules) return rules;
  const header = isHeader(columns);
  const cell = (index: number, row: number) => cellOf(columns[index] ?? OMITTED, row);
  return {
    rows: header ? usedRows(columns, rows) : rows,
    header,
    rules,
    at: (row) =>
      readTierInput(
        {
          score: cell(0, row),
          openness: cell(1, row),
          competitiveness: cell(2, row),
          pathway: cell(3, row),
          stance: cell(4, row),
          known: cell(5, row),
          gate: cell(6, row),
        },
        rules,
      ),
  };
}

/** The scores are a column, and every column begins with a word: one word alone is a mistake in its row. */
function isHeader(columns: readonly Column[]): boolean {
  return (
    columns[0]?.kind === "many" && columns.every((column) => column.kind !== "many" || column.at(0).kind === "text")
  );
}

/** How many rows there are up to the last in which any column says something, the header counted. */
function usedRows(columns: readonly Column[], rows: number): number {
  let used = rows;
  while (used > 1 && columns.every((column) => column.kind !== "many" || isBlank(column.at(used - 1)))) used--;
  return used;
}
