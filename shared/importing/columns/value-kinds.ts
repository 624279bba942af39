import { classify } from "../../program/classify";
import { isRoundedCode, parseAcgmeCode, parseNrmpCodes } from "../../program/codes";
import { parsePathway, pathwayOfCode } from "../../program/pathways";
import { parseState } from "../../program/states";
import { visible } from "../../program/text";
import { hasEmail } from "../clean/emails";

/** What a value can be seen to be. One value may be several: "3" is a rating, a count and a number. */
const TESTS = [
  ["acgmeCode", isAcgmeCode],
  /** As long as an ACGME code, whatever its digits of the state are, or some of them rounded away. */
  ["tenDigits", (text: string) => parseAcgmeCode(text) !== null || isRoundedCode(text)],
  /** Of a pathway that is known by its number. */
  ["pathwayCode", (text: string) => isAcgmeCode(text) && pathwayOfCode(parseAcgmeCode(text) ?? "") !== null],
  ["nrmpCodes", isNrmpCodes],
  ["state", (text: string) => text.length <= 24 && !/\d/.test(text) && parseState(text) !== null],
  ["stateCode", (text: string) => text.length === 2 && parseState(text) !== null],
  ["place", isPlace],
  /** "Alva Vale, MD" reads like a place in Maryland. */
  ["degree", (text: string) => /,\s*(?:MD|MA|MS|PA|DC)$/.test(text)],
  ["email", (text: string) => EMAIL.test(text)],
  ["url", (text: string) => URL_START.test(text) || (DOMAIN_NAME.test(text) && !text.includes("@"))],
  /** An address to write to, whatever stands beside it. */
  ["withEmail", (text: string) => hasEmail(text)],
  /** An address of a page as people write it down, of any ending: "birch.care/genetics". "St.Mary" is written so too. */
  ["hostName", (text: string) => URL_START.test(text) || HOST_NAME.test(text)],
  /** A page of FREIDA on one program: its address is that program's code. */
  ["programLink", (text: string) => PROGRAM_LINK.test(text)],
  ["phone", (text: string) => PHONE.test(text)],
  ["money", (text: string) => MONEY.test(text)],
  ["percent", (text: string) => PERCENT.test(text)],
  ["number", (text: string) => NUMBER.test(text)],
  ["integer", (text: string) => INTEGER.test(text)],
  ["year", (text: string) => /^(?:19|20)\d\d$/.test(text)],
  ["rating", (text: string) => /^[1-5](?:\.\d+)?(?: ?\/ ?5)?$/.test(text) && Number.parseFloat(text) <= 5],
  /** A three-digit score or two with a dash between, as of Step 2 CK. */
  ["score", (text: string) => /^[12]\d\d(?:\.\d+)?(?: ?(?:-|–|to) ?[12]\d\d(?:\.\d+)?)?\+?$/.test(text)],
  ["span", (text: string) => /^\d+(?:\.\d+)? ?(?:years?|yrs?|months?|mos?|weeks?)\.?$/i.test(text)],
  ["threeDigits", (text: string) => /^\d{3}(?:\.0+)?$/.test(text)],
  /** A leading zero may be lost. */
  ["fourDigits", (text: string) => /^\d{3,4}(?:\.0+)?$/.test(text)],
  ["sixDigits", (text: string) => /^\d{5,6}(?:\.0+)?$/.test(text)],
  ["date", (text: string) => DATE.test(text)],
  /** A day between 1980 and 2060 as spreadsheets count it. */
  ["serialDate", (text: string) => /^(?:29|[345]\d)\d{3}(?:\.\d+)?$/.test(text)],
  ["yesNo", (text: string) => /^(?:yes|no|y|n|true|false|x|✓|✔|✗)[.!]?$/i.test(text)],
  ["long", (text: string) => text.length > 60 || text.split(" ").length > 9],
  ["digits", (text: string) => /\d/.test(text)],
  [
    "words",
    (text: string) => /\p{L}{2}/u.test(text) && !EMAIL.test(text) && !URL_START.test(text) && !isNrmpCodes(text),
  ],
  ["institution", (text: string) => INSTITUTION.test(text)],
  ["specialty", isSpecialty],
  ["programName", (text: string) => /\b(?:programs?|residency|fellowship)\b/i.test(text) || isSpecialty(text)],
  [
    "setting",
    (text: string) => /\b(?:university|community|academic|military|affiliated)\b/i.test(text) && text.length <= 60,
  ],
  ["accreditation", (text: string) => /\baccredit|\bwithdraw|\bprobation\b/i.test(text)],
  ["participation", (text: string) => /\bparticipati|\baccepting\b/i.test(text)],
  [
    "stance",
    (text: string) =>
      /^(?:yes|no|shown|case by case|unknown|maybe|sometimes|y|n|true|false|considers?\b.*)[.!]?$/i.test(text),
  ],
] as const satisfies readonly (readonly [string, (text: string) => boolean])[];

