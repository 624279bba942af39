/**
 * How little a word of an institution's name says: of a thousand different names, how many carry it. Rounded, from
 * common knowledge of such names. A word that is not here is rare.
 */
const OF_NAMES = 1000;

const COUNTS: ReadonlyMap<string, number> = new Map(
  [
    "600 medical center hospital university",
    "400 health college school",
    "200 system regional care",
    "80 saint memorial community clinic education institute osteopathic",
    "50 family general children service foundation science network graduate consortium county affiliate national area",
    "50 training residency state department partner group associate corporation teaching postdoctoral postgraduate clinical",
    "30 baptist methodist mercy veterans valley north south east west central northeast northwest southeast southwest",
    "50 surgery psychiatry pediatrics internal emergency rehabilitation behavioral public genetics genomics",
    "50 anesthesiology neurology radiology pathology fellowship combined year research board trust",
    "30 physician",
    "15 joseph josephs mary marys john johns luke lukes francis vincent vincents elizabeth anthony providence",
    "15 presbyterian lutheran catholic good samaritan trinity sacred heart christ grace hope unity greater metropolitan",
    "15 upper lower mid great new city park lake river mount fort",
    "8 ascension adventist christus dignity washington",
  ].flatMap((line) => {
    const [count = "", ...words] = line.split(" ");
    return words.map((word) => [singular(word), Number(count)] as const);
  }),
);

/** Of a thousand names, how many carry a state's name: one of fifty, and mostly in that state. */
export const STATE_COUNT = 8;
/** How many carry the name of their own town. */
export const PLACE_COUNT = 15;
/** How many are the university of one place, with its campuses and partners. */
export const UNIVERSITY_COUNT = 1;
/** In a university's name these tell one of its campuses from the others; in a hospital's they say little. */
export const CAMPUS_COUNT = 20;

export const CAMPUS_WORDS: ReadonlySet<string> = new Set(
  "regional rural campus branch midtown downtown metropolitan".split(" "),
);

/** Kinds of institutions: what stands before a hyphen and holds one of them is a whole name. */
export const KINDS: ReadonlySet<string> = new Set(
  "university health hospital center school college institute system clinic service medical".split(" "),
);

/** Words that say which of several: where one name has one and the other has another, they are different. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  "north south east west central northeast northwest southeast southwest upper lower mid".split(" "),
);

/** Words for grammar only, and those that stand in every line of a list of programs. */
export const FILLERS: ReadonlySet<string> = new Set(
  "the of and at for in a an on by to with its inc llc program programs preliminary categorical track".split(" "),
);

/**
 * Fields of medicine that lists append to an institution's name, as `name.ts` reads them; the longest first. They say
 * which program it is, not which institution.
 */
export const SPECIALTIES: readonly (readonly string[])[] = [
  "public health general preventive medical",
  "pediatrics medical genetics genomics",
  "internal medical medical genetics genomics",
  "internal medical medical genetics",
  "pediatrics medical genetics",
  "medical genetics genomics",
  "family medical residency",
  "medical genetics",
  "internal medical pediatrics",
  "internal medical",
  "medical pediatrics",
  "occupational medical",
  "preventive medical",
  "family medical",
].map((line) => line.split(" ").map(singular));

/** How many of a thousand names carry the word. */
export function countOf(word: string): number {
  return COUNTS.get(word) ?? 1;
}

/** 0 for a word that every name carries, 1 for one that a single name of a thousand does. */
export function weightOf(count: number): number {
  return Math.max(0, Math.log(OF_NAMES / Math.max(1, count)) / Math.log(OF_NAMES));
}

/** Plurals and possessives without their s: Carolinas, Lukes. Both names lose it, so it need not be grammar. */
export function singular(word: string): string {
  return word.length >= 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
