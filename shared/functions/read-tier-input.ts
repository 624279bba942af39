import { type Classified, describe, isBlank } from "../program/classify";
import { isBackupPathway } from "../program/pathways";
import { RATING_MAXIMUM, RATING_MINIMUM } from "../program/rating";
import { COMPETITIVENESS, parseCompetitiveness, parseStance, STANCES } from "../program/stances";
import type { TierInput } from "../scoring/tier";
import type { TierRules } from "../scoring/tier-rules";
import { isProblem, type Problem } from "./types";

/** One row's cells of the arguments of TIER; undefined is an omitted parameter. */
export interface TierCells {
  readonly score: Classified | undefined;
  readonly openness: Classified | undefined;
  readonly competitiveness: Classified | undefined;
  readonly pathway: Classified | undefined;
  readonly stance: Classified | undefined;
  readonly known: Classified | undefined;
  readonly gate: Classified | undefined;
  /** Counts where openness says nothing. */
  readonly suggested: Classified | undefined;
}

/** What a row's tier is decided from, or the first thing that is wrong in it. */
export function readTierInput(cells: TierCells, rules: TierRules): TierInput | Problem {
  const score = readNumber("score", cells.score, 0, 100);
  if (isProblem(score)) return score;
  const openness = readOpenness(cells);
  if (isProblem(openness)) return openness;
  const known = readNumber("known", cells.known, 0, 1);
  if (isProblem(known)) return known;
  const competitiveness = readWord("competitiveness", cells.competitiveness, COMPETITIVENESS, parseCompetitiveness);
  if (isProblem(competitiveness)) return competitiveness;
  const stance = readWord("stance", cells.stance, STANCES, parseStance);
  if (isProblem(stance)) return stance;
  const pathway = readText("pathway", cells.pathway);
  if (isProblem(pathway)) return pathway;
  const gate = readText("gate", cells.gate);
  if (isProblem(gate)) return gate;
  return {
    // A blank score arrives as 0 in some builds of Excel. A real 0 (every domain rated 1) comes with a positive `known`.
    score: score === 0 && !(typeof known === "number" && known > 0) ? null : (score ?? null),
    openness,
    // A blank cell arrives as 0 there too: 0 and blank both mean that it is not known how much is rated.
    known: known === 0 ? null : known,
    competitiveness,
    stance,
    backup: isBackupPathway(pathway, rules.backups),
    gate: gate === "" ? null : gate,
  };
}

/** The openness that is given, else the suggested one; null when neither says anything: 0 is no rating. */
function readOpenness({ openness, suggested }: TierCells): number | null | Problem {
  for (const [name, cell] of [
    ["openness", openness],
    ["suggested openness", suggested],
  ] as const) {
    const value = readNumber(name, cell, RATING_MINIMUM, RATING_MAXIMUM);
    if (isProblem(value)) return value;
    if (value !== undefined && value !== null && value !== 0) return value;
  }
  return null;
}

/** A number in its range, or 0, whose meaning is the caller's; null when unknown, undefined when omitted. */
function readNumber(
  name: string,
  cell: Classified | undefined,
  minimum: number,
  maximum: number,
): number | null | undefined | Problem {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case "blank":
    case "unknown":
      return null;
    case "number":
      return cell.value === 0 || (cell.value >= minimum && cell.value <= maximum)
        ? cell.value
        : { problem: `${name} ${describe(cell)} is not between ${minimum} and ${maximum}` };
    case "error":
      return errorIn(name, cell.value);
    case "text":
    case "boolean":
    case "date":
      return { problem: `${name} ${describe(cell)} is not a number` };
  }
}

/** A word of a list; "Unknown" when blank or 0, undefined when omitted. */
function readWord<T extends string>(
  name: string,
  cell: Classified | undefined,
  words: readonly T[],
  parse: (text: string) => T | null,
): T | "Unknown" | undefined | Problem {
  if (cell === undefined) return undefined;
  if (isBlank(cell) || cell.kind === "unknown") return "Unknown";
  if (cell.kind === "error") return errorIn(name, cell.value);
  const word = cell.kind === "text" ? parse(cell.value) : null;
  return word ?? { problem: `${name} ${describe(cell)} is not one of ${words.join(", ")}` };
}

/** Any text; "" when omitted, blank, 0, FALSE or unknown. */
function readText(name: string, cell: Classified | undefined): string | Problem {
  if (cell === undefined || isBlank(cell)) return "";
  switch (cell.kind) {
    case "blank":
    case "unknown":
      return "";
    case "text":
      return cell.value;
    case "error":
      return errorIn(name, cell.value);
    case "boolean":
      return cell.value ? "TRUE" : "";
    case "number":
    case "date":
      return describe(cell);
  }
}

/** An error value is named; a warning that one of our functions left in the cell is passed on as it is. */
function errorIn(name: string, error: string): Problem {
  return { problem: error.startsWith("#") ? `${name} is ${error}` : error };
}
