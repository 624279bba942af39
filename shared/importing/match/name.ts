/** An institution's name as the words by which it is told from others, whichever way a list writes it. */
import {
  CAMPUS_COUNT,
  CAMPUS_WORDS,
  countOf,
  DIRECTIONS,
  KINDS,
  PLACE_COUNT,
  STATE_COUNT,
  UNIVERSITY_COUNT,
  weightOf,
} from "./common-words";
import { isSpread } from "./kinds";
import { readWords, STATE_WORDS, WORD_OF_STATE, withoutMarks } from "./read-words";
import { readTown } from "./towns";

export interface Word {
  readonly text: string;
  /** 0–1: how rare it is among names of institutions. */
  readonly weight: number;
  /** It names the town where the program is. */
  readonly place: boolean;
  /** It names the state where the program is. */
  readonly state: boolean;
  /** It says whose university: the X of "University of X". */
  readonly whose: boolean;
  /** It is "University of X" as one word, which is rare however many of its campuses a list holds. */
  readonly compound: boolean;
}

/** What a name names: a sponsor, a hospital, a site. "A/B", "A (B)" and "A Hospital-B" have two. */
export interface Part {
  readonly words: readonly Word[];
  readonly university: boolean;
  /** It says only where: "(Springfield)". */
  readonly town: boolean;
  readonly bracketed: boolean;
  /** The first letters of its words: "Eastern X Health Network" is also EXHN. */
  readonly initials: string;
}

export interface Name {
  /** Its parts, word for word. */
  readonly plain: readonly Part[];
  /** Its parts, with "University of X" as one word: for the comparison with another university. Null when it is none. */
  readonly asUniversity: readonly Part[] | null;
  /** The state at its end ("Mercy Hosp-OH"), or "". */
  readonly state: string;
  /** It is of many towns: the one that a row names is only its office's. */
  readonly spread: boolean;
}

export interface Place {
  /** A postal code, or "". */
  readonly state: string;
  readonly city: string;
}

/** A word of this weight or more tells institutions apart. */
export const TELLING = 0.45;

export function readName(text: string, place: Place): Name {
  const plain = withoutMarks(text);
  const [body, ending] = splitStateEnding(plain);
  const state = place.state || ending;
  const town = readTown(place.city, state);
  const context = { state, town };
  const brackets: string[] = [];
  const outside = body.replace(/\(([^)]*)\)?/g, (_, inside: string) => {
    brackets.push(inside);
    return " ";
  });
  const pieces = [
    ...outside
      .split(/\/|\s[-–—]\s/)
      .flatMap((piece) => splitAtHyphens(piece, state))
      .map((piece) => ({ words: readWords(piece, state), bracketed: false })),
    ...brackets.map((piece) => ({ words: readWords(piece, state), bracketed: true })),
  ].filter(({ words }) => words.length > 0);
  const isUniversity = pieces.some(({ words }) => words.includes("university"));
  const parts = (joined: boolean) =>
    pieces.map(({ words, bracketed }, index) => readPart(words, bracketed, index, joined, context));
  return {
    plain: parts(false),
    asUniversity: isUniversity ? parts(true) : null,
    state: ending,
    spread: isSpread(
      pieces.flatMap(({ words }) => words),
      plain,
    ),
  };
}

/**
 * The institution's name with what a program's own name adds to it, e.g. the site; that it is a program of genetics adds
 * nothing.
 */
export function mergeNames(institution: Name, program: Name): Name {
  if (institution.plain.length === 0) return program;
  const known = new Set(institution.plain.flatMap(({ words }) => words.map(({ text }) => text)));
  const adds = program.plain.map(({ words }) => words.some(({ text, weight }) => weight > TELLING && !known.has(text)));
  const added = (parts: readonly Part[]) => parts.filter((_, index) => adds[index]);
  if (!adds.includes(true)) return { ...institution, state: institution.state || program.state };
  return {
    plain: [...institution.plain, ...added(program.plain)],
    asUniversity:
      institution.asUniversity === null && program.asUniversity === null
        ? null
        : [...(institution.asUniversity ?? institution.plain), ...added(program.asUniversity ?? program.plain)],
    state: institution.state || program.state,
    spread: institution.spread,
  };
}

interface Context {
  readonly state: string;
  readonly town: ReadonlySet<string>;
}

function readPart(
  words: readonly string[],
  bracketed: boolean,
  index: number,
  joined: boolean,
  { state, town }: Context,
): Part {
  const whose = universityOf(words);
  const university = words.includes("university");
  const inside = new Set(joined ? whose : []);
  const kept = [...new Set(words)].filter((word) => !inside.has(word));
  const read = kept.map((text): Word => {
    const place = town.has(text);
    const campus = university && CAMPUS_WORDS.has(text) ? CAMPUS_COUNT : Number.POSITIVE_INFINITY;
    const known = STATE_WORDS.has(text) ? STATE_COUNT : Math.min(countOf(text), campus);
    const count = place ? Math.max(known, PLACE_COUNT) : known;
    return {
      text,
      weight: weightOf(count),
      place,
      state: STATE_WORDS.get(text) === state,
      whose: whose.includes(text),
      compound: false,
    };
  });
  if (joined && whose.length > 0) {
    const text = `${whose.join(" ")} u`;
    read.push({ text, weight: weightOf(UNIVERSITY_COUNT), place: false, state: false, whose: false, compound: true });
  }
  const named = read.filter(({ weight }) => weight > TELLING);
  const isTown = bracketed
    ? named.some((word) => word.place) || named.every((word) => word.state)
    : index > 0 && named.length > 0 && named.every((word) => word.place);
  const initials = words.flatMap((word) => (STATE_WORDS.has(word) ? [] : [word[0] ?? ""])).join("");
  return { words: read, university, town: isTown, bracketed, initials };
}

/**
 * Which university: "University of South X …" is the one of South X; "Saint X University" of X, "X State University" of
 * X State. Nothing where it is not said ("University Hospital").
 */
function universityOf(words: readonly string[]): readonly string[] {
  const at = words.indexOf("university");
  if (at < 0) return [];
  const before = words[at - 1];
  if (before !== undefined && countOf(before) <= 15 && !DIRECTIONS.has(before)) return [before];
  if (before === "state" && at > 1) return words.slice(at - 2, at);
  let end = at + 1;
  while (DIRECTIONS.has(words[end] ?? "")) end++;
  const last = words[end];
  return last !== undefined && countOf(last) <= 15 ? words.slice(at + 1, end + 1) : [];
}

/** "Mercy Hosp-OH" → "Mercy Hosp" and "OH". */
function splitStateEnding(text: string): readonly [string, string] {
  const [, body = text, code = ""] = /^(.*\S)\s*[-–—,]\s*([A-Z]{2})$/.exec(text) ?? [];
  return WORD_OF_STATE.has(code) ? [body, code] : [text, ""];
}

/** A hyphen parts what is whole before it from a site ("U X Sch of Med-Springfield"), but not a double name. */
function splitAtHyphens(text: string, state: string): readonly string[] {
  const [first = "", ...rest] = text.split(/[-–—]/);
  const pieces = [first];
  for (const piece of rest) {
    const last = pieces.length - 1;
    const head = pieces[last] ?? "";
    if (readWords(head, state).some((word) => KINDS.has(word))) pieces.push(piece);
    else pieces[last] = `${head} ${piece}`;
  }
  return pieces;
}
