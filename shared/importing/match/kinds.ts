/** Whether what two names call themselves beside their common words tells two institutions apart: a university, a clinic. */
import { singular } from "./common-words";
import { jaroWinkler } from "./jaro-winkler";

/** Whoever is one of these says so: a name without the word is another institution's. */
const SAID_BY_ALL: ReadonlySet<string> = wordSet(
  "children women veterans army navy naval military psychiatric behavioral mental rehabilitation cancer eye ear",
  "orthopedic orthopaedic state county public group health-department",
);

/** One of several of a name and place: left out in short, but not exchanged for another. */
const SAID_BY_MANY: ReadonlySet<string> = wordSet(
  "university clinic community regional general memorial osteopathic area district municipal city consortium",
  "baptist methodist presbyterian lutheran catholic adventist",
);

/** What most are: exchanged freely, as far as the name beside them tells who it is. */
const SAID_OF_ANY: ReadonlySet<string> = wordSet("hospital medical center health system school college institute");

const ALL_KINDS: ReadonlySet<string> = new Set([...SAID_BY_ALL, ...SAID_BY_MANY, ...SAID_OF_ANY]);

export function isKind(word: string): boolean {
  return ALL_KINDS.has(word);
}

/** "heath" for "health": a letter too many or too few. */
const MISSPELT = 0.96;

export function misspellsKind(word: string): boolean {
  for (const kind of ALL_KINDS) {
    if (kind[0] === word[0] && Math.abs(kind.length - word.length) <= 1 && jaroWinkler(kind, word) >= MISSPELT)
      return true;
  }
  return false;
}

/**
 * From the kinds that only one and only the other name has. `place`: whether the names have no more in common than where
 * they are ("common"), so that the kind is all of the name; or only one says it ("left"), as of a system's hospital in a
 * town and the system.
 */
export function kindsDiffer(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  place: "common" | "left" | "no matter",
): boolean {
  if (holds(a, SAID_BY_ALL) || holds(b, SAID_BY_ALL)) return true;
  const [ofA, ofB] = [holds(a, SAID_BY_MANY), holds(b, SAID_BY_MANY)];
  if (ofA && ofB) return true;
  // A clinic is no hospital.
  if ((a.has("clinic") && b.size > 0) || (b.has("clinic") && a.size > 0)) return true;
  if (place === "common" && (ofA || ofB)) return true;
  return place !== "no matter" && a.size > 0 && b.size > 0;
}

const OF_MANY_TOWNS: ReadonlySet<string> = wordSet("network consortium postdoctoral postgraduate");

/** A network, a consortium, an institute of postdoctoral training, "Community Health Centers". */
export function isSpread(words: readonly string[], text: string): boolean {
  return (
    words.some((word) => OF_MANY_TOWNS.has(word)) || /\b(?:regional|health|hlth) (?:centers|centres|ctrs)\b/i.test(text)
  );
}

function holds(words: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  for (const word of words) if (some.has(word)) return true;
  return false;
}

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ").map(singular)));
}
