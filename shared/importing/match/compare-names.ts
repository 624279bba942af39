/** What two names of institutions have in common and what not. Symmetric. */
import { CAMPUS_WORDS, DIRECTIONS, weightOf } from "./common-words";
import { jaroWinkler } from "./jaro-winkler";
import { type Name, type Part, TELLING, type Word } from "./name";

/** How many different names of the same state carry a word. */
export type Frequencies = ReadonlyMap<string, number>;

/** A word in one of so many names of its state is as common as one in this many times as many of all names. */
const STATE_SHARE = 5;
/** Both lists may write the same institution differently: that makes no word common. */
const SPELLINGS = 2;

/** Words this alike are one misspelt; shorter words differ by a letter too easily. */
const SAME_WORD = 0.92;
const SHORTEST_MISSPELT = 5;

/** What unmatched words weigh when they stand for what the other name need not say. */
const STATE_LEFT_OUT = 0.5;
const SPONSOR_LEFT_OUT = 0.3;
const TOWN_LEFT_OUT = 0.6;

export interface NameComparison {
  /** 0–1: the share of its words, by rarity, that the name with more of its own has in common with the other. */
  readonly shared: number;
  /** 0–1: that of the other name: 1 when it is contained. */
  readonly contained: number;
  /** How much the common words say together: about the number of rare words. */
  readonly rarity: number;
  /** The rare ones among the common words. */
  readonly words: readonly string[];
  /** A part that only one name has: a university or sponsor beside the hospital, or a site. */
  readonly left: "nothing" | "sponsor" | "site";
  /** Each is named for a town, and not for the same. */
  readonly elsewhere: boolean;
  /** One says North and the other does not. */
  readonly direction: boolean;
}

export interface Towns {
  readonly same: boolean;
  /** Words of the town in which the first and the second is. */
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

export function compareNames(first: Name, second: Name, towns: Towns, frequencies: Frequencies): NameComparison {
  const bothUniversities = first.asUniversity !== null && second.asUniversity !== null;
  const a = (bothUniversities ? first.asUniversity : null) ?? first.plain;
  const b = (bothUniversities ? second.asUniversity : null) ?? second.plain;
  const common = matchWords(a, b);
  const ofA = leftOver(a, common.first, towns.same, towns.second);
  const ofB = leftOver(b, common.second, towns.same, towns.first);
  const [coverA, coverB] = [share(common.weight, ofA.weight), share(common.weight, ofB.weight)];
  const rarity = common.pairs.reduce((sum, pair) => sum + rarityOf(pair, frequencies), 0);
  return {
    shared: Math.min(coverA, coverB),
    contained: Math.max(coverA, coverB),
    rarity,
    words: common.pairs.filter(({ a: word }) => word.weight > 0.6 && !word.place).map(({ a: word }) => word.text),
    left: ofA.site || ofB.site ? "site" : ofA.sponsor || ofB.sponsor ? "sponsor" : "nothing",
    elsewhere: !towns.same && (ofA.elsewhere || ofB.elsewhere),
    direction: ofA.direction || ofB.direction,
  };
}

function share(common: number, left: number): number {
  return common === 0 ? 0 : common / (common + left);
}

interface Pair {
  readonly a: Word;
  readonly b: Word;
  /** 0–1. */
  readonly alike: number;
}

/** Names of one state that both have the town's name say by it only that both are there, which is counted apart. */
const TOWN_SAYS = 0.4;

function rarityOf({ a, b, alike }: Pair, frequencies: Frequencies): number {
  const often = a.text.endsWith(" u") ? 0 : Math.max(frequencies.get(a.text) ?? 0, frequencies.get(b.text) ?? 0);
  const weight = Math.min((a.weight + b.weight) / 2, weightOf(STATE_SHARE * (often - SPELLINGS)));
  return alike * weight * (a.place || b.place ? TOWN_SAYS : 1);
}

function wordsOf(parts: readonly Part[]): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const part of parts) for (const word of part.words) if (!words.has(word.text)) words.set(word.text, word);
  return words;
}

