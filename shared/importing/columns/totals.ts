/** Rows that add up the others, in lists that come in and in those on a sheet of one's own. */
import { classify } from "../../program/classify";
import { parseState } from "../../program/states";
import { visible } from "../../program/text";

const SUMS = /^(?:(?:grand|sub)[ -]?)?totals?\b|^(?:sum|average|avg|mean|median|count)s?\b\.?/i;
/** What may follow: how many of what, or for which part of the list. "Total Care Hospital" is a program. */
const OF_WHAT =
  /^(?:of|for|in|by|all|overall)\b|^(?:number|n|programs?|rows?|records?|entries|positions?|spots|quota|scores?|ratings?|points|values?|applied|applications?|interviews?|invites?|signals?|cost|fees?)\b/i;
/** Names of sums that are words of other things too: only with a figure, and with nothing else. */
const WITH_FIGURE =
  /^(?:(?:(?:number|no\.?|#) of|all) (?:programs?|rows?|records?|entries|positions?|spots)|overall)\b(?=[\s:=–—-]*(?:\d|$))/i;
const INSTITUTION = /\b(?:univ|hosp|clinic|college|school|center|centre|ctr|health|institute|medical|care|program$)/i;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(?:programs?|rows?|records?|entries|positions?|hrs?|hours?|years?)?$/iu;

/** By its first cell that is not blank, if no other one says something that only a program has. */
export function isTotal(cells: readonly string[]): boolean {
  const [first = "", ...others] = cells.map(visible).filter((cell) => cell !== "");
  if (WITH_FIGURE.test(first)) {
    const written = [first.replace(WITH_FIGURE, ""), ...others].filter((text) => /\p{L}|\d/u.test(text));
    return written.length > 0 && written.every((text) => FIGURE.test(text));
  }
  const word = SUMS.exec(first)?.[0];
  if (word === undefined) return false;
  const rest = first.slice(word.length).replace(/^[\s:=–—-]+|[\s:]+$/g, "");
  const isPlain = rest === "" || FIGURE.test(rest) || /^\(.*\)$/.test(rest) || parseState(rest) !== null;
  if (!isPlain && (!OF_WHAT.test(rest) || INSTITUTION.test(rest))) return false;
  return others.every((cell) => says(cell) === "little" || (isPlain && says(cell) === "part"));
}

/** Figures and blanks are in each sum; words and states in those that are for a part of the list. */
function says(cell: string): "little" | "part" | "a program" {
  const { kind } = classify(cell);
  if (kind !== "text" || FIGURE.test(cell)) return "little";
  return /@|:\/\/|\bwww\./.test(cell) || INSTITUTION.test(cell) ? "a program" : "part";
}
