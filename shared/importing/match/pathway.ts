/** Whether two rows can be of one pathway, by their codes' specialty digits or by the label. */

import { nrmpProgram } from "../../program/codes";
import { pathwayOfSpecialty, pathwayOfWords } from "../../program/pathways";
import { fold } from "../../program/text";
import type { Candidate } from "./candidate";

export interface KnownPathway {
  /** ACGME specialty numbers, three digits; several where a row holds NRMP codes of several. */
  readonly numbers: readonly string[];
  /** The label where it has no number that is known here; else "". */
  readonly label: string;
}

export type PathwayAgreement = "same" | "unknown" | "different";

/** The ACGME code decides; then the NRMP codes; then what the row says. */
export function pathwayOf({ acgmeCode, nrmpCodes, pathway, program }: Candidate): KnownPathway {
  const said = (pathwayOfWords(pathway) ?? pathwayOfWords(program))?.specialty ?? null;
  const label = said === null ? fold(pathway) : "";
  if (acgmeCode !== "") return { numbers: [acgmeCode.slice(0, 3)], label };
  if (nrmpCodes.length > 0)
    return { numbers: [...new Set(nrmpCodes.map((code) => nrmpProgram(code).slice(4)))], label };
  return { numbers: said === null ? [] : [said], label };
}

export function comparePathways(a: KnownPathway, b: KnownPathway): PathwayAgreement {
  if (a.numbers.length > 0 && b.numbers.length > 0) {
    return a.numbers.some((number) => b.numbers.includes(number)) ? "same" : "different";
  }
  if (a.label !== "" && b.label !== "") return a.label === b.label ? "same" : "different";
  // A label with a number is another pathway than any label without one; a bare code may be of any label.
  const [numbered, labelled] = a.numbers.length > 0 ? [a, b] : [b, a];
  return labelled.label !== "" && numbered.numbers.some(hasLabel) ? "different" : "unknown";
}

function hasLabel(number: string): boolean {
  return pathwayOfSpecialty(number) !== null;
}
