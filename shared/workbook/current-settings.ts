import { readTierRules, readWeights } from "../functions/read-settings";
import { UserProblem } from "../program/user-problem";
import type { Weights } from "../scoring/weights";
import { parseReference, type Reference } from "./address";
import type { CellValue } from "./cell";
import { findSheet } from "./find-sheets";
import { MASTER_SHEETS } from "./master-sheets";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { sameName } from "./same-name";
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
    const at = referenceOf(parts, name);
    if (at !== null) ends.set(at.sheet, Math.max(ends.get(at.sheet) ?? 0, at.column + at.columns));
  }
  return [...ends].map(([sheet, columns]) => ({ sheet, columns }));
}

/** The weights that count now, by the name "Weights". Throws a UserProblem when there are none. */
export function currentWeights(snapshot: WorkbookSnapshot): Weights {
  const cells = cellsOf(snapshot, WEIGHTS);
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
  if (findSheet(parts, "settings") === null && referenceOf(parts, WEIGHTS) === null) {
    return [lostSheet(MASTER_SHEETS.settings.name)];
  }
  const lost = SETTINGS_NAMES.filter((name) => referenceOf(parts, name) === null);
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
  const weights = readWeights(cellsOf(snapshot, WEIGHTS) ?? []);
  return "kind" in weights ? [unusable(snapshot, "weights", WEIGHTS, weights.message)] : [];
}

function unusableRules(snapshot: WorkbookSnapshot): readonly string[] {
  const rules = readTierRules(cellsOf(snapshot, TIER_RULES) ?? []);
  return "kind" in rules ? [unusable(snapshot, "tier rules", TIER_RULES, rules.message)] : [];
}

function unusable(parts: WorkbookParts, what: string, name: string, why: string): string {
  const { sheet } = referenceOf(parts, name) ?? { sheet: MASTER_SHEETS.settings.name };
  return `The ${what} on ${sheet} cannot be used, so nothing is scored: ${why}.`;
}

/** The cells that a name points to, as they are now; null when it points to none. */
function cellsOf(snapshot: WorkbookSnapshot, name: string): readonly (readonly CellValue[])[] | null {
  const at = referenceOf(snapshot, name);
  const values = at === null ? undefined : snapshot.sheets[at.sheet]?.values;
  if (at === null || values === undefined) return null;
  return Array.from({ length: at.rows }, (_, r) =>
    Array.from({ length: at.columns }, (_, c) => values[at.row + r]?.[at.column + c] ?? null),
  );
}

/** The cells that a name of Settings points to; null when it points to none. */
export function referenceOf({ names, sheetNames }: WorkbookParts, wanted: string): Reference | null {
  const found = names.find(({ name }) => sameName(name, wanted));
  const at = found === undefined ? null : parseReference(found.refersTo);
  return at !== null && sheetNames.includes(at.sheet) ? at : null;
}
