/** Which of the programs that come in the list has: by what they say, by what the user answered now or earlier. */
import type { IncomingProgram } from "../importing/clean/incoming";
import { matchPrograms, type ProgramMatch } from "../importing/match";
import { rememberedPrograms } from "./import-answers";
import { existingCandidates, incomingCandidate } from "./import-candidates";
import type { MatchAnswer } from "./import-choices";
import type { LocatedPrograms } from "./locate-programs";
import type { WorkbookSnapshot } from "./snapshot";

export interface MatchedProgram {
  readonly program: IncomingProgram;
  readonly match: ProgramMatch;
  /** The zero-based sheet row of the program that it is; null for none, or while it is asked. */
  readonly row: number | null;
  /** The answer that the user gave just now. */
  readonly answered: MatchAnswer | null;
}

/** One entry for each program that comes in, in their order. */
export function matchImport(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms | null,
  programs: readonly IncomingProgram[],
  answers: readonly MatchAnswer[],
): readonly MatchedProgram[] {
  const rows = new Map(located?.rows.map((row) => [String(located.cell(row, "key") ?? ""), row] as const) ?? []);
  const existing = located === null ? [] : existingCandidates(located);
  const matches = matchPrograms(existing, programs.map(incomingCandidate), rememberedPrograms(snapshot));
  const given = new Map(answers.map((answer) => [answer.line, answer]));
  return programs.flatMap((program, index): readonly MatchedProgram[] => {
    const match = matches[index];
    if (match === undefined) return [];
    const answered = given.get(program.line) ?? null;
    const key = answered === null ? (match.decision === "same" ? match.key : null) : answered.key;
    return [{ program, match, answered, row: key === null ? null : (rows.get(key) ?? null) }];
  });
}
