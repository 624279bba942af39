/** Rows whose name, place and pathway fit a program: taken when likely and free of doubts, else asked about. */

import { type Decision, type Decisions, takenKeys } from "./decision";
import { grouped } from "./grouped";
import type { Model } from "./model";
import { type IsRefused, likelyPairs, type Pair } from "./pairs";
import type { Row, Unit } from "./rows";

export function matchByName(
  there: readonly Row[],
  units: readonly Unit[],
  isRefused: IsRefused,
  model: Model,
  decisions: Decisions,
): void {
  const taken = takenKeys(decisions);
  const pairs = likelyPairs(there, units, isRefused, model).filter(
    ({ unit, row }) => !decisions.has(unit) && !taken.has(row.id),
  );
  takeSure(pairs, model, decisions);
  const now = takenKeys(decisions);
  const left = pairs.filter(({ unit, row }) => !decisions.has(unit) && !now.has(row.id));
  for (const [unit, likely] of grouped(left, ({ unit }) => unit)) {
    const decision = askAbout(likely, model);
    if (decision !== null) decisions.set(unit, decision);
  }
}

/**
 * The probability of each pair beside its rivals: the row may be another program, and the program another row's. What is
 * taken stands in no other's way, so this is done again until nothing more is sure.
 */
function takeSure(pairs: readonly Pair[], { same }: Model, decisions: Decisions): void {
  let open = pairs;
  for (;;) {
    const rivals = rivalsOf(open);
    const sure = open.filter((pair) => pair.free && probabilityAmong(pair, rivals) >= same);
    if (sure.length === 0) return;
    for (const pair of sure) decisions.set(pair.unit, decisionOf("same", pair, rivals, []));
    const taken = new Set(sure.map(({ row }) => row));
    open = open.filter(({ unit, row }) => !decisions.has(unit) && !taken.has(row));
  }
}

function askAbout(likely: readonly Pair[], { ask }: Model): Decision | null {
  const rivals = rivalsOf(likely);
  const [first, ...others] = [...likely].sort((a, b) => b.logOdds - a.logOdds || (a.row.id < b.row.id ? -1 : 1));
  if (first === undefined) return null;
  const all = probabilityAmong(first, rivals) + others.reduce((sum, pair) => sum + probabilityAmong(pair, rivals), 0);
  if (all < ask) return null;
  const further = others.map((pair) => ({ key: pair.row.id, probability: probabilityAmong(pair, rivals) }));
  return decisionOf(
    "ask",
    first,
    rivals,
    further.filter(({ probability }) => probability >= ask / 2),
  );
}

function decisionOf(decision: "same" | "ask", pair: Pair, rivals: Rivals, others: Decision["others"]): Decision {
  const probability = probabilityAmong(pair, rivals);
  const lost = Math.log(probability / (1 - probability)) - pair.logOdds;
  const evidence =
    lost < -0.05 ? [...pair.evidence, { what: "another one fits as well", logOdds: lost }] : pair.evidence;
  return { decision, key: pair.row.id, basis: "name and place", probability, evidence, others };
}

/** The odds of all pairs of a unit, and of a program. */
type Rivals = ReadonlyMap<Unit | Row, number>;

function rivalsOf(pairs: readonly Pair[]): Rivals {
  const sums = new Map<Unit | Row, number>();
  for (const { unit, row, logOdds } of pairs) {
    const odds = Math.exp(logOdds);
    sums.set(unit, (sums.get(unit) ?? 0) + odds);
    sums.set(row, (sums.get(row) ?? 0) + odds);
  }
  return sums;
}

function probabilityAmong({ unit, row, logOdds }: Pair, rivals: Rivals): number {
  const odds = Math.exp(logOdds);
  return odds / (1 + (rivals.get(unit) ?? odds) + (rivals.get(row) ?? odds) - odds);
}
