import type { ProgramMatch } from "./candidate";
import type { Unit } from "./rows";

/** What was found for the rows of one program. */
export type Decision = Omit<ProgramMatch, "id">;

/** Filled step by step, the surest first. */
export type Decisions = Map<Unit, Decision>;

/** The keys of programs that are taken. */
export function takenKeys(decisions: Decisions): ReadonlySet<string> {
  return new Set(
    [...decisions.values()].flatMap(({ decision, key }) => (decision === "same" && key !== null ? [key] : [])),
  );
}
