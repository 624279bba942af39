import { readTierRules, readWeights } from "../functions/read-settings";
import { UserProblem } from "../program/user-problem";
import type { Weights } from "../scoring/weights";
import { findSheet } from "./find-sheets";
import { MASTER_SHEETS } from "./master-sheets";
import { namedCells, namedRange } from "./named-cells";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { HostName, WorkbookParts, WorkbookSnapshot } from "./snapshot";

/** The names that formulas take by value; the others are only lists to choose from. */
export const WEIGHTS = "Weights";
const TIER_RULES = "TierRules";
export const FORMULA_NAMES: readonly string[] = [WEIGHTS, TIER_RULES];

/** What the formulas and the choices of the list of programs refer to. */
export const SETTINGS_NAMES: readonly string[] = [
  ...FORMULA_NAMES,
  ...new Set(PROGRAM_COLUMNS.flatMap(({ content }) => (content.kind === "choice" ? [content.list] : []))),
];

/** The sheets that hold what the formulas take, wherever the user keeps it, and up to which column. */
export function settingsPlaces(parts: WorkbookParts): readonly { readonly sheet: string; readonly columns: number }[] {
  const ends = new Map<string, number>();
  for (const name of FORMULA_NAMES) {
    const at = namedRange(parts, name);
    if (at !== null) ends.set(at.sheet, Math.max(ends.get(at.sheet) ?? 0, at.column + at.columns));
  }
  return [...ends].map(([sheet, columns]) => ({ sheet, columns }));
}

/** The weights that count now, by the name "Weights". Throws a UserProblem when there are none. */
export function currentWeights(snapshot: WorkbookSnapshot): Weights {
  const cells = namedCells(snapshot, WEIGHTS);
  if (cells === null) throw new UserProblem(lostNames(snapshot, [WEIGHTS]));
  const weights = readWeights(cells);
  if ("kind" in weights) throw new UserProblem(unusable(snapshot, "weights", WEIGHTS, weights.message));
  return weights;
}

/** A sentence for each setting that is lost or cannot be used. */
export function settingsProblems(snapshot: WorkbookSnapshot): readonly string[] {
  return lostSettings(snapshot) ?? [...unusableWeights(snapshot), ...unusableRules(snapshot)];
}

/** Throws a UserProblem when a name is lost that the list's formulas and choices refer to. */
export function requireSettings(parts: WorkbookParts): void {
  const lost = lostSettings(parts)?.[0];
  if (lost !== undefined) throw new UserProblem(lost);
}

function lostSettings(parts: WorkbookParts): readonly string[] | null {
  if (findSheet(parts, "settings") === null && namedRange(parts, WEIGHTS) === null) {
    return [lostSheet(MASTER_SHEETS.settings.name)];
  }
  const lost = SETTINGS_NAMES.filter((name) => namedRange(parts, name) === null);
  return lost.length === 0 ? null : [lostNames(parts, lost)];
}

/** What to say of a sheet of the master that was deleted. */
export function lostSheet(name: string): string {
  return `The sheet ${name} is gone. Bring it back: undo its deletion, or copy it from an earlier version of this file. Then try again.`;
}

function lostNames(parts: WorkbookParts, names: readonly string[]): string {
  const settings = findSheet(parts, "settings") ?? MASTER_SHEETS.settings.name;
  const quoted = names.map((name) => `"${name}"`);
  const [what, them] =
    quoted.length === 1
      ? [`The name ${quoted.join("")} points nowhere any more. Point it at its cells`, "it"]
      : [`The names ${quoted.join(", ")} point nowhere any more. Point them at their cells`, "them"];
  return `${what} on ${settings} again (${NAME_MANAGER[parts.host]}), or choose "Master workbook" to have ${them} put right, then try again.`;
}

const NAME_MANAGER: { readonly [host in HostName]: string } = {
  excel: "Formulas → Name Manager",
  sheets: "Data → Named ranges",
};

function unusableWeights(snapshot: WorkbookSnapshot): readonly string[] {
  const weights = readWeights(namedCells(snapshot, WEIGHTS) ?? []);
  return "kind" in weights ? [unusable(snapshot, "weights", WEIGHTS, weights.message)] : [];
}

function unusableRules(snapshot: WorkbookSnapshot): readonly string[] {
  const rules = readTierRules(namedCells(snapshot, TIER_RULES) ?? []);
  return "kind" in rules ? [unusable(snapshot, "tier rules", TIER_RULES, rules.message)] : [];
}

function unusable(parts: WorkbookParts, what: string, name: string, why: string): string {
  const { sheet } = namedRange(parts, name) ?? { sheet: MASTER_SHEETS.settings.name };
  return `The ${what} on ${sheet} cannot be used, so nothing is scored: ${why}.`;
}
