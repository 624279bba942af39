/** Whether two rows can be in one town, by its name alone: nothing is looked up. */
import { readPlace } from "../place";
import { countOf } from "./common-words";
import { jaroWinkler } from "./jaro-winkler";
import { readWords } from "./read-words";

/** Written so nearly alike, one is the other misspelt by a letter too many or too few; a letter exchanged is less alike. */
const SAME_TOWN = 0.975;

/** The words of a town that tell it from others; none when it is not known. */
export function readTown(city: string, state: string): ReadonlySet<string> {
  const words = readWords(townIn(city, state), state).filter((word) => countOf(word) < 50);
  return new Set(state === "NY" ? inNewYork(words) : words);
}

/** "same"; "near" where it may be the same. Symmetric. */
export function compareTowns(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): "same" | "near" | "unknown" | "different" {
  if (a.size === 0 || b.size === 0) return "unknown";
  if (a.size === b.size && [...a].every((word) => b.has(word))) return "same";
  const [one, other] = [[...a].join(""), [...b].join("")];
  if (one === other) return "same";
  if (isBoroughOf(one, other) || isBoroughOf(other, one)) return "near";
  return jaroWinkler(one, other) >= SAME_TOWN ? "near" : "different";
}

/** "Springfield" of "Springfield, Illinois" and of "Springfield, Clark County". */
function townIn(city: string, state: string): string {
  return readPlace(city, state).town.replace(/,.*$/s, "");
}

const NEW_YORK = "new-york";

/** Lists call a hospital's town by its borough or by the city; Manhattan is the one whose addresses are "New York". */
function inNewYork(words: readonly string[]): readonly string[] {
  const town = words.join(" ");
  return town === "manhattan" || town === `${NEW_YORK} city` ? [NEW_YORK] : words;
}

const BOROUGHS: ReadonlySet<string> = new Set(
  ["Queens", "Brooklyn", "Bronx", "Staten Island"].map((name) => readWords(name, "NY").join("")),
);

/** No town of another state is "New York". */
function isBoroughOf(town: string, city: string): boolean {
  return city === NEW_YORK && BOROUGHS.has(town);
}
