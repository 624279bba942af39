/**
 * Which row of a list is which program: by its ACGME code, its NRMP code, an answer the user once gave, and else by name,
 * place and pathway. Sure matches are taken, unsure ones asked about; a program is taken once, by tracks of one program
 * together.
 */
import type { Candidate, ProgramMatch, Remembered } from "./candidate";
import type { Decision, Decisions } from "./decision";
import { matchByAnswer } from "./match-by-answer";
import { matchByCode } from "./match-by-code";
import { matchByName } from "./match-by-name";
import { MODEL, type Model } from "./model";
import { profileReader } from "./profile";
import { readRows, unitsOf } from "./rows";

export function matchPrograms(
  existing: readonly Candidate[],
  incoming: readonly Candidate[],
  remembered: Remembered,
  model: Model = MODEL,
): readonly ProgramMatch[] {
  const profileOf = profileReader();
  const there = readRows(existing, profileOf);
  const units = unitsOf(readRows(incoming, profileOf));
  const refused = new Set(remembered.refusals.map(({ alias, key }) => `${alias}\n${key}`));
  const isRefused = (alias: string, key: string) => refused.has(`${alias}\n${key}`);
  const decisions: Decisions = new Map();
  matchByCode(there, units, isRefused, decisions);
  matchByAnswer(there, units, remembered.aliases, decisions);
  matchByName(there, units, isRefused, model, decisions);
  const byRow = new Map(units.flatMap((unit) => unit.rows.map(({ id }) => [id, decisions.get(unit)] as const)));
  return incoming.map(({ id }) => ({ id, ...(byRow.get(id) ?? NEW) }));
}

const NEW: Decision = { decision: "new", key: null, basis: "none", probability: 0, evidence: [], others: [] };
