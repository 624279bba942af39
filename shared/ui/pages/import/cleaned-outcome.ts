import { type CleanedList, type ColumnChoice, cleanedList } from "../../../importing";
import type { UnderstoodList } from "../../../importing/understand";
import { UserProblem } from "../../../program/user-problem";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import type { Outcome } from "../../state/use-answer";

/** The list's programs by what its columns mean; a problem where none of them names a program. */
export function cleanedOutcome(list: UnderstoodList, choices: readonly ColumnChoice[]): Outcome<CleanedList> {
  try {
    return { ok: true, value: cleanedList(list, choices, IMPORTED_FIELDS) };
  } catch (error) {
    if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
    throw error;
  }
}
