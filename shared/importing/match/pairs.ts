/** The pairs of rows and programs that may be the same, with what speaks for and against each. */
import { countWords, indexOf } from "./blocks";
import type { Evidence } from "./candidate";
import { type Census, takeCensus } from "./census";
import { contactEvidence, findingsOf, judge, type Verdict } from "./compare-programs";
import { compareContacts } from "./contacts";
import { grouped } from "./grouped";
import { type Model, probabilityOf } from "./model";
import { comparePathways } from "./pathway";
import { compareCodes, type Row, type Unit } from "./rows";

/** Whether the user said that a row, by its alias, is not the program with a key. */
export type IsRefused = (alias: string, key: string) => boolean;

/** Pairs less likely than this compete with nothing. */
const LEAST = 0.01;

export interface Pair {
  readonly unit: Unit;
  readonly row: Row;
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
  readonly free: boolean;
  /** What all but the pathway says: that another row does not name its pathway makes it no worse a namesake. */
  readonly named: number;
  readonly codesDiffer: boolean;
}

export function likelyPairs(
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
  const census = takeCensus(
    there,
    units.flatMap(({ rows }) => rows),
  );
  const near = indexOf(rowsOf.keys());
  const best = new Map<Unit, Map<Row, Pair>>();
  for (const [profile, itsUnits] of unitsOf) {
    for (const other of near(profile)) {
      const common = frequencies.get(profile.state) ?? new Map();
      const comparison = judge(findingsOf(other, profile, common), model);
      if (probabilityOf(comparison.logOdds + MOST_BESIDES) < LEAST) continue;
      for (const { unit } of itsUnits) {
        for (const row of rowsOf.get(other) ?? []) {
          const pair = pairOf(unit, row, comparison, census);
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
const MOST_BESIDES = 7;

function pairOf(unit: Unit, row: Row, { logOdds, evidence, free }: Verdict, census: Census): Pair | null {
  const pathways = unit.rows.map(({ pathway }) => comparePathways(pathway, row.pathway));
  if (pathways.includes("different")) return null;
  const { state } = row.profile;
  if (state !== "" && unit.rows.some(({ profile }) => profile.state !== "" && profile.state !== state)) return null;
  const samePathway = unit.rows[pathways.indexOf("same")];
  const codesDiffer = unit.rows.some((it) => compareCodes(it, row) === "different");
  const contacts = contactsEvidenceOf(unit, row);
  const codes = codesDiffer ? [{ what: "the codes are of different programs", logOdds: CODES_DIFFER }] : [];
  const besides = [...(samePathway === undefined ? [] : census(row, samePathway)), ...contacts, ...codes];
  return {
    unit,
    row,
    logOdds: sumOf(besides, logOdds),
    evidence: [...evidence, ...besides],
    free: free && !codesDiffer,
    named: sumOf([...contacts, ...codes], logOdds),
    codesDiffer,
  };
}

function sumOf(evidence: readonly Evidence[], start: number): number {
  return evidence.reduce((sum, { logOdds }) => sum + logOdds, start);
}

/** A program's code changes when it merges with another: asked about where all else agrees. */
const CODES_DIFFER = -3;

/** The strongest agreement of any of the rows. */
function contactsEvidenceOf(unit: Unit, row: Row): readonly Evidence[] {
  const said = ([first]: readonly Evidence[]) => first?.logOdds ?? 0;
  const all = unit.rows.map((it) => contactEvidence(compareContacts(it.contacts, row.contacts)));
  return all.reduce((best, it) => (said(it) > said(best) ? it : best));
}
