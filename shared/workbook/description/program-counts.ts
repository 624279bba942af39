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

export const EXCLUDED: Tier = "Excluded";

/** Pathways that are a backup whatever the tier rules say. */
export const KNOWN_BACKUPS: readonly string[] = PATHWAYS.filter(({ backup }) => backup).map(({ label }) => label);

/** The rank of the program where one most wants to train. */
export const FIRST_RANK = 1;

/** Settings' list of statuses. */
const STATUSES_BLOCK = "Statuses";

/** The cell of Settings that holds the status: the user may call it otherwise. */
export function statusCell({ cell }: References, status: Status): string {
  return cell("settings", STATUSES_BLOCK, STATUSES.indexOf(status), 0);
}

/** All programs of the list: every row with a key, and those typed by hand that have none yet. */
export function programs(at: References): string {
  const typed = `COUNTIFS(${ofPrograms(at, "key")},"",${ofPrograms(at, "institution")},"<>")`;
  return `(${filled(at, "programs", "key")}+${typed})`;
}

/** How many cells of a list's column somebody filled in: text columns; of formulas, blank ones count too. */
export function filled(at: References, list: SheetId, id: string): string {
  return `(COUNTA(${at.column(list, id)})${headerAmong(at)})`;
}

/** What takes the header off a count of a column's cells that hold anything. */
function headerAmong({ host }: References): string {
  switch (host) {
    case "excel":
      return "";
    case "sheets":
      return "-1";
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

/** Of those, the ones of no backup pathway. */
export function keptGenetics(at: References): string {
  return geneticsOf(at, keptCriteria(at));
}

/** Programs of no backup pathway, whatever was decided of them, that no tier excludes. */
export function genetics(at: References): string {
  const [key, institution] = [ofPrograms(at, "key"), ofPrograms(at, "institution")];
  const open = `${ofPrograms(at, "finalTier")},"<>${EXCLUDED}"`;
  const typed = geneticsOf(at, `${key},"",${institution},"<>",${open}`);
  const keyed = geneticsOf(at, `${key},"<>",${open}`);
  return `(${typed}+${keyed}${headerAmong(at)})`;
}

/**
 * Programs that meet these criteria and are of no backup pathway: of none that is known to be one, and of none that the
 * tier rules name, however often they name it.
 */
function geneticsOf(at: References, criteria: string): string {
  const pathway = ofPrograms(at, "pathway");
  const known = KNOWN_BACKUPS.map((label) => `,${pathway},"<>${label}"`).join("");
  const [rules, named] = ["INDEX(TierRules,0,1)", "INDEX(TierRules,0,2)"];
  const isNamed = `(${rules}="${BACKUP_RULE_NAME}")*(${named}<>"")`;
  // Other rules have numbers there: what is added to their number keeps it above 0.
  const times = `(COUNTIFS(${rules},"${BACKUP_RULE_NAME}",${named},${named}&"")+(${rules}<>"${BACKUP_RULE_NAME}"))`;
  const ofNamed = `COUNTIFS(${pathway},${named},${criteria}${known})`;
  return `(COUNTIFS(${criteria}${known})-ROUND(SUMPRODUCT(${isNamed}*${ofNamed}/${times}),0))`;
}

/** Programs with a status that stands in Settings' list after its first one, which says that nothing is decided. */
export function decided(at: References): string {
  const list = STATUSES_BLOCK;
  const isDecision = `(${list}<>"")*(${list}<>${statusCell(at, STATUSES[0])})`;
  // However often the list has it.
  const times = `COUNTIFS(${list},${list}&"")`;
  return `ROUND(SUMPRODUCT(${isDecision}*COUNTIFS(${ofPrograms(at, "status")},${list})/${times}),0)`;
}

/** Rows of Rank list that give a program a rank. */
export function ranked({ column }: References): string {
  return `COUNTIFS(${column("rankList", "rank")},">=${FIRST_RANK}",${column("rankList", "key")},"<>")`;
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
