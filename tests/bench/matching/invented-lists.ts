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
  // Systems have many hospitals, and saints many more.
  const systems = Array.from({ length: 40 }, word);
  const saints = Array.from({ length: 12 }, word);
  const full: Candidate[] = [];
  const short: Candidate[] = [];
  for (let id = 0; id < programs; ) {
    const { code: state } = pick(STATES);
    const city = word();
    const [long, brief] = pick(STYLES)({ name: word(), system: pick(systems), saint: pick(saints), city });
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

interface Words {
  readonly name: string;
  readonly system: string;
  readonly saint: string;
  readonly city: string;
}

type Style = (words: Words) => readonly [long: string, short: string];

const STYLES: readonly Style[] = [
  ({ name }) => [`University of ${name} School of Medicine Program`, `U ${name} SOM`],
  ({ name }) => [`${name} University Hospital Program`, `${name} Univ Hosp`],
  ({ name, city }) => [`University of ${name} (${city}) Program`, `U ${name} COM-${city}`],
  ({ name }) => [`${name} Regional Medical Center Program`, `${name} Reg Med Ctr`],
  ({ name, system }) => [`${system} Health/${name} Memorial Hospital Program`, `${system} ${name} Mem Hosp`],
  ({ saint }) => [`St ${saint}'s Hospital and Medical Center Program`, `St ${saint}s Hosp & Med Ctr`],
  ({ name, system }) => [`${name} Medical Center/${system} University School of Medicine`, `${name} Med Ctr`],
  ({ city }) => [`${city} Children's Hospital Program`, `${city} Childrens Hosp`],
];
