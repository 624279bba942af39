/** What the steps come to, as formulas of ordinary functions. count-steps comes to the same from cells. */
import { DOMAINS } from "../../program/domains";
import { RATING_MAXIMUM, RATING_MINIMUM } from "../../program/rating";
import { PROFILE_PARTS } from "./profile-questions";
import { decided, filled, genetics, ofPrograms, programs, ranked } from "./program-counts";
import { targetRow } from "./settings-plan";
import type { References } from "./sheet";
import { AIM, type Count, type Measure, NO_PROGRAMS, type Noted, type StepDescription, type Words } from "./steps";

/** How far the step is in words, e.g. "22 of 28 rated in full". */
export function wordsFormula(at: References, { measures, noted }: StepDescription): string {
  const parts = [...measures.map((measure) => measured(at, measure)), ...noted.map((extra) => counted(at, extra))];
  return `=${parts.join('&", "&')}`;
}

/** How far the step is, 0 to 1 in whole percent, rounded down: 1 is done. Each measure has the same part in it. */
export function shareFormula(at: References, { measures }: StepDescription): string {
  const shares = measures.map((measure) => reached(at, measure)).join("+");
  return `=INT(100*(${shares})/${measures.length}+0.0001)/100`;
}

function measured(at: References, { count, words, goal }: Measure): string {
  if ("atLeast" in goal) return counted(at, { count, words });
  const now = countFormula(at, count);
  if ("of" in goal) {
    const all = countFormula(at, goal.of);
    return `IF((${all})=0,"${NO_PROGRAMS}",(${now})&" of "&(${all})&${wordsAfter(now, words)})`;
  }
  const target = countFormula(at, goal.aim);
  const compared = `IF((${now})>${target},", ${AIM} "&${target}," of the "&${target}&" ${AIM}")`;
  return `(${now})&IF(${target}=0,${wordsAfter(now, words)},${compared})`;
}

function counted(at: References, { count, words }: Noted): string {
  const now = countFormula(at, count);
  return `(${now})&${wordsAfter(now, words)}`;
}

function wordsAfter(now: string, words: Words): string {
  return typeof words === "string" ? `" ${words}"` : `IF((${now})=1," ${words.one}"," ${words.many}")`;
}

function reached(at: References, { count, goal }: Measure): string {
  const now = countFormula(at, count);
  if ("of" in goal) {
    const all = countFormula(at, goal.of);
    return `IF((${all})=0,0,MIN(1,(${now})/MAX(1,${all})))`;
  }
  // Without a number to aim at, one will do.
  const least = "aim" in goal ? countFormula(at, goal.aim) : goal.atLeast;
  return `MIN(1,(${now})/MAX(1,${least}))`;
}

/** A count as a formula, without its "=". */
export function countFormula(at: References, count: Count): string {
  switch (count.kind) {
    case "answers":
      return PROFILE_PARTS.map(({ name }) => `COUNTIFS(${needed(name)},INDEX(${name},0,2),"<>")`).join("+");
    case "questions":
      return PROFILE_PARTS.map(({ name }) => `COUNTIFS(${needed(name)})`).join("+");
    case "programs":
      return programs(at);
    case "genetics":
      return genetics(at);
    case "rated":
      return `COUNTIFS(${DOMAINS.map(({ id }) => {
        const cells = ofPrograms(at, id);
        return `${cells},">=${RATING_MINIMUM}",${cells},"<=${RATING_MAXIMUM}"`;
      }).join(",")})`;
    case "with":
      return count.values.map((value) => `COUNTIFS(${ofPrograms(at, count.column)},"${value}")`).join("+");
    case "decided":
      return decided(at);
    case "target":
      return `SUM(${at.cell("settings", "TierTargets", targetRow("Genetics programs"), 1)})`;
    case "filled":
      return filled(at, count.list, count.column);
    case "numbers":
      return `COUNT(${at.column(count.list, count.column)})`;
    case "ranked":
      return ranked(at);
  }
}

/** The questions of a part of Profile without those that only some can answer, which are told by their labels. */
function needed(part: string): string {
  const labels = `INDEX(${part},0,1)`;
  const optional = PROFILE_PARTS.flatMap(({ name, questions }) =>
    name === part ? questions.filter((question) => question.optional) : [],
  );
  return [`${labels},"<>"`, ...optional.map(({ label }) => `${labels},"<>${label}"`)].join(",");
}
