/** Formulas that count programs: ordinary functions of both hosts, over the list's own columns. Without their "=". */
import type { FieldId } from "../../program/field";
import { PATHWAYS } from "../../program/pathways";
import { DROPPED_STATUS, STATUSES, type Status } from "../../program/statuses";
import { TIERS, type Tier } from "../../scoring/tier";
import { BACKUP_RULE_NAME } from "../../scoring/tier-rules";
import type { SheetId } from "../master-sheets";
import type { References } from "./sheet";

/** Every tier that is one, whatever follows the word. */
const ANY_TIER = "Tier *";

/** The cell of Settings that holds the status: the user may call it otherwise. */
export function statusCell({ cell }: References, status: Status): string {
  return cell("settings", "Statuses", STATUSES.indexOf(status), 0);
}

/** All programs of the list: every row with a key, and those typed by hand that have none yet. */
export function programs(at: References): string {
  const typed = `COUNTIFS(${ofPrograms(at, "key")},"",${ofPrograms(at, "institution")},"<>")`;
  return `(${filled(at, "programs", "key")}+${typed})`;
}

/** How many cells of a list's column somebody filled in: text columns; of formulas, blank ones count too. */
export function filled(at: References, list: SheetId, id: string): string {
  const cells = `COUNTA(${at.column(list, id)})`;
  switch (at.host) {
    case "excel":
      return cells;
    case "sheets":
      // The header is among them.
      return `(${cells}-1)`;
  }
}

/** Programs of these tiers, whatever their status. */
export function inTiers(at: References, tiers: readonly Tier[]): string {
  return tiers.map((tier) => `COUNTIFS(${ofPrograms(at, "finalTier")},"${tier}")`).join("+");
}

/** Programs of a tier that are not dropped; a provisional Tier 1 is one. */
export function keptInTier(at: References, tier: Tier): string {
  return TIERS.filter((name) => name === tier || name.startsWith(`${tier} (`))
    .map((name) => `COUNTIFS(${ofPrograms(at, "finalTier")},"${name}",${notDropped(at)})`)
    .join("+");
}

/** Programs of any tier that are not dropped. */
export function kept(at: References): string {
  return `COUNTIFS(${keptCriteria(at)})`;
}

/** Of those, the ones of a backup pathway: the known ones, and those that the tier rules name. */
export function keptBackups(at: References): string {
  const of = (pathway: string) => `COUNTIFS(${ofPrograms(at, "pathway")},${pathway},${keptCriteria(at)})`;
  const known = PATHWAYS.filter(({ backup }) => backup).map(({ label }) => of(`"${label}"`));
  const rule = (column: number) => `INDEX(TierRules,0,${column})`;
  return [...known, `SUMPRODUCT((${rule(1)}="${BACKUP_RULE_NAME}")*(${rule(2)}<>"")*${of(rule(2))})`].join("+");
}

/** Programs of a pathway, given as a cell, with one of these statuses. */
export function withStatus(at: References, pathway: string, statuses: readonly Status[]): string {
  return statuses
    .map(
      (status) =>
        `COUNTIFS(${ofPrograms(at, "pathway")},${pathway},${ofPrograms(at, "status")},${statusCell(at, status)})`,
    )
    .join("+");
}

export function ofPrograms({ column }: References, field: FieldId): string {
  return column("programs", field);
}

function keptCriteria(at: References): string {
  return `${ofPrograms(at, "finalTier")},"${ANY_TIER}",${notDropped(at)}`;
}

function notDropped(at: References): string {
  return `${ofPrograms(at, "status")},"<>"&${statusCell(at, DROPPED_STATUS)}`;
}