interface Common {
  readonly pairs: readonly Pair[];
  readonly weight: number;
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

function matchWords(partsA: readonly Part[], partsB: readonly Part[]): Common {
  const [a, b] = [wordsOf(partsA), wordsOf(partsB)];
  const pairs: Pair[] = [];
  const [first, second] = [new Set<string>(), new Set<string>()];
  const take = (one: Word, other: Word, alike: number) => {
    pairs.push({ a: one, b: other, alike });
    first.add(one.text);
    second.add(other.text);
  };
  for (const word of a.values()) {
    const other = b.get(word.text);
    if (other !== undefined) take(word, other, word.state && word.whose !== other.whose ? STATE_ALONE : 1);
  }
  const [restA, restB] = [misspellable(a, first), misspellable(b, second)];
  const near = restA
    .flatMap((one) =>
      restB
        .filter((other) => one.text[0] === other.text[0])
        .map((other) => ({ a: one, b: other, alike: jaroWinkler(one.text, other.text) })),
    )
    .filter(({ alike }) => alike >= SAME_WORD)
    .sort((x, y) => y.alike - x.alike || compareTexts(x, y));
  for (const pair of near) {
    if (!first.has(pair.a.text) && !second.has(pair.b.text)) take(pair.a, pair.b, pair.alike);
  }
  matchInitials(a, partsB, first, second, (word, meant) => take(word, meant, INITIALS_SAY));
  matchInitials(b, partsA, second, first, (word, meant) => take(meant, word, INITIALS_SAY));
  const weight = pairs.reduce((sum, pair) => sum + (pair.alike * (pair.a.weight + pair.b.weight)) / 2, 0);
  return { pairs, weight, first, second };
}

/** "X Health" is in the state of "University of X", which says little. */
const STATE_ALONE = 0.4;

/** Initials may be chance: less than the words themselves. */
const INITIALS_SAY = 0.7;

/** A word that is the first letters of a part of the other name stands for that whole part. */
function matchInitials(
  words: ReadonlyMap<string, Word>,
  parts: readonly Part[],
  taken: ReadonlySet<string>,
  theirs: Set<string>,
  take: (word: Word, meant: Word) => void,
): void {
  for (const word of words.values()) {
    if (taken.has(word.text) || word.text.length < 3) continue;
    const part = parts.find(({ initials }) => initials === word.text);
    const meant = part?.words.find(({ text }) => !theirs.has(text));
    if (part === undefined || meant === undefined) continue;
    take(word, meant);
    for (const { text } of part.words) theirs.add(text);
  }
}

function misspellable(words: ReadonlyMap<string, Word>, taken: ReadonlySet<string>): readonly Word[] {
  return [...words.values()].filter(
    ({ text, weight }) => weight > 0.5 && text.length >= SHORTEST_MISSPELT && !taken.has(text),
  );
}

/** The same for both orders of the names: by the two texts, the smaller first. */
function compareTexts(x: Pair, y: Pair): number {
  const key = ({ a, b }: Pair) => (a.text < b.text ? `${a.text} ${b.text}` : `${b.text} ${a.text}`);
  return key(x) < key(y) ? -1 : 1;
}

interface LeftOver {
  readonly weight: number;
  readonly sponsor: boolean;
  readonly site: boolean;
  readonly elsewhere: boolean;
  readonly direction: boolean;
}

function leftOver(
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
  let [sponsor, site, elsewhere, direction] = [false, false, false, false];
  parts.forEach((part, index) => {
    const free = part.words.filter(({ text }) => !common.has(text) && (sameTown || !otherTown.has(text)));
    elsewhere ||= free.some(({ place }) => place);
    const own = free.filter(({ place }) => !(place && (sameTown || town[index])));
    const rare = own.reduce((sum, word) => sum + word.weight, 0);
    let factor = 1;
    if (missing[index] && found.some(Boolean)) {
      if (rare <= 0.3) return;
      const beside = found.some(
        (it, other) =>
          it &&
          (parts[other]?.university === false ? part.university || other > index : part.university && other < index),
      );
      if (beside) {
        sponsor = true;
        factor = SPONSOR_LEFT_OUT;
      } else site = true;
    }
    for (const { text, weight: own, state, place, whose } of town[index] ? [] : free) {
      if (counted.has(text)) continue;
      counted.add(text);
      direction ||= DIRECTIONS.has(text);
      site ||= part.university && CAMPUS_WORDS.has(text);
      weight += factor * own * (place && sameTown ? TOWN_LEFT_OUT : state && !whose ? STATE_LEFT_OUT : 1);
    }
  });
  return { weight, sponsor, site, elsewhere, direction };
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
  let [all, shared] = [0, 0];
  for (const { text, weight } of words) {
    all += weight;
    if (common.has(text)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
