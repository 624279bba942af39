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

/** The parameters of one value or one column each, with their places. */
const COLUMNS = [
  ["score", 0],
  ["openness", 1],
  ["competitiveness", 2],
  ["pathway", 3],
  ["stance", 4],
  ["known", 5],
  ["gate", 6],
  ["suggested", 8],
] as const;
const RULES = 7;

type ColumnName = (typeof COLUMNS)[number][0];

/**
 * Reads (score, openness, [competitiveness], [pathway], [stance], [known], [gate], [rules], [suggested]); columns are
 * n × 1 or one value. Whole columns may be given with their headers; blank rows after the last used one are dropped then.
 */
export function readTierArguments(args: readonly RawArgument[]): TierArguments | Failure {
  const columns = new Map<ColumnName, Column>();
  let rows = 1;
  for (const [name, place] of COLUMNS) {
    const column = readColumn(args[place], name);
    if (column.kind === "failure") return column;
    if (column.kind === "many") {
      if (rows > 1 && column.rows !== rows) {
        return failure(
          `${name} has ${column.rows} rows where ${rows} are given before; give one value or as many rows`,
        );
      }
      rows = column.rows;
    }
    columns.set(name, column);
  }
  if (columns.get("score")?.kind === "omitted") return failure("score is missing; give one score or a column of them");
  const rules = readTierRules(args[RULES]);
  if ("kind" in rules) return rules;
  const header = isHeader(columns);
  const cell = (name: ColumnName, row: number) => {
    const column = columns.get(name);
    return column === undefined ? undefined : cellOf(column, row);
  };
  return {
    rows: header ? usedRows(columns, rows) : rows,
    header,
    rules,
    at: (row) =>
      readTierInput(
        {
          score: cell("score", row),
          openness: cell("openness", row),
          competitiveness: cell("competitiveness", row),
          pathway: cell("pathway", row),
          stance: cell("stance", row),
          known: cell("known", row),
          gate: cell("gate", row),
          suggested: cell("suggested", row),
        },
        rules,
      ),
  };
}

/** The scores are a column, and every column begins with a word: one word alone is a mistake in its row. */
function isHeader(columns: ReadonlyMap<ColumnName, Column>): boolean {
  return (
    columns.get("score")?.kind === "many" &&
    [...columns.values()].every((column) => column.kind !== "many" || column.at(0).kind === "text")
  );
}

/** How many rows there are up to the last in which any column says something, the header counted. */
function usedRows(columns: ReadonlyMap<ColumnName, Column>, rows: number): number {
  const all = [...columns.values()];
  let used = rows;
  while (used > 1 && all.every((column) => column.kind !== "many" || isBlank(column.at(used - 1)))) used--;
  return used;
}
