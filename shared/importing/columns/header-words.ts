import { fold } from "../../program/text";

/** A header as what decides about its meaning. */
export interface HeaderWords {
  /** In one spelling, abbreviations written out, no word twice; without years and words that say nothing. */
  readonly words: readonly string[];
  /** The latest year that it names, e.g. of "2024 Quota"; null without one. */
  readonly year: number | null;
  /** Nobody named this column: "", "Unnamed: 0", "Column 3", "Table". */
  readonly meaningless: boolean;
}

/** Longer texts are sentences, not names of columns. */
export const LONGEST_HEADER = 160;

/** What several words, or one written in parts, are as one. Applied to folded text. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\be ?mails?\b/g, "email"],
  [/\bweb ?(?:sites?|pages?|address|links?)\b/g, "website"],
  [/\bhome ?pages?\b/g, "homepage"],
  [/\bj ?1s?\b/g, "j1"],
  [/\bf ?1s?\b/g, "f1"],
  [/\bh ?1 ?bs?\b/g, "h1b"],
  [/\b(?:step ?)?(?:2|ii) ck\b|\bck\b|\bstep ?(?:2|ii|two)\b/g, "step2"],
  [/\bstep ?(?:1|i|one)\b/g, "step1"],
  [/\b(?:international|foreign) med(?:ical)? (?:school )?grad(?:uate)?s?\b/g, "img"],
  [/\bper ?cent(?:age)?s?\b/g, "percent"],
  [/\bcut ?offs?\b/g, "cutoff"],
  [/\bpgy ?(?:1|i)\b|\b(?:first|1st) (?:training )?(?:year|yr)\b/g, "pgy1"],
  [/\b1 (?:to )?5\b/g, "rating"],
  [/\bout of 5\b/g, "rating"],
  [/\bprogram director\b/g, "director"],
  [/\b(?:y n|yes no)\b/g, ""],
];

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["inst", "institution"],
  ["instit", "institution"],
  ["institutional", "institution"],
  ["univ", "university"],
  ["hosp", "hospital"],
  ["org", "organization"],
  ["organisation", "organization"],
  ["prog", "program"],
  ["prgm", "program"],
  ["pgm", "program"],
  ["programme", "program"],
  ["dir", "director"],
  ["pd", "director"],
  ["coord", "coordinator"],
  ["coor", "coordinator"],
  ["pc", "coordinator"],
  ["admin", "administrator"],
  ["pct", "percent"],
  ["perc", "percent"],
  ["%", "percent"],
  ["yr", "year"],
  ["yrs", "year"],
  ["mo", "month"],
  ["mos", "month"],
  ["num", "number"],
  ["no", "number"],
  ["nbr", "number"],
  ["nr", "number"],
  ["#", "number"],
  ["pos", "position"],
  ["spec", "specialty"],
  ["speciality", "specialty"],
  ["specialities", "specialty"],
  ["subspeciality", "subspecialty"],
  ["addr", "address"],
  ["geo", "geography"],
  ["geographical", "geography"],
  ["geographic", "geography"],
  ["comm", "community"],
  ["acad", "academic"],
  ["info", "information"],
  ["tel", "phone"],
  ["telephone", "phone"],
  ["ph", "phone"],
  ["cell", "phone"],
  ["min", "minimum"],
  ["max", "maximum"],
  ["avg", "average"],
  ["accred", "accreditation"],
  ["abbr", "abbreviation"],
  ["desc", "description"],
  ["app", "application"],
  ["reqs", "requirement"],
  ["req", "requirement"],
  ["required", "requirement"],
  ["fmg", "img"],
  ["ratings", "rating"],
  ["grad", "graduation"],
  ["sponsoring", "sponsor"],
  ["sponsorship", "sponsor"],
  ["sponsored", "sponsor"],
  ["accepts", "accept"],
  ["accepted", "accept"],
  ["telephones", "phone"],
  ["participates", "participation"],
  ["participating", "participation"],
]);

/** Words that tell no column from another. "do" is a degree, and "us" a country. */
const EMPTY_WORDS = new Set(
  "the of a an in for at to and or by on with our your their if any please is are was per it its through from who those".split(
    " ",
  ),
);

const MEANINGLESS = /^(?:unnamed|column|col|field|table|sheet|var|variable|header|empty|untitled|[cfvx])?(?: ?\d+)*$/;
const YEAR = /^(?:199|20\d)\d$/;

export function headerWords(header: string): HeaderWords {
  if (header.length > LONGEST_HEADER) return { words: [], year: null, meaningless: false };
  const folded = fold(apart(header));
  const tokens = PHRASES.reduce((text, [phrase, word]) => text.replace(phrase, word), folded).split(" ");
  const words = new Set<string>();
  let year: number | null = null;
  // The first of a numbered group stands for it: "Coordinator 1".
  if (tokens.length > 1 && tokens[tokens.length - 1] === "1") tokens.pop();
  tokens.forEach((token, index) => {
    if (YEAR.test(token)) year = Math.max(year ?? 0, Number(token));
    else if (!isRestOfSeason(token, tokens[index - 1]) && token !== "" && !EMPTY_WORDS.has(token))
      words.add(stem(token));
  });
  return { words: [...words], year, meaningless: MEANINGLESS.test(folded) };
}

/** The letters of a header and no more, in which words that ran together are the same as apart. */
export function letters(header: string): string {
  return fold(apart(header)).replaceAll(" ", "");
}

/** Words run together come apart where the case changes; "#" and "%" are words; "PD's" is "PD". */
function apart(header: string): string {
  return header
    .replace(/(\p{L})['’]s\b/gu, "$1")
    .replace(/#/g, " number ")
    .replace(/%/g, " % ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, "$1 $2");
}

/** The "25" of "2024-25". */
function isRestOfSeason(token: string, before: string | undefined): boolean {
  return before !== undefined && YEAR.test(before) && token === String((Number(before) + 1) % 100).padStart(2, "0");
}

/** A word in the one form that stands for its plural and its abbreviations too. */
function stem(word: string): string {
  const full = ABBREVIATIONS.get(word);
  if (full !== undefined) return full;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:us|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^suv]s$/.test(word)) return word.slice(0, -1);
  return word;
}
