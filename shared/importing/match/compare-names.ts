/** What two names of institutions have in common and what not. Symmetric. */
import { weightOf } from "./common-words";
import { kindsDiffer } from "./kinds";
import { leftOver } from "./left-over";
import { matchWords, type WordPair } from "./match-words";
import { type Name, TELLING } from "./name";

/** How many different names of the same state carry a word. */
export type Frequencies = ReadonlyMap<string, number>;

/** A word in one of so many names of its state is as common as one in this many times as many of all names. */
const STATE_SHARE = 5;
/** Both lists may write the same institution differently: that makes no word common. */
const SPELLINGS = 2;

export interface NameComparison {
  /** 0–1: the share of its words, by rarity, that the name with more of its own has in common with the other. */
  readonly shared: number;
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
  /** What they call themselves tells two institutions apart. */
  readonly kinds: boolean;
  /** Only one has a rare word, in what both name. */
  readonly rare: boolean;
  /** Both are of many towns. */
  readonly spread: boolean;
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
  const rarity = common.pairs.reduce((sum, pair) => sum + rarityOf(pair, frequencies), 0);
  return {
    shared: share(common.weight, Math.max(ofA.weight, ofB.weight)),
    rarity,
    words: common.pairs.filter(({ a: word }) => word.weight > 0.6 && !word.place).map(({ a: word }) => word.text),
    left: ofA.site || ofB.site ? "site" : ofA.sponsor || ofB.sponsor ? "sponsor" : "nothing",
    elsewhere: !towns.same && (ofA.elsewhere || ofB.elsewhere),
    direction: ofA.direction || ofB.direction,
    kinds: kindsDiffer(
      ofA.kinds,
      ofB.kinds,
      common.pairs.every(saysOnlyWhere) ? "common" : ofA.placed || ofB.placed ? "left" : "no matter",
    ),
    rare: ofA.rare || ofB.rare,
    spread: first.spread && second.spread,
  };
}

function saysOnlyWhere({ a, b }: WordPair): boolean {
  return a.weight <= TELLING || a.place || b.place || a.state || b.state;
}

function share(common: number, left: number): number {
  return common === 0 ? 0 : common / (common + left);
}

/** Names of one state that both have the town's name say by it only that both are there, which is counted apart. */
const TOWN_SAYS = 0.4;

function rarityOf({ a, b, alike }: WordPair, frequencies: Frequencies): number {
  const often = a.compound ? 0 : Math.max(frequencies.get(a.text) ?? 0, frequencies.get(b.text) ?? 0);
  const weight = Math.min((a.weight + b.weight) / 2, weightOf(STATE_SHARE * (often - SPELLINGS)));
  return alike * weight * (a.place || b.place ? TOWN_SAYS : 1);
}
