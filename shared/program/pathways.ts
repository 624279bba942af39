import { fold } from "./text";

/** A training pathway and its ACGME specialty number (the first three digits of a program code). */
export interface Pathway {
  readonly label: string;
  readonly specialty: string;
  readonly backup: boolean;
}

/** The pathways this product knows by number. The list in Settings is open: others may be added there. Source: ACGME specialty codes. */
export const PATHWAYS: readonly Pathway[] = [
  { label: "Pediatrics–Medical Genetics", specialty: "765", backup: false },
  { label: "Internal Medicine–Medical Genetics", specialty: "766", backup: false },
  { label: "Medical Genetics and Genomics", specialty: "130", backup: false },
  { label: "Pediatrics", specialty: "320", backup: true },
  { label: "Internal Medicine", specialty: "140", backup: true },
  { label: "Medicine–Pediatrics", specialty: "700", backup: true },
];

const BACKUPS = new Set(PATHWAYS.filter((pathway) => pathway.backup).map((pathway) => fold(pathway.label)));
for (const alias of ["Med-Peds", "Internal Medicine-Pediatrics", "Internal Medicine/Pediatrics", "Backup"]) {
  BACKUPS.add(fold(alias));
}

/**
 * Whether a pathway is a backup: categorical pediatrics, internal medicine or both, or one named in `others`.
 * A blank or unknown pathway is none.
 */
export function isBackupPathway(pathway: string, others: readonly string[] = []): boolean {
  const folded = fold(pathway);
  return folded !== "" && (BACKUPS.has(folded) || others.some((other) => fold(other) === folded));
}

/** The pathway of an ACGME program code by its specialty number, or null. */
export function pathwayOfCode(acgmeCode: string): string | null {
  return PATHWAYS.find((pathway) => pathway.specialty === acgmeCode.slice(0, 3))?.label ?? null;
}
