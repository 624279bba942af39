import type { Target, TargetId } from "./file-fields";
import { type HeaderWords, headerWords, LONGEST_HEADER, letters } from "./header-words";
import { DOUBTFUL_NAMES, MORE_NAMES, OTHER_NAMES, TOO_LITTLE } from "./known-names";

/** How sure a name makes of a meaning, 0–1. */
export interface NameEvidence {
  /** By a name that says it. */
  readonly named: ReadonlyMap<TargetId, number>;
  /** By a name that could say it: the values must agree. */
  readonly doubtful: ReadonlySet<TargetId>;
  /** By no more than a word of a name: the values must prove it. */
  readonly hinted: ReadonlySet<TargetId>;
}

export interface Lexicon {
  /** What a header may mean by its name alone. */
  readonly evidence: (header: string) => NameEvidence;
  /** The meaning that a header names beyond doubt, or null. */
  readonly meaning: (header: string) => TargetId | null;
  /** Whether the text is one of the names, letter for letter. Cheap: asked of every row of a list. */
  readonly isName: (text: string) => boolean;
}

/** From here a name alone decides. Set so that no header of the vectors is taken for something it is not. */
export const SURE = 0.72;

/** A name in full is taken before one in parts, a field's own before a synonym, an earlier synonym before a later one. */
const OWN_NAME = 0.99;
const SYNONYM = 0.96;
const PER_RANK = 0.001;
const IN_PARTS = 0.9;
/** A word with one letter wrong counts less than the word. */
const MISSPELT = 0.92;

/** Words that any field's name may have besides: they neither help nor harm. */
const COMMON = new Set(["program", "residency", "fellowship", "current"]);
/** Words that are in few names and change none of them: they harm a little. */
const SLIGHT = new Set(
  "information data detail main general official primary available listed needed allowed typical approximate expected".split(
    " ",
  ),
);
const SLIGHTLY = 0.2;
/** With these a column is about another program, place or person, whatever else its name says. */
const ANOTHER = new Set(
  "backup alternate alternative other previous former old second home spouse non not participant participating".split(
    " ",
  ),
);

const VISA_KINDS = new Set(["j1", "h1b", "f1"]);

interface Name {
  /** Its letters only. */
  readonly spelling: string;
  readonly words: readonly string[];
  readonly sure: number;
}

interface Entry {
  readonly id: TargetId | null;
  readonly names: readonly Name[];
  readonly vocabulary: ReadonlySet<string>;
}

/**
 * The names of all targets, each word weighed by how few targets use it (inverse document frequency: Spärck Jones
 * 1972), so that "quota" decides and "program" does not. A header's word that no name knows weighs most: "City
 * population" is not the city.
 */
export function lexicon(targets: readonly Target[]): Lexicon {
  const entries = [...targets.map(entryOf), ...OTHER_NAMES.map((name): Entry => entry(null, [[name, SYNONYM]]))];
  const doubtful = targets.map(({ id }) =>
    entry(
      id,
      (DOUBTFUL_NAMES.get(id) ?? []).map((name) => [name, 1]),
    ),
  );
  const weigh = weights(entries);
  const corrected = corrections(new Set(entries.flatMap(({ vocabulary }) => [...vocabulary])));
  const runTogether = new Map(
    entries.flatMap(({ names }) =>
      names.flatMap(({ words, spelling }) => [[words.join(""), words] as const, [spelling, words] as const]),
    ),
  );
  const known = new Map<string, NameEvidence>();

  const look = (header: string): NameEvidence => {
    const found = headerWords(header);
    const { words, sure } = understood(found, runTogether.get(letters(header)), corrected);
    const named = new Map<TargetId, number>();
    let elsewhere = 0;
    for (const each of entries) {
      const score = sure * bestOf(each, words, weigh);
      if (each.id === null) elsewhere = Math.max(elsewhere, score);
      else if (score >= SURE) named.set(each.id, score);
    }
    for (const [id, score] of named) if (score < elsewhere) named.delete(id);
    // A statement on visas may be about several kinds; a column for one kind says only whether it is sponsored.
    if (words.filter((word) => VISA_KINDS.has(word)).length === 1) named.delete("visa");
    const could = doubtful.filter(({ names }) => names.some((name) => sameWords(name.words, words)));
    const hints = entries.filter(
      ({ vocabulary }) => words.some((word) => vocabulary.has(word) && !COMMON.has(word)) && !words.some(isAnother),
    );
    return { named, doubtful: idsOf(could), hinted: elsewhere >= IN_PARTS ? new Set() : idsOf(hints) };
  };
  const evidence = (header: string): NameEvidence => {
    const key = header.length > LONGEST_HEADER ? "" : header;
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = look(key);
    known.set(key, now);
    return now;
  };
  const spelled = new Set(targets.flatMap((target) => allNames(target).map((name) => name.toLowerCase())));
  return {
    evidence,
    meaning: (header) => strongest(evidence(header).named),
    isName: (text) => text.length <= LONGEST_HEADER && spelled.has(text.trim().toLowerCase()),
  };
}

