import { fold } from "./text";

/** A training pathway and its ACGME specialty number (the first three digits of a program code). */
export interface Pathway {
  readonly label: string;
  readonly specialty: string;
  readonly backup: boolean;
  /** Other names, beside those that differ in dashes, case or the word "categorical" only. */
  readonly aliases: readonly string[];
}

/** The pathways this product knows by number. The list in Settings is open: others may be added there. Source: ACGME specialty codes. */
export const PATHWAYS: readonly Pathway[] = [
  { label: "Pediatrics–Medical Genetics", specialty: "765", backup: false, aliases: [] },
  { label: "Internal Medicine–Medical Genetics", specialty: "766", backup: false, aliases: [] },
  { label: "Medical Genetics and Genomics", specialty: "130", backup: false, aliases: [] },
  { label: "Pediatrics", specialty: "320", backup: true, aliases: [] },
  { label: "Internal Medicine", specialty: "140", backup: true, aliases: [] },
  {
    label: "Medicine–Pediatrics",
    specialty: "700",
    backup: true,
    aliases: ["Med-Peds", "Internal Medicine–Pediatrics"],
  },
];

/** A categorical track trains fully in one field: the word changes nothing. */
function spelling(pathway: string): string {
  return fold(pathway)
    .replace(/\bcategorical\b ?/, "")
    .trim();
}

const byName = new Map(
  PATHWAYS.flatMap((pathway) => [pathway.label, ...pathway.aliases].map((name) => [spelling(name), pathway] as const)),
);

/** The pathway that a text names, or null. */
export function parsePathway(text: string): Pathway | null {
  return byName.get(spelling(text)) ?? null;
}

/**
 * Whether a pathway is a backup: categorical pediatrics, internal medicine or both, the word "backup", or one named in
 * `others`. A blank or unknown pathway is none.
 */
export function isBackupPathway(pathway: string, others: readonly string[] = []): boolean {
  const name = spelling(pathway);
  if (name === "") return false;
  return byName.get(name)?.backup === true || name === "backup" || others.some((other) => spelling(other) === name);
}

/** The pathway of an ACGME program code by its specialty number, or null. */
export function pathwayOfCode(acgmeCode: string): Pathway | null {
  return pathwayOfSpecialty(acgmeCode.slice(0, 3));
}

/** The pathway of an ACGME specialty number of three digits, or null. */
export function pathwayOfSpecialty(specialty: string): Pathway | null {
  return PATHWAYS.find((pathway) => pathway.specialty === specialty) ?? null;
}

/** How lists shorten what is trained, one after the other: the longer ways of writing first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:medical|med|clinical) )?(?:genetics?|gen)(?: and genomics| genomics)?\b/g, "genetics"],
  [/\b(?:(?:internal|int) (?:medicine|med)|im)\b/g, "medicine"],
  [/\bmed(?= (?:pediatrics?|peds?)\b)/g, "medicine"],
  [/\b(?:pediatrics?|peds?)\b/g, "pediatrics"],
];

/** Words that change nothing about what is trained. */
const NOISE = new Set(["and", "combined", "categorical", "residency", "program", "track", "training"]);

const byTraining = new Map<string, Pathway | null>(
  (
    [
      ["genetics pediatrics", "765"],
      ["genetics medicine", "766"],
      ["genetics", "130"],
      ["pediatrics", "320"],
      ["medicine", "140"],
      ["medicine pediatrics", "700"],
    ] as const
  ).map(([training, specialty]) => [training, pathwayOfSpecialty(specialty)]),
);

/**
 * The pathway that a list's words for a specialty mean ("Peds/Med Gen (combined)"), or null where they hold another word:
 * pediatric cardiology is no pediatrics.
 */
export function pathwayOfWords(text: string): Pathway | null {
  const named = parsePathway(text);
  if (named !== null) return named;
  // "Medicine" alone is department or specialty: not told apart.
  if (!/\b(?:internal|int|im|ped|gen)/i.test(text)) return null;
  const words = SHORT.reduce((rest, [short, word]) => rest.replace(short, word), fold(text)).split(" ");
  const training = [...new Set(words.filter((word) => !NOISE.has(word)))].sort().join(" ");
  return byTraining.get(training) ?? null;
}

/** Whether this is training in genetics, combined or not; other kinds than those known by number exist. */
export function isGeneticsPathway(pathway: string): boolean {
  const known = parsePathway(pathway);
  return known === null ? /\bgen(?:etic|omic)/.test(fold(pathway)) : !known.backup;
}
