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
  return PATHWAYS.find((pathway) => pathway.specialty === acgmeCode.slice(0, 3)) ?? null;
}
