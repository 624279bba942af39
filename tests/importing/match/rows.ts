import type { Candidate, ProgramMatch, Remembered } from "../../../shared/importing/match";
import { matchPrograms } from "../../../shared/importing/match";

export const NOTHING_REMEMBERED: Remembered = { aliases: [], refusals: [] };

/** A row of an invented institution; what is not said is not known. */
export function row(id: string, institution: string, place: string, more: Partial<Candidate> = {}): Candidate {
  const [city = "", state = ""] = place.split(", ");
  const unknown = { program: "", pathway: "", acgmeCode: "", nrmpCodes: [], website: "", emails: [] };
  return { id, institution, city, state, ...unknown, ...more };
}

/** What becomes of the only row of a list. */
export function matchOf(
  existing: readonly Candidate[],
  incoming: Candidate,
  remembered: Remembered = NOTHING_REMEMBERED,
): ProgramMatch {
  const match = matchPrograms(existing, [incoming], remembered)[0];
  if (match === undefined) throw new Error("No match for the only row.");
  return match;
}

/** "same K1", "ask K1" or "new". */
export function inShort({ decision, key }: ProgramMatch): string {
  return key === null ? decision : `${decision} ${key}`;
}
