import { fold } from "../../program/text";

/** Words of the ACGME and of ERAS for programs that take nobody any more. */
const CLOSED = /\b(?:withdraw(?:al|n)|closed|closing|discontinued|revoked|no longer accepting|not participating)\b/;

const BETWEEN = "(?:period |cycle |season |window |portal |are |is |have |has |been |now |already |currently )*";
/** The same words for what may never come, and for the end of a season's applications. */
const OPEN = new RegExp(
  [
    `\\bapplications? ${BETWEEN}clos(?:ed|ing)\\b`,
    "\\bclos(?:ed|ing) (?:to|for) (?:all |any |new |more |further )*appli(?:cations?|cants?)\\b",
    "\\bproposed (?:voluntary |administrative )?withdrawal\\b",
    "\\bwithdrawal (?:of accreditation )?(?:is |was )?proposed\\b",
  ].join("|"),
  "g",
);

/** Whether an accreditation or participation status says that the program takes nobody any more. */
export function isClosed(status: string): boolean {
  return CLOSED.test(fold(status).replace(OPEN, ""));
}
