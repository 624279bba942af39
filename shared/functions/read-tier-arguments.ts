import { RATING_MAXIMUM, RATING_MINIMUM } from "../program/domains";
import { isBackupPathway } from "../program/pathways";
import { type Competitiveness, parseCompetitiveness, parseStance, type Stance } from "../program/stances";
import type { TierInput } from "../scoring/tier";
import type { TierRules } from "../scoring/tier-rules";
import { type Classified, describe } from "./classify";
import { type Column, isBlank, readColumn } from "./read-block";
import { readTierRules } from "./read-settings";
import type { Failure, Problem, RawArgument } from "./types";
import { failure } from "./types";

/** The arguments of TIER and IMGWHY, one row at a time. */
export interface TierArguments {
  readonly rows: number;
  readonly header: boolean;
  readonly rules: TierRules;
  readonly at: (row: number) => TierInput | Problem;
}

const NAMES = ["score", "openness", "competitiveness", "pathway", "stance", "known", "gate"] as const;

/** Reads (score, openness, [competitiveness], [pathway], [stance], [known], [gate], [rules]); columns are n × 1 or one value. */
export function readTierArguments(args: readonly RawArgument[]): TierArguments | Failure {
  const columns: Column[] = [];
  let rows = 1;
  for (const [index, name] of NAMES.entries()) {
    const column = readColumn(args[index], name);
    if (column.kind === "failure") return column;
    if (column.kind === "many") {
      if (rows > 1 && column.rows !== rows)
        return failure(`${name} has ${column.rows} rows where ${rows} are given before`);
      rows = column.rows;
    }
    columns.push(column);
  }
  const [
    score = OMITTED,
    openness = OMITTED,
    competitiveness = OMITTED,
    pathway = OMITTED,
    stance = OMITTED,
    known = OMITTED,
    gate = OMITTED,
  ] = columns;
  if (score.kind === "omitted") return failure("score is missing");
  const rules = readTierRules(args[NAMES.length]);
  if ("kind" in rules) return rules;
  const header = score.kind === "many" && isHeaderCell(score.at(0));
  const kept = header ? lastUsedRow(score, rows) + 1 : rows;
  return {
    rows: kept,
    header,
    rules,
    at: (row) =>
      readTierInput(
        {
          score: cellOf(score, row),
          openness: cellOf(openness, row),
          competitiveness: cellOf(competitiveness, row),
          pathway: cellOf(pathway, row),
          stance: cellOf(stance, row),
          known: cellOf(known, row),
          gate: cellOf(gate, row),
        },
        rules,
      ),
  };
}

const OMITTED: Column = { kind: "omitted" };

function isHeaderCell(cell: Classified): boolean {
  return cell.kind === "text";
}

function lastUsedRow(column: Column, rows: number): number {
  if (column.kind !== "many") return rows - 1;
  let row = rows - 1;
  while (row > 0 && isBlank(column.at(row))) row--;
  return row;
}

function cellOf(column: Column, row: number): Classified | undefined {
  switch (column.kind) {
    case "omitted":
      return undefined;
    case "one":
      return column.cell;
    case "many":
      return column.at(row);
  }
}

/** One row's cells; undefined is an omitted parameter. */
export type TierCells = { readonly [name in (typeof NAMES)[number]]: Classified | undefined };

/** The first thing that is wrong in a row, or what its tier is decided from. */
export function readTierInput(cells: TierCells, rules: TierRules): TierInput | Problem {
  const score = readNumber("score", cells.score, 0, 100);
  if (isProblemText(score)) return { problem: score };
  const openness = readNumber("openness", cells.openness, RATING_MINIMUM, RATING_MAXIMUM);
  if (isProblemText(openness)) return { problem: openness };
  const known = readNumber("known", cells.known, 0, 1);
  if (isProblemText(known)) return { problem: known };
  const competitiveness = readWord<Competitiveness>("competitiveness", cells.competitiveness, parseCompetitiveness);
  if (competitiveness !== undefined && !isWord(competitiveness)) return competitiveness;
  const stance = readWord<Stance>("stance", cells.stance, parseStance);
  if (stance !== undefined && !isWord(stance)) return stance;
  const pathway = readText("pathway", cells.pathway);
  if (typeof pathway !== "string") return pathway;
  const gate = readText("gate", cells.gate);
  if (typeof gate !== "string") return gate;
  return {
    // A blank score arrives as 0 in some builds of Excel. A real 0 (every domain rated 1) comes with a positive `known`.
    score: score === 0 && !(typeof known === "number" && known > 0) ? null : (score ?? null),
    openness: openness === 0 ? null : (openness ?? null),
    // A blank cell arrives as 0 there too: 0 and blank both mean that it is not known how much is rated.
    known: known === 0 ? null : known,
    competitiveness,
    stance,
    backup: isBackupPathway(pathway, rules.backups),
    gate: gate === "" ? null : gate,
  };
}

/** A number in its range, 0 for a 0 (its meaning is the caller's), null when unknown, undefined when omitted, else what is wrong. */
function readNumber(
  name: string,
  cell: Classified | undefined,
  minimum: number,
  maximum: number,
): number | null | undefined | string {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case "blank":
    case "unknown":
      return null;
    case "number":
      return cell.value === 0 || (cell.value >= minimum && cell.value <= maximum)
        ? cell.value
        : `${name} ${describe(cell)} is not between ${minimum} and ${maximum}`;
    case "error":
      return cell.value.startsWith("#") ? `${name} is ${cell.value}` : cell.value;
    case "text":
    case "boolean":
      return `${name} ${describe(cell)} is not a number`;
  }
}

function isProblemText(value: number | null | undefined | string): value is string {
  return typeof value === "string";
}

function isWord<T extends string>(value: T | Problem): value is T {
  return typeof value === "string";
}

/** A word of a list; a blank cell is "Unknown". */
function readWord<T extends string>(
  name: string,
  cell: Classified | undefined,
  parse: (text: string) => T | null,
): T | Problem | undefined {
  if (cell === undefined) return undefined;
  const text = cell.kind === "text" ? cell.value : isUnknownOrZero(cell) ? "Unknown" : null;
  const word = text === null ? null : parse(text);
  return word ?? { problem: `${name} ${describe(cell)} is not in the list` };
}

function isUnknownOrZero(cell: Classified): boolean {
  return cell.kind === "blank" || cell.kind === "unknown" || (cell.kind === "number" && cell.value === 0);
}

/** Any text; blank, 0, FALSE and "unknown" are "". */
function readText(name: string, cell: Classified | undefined): string | Problem {
  if (cell === undefined || isUnknownOrZero(cell)) return "";
  switch (cell.kind) {
    case "text":
      return cell.value;
    case "error":
      return { problem: `${name} is ${cell.value}` };
    case "boolean":
      return cell.value ? "TRUE" : "";
    case "number":
      return String(cell.value);
    default:
      return "";
  }
}
