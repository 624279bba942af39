/** What the formula engine's errors mean and what to do: the engine itself says nothing but the code. */

import { FORMULA_SHEET, sizeInWords } from "./formula-sheet";

/** Said of a formula that cannot be read; the engine calls it #VALUE!. */
export const UNREADABLE =
  "The formula cannot be read. Check that every bracket and quotation mark is closed, and that arguments are separated by commas.";

const UNKNOWN_CODE = "The formula cannot be computed. Check its functions and what they are given.";

const SENTENCES: ReadonlyMap<string, string> = new Map([
  [
    "#NAME?",
    "A function or name in the formula is not known here. Check the spelling, put text in double quotes, and give numbers instead of names such as Weights, which are only in a master workbook: {1,1,1,1,1}.",
  ],
  [
    "#VALUE!",
    "A value is not of the kind that is needed, such as text where a number is wanted, or a sheet is not there. Check what each function and operator is given.",
  ],
  [
    "#N/A",
    "A value is not available: a function has too few or too many arguments, or a search finds nothing. Check the arguments of each function.",
  ],
  ["#DIV/0!", "The formula divides by zero or by a blank cell. Change the divisor."],
  [
    "#REF!",
    `The formula refers to a cell that is not there, or makes a list larger than the sheet of ${sizeInWords(FORMULA_SHEET)}. Correct the reference, or ask for fewer rows and columns.`,
  ],
  ["#NUM!", "A number is too large or not allowed where it stands, as in SQRT(-1). Check the numbers."],
  ["#NULL!", "Two ranges have no cell in common. Put a comma between them instead of a space."],
  ["#SPILL!", "The result does not fit into the free cells. Clear the cells below and to the right of the formula."],
  [
    "#CALC!",
    "The result is one that no cell can hold, such as an empty list. Say what to show then, as with FILTER's third argument.",
  ],
  ["#CYCLE!", "The formula depends on its own result. Let it refer to other cells."],
  ["#ERROR!", UNKNOWN_CODE],
]);

/** A sentence for an error about which no function has said anything. */
export function engineErrorSentence(code: string): string {
  return SENTENCES.get(code) ?? UNKNOWN_CODE;
}
