/**
 * Which pairs of profiles are worth comparing: in the same state, or with a state unknown, a telling word or the town in
 * common. Thousands of rows times thousands of programs are never all compared.
 */
import type { Frequencies } from "./compare-names";
import { TELLING } from "./name";
import type { Profile } from "./profile";

/** For each state, how many different names carry a word. */
export type StateFrequencies = ReadonlyMap<string, Frequencies>;

export function countWords(profiles: Iterable<Profile>): StateFrequencies {
  const states = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const { name, state } of profiles) {
    const words = tellingWords(name);
    const signature = [state, ...[...words].sort()].join(" ");
    if (seen.has(signature)) continue;
    seen.add(signature);
    const counts = states.get(state) ?? new Map<string, number>();
    states.set(state, counts);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return states;
}

function tellingWords({ plain }: Profile["name"]): ReadonlySet<string> {
  return new Set(plain.flatMap(({ words }) => words.flatMap(({ text, weight }) => (weight > 0 ? [text] : []))));
}

export type Index = (profile: Profile) => Iterable<Profile>;

/** Finds the profiles that are worth comparing with one. */
export function indexOf(profiles: Iterable<Profile>): Index {
  const byWord = new Map<string, Profile[]>();
  const add = (key: string, profile: Profile) => {
    const list = byWord.get(key);
    if (list === undefined) byWord.set(key, [profile]);
    else list.push(profile);
  };
  for (const profile of profiles) {
    for (const key of keysOf(profile)) {
      add(`${profile.state} ${key}`, profile);
      add(`any ${key}`, profile);
    }
  }
  return (profile) => {
    const found = new Set<Profile>();
    const scopes = profile.state === "" ? ["any"] : [profile.state, ""];
    for (const key of keysOf(profile)) {
      for (const scope of scopes) for (const other of byWord.get(`${scope} ${key}`) ?? []) found.add(other);
    }
    return found;
  };
}

/** A state's own name is in too many of its names; that both are "University of" it is a key of its own. */
function keysOf({ name, town }: Profile): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const part of name.asUniversity ?? []) for (const word of part.words) if (word.compound) keys.add(word.text);
  for (const part of name.plain) {
    if (part.initials.length >= 3) keys.add(part.initials.slice(0, 4));
    for (const { text, weight, state } of part.words) if (weight > TELLING && !state) keys.add(text.slice(0, 4));
  }
  if (town.size > 0) keys.add(`in ${[...town].join(" ")}`);
  return keys;
}
