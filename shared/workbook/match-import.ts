/** Which of the programs that come in the list has: by what they say, by what the user answered now or earlier. */
import type { IncomingProgram } from "../importing/clean/incoming";
import { type Basis, type Candidate, matchPrograms, type ProgramMatch } from "../importing/match";
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

type RowsBefore = (program: IncomingProgram) => readonly string[];

/** What is known of a list's rows beside what they say: earlier answers, and which programs they were before. */
export interface KnownRows {
  readonly answers: readonly MatchAnswer[];
  /** The keys of programs that a row of this list was before. */
  readonly before: RowsBefore;
  /** The same of any list. */
  readonly elsewhere: RowsBefore;
}

/** One entry for each program that comes in, in their order. */
export function matchImport(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms | null,
  programs: readonly IncomingProgram[],
  { answers, before, elsewhere }: KnownRows,
): readonly MatchedProgram[] {
  const rows = new Map(located?.rows.map((row) => [String(located.cell(row, "key") ?? ""), row] as const) ?? []);
  const existing = located === null ? [] : existingCandidates(located);
  const again = sameAgain(existing, programs, before, "this list brought it before");
  const left = without(existing, again.values());
  const others = programs.filter(({ line }) => !again.has(line));
  const found = matchPrograms(left, others.map(incomingCandidate), rememberedPrograms(snapshot));
  // Rather than asked of several, a row is the one that is its copy.
  const free = without(
    left,
    found.filter(({ decision }) => decision === "same"),
  );
  const asked = others.filter((_, index) => found[index]?.decision === "ask");
  const copies = sameAgain(free, asked, elsewhere, "another list brought the very same before");
  const matches = new Map([...again, ...others.map(({ line }, index) => [line, found[index]] as const), ...copies]);
  const given = new Map(answers.map((answer) => [answer.line, answer]));
  return programs.flatMap((program): readonly MatchedProgram[] => {
    const match = matches.get(program.line);
    if (match === undefined) return [];
    const answered = given.get(program.line) ?? null;
    const key = answered === null ? (match.decision === "same" ? match.key : null) : answered.key;
    return [{ program, match, answered, row: key === null ? null : (rows.get(key) ?? null) }];
  });
}

function without(existing: readonly Candidate[], found: Iterable<ProgramMatch>): readonly Candidate[] {
  const taken = new Set([...found].map(({ key }) => key));
  return existing.filter(({ id }) => !taken.has(id));
}

/** By line, the rows that are the programs that they were before, as far as those are still there. */
function sameAgain(
  existing: readonly Candidate[],
  programs: readonly IncomingProgram[],
  before: RowsBefore,
  what: string,
): ReadonlyMap<number, ProgramMatch> {
  const free = new Map(existing.map((candidate) => [candidate.id, candidate]));
  const found = new Map<number, ProgramMatch>();
  for (const program of programs) {
    const there = before(program).flatMap((key) => free.get(key) ?? [])[0];
    if (there === undefined) continue;
    free.delete(there.id);
    const id = String(program.line);
    const evidence = [{ what, logOdds: BROUGHT_BEFORE }];
    const basis = commonCode(incomingCandidate(program), there) ?? "name and place";
    found.set(program.line, { id, decision: "same", key: there.id, basis, probability: 1, evidence, others: [] });
  }
  return found;
}

/** As much as a code says: see match-by-code. */
const BROUGHT_BEFORE = 9;

function commonCode(one: Candidate, other: Candidate): Basis | null {
  if (one.acgmeCode !== "" && one.acgmeCode === other.acgmeCode) return "ACGME code";
  return one.nrmpCodes.some((code) => other.nrmpCodes.includes(code)) ? "NRMP code" : null;
}