export type ValueKind = (typeof TESTS)[number][0];

const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}\b|\bmailto:[^\s@]+@/i;
const URL_START = /^(?:https?:\/\/|www\.)\S/i;
const DOMAIN_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:edu|org|com|net|gov|mil|us)(?:\/\S*)?$/i;
const HOST_NAME = /^(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const PROGRAM_LINK = /\/program\/\d{10}\b/;
const PHONE = /^(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ ./-]{0,3}[2-9]\d\d[ .-]?\d{4}(?: ?(?:x|ext\.?) ?\d+)?$/;
const MONEY = /^(?:US)?\$ ?\d[\d,]*(?:\.\d+)?(?:k|\/yr)?$|^\d{2,3},\d{3}(?:\.\d\d)?$/i;
const PERCENT = /^\d{1,3}(?:\.\d+)? ?%$/;
/** "5*" and "3†" carry a footnote. */
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?[*†]?$/;
const INTEGER = /^\d{1,5}(?:\.0+)?[*†]?$/;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DATE = new RegExp(
  `^(?:\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ].*)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2}[- ]${MONTH}(?:[- ]\\d{2,4})?)$`,
  "i",
);
const INSTITUTION =
  /\b(?:univ(?:ersity)?|u|hosp(?:itals?)?|med(?:ical)? (?:ctr|center|centers|school|sch|coll(?:ege)?|branch)|health(?:care)?|hlth|clinic|college|coll|institute|infirmary|school of medicine|som|foundation|consortium)\b/i;
const SPECIALTY =
  /^(?:(?!\b(?:univ|hosp|school|college|institute|ctr|center)).)*\b(?:ped(?:iatric)?s?|medicine|genetics?|genomics?|surgery|psychiatry|neurology|anesthesiology|radiology|pathology|dermatology|obstetrics|urology|ophthalmology|orthopa?edic|transitional|emergency med|family med)\b/i;

function isSpecialty(text: string): boolean {
  return text.length <= 90 && (SPECIALTY.test(text) || parsePathway(text) !== null);
}

function isNrmpCodes(text: string): boolean {
  const { codes, rest } = parseNrmpCodes(text);
  return codes.length > 0 && rest.length === 0;
}

function isAcgmeCode(text: string): boolean {
  if (!/\d/.test(text)) return false;
  if (PROGRAM_LINK.test(text)) return true;
  const state = Number(parseAcgmeCode(text)?.slice(3, 5) ?? 0);
  // Digits four and five are the state's number, 01 to 56: half of all telephone numbers fail here.
  return state >= 1 && state <= 56;
}

/** "Springfield, IL", with or without a ZIP code or the country behind. */
function isPlace(text: string): boolean {
  if (!text.includes(",") || text.length > 60) return false;
  const parts = text.replace(/,? (?:USA|United States)$/, "").split(/,\s*/);
  const last = parts[parts.length - 1] ?? "";
  return (
    parts.length === 2 && !/\d/.test(parts[0] ?? "") && parseState(last.replace(/ \d{5}(?:-\d{4})?$/, "")) !== null
  );
}

/** The text that a cell shows, or null where it says nothing: blank, "n/a", "--", an error value. */
export function said(cell: string): string | null {
  if (cell === "") return null;
  const { kind } = classify(cell);
  return kind === "blank" || kind === "unknown" || kind === "error" ? null : visible(cell);
}

/** Longer texts are not looked into further than this: a paragraph is one at its beginning. */
const LOOKED_AT = 400;

/** Everything that a shown text can be seen to be. */
export function kindsOf(text: string): readonly ValueKind[] {
  const start = text.slice(0, LOOKED_AT);
  const kinds: ValueKind[] = [];
  for (const [kind, is] of TESTS) if (is(start)) kinds.push(kind);
  return kinds;
}
