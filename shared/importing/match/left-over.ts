/** What of a name another name leaves out: more than words, where it is a sponsor, a site or another town. */
import { CAMPUS_WORDS, DIRECTIONS } from "./common-words";
import { isKind, misspellsKind } from "./kinds";
import { type Name, type Part, TELLING, type Word } from "./name";

/** What unmatched words weigh when they stand for what the other name need not say. */
const STATE_LEFT_OUT = 0.5;
const SPONSOR_LEFT_OUT = 0.3;
const TOWN_LEFT_OUT = 0.6;

/** A part of which less is left names nothing: "Medical Center". */
const NAMELESS = 0.3;

/** Rarer than a saint or a church, which one may leave out. */
const RARE = 0.65;

export interface LeftOver {
  readonly weight: number;
  readonly sponsor: boolean;
  readonly site: boolean;
  readonly elsewhere: boolean;
  readonly direction: boolean;
  /** What it calls itself, beside its sponsor: "university", "clinic". */
  readonly kinds: ReadonlySet<string>;
  /** A rare word in what both name: another hospital of that name, or the same one's full name. */
  readonly rare: boolean;
  /** It says in which town it is, other than by a part of its own. */
  readonly placed: boolean;
}

/** What a name has besides the words in common with another. */
export function leftOver(
  parts: readonly Part[],
  common: ReadonlySet<string>,
  sameTown: boolean,
  otherTown: ReadonlySet<string>,
): LeftOver {
  const town = parts.map((part, index) => part.town || (index > 0 && namesTown(part, otherTown)));
  const missing = parts.map((part, index) => !town[index] && shareOf(part, common) < 0.5);
  const found = parts.map((_, index) => !town[index] && !missing[index]);
  const counted = new Set<string>();
  let weight = 0;
  const kinds = new Set<string>();
  let [sponsor, site, elsewhere, direction, rare, placed] = [false, false, false, false, false, false];
  const last = found.lastIndexOf(true);
  parts.forEach((part, index) => {
    const free = part.words.filter(({ text }) => !common.has(text) && (sameTown || !otherTown.has(text)));
    elsewhere ||= free.some(({ place }) => place);
    if (town[index]) return;
    const isMissing = missing[index] === true && found.includes(true);
    if (isMissing && weightOf(free.filter(({ place }) => !(place && sameTown))) <= NAMELESS) return;
    const isSponsor = isMissing && found.some((it, other) => it && isBeside(part, index, parts[other], other));
    sponsor ||= isSponsor;
    site ||= isMissing && !isSponsor;
    for (const word of free) {
      if (counted.has(word.text)) continue;
      counted.add(word.text);
      direction ||= DIRECTIONS.has(word.text);
      site ||= part.university && CAMPUS_WORDS.has(word.text);
      weight += word.weight * leftOut(word, sameTown) * (isSponsor ? SPONSOR_LEFT_OUT : 1);
      if (isMissing) continue;
      placed ||= word.place;
      if (isKind(word.text)) kinds.add(word.text);
      else rare ||= index === last && isOwn(word);
    }
  });
  return { weight, sponsor, site, elsewhere, direction, kinds, rare, placed };
}

/**
 * A sponsor: a university beside a hospital, whatever stands before a hospital, or a university's partner university. A
 * university's hospital after a health system is that system's hospital.
 */
function isBeside(part: Part, index: number, hospital: Part | undefined, at: number): boolean {
  if (at < index && holds(part, "hospital") && hospital !== undefined && isSystem(hospital)) return false;
  return hospital?.university === false ? part.university || at > index : part.university && at < index;
}

/** "X Health" and "X Health System", not "X Health Center". */
function isSystem(part: Part): boolean {
  return holds(part, "health") && !["hospital", "center", "clinic", "college"].some((kind) => holds(part, kind));
}

function holds({ words }: Part, word: string): boolean {
  return words.some(({ text }) => text === word);
}

function leftOut({ place, state, whose }: Word, sameTown: boolean): number {
  if (place && sameTown) return TOWN_LEFT_OUT;
  return state && !whose ? STATE_LEFT_OUT : 1;
}

function isOwn({ weight, place, state, text }: Word): boolean {
  return weight > RARE && !place && !state && !DIRECTIONS.has(text) && !misspellsKind(text);
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** "(Springfield)", said of the other program's Springfield. */
function namesTown({ words }: Part, town: ReadonlySet<string>): boolean {
  const telling = words.filter(({ weight }) => weight > TELLING);
  return telling.length > 0 && telling.every(({ text }) => town.has(text));
}

/** A name that says in which town the program is means the other's town, whatever its own row says. */
export function saysTown(name: Name, town: ReadonlySet<string>): boolean {
  return name.plain.some((part, index) => (index > 0 || part.bracketed) && namesTown(part, town));
}

function shareOf({ words }: Part, common: ReadonlySet<string>): number {
  const all = weightOf(words);
  return all === 0 ? 0 : weightOf(words.filter(({ text }) => common.has(text))) / all;
}
