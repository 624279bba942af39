/** The words of an institution's or a town's name, whichever way a list writes it. */
import { STATES } from "../../program/states";
import { visible } from "../../program/text";
import { writtenOut } from "./abbreviations";
import { FILLERS, SPECIALTIES, singular } from "./common-words";
import { wordsOfInitials } from "./initials";

/** State names as words ("north-carolina") ↔ postal codes. */
export const STATE_WORDS: ReadonlyMap<string, string> = new Map(
  STATES.map(({ name, code }) => [name.toLowerCase().replace(/ /g, "-"), code] as const),
);
export const WORD_OF_STATE: ReadonlyMap<string, string> = new Map([...STATE_WORDS].map(([word, code]) => [code, word]));

/** Postal codes that are words, degrees or abbreviations as well: in a name they are states only in their own state. */
const AMBIGUOUS_CODES: ReadonlySet<string> = new Set("AL CO DE HI ID IN LA MA MD ME OK OR PA UT VA".split(" "));

export function withoutMarks(text: string): string {
  return visible(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘`´.]/g, "");
}

/** The words of a text in their common form: abbreviations written out, fillers and fields of medicine left out. */
export function readWords(text: string, state: string): readonly string[] {
  const raw = withoutMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const shouting = !/\p{Ll}/u.test(text);
  const written = raw.flatMap((word, index) => {
    const lower = word.toLowerCase();
    if (!shouting && isStateCode(word, state)) return [WORD_OF_STATE.get(word) ?? lower];
    if (lower === "st") return [isUniversityWord(raw[index + 1]) && index > 0 ? "state" : "saint"];
    return (wordsOfInitials(lower, state) ?? [lower]).flatMap(writtenOut);
  });
  const words = joinStateNames(written.filter((word) => !FILLERS.has(word))).map((word) =>
    STATE_WORDS.has(word) ? word : singular(word),
  );
  return withoutSpecialties(joinHealthDepartment(words));
}

function isStateCode(word: string, state: string): boolean {
  return WORD_OF_STATE.has(word) && (word === state || !AMBIGUOUS_CODES.has(word));
}

function isUniversityWord(word: string | undefined): boolean {
  return word !== undefined && /^(?:u|univ|university)$/i.test(word);
}

/** "X Health Department" is an office of a county or state; "X Health, Department of Pediatrics" is not. */
function joinHealthDepartment(words: readonly string[]): readonly string[] {
  const ending = words.slice(-2).join(" ");
  return ending === "health department" ? [...words.slice(0, -2), "health-department"] : words;
}

/** "north carolina" is one word, and so no direction. */
function joinStateNames(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const length = [3, 2].find((n) => STATE_WORDS.has(words.slice(index, index + n).join("-"))) ?? 1;
    joined.push(words.slice(index, index + length).join("-"));
    index += length - 1;
  }
  return joined;
}

/** Where a name is nothing but a field of medicine, it stays as it is. */
function withoutSpecialties(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < words.length; ) {
    const field = SPECIALTIES.find((it) => it.every((word, offset) => words[index + offset] === word));
    if (field === undefined) kept.push(words[index] ?? "");
    index += field?.length ?? 1;
  }
  return kept.length === 0 ? words : kept;
}
