/** Rows and programs that have a code in common. A code is proof unless place, pathway or another code contradicts it. */
import type { Basis, Evidence } from "./candidate";
import type { Decision, Decisions } from "./decision";
import { probabilityOf } from "./model";
import type { IsRefused } from "./pairs";
import { comparePathways } from "./pathway";
import { compareCodes, type Row, type Unit } from "./rows";

/** One of some ten thousand codes is mistyped into another's; an institution's number is reused after a merger. */
const CODE_SAYS = { "ACGME code": 9, "NRMP code": 7 } as const;

/** What speaks against a code leaves it likely, but to be looked at. */
const AGAINST = -7;

export function matchByCode(
  there: readonly Row[],
  units: readonly Unit[],
  isRefused: IsRefused,
  decisions: Decisions,
): void {
  join(units, "ACGME code", (row) => (row.acgme === "" ? [] : [row.acgme]), there, isRefused, decisions);
  join(units, "NRMP code", (row) => row.nrmp, there, isRefused, decisions);
}

function join(
  units: readonly Unit[],
  basis: keyof typeof CODE_SAYS & Basis,
  codesOf: (row: Row) => readonly string[],
  there: readonly Row[],
  isRefused: IsRefused,
  decisions: Decisions,
): void {
  const byCode = new Map<string, Row[]>();
  for (const row of there) {
    for (const code of codesOf(row)) byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const taken = new Set([...decisions.values()].map(({ key }) => key));
  for (const unit of units) {
    if (decisions.has(unit)) continue;
    const codes = [...new Set(unit.rows.flatMap(codesOf))];
    const found = [...new Set(codes.flatMap((code) => byCode.get(code) ?? []))].filter(
      ({ id }) => !taken.has(id) && !unit.rows.some(({ alias }) => isRefused(alias, id)),
    );
    const decision = decide(unit, basis, found);
    if (decision === null) continue;
    decisions.set(unit, decision);
    if (decision.decision === "same") taken.add(decision.key);
  }
}

/** Of several programs with the code, the one that nothing contradicts. */
function decide(unit: Unit, basis: keyof typeof CODE_SAYS & Basis, found: readonly Row[]): Decision | null {
  const judged = found
    .map((row) => ({ row, evidence: [{ what: `${basis} agrees`, logOdds: CODE_SAYS[basis] }, ...against(unit, row)] }))
    .sort((a, b) => a.evidence.length - b.evidence.length);
  const best = judged[0];
  if (best === undefined) return null;
  const equals = judged.filter(({ evidence }) => evidence.length === best.evidence.length).length;
  const evidence: readonly Evidence[] =
    equals === 1
      ? best.evidence
      : [
          ...best.evidence,
          { what: "other programs of yours have the same code", logOdds: oneOf(equals, best.evidence) },
        ];
  return {
    decision: equals === 1 && best.evidence.length === 1 ? "same" : "ask",
    key: best.row.id,
    basis,
    probability: probabilityOf(sumOf(evidence)),
    evidence,
    others: judged.slice(1).map(({ row, evidence: its }, index) => ({
      key: row.id,
      // Those that more speaks against share what is left.
      probability: index + 1 < equals ? 1 / equals : probabilityOf(sumOf(its) - CODE_SAYS[basis]) / judged.length,
    })),
  };
}

/** What takes the odds to one in so many. */
function oneOf(count: number, evidence: readonly Evidence[]): number {
  return -Math.log(count - 1) - sumOf(evidence);
}

function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { logOdds }) => sum + logOdds, 0);
}

function against(unit: Unit, row: Row): readonly Evidence[] {
  // A state that only the code tells says nothing beside the same code.
  const states = unit.rows.map(({ namedState }) => namedState);
  const state = row.namedState;
  return [
    ...(state !== "" && states.some((it) => it !== "" && it !== state)
      ? [{ what: "state differs", logOdds: AGAINST }]
      : []),
    ...(unit.rows.some((it) => comparePathways(it.pathway, row.pathway) === "different")
      ? [{ what: "pathway differs", logOdds: AGAINST }]
      : []),
    ...(unit.rows.some((it) => compareCodes(it, row) === "different")
      ? [{ what: "ACGME code differs", logOdds: AGAINST }]
      : []),
  ];
}
