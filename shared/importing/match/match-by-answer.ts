/** Rows that are written as one was for which the user said which program it is. */
import type { Answer } from "./candidate";
import { type Decisions, takenKeys } from "./decision";
import { comparePathways } from "./pathway";
import { compareCodes, type Row, type Unit } from "./rows";

export function matchByAnswer(
  there: readonly Row[],
  units: readonly Unit[],
  aliases: readonly Answer[],
  decisions: Decisions,
): void {
  const byId = new Map(there.map((row) => [row.id, row] as const));
  const answers = new Map(aliases.map(({ alias, key }) => [alias, key] as const));
  const taken = new Set(takenKeys(decisions));
  for (const unit of units) {
    if (decisions.has(unit)) continue;
    const key = unit.rows.flatMap(({ alias }) => answers.get(alias) ?? [])[0];
    const row = byId.get(key ?? "");
    if (row === undefined || taken.has(row.id) || !unit.rows.every((it) => isPossible(it, row))) continue;
    taken.add(row.id);
    decisions.set(unit, {
      decision: "same",
      key: row.id,
      basis: "your answer",
      probability: 1,
      evidence: [],
      others: [],
    });
  }
}

/** The program may have changed since: an answer outweighs names, not codes. */
function isPossible(a: Row, b: Row): boolean {
  return compareCodes(a, b) !== "different" && comparePathways(a.pathway, b.pathway) !== "different";
}
