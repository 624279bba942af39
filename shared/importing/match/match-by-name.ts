/**
 * Rows whose name, place and pathway fit a program: taken when likely and free of doubts, else asked about; also when the
 * program is another row's already.
 */

import { type Decision, type Decisions, takenKeys } from "./decision";
import { grouped } from "./grouped";
import { type Model, probabilityOf } from "./model";
import { type IsRefused, likelyPairs, type Pair } from "./pairs";
import type { Row, Unit } from "./rows";

export function matchByName(
  there: readonly Row[],
  units: readonly Unit[],
  isRefused: IsRefused,
  model: Model,
  decisions: Decisions,
): void {
  const all = likelyPairs(there, units, isRefused, model).filter(({ unit }) => !decisions.has(unit));
  const taken = takenKeys(decisions);
  const pairs = all.filter(({ row }) => !taken.has(row.id));
  takeSure(pairs, model, decisions);
  const now = takenKeys(decisions);
  const left = all
    .filter(({ unit }) => !decisions.has(unit))
    .flatMap((pair) => (now.has(pair.row.id) ? withoutTaken(pair) : [pair]));
  for (const [unit, likely] of grouped(left, (pair) => pair.unit)) {
    const decision = askAbout(likely, now, model);
    if (decision !== null) decisions.set(unit, decision);
  }
}

/** Expert judgement: a list seldom names one program in two ways. */
const TAKEN = -3;

/**
 * What is left of a pair whose program is another row's: a program that was likely is asked about all the same, for the
 * row may be one more of it; with a code of its own it is not.
 */
function withoutTaken(pair: Pair): readonly Pair[] {
  if (pair.codesDiffer || pair.logOdds <= 0) return [];
  const evidence = [...pair.evidence, { what: "another row of this list is that program", logOdds: TAKEN }];
  return [{ ...pair, logOdds: pair.logOdds + TAKEN, evidence }];
}

/**
 * The probability of each pair beside its rivals: the row may be another program, and the program another row's. What is
 * taken stands in no other's way, so this is done again until nothing more is sure.
 */
function takeSure(pairs: readonly Pair[], model: Model, decisions: Decisions): void {
  let open = pairs;
  for (;;) {
    const rivals = rivalsOf(open);
    const named = bestNamed(open, model);
    const sure = open.filter(
      (pair) => pair.free && probabilityAmong(pair, rivals) >= model.same && !isNamedWorse(pair, named),
    );
    if (sure.length === 0) return;
    for (const pair of sure) decisions.set(pair.unit, decisionOf("same", pair, rivals, []));
    const taken = new Set(sure.map(({ row }) => row));
    open = open.filter(({ unit, row }) => !decisions.has(unit) && !taken.has(row));
  }
}

/** Of a unit's pairs, and of a program's, what the best namesake says that is likely at all. */
function bestNamed(pairs: readonly Pair[], { ask }: Model): Rivals {
  const best = new Map<Unit | Row, number>();
  for (const { unit, row, logOdds, named } of pairs) {
    if (probabilityOf(logOdds) < ask) continue;
    for (const one of [unit, row]) best.set(one, Math.max(best.get(one) ?? named, named));
  }
  return best;
}

/** Whether another row, or another program, fits better but for its pathway, which may be only left out. */
function isNamedWorse({ unit, row, named }: Pair, best: Rivals): boolean {
  return [unit, row].some((one) => (best.get(one) ?? named) > named);
}

function askAbout(likely: readonly Pair[], taken: ReadonlySet<string>, { ask }: Model): Decision | null {
  const rivals = rivalsOf(likely);
  const [first, ...others] = [...likely].sort((a, b) => b.logOdds - a.logOdds || (a.row.id < b.row.id ? -1 : 1));
  if (first === undefined) return null;
  const all = probabilityAmong(first, rivals) + others.reduce((sum, pair) => sum + probabilityAmong(pair, rivals), 0);
  if (all < ask && !likely.some(({ row }) => taken.has(row.id))) return null;
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

/** The odds of all pairs of a unit, and of a program; or of the best of them. */
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
