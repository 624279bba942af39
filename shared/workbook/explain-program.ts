import { DOMAINS } from "../program/domains";
import { contributions } from "../scoring/contributions";
import { locatePrograms } from "./locate-programs";
import { currentWeights, programRecord, ratingProblems, ratingsOf } from "./program-records";
import { PROGRAMS_SHEET } from "./programs-columns";
import type { Explanation } from "./request";
import type { WorkbookSnapshot } from "./snapshot";

/** The selected program's score broken down into its five contributions. */
export function explainSelection(snapshot: WorkbookSnapshot): Explanation {
  const located = locatePrograms(snapshot);
  if (located === null)
    return {
      kind: "no-program",
      message: "There is no list of programs in this workbook yet. Start with the list, or import a file.",
    };
  const selection = snapshot.selection;
  if (selection === null || selection.sheet !== PROGRAMS_SHEET || !located.rows.includes(selection.row)) {
    return { kind: "no-program", message: `Select a cell in a program's row on the sheet ${PROGRAMS_SHEET}.` };
  }
  const ratings = ratingsOf(located, selection.row);
  const why = located.cell(selection.row, "why");
  return {
    kind: "program",
    program: programRecord(located, selection.row),
    contributions: contributions(ratings, currentWeights(snapshot)).map((share, index) => ({
      domain: DOMAINS[index]?.label ?? "",
      ...share,
    })),
    why: typeof why === "string" ? why : "",
    problems: ratingProblems(located, selection.row),
  };
}
