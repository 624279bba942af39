/** What becomes of each program of a list. */
import { type IncomingProgram, type LeftOut, textOf } from "../importing/clean/incoming";
import { broughtBefore } from "./brought-before";
import { valuesOfKnown } from "./closed-mark";
import type { ImportChoices } from "./import-choices";
import { importRow } from "./import-rows";
import type { ImportRow, ImportState } from "./imported";
import type { LocatedPrograms } from "./locate-programs";
import { type MatchedProgram, matchImport } from "./match-import";
import { type FieldOutcome, type Merging, mergeFields } from "./merge-fields";
import type { WorkbookSnapshot } from "./snapshot";

/** A program that comes in, and what becomes of it. */
export interface Decided extends MatchedProgram {
  readonly state: ImportState;
  readonly outcomes: readonly FieldOutcome[];
  readonly shown: ImportRow;
}

export interface DecidedImport {
  readonly programs: readonly Decided[];
  /** Rows that are the same known program as an earlier one, or name none. */
  readonly leftOut: readonly LeftOut[];
}

export function decideImport(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms | null,
  programs: readonly IncomingProgram[],
  choices: ImportChoices,
  merging: Merging,
): DecidedImport {
  const lines = new Map<number, number>();
  const leftOut: LeftOut[] = [];
  const known = {
    answers: choices.answers,
    before: broughtBefore(merging.values, merging.file),
    elsewhere: broughtBefore(merging.values, null),
  };
  const decided = matchImport(snapshot, located, programs, known).flatMap((matched): readonly Decided[] => {
    const { program, match, row } = matched;
    const before = row === null ? undefined : lines.get(row);
    if (before !== undefined) {
      leftOut.push(...rowsLeftOut(program, `the same program as row ${before}, which is followed; row left out`));
      return [];
    }
    if (row === null && !isAsked(matched, choices) && isNameless(program)) {
      leftOut.push(...rowsLeftOut(program, match.decision === "ask" ? UNCLEAR : UNKNOWN));
      return [];
    }
    if (row !== null) lines.set(row, program.line);
    const byCode = match.basis === "ACGME code" || match.basis === "NRMP code";
    const outcomes =
      located === null || row === null ? [] : mergeFields(located, row, valuesOfKnown(program), byCode, merging);
    const state = stateOf(matched, outcomes, choices);
    return [{ ...matched, state, outcomes, shown: importRow(located, matched, state, outcomes) }];
  });
  return { programs: decided, leftOut };
}

/** All rows of the list that tell of the program. */
export function linesOf({ line, alsoLines }: IncomingProgram): readonly number[] {
  return [line, ...alsoLines];
}

function rowsLeftOut(program: IncomingProgram, reason: string): readonly LeftOut[] {
  return linesOf(program).map((line) => ({ line, reason }));
}

/** Whether anything of a known program is filled or replaced. */
export function isCompleted({ row, outcomes }: Pick<Decided, "row" | "outcomes">): boolean {
  return row !== null && outcomes.some(({ state }) => state === "fill" || state === "update");
}

function stateOf(matched: MatchedProgram, outcomes: readonly FieldOutcome[], choices: ImportChoices): ImportState {
  const { program, row } = matched;
  if (row === null && isAsked(matched, choices)) return "ask";
  if (program.closed !== null) return "closed";
  if (row === null) return "add";
  return isCompleted({ row, outcomes }) ? "change" : "same";
}

/** Whether the user is to say if the list has it. */
function isAsked({ match, answered }: MatchedProgram, { unanswered }: ImportChoices): boolean {
  return match.decision === "ask" && answered === null && unanswered === "wait";
}

/** Some lists have codes alone: they complete programs that are there, and bring none. */
function isNameless(program: IncomingProgram): boolean {
  return textOf(program, "institution") === "" && textOf(program, "program") === "";
}

const NAMES_NONE = "and the list names neither institution nor program; row left out";
const UNKNOWN = `no program here has this code, ${NAMES_NONE}`;
const UNCLEAR = `which program has this code is not clear, ${NAMES_NONE}`;