function idsOf(entries: readonly Entry[]): ReadonlySet<TargetId> {
  return new Set(entries.map(({ id }) => id).filter((id) => id !== null));
}

function isAnother(word: string): boolean {
  return ANOTHER.has(word);
}

function entryOf(target: Target): Entry {
  return entry(
    target.id,
    allNames(target).map((name, rank) => [name, rank === 0 ? OWN_NAME : SYNONYM - rank * PER_RANK]),
  );
}

/** Its own first. */
function allNames({ id, header, synonyms }: Target): readonly string[] {
  return [header, ...synonyms, ...(MORE_NAMES.get(id) ?? [])].filter((name) => !TOO_LITTLE.has(name));
}

function entry(id: TargetId | null, names: readonly (readonly [string, number])[]): Entry {
  const read = names.map(([name, sure]): Name => ({ spelling: letters(name), words: headerWords(name).words, sure }));
  return { id, names: read, vocabulary: new Set(read.flatMap(({ words }) => words)) };
}

type Weigh = (word: string) => number;

function weights(entries: readonly Entry[]): Weigh {
  const uses = new Map<string, number>();
  for (const { vocabulary } of entries) for (const word of vocabulary) uses.set(word, (uses.get(word) ?? 0) + 1);
  const most = Math.log(1 + entries.length);
  return (word) => (SLIGHT.has(word) ? SLIGHTLY : Math.log(1 + entries.length / (uses.get(word) ?? 1)) / most);
}

/** The share of the header that the target explains × the share of one of its names that the header holds. */
function bestOf({ names, vocabulary }: Entry, words: readonly string[], weigh: Weigh): number {
  const total = sum(words, weigh);
  if (total === 0) return 0;
  const explained = words.filter((word) => vocabulary.has(word) || COMMON.has(word));
  const ofHeader = sum(explained, weigh) / total;
  if (ofHeader < SURE) return 0;
  let best = 0;
  for (const name of names) {
    if (sameWords(name.words, words)) best = Math.max(best, name.sure);
    else {
      const held = name.words.filter((word) => words.includes(word));
      best = Math.max(best, (IN_PARTS * ofHeader * sum(held, weigh)) / Math.max(sum(name.words, weigh), 1e-9));
    }
  }
  return best;
}

function sum(words: readonly string[], weigh: Weigh): number {
  return words.reduce((total, word) => total + weigh(word), 0);
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && some.length === others.length && some.every((word) => others.includes(word));
}

/** The words as the names write them: apart where they ran together, and with a letter put right. */
function understood(
  found: HeaderWords,
  joined: readonly string[] | undefined,
  corrected: (word: string) => string | null,
): { readonly words: readonly string[]; readonly sure: number } {
  if (found.words.length === 0) return { words: [], sure: 0 };
  if (joined !== undefined) return { words: joined, sure: 1 };
  let sure = 1;
  const words = found.words.map((word) => {
    const right = corrected(word);
    if (right === null) return word;
    sure = MISSPELT;
    return right;
  });
  return { words, sure };
}

/** A word that no name holds, but for one letter of a long one. */
function corrections(vocabulary: ReadonlySet<string>): (word: string) => string | null {
  const long = [...vocabulary].filter((word) => word.length >= 6);
  return (word) => {
    if (word.length < 6 || vocabulary.has(word)) return null;
    return long.find((known) => known[0] === word[0] && oneLetterApart(known, word)) ?? null;
  };
}

/** One letter more, less or other, or two neighbours changed over. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length !== b.length) return restA.slice(1) === restB || restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || swapped;
}

function strongest(named: ReadonlyMap<TargetId, number>): TargetId | null {
  let best: TargetId | null = null;
  for (const [id, score] of named) if (best === null || score > (named.get(best) ?? 0)) best = id;
  return best;
}
