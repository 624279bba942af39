/** Rows whose name, place and pathway fit a program: taken when likely and free of doubts, else asked about. */

import { countWords, indexOf } from "./blocks";
import type { Evidence } from "./candidate";
import { contactEvidence, findingsOf, judge, pathwayEvidence, type Verdict } from "./compare-programs";
import { compareContacts } from "./contacts";
import { type Decision, type Decisions, takenKeys } from "./decision";
import { type Model, probabilityOf } from "./model";
import { comparePathways } from "./pathway";
import type { Profile } from "./profile";
import { compareCodes, type Row, type Unit } from "./rows";

/** Pairs less likely than this compete with nothing. */
const LEAST = 0.01;

/** Whether the user said that a row, by its alias, is not the program with a key. */
export type IsRefused = (alias: string, key: string) => boolean;

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

interface Pair {
  readonly unit: Unit;
  readonly row: Row;
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
  readonly free: boolean;
}

function likelyPairs(
  there: readonly Row[],
  units: readonly Unit[],
  isRefused: IsRefused,
  model: Model,
): readonly Pair[] {
  const rowsOf = grouped(there, ({ profile }) => profile);
  const unitsOf = grouped(
    units.flatMap((unit) =>
      [...new Set(unit.rows.map(({ profile }) => profile))].map((profile) => ({ unit, profile })),
    ),
    ({ profile }) => profile,
  );
  const frequencies = countWords(new Set([...rowsOf.keys(), ...unitsOf.keys()]));
  const programsOf = countPathways([...there, ...units.flatMap(({ rows }) => rows)]);
  const near = indexOf(rowsOf.keys());
  const best = new Map<Unit, Map<Row, Pair>>();
  for (const [profile, itsUnits] of unitsOf) {
    for (const other of near(profile)) {
      const common = frequencies.get(profile.state) ?? new Map();
      const comparison = judge(findingsOf(other, profile, common), model);
      if (probabilityOf(comparison.logOdds + MOST_BESIDES) < LEAST) continue;
      for (const { unit } of itsUnits) {
        for (const row of rowsOf.get(other) ?? []) {
          const pair = pairOf(unit, row, comparison, programsOf);
          if (pair === null || unit.rows.some(({ alias }) => isRefused(alias, row.id))) continue;
          const pairs = best.get(unit) ?? new Map<Row, Pair>();
          best.set(unit, pairs);
          const before = pairs.get(row);
          if (before === undefined || before.logOdds < pair.logOdds) pairs.set(row, pair);
        }
      }
    }
  }
  return [...best.values()].flatMap((pairs) => [...pairs.values()]);
}

/** The most that pathway and contacts can add to what name and place say. */
const MOST_BESIDES = 5.5;

function pairOf(
  unit: Unit,
  row: Row,
  { logOdds, evidence, free }: Verdict,
  programsOf: (row: Row) => number,
): Pair | null {
  const pathways = unit.rows.map(({ pathway }) => comparePathways(pathway, row.pathway));
  if (pathways.includes("different")) return null;
  const codesDiffer = unit.rows.some((it) => compareCodes(it, row) === "different");
  const contacts = contactsEvidenceOf(unit, row);
  const besides = [
    ...pathwayEvidence(pathways.includes("same") ? "same" : "unknown", programsOf(row)),
    ...contacts,
    ...(codesDiffer ? [{ what: "the codes are of different programs", logOdds: CODES_DIFFER }] : []),
  ];
  return {
    unit,
    row,
    logOdds: besides.reduce((sum, it) => sum + it.logOdds, logOdds),
    evidence: [...evidence, ...besides],
    free: free && !codesDiffer,
  };
}

/** A program's code changes when it merges with another: asked about where all else agrees. */
const CODES_DIFFER = -3;

/** The strongest agreement of any of the rows. */
function contactsEvidenceOf(unit: Unit, row: Row): readonly Evidence[] {
  const all = unit.rows.map((it) => contactEvidence(compareContacts(it.contacts, row.contacts)));
  return all.reduce((best, it) => ((it[0]?.logOdds ?? 0) > (best[0]?.logOdds ?? -1) ? it : best), []);
}

/** How many different institutions have a program of the row's pathway in its state, on both lists together. */
function countPathways(rows: readonly Row[]): (row: Row) => number {
  const counts = new Map<string, Set<Profile>>();
  const keyOf = ({ profile, pathway }: Row) => `${profile.state} ${pathway.numbers[0] ?? pathway.label}`;
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? new Set()).add(row.profile));
  return (row) => counts.get(keyOf(row))?.size ?? 0;
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

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
