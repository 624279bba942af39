/** What becomes of each program of a list. */
import type { IncomingProgram, LeftOut } from "../importing/clean/incoming";
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
  /** Rows that are the same known program as an earlier one. */
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
  const decided = matchImport(snapshot, located, programs, choices.answers).flatMap((matched): readonly Decided[] => {
    const { program, row } = matched;
    const before = row === null ? undefined : lines.get(row);
    if (before !== undefined) {
      const reason = `the same program as row ${before}, which is followed; row left out`;
      leftOut.push({ line: program.line, reason });
      return [];
    }
    if (row !== null) lines.set(row, program.line);
    const outcomes = located === null || row === null ? [] : mergeFields(located, row, program.values, merging);
    const state = stateOf(matched, outcomes, choices);
    return [{ ...matched, state, outcomes, shown: importRow(located, matched, state, outcomes) }];
  });
  return { programs: decided, leftOut };
}

function stateOf(
  { program, row, match, answered }: MatchedProgram,
  outcomes: readonly FieldOutcome[],
  { unanswered }: ImportChoices,
): ImportState {
  if (row !== null) return outcomes.some(({ state }) => state === "fill" || state === "update") ? "change" : "same";
  if (match.decision === "ask" && answered === null && unanswered === "wait") return "ask";
  return program.closed === null ? "add" : "closed";
}
