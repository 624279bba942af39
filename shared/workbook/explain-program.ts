import { DOMAINS } from "../program/domains";
import { contributions } from "../scoring/contributions";
import { TIERS } from "../scoring/tier";
import { cellAddress } from "./address";
import { currentWeights, settingsProblems } from "./current-settings";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import { domainCells, programRecord, ratingProblems, ratingsOf } from "./program-records";
import type { Explanation, ProgramRecord } from "./request";
import { isKeyShared, sharedKeyProblem } from "./row-keys";
import type { WorkbookSnapshot } from "./snapshot";

/** The selected program's score broken down into its five contributions. */
export function explainSelection(snapshot: WorkbookSnapshot): Explanation {
  const located = locatePrograms(snapshot);
  if (located === null)
    return {
      kind: "no-program",
      message: "There is no list of programs in this workbook yet. Open the starter list, or import a file.",
      hasList: false,
    };
  const selection = snapshot.selection;
  if (selection === null || selection.sheet !== located.sheet.name || !located.rows.includes(selection.row)) {
    const message = `Select a cell in a program's row on the sheet ${located.sheet.name}.`;
    return { kind: "no-program", message, hasList: true };
  }
  const ratings = ratingsOf(located, selection.row);
  const program = programRecord(located, selection.row);
  const inSettings = settingsProblems(snapshot);
  const shares = inSettings.length > 0 ? [] : contributions(ratings, currentWeights(snapshot));
  const problems = [
    ...inSettings,
    ...(isKeyShared(located, selection.row) ? [sharedKeyProblem(program.key)] : []),
    ...ratingProblems(located, selection.row),
  ];
  const why = located.cell(selection.row, "why");
  return {
    kind: "program",
    program,
    contributions: shares.map((share, index) => ({
      domain: DOMAINS[index]?.label ?? "",
      ...share,
    })),
    why: typeof why === "string" ? why : "",
    domains: domainCells(located, selection.row),
    problems: problems.length > 0 ? problems : missingResults(program),
    stale: (shares.length > 0 ? staleScore(program.score, shares) : null) ?? typedTier(located, selection.row),
  };
}

/** A program with ratings has a score, once its row has its key and its formulas. */
function missingResults({ ratings, score }: ProgramRecord): readonly string[] {
  if (score !== null || ratings.every((rating) => rating === null)) return [];
  return [
    "This program has ratings but no results: its row lacks its key or its formulas, or they are still being calculated. Look again in a moment; if it stays so, open the overview and complete the program.",
  ];
}

/** Shares are shown to a tenth of a point: a score further away was not made of these ratings and weights. */
const TENTH = 0.1;

/** Formulas may wait (Excel's manual calculation, Google's server) or have been changed by hand. */
function staleScore(score: number | null, shares: readonly { readonly points: number }[]): string | null {
  const sum = shares.reduce((total, { points }) => total + points, 0);
  if (score === null || Math.abs(score - sum) < TENTH) return null;
  return `The cell says ${score.toFixed(1)}, but these ratings and weights give ${sum.toFixed(1)}: it is still being calculated, or its formula was changed. Recalculate (F9 in Excel, reload in Google Sheets) and look again.`;
}

/** The sentence of Why begins with the tier that the rules give: another one in its cell was typed there. */
function typedTier(located: LocatedPrograms, row: number): string | null {
  const [tier, why] = [located.cell(row, "tier"), located.cell(row, "why")];
  const given = TIERS.find((name) => typeof why === "string" && why.startsWith(`${name}:`));
  if (typeof tier !== "string" || tier === "" || given === undefined || tier === given) return null;
  const cell = cellAddress(row, located.places.at("tier"));
  return `The cell ${cell} says ${tier}, but the rules give ${given}: it was typed over, or is still being calculated. A tier of your own belongs into Tier override; clear ${cell} and choose "Master workbook" to put its formula back.`;
}
