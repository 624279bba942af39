/**
 * Two lists of the same invented programs, as two sources write them: one in full, the other in short. No institution or
 * town of these names exists.
 */
import type { Candidate } from "../../../shared/importing/match";
import { STATES } from "../../../shared/program/states";
import { randomNumbers } from "../invented";

export interface InventedLists {
  readonly full: readonly Candidate[];
  readonly short: readonly Candidate[];
}

const PATHWAYS = [
  "Pediatrics–Medical Genetics",
  "Internal Medicine–Medical Genetics",
  "Medical Genetics and Genomics",
  "Pediatrics",
  "Internal Medicine",
  "Medicine–Pediatrics",
  "Surgery",
  "Psychiatry",
];

/** Rows of the same id are the same program. */
export function inventLists(programs: number): InventedLists {
  const random = randomNumbers(programs);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error("Nothing to pick from.");
    return one;
  };
  const word = () => {
    const length = 2 + Math.floor(random() * 2);
    const text = Array.from({ length }, () => pick(SYLLABLES)).join("");
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  };
  const full: Candidate[] = [];
  const short: Candidate[] = [];
  for (let id = 0; id < programs; ) {
    const { code: state } = pick(STATES);
    const city = word();
    const [long, brief] = pick(STYLES)(word(), word(), city);
    for (const pathway of PATHWAYS.slice(0, 1 + Math.floor(random() * PATHWAYS.length))) {
      if (id === programs) break;
      const row = { id: String(id), program: "", city, state, pathway, acgmeCode: "", nrmpCodes: [], website: "" };
      full.push({ ...row, institution: long, emails: [] });
      short.push({ ...row, institution: `${brief}-${state}`, emails: [] });
      id += 1;
    }
  }
  return { full, short };
}

const SYLLABLES = "bra dor fen gul hes jor kal lin mar nov pel quo ras sil tor uld ven wex yar zim".split(" ");

type Style = (name: string, other: string, city: string) => readonly [long: string, short: string];

const STYLES: readonly Style[] = [
  (name) => [`University of ${name} School of Medicine Program`, `U ${name} SOM`],
  (name) => [`${name} University Hospital Program`, `${name} Univ Hosp`],
  (name, _, city) => [`University of ${name} (${city}) Program`, `U ${name} COM-${city}`],
  (name) => [`${name} Regional Medical Center Program`, `${name} Reg Med Ctr`],
  (name, other) => [`${other} Health System/${name} Memorial Hospital Program`, `${other} ${name} Mem Hosp`],
  (name) => [`St ${name}'s Hospital and Medical Center Program`, `St ${name}s Hosp & Med Ctr`],
  (name, other) => [`${name} Medical Center/${other} University School of Medicine Program`, `${name} Med Ctr`],
  (name) => [`${name} Children's Hospital Program`, `${name} Childrens Hosp`],
];
