/** Which words two names have in common. */
import { DIRECTIONS } from "./common-words";
import { jaroWinkler } from "./jaro-winkler";
import type { Part, Word } from "./name";

/** Words this alike are one misspelt; shorter words differ by a letter too easily. */
const SAME_WORD = 0.92;
const SHORTEST_MISSPELT = 5;
/** More letters more are another name: George and Georgetown. */
const MOST_LETTERS = 3;

export interface WordPair {
  readonly a: Word;
  readonly b: Word;
  /** 0–1. */
  readonly alike: number;
}

function wordsOf(parts: readonly Part[]): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const part of parts) for (const word of part.words) if (!words.has(word.text)) words.set(word.text, word);
  return words;
}

export interface CommonWords {
  readonly pairs: readonly WordPair[];
  /** The sum of the pairs' weights. */
  readonly weight: number;
  /** The paired words of each name. */
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** Pairs the words of two names: equal ones, misspelt ones, and initials with what they stand for. */
export function matchWords(partsA: readonly Part[], partsB: readonly Part[]): CommonWords {
  const [a, b] = [wordsOf(partsA), wordsOf(partsB)];
  const pairs: WordPair[] = [];
  const [first, second] = [new Set<string>(), new Set<string>()];
  const take = (one: Word, other: Word, alike: number) => {
    pairs.push({ a: one, b: other, alike });
    first.add(one.text);
    second.add(other.text);
  };
  for (const word of a.values()) {
    const other = b.get(word.text);
    if (other !== undefined)
      take(word, other, (word.state || other.state) && word.whose !== other.whose ? STATE_ALONE : 1);
  }
  const [restA, restB] = [misspellable(a, first), misspellable(b, second)];
  const near = restA
    .flatMap((one) =>
      restB
        .filter(({ text }) => text[0] === one.text[0] && Math.abs(text.length - one.text.length) <= MOST_LETTERS)
        .map((other) => ({ a: one, b: other, alike: likenessOf(one, other) })),
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

/** "North X U" is not "X U" misspelt, nor "Northeast X U" "Northwest X U": of a university each word must be the other's. */
function likenessOf({ text: one, compound }: Word, { text: other, compound: otherCompound }: Word): number {
  if (compound !== otherCompound) return 0;
  const [a, b] = [one.split(" "), other.split(" ")];
  if (a.length !== b.length) return 0;
  return Math.min(
    ...a.map((word, index) => {
      const its = b[index] ?? "";
      return word !== its && DIRECTIONS.has(word) ? 0 : jaroWinkler(word, its);
    }),
  );
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
function compareTexts(x: WordPair, y: WordPair): number {
  const key = ({ a, b }: WordPair) => (a.text < b.text ? `${a.text} ${b.text}` : `${b.text} ${a.text}`);
  return key(x) < key(y) ? -1 : 1;
}
