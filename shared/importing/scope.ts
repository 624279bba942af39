/** Which programs of a list come in: a national list holds thousands of others. */
import { nrmpInstitution, parseNrmpCodes } from "../program/codes";
import { isBackupPathway, isGeneticsPathway, PATHWAYS, parsePathway, pathwayOfWords } from "../program/pathways";
import { fold } from "../program/text";
import { type IncomingProgram, textOf } from "./clean/incoming";

export interface Scope {
  /** Every row, whatever is trained there. */
  readonly all: boolean;
  /** Labels of backup pathways that come in wherever they are. */
  readonly backups: readonly string[];
  /** Whether backups at the institutions of genetics programs come in. */
  readonly sameInstitutions: boolean;
}

/** The genetics programs, and what says nothing of its pathway: a list of one's own need not. */
export const GENETICS_ONLY: Scope = { all: false, backups: [], sameInstitutions: false };

/** The backup pathways that are known by number. */
export const BACKUP_PATHWAYS: readonly string[] = PATHWAYS.filter(({ backup }) => backup).map(({ label }) => label);

/** A list's programs told apart by the scope. */
export interface Scoped {
  readonly inside: readonly IncomingProgram[];
  readonly outside: number;
  /** How many of those outside are backups, by pathway. */
  readonly backups: { readonly [pathway: string]: number };
  /** How many of those outside are backups at the institution of a genetics program, in this list or in `home`. */
  readonly backupsAtHome: number;
}

/** What is known of the institutions that have a genetics program: what the workbook says of its own. */
export interface HomeProgram {
  readonly institution: string;
  readonly city: string;
  readonly state: string;
  readonly pathway: string;
  readonly nrmpCodes: string;
}

/** Tells a list's programs apart; `home` are the programs of the workbook. */
export function inScope(programs: readonly IncomingProgram[], home: readonly HomeProgram[], scope: Scope): Scoped {
  const genetics = programs.filter((program) => isInside(trainedIn(program)));
  const isAtHome = homeTest([...genetics.map(homeOf), ...home.filter(({ pathway }) => isInside(pathway))]);
  const inside: IncomingProgram[] = [];
  const backups: Record<string, number> = {};
  let [outside, backupsAtHome] = [0, 0];
  for (const program of programs) {
    const pathway = trainedIn(program);
    const backup = isBackupPathway(pathway) ? (parsePathway(pathway)?.label ?? pathway) : null;
    const atHome = backup !== null && isAtHome(homeOf(program));
    if (
      scope.all ||
      isInside(pathway) ||
      (backup !== null && scope.backups.includes(backup)) ||
      (scope.sameInstitutions && atHome)
    ) {
      inside.push(program);
      continue;
    }
    outside += 1;
    if (backup !== null) backups[backup] = (backups[backup] ?? 0) + 1;
    if (atHome) backupsAtHome += 1;
  }
  return { inside, outside, backups, backupsAtHome };
}

/** Where a code tells that it is none of the fields that are known by number. */
const ANOTHER_FIELD = "Another field";

/** What a list says of what is trained, by its pathway, its name or its codes; "" where it says nothing of it. */
function trainedIn(program: IncomingProgram): string {
  const pathway = textOf(program, "pathway");
  if (pathway !== "") return pathway;
  const name = textOf(program, "program");
  const named = pathwayOfWords(name)?.label ?? (isGeneticsPathway(name) ? name : "");
  const hasCode = textOf(program, "acgmeCode") !== "" || textOf(program, "nrmpCodes") !== "";
  return named !== "" || !hasCode ? named : ANOTHER_FIELD;
}

function isInside(pathway: string): boolean {
  return pathway === "" || isGeneticsPathway(pathway);
}

/** The same institution by the NRMP's number, else by its name and place to the letter: a like name may be another. */
function homeTest(homes: readonly HomeProgram[]): (program: HomeProgram) => boolean {
  const codes = new Set(homes.flatMap(({ nrmpCodes }) => parseNrmpCodes(nrmpCodes).codes.map(nrmpInstitution)));
  const names = new Set(homes.map(nameAndPlace));
  return (program) =>
    parseNrmpCodes(program.nrmpCodes).codes.some((code) => codes.has(nrmpInstitution(code))) ||
    names.has(nameAndPlace(program));
}

function nameAndPlace({ institution, city, state }: HomeProgram): string {
  return [institution, city, state].map(fold).join("|");
}

function homeOf(program: IncomingProgram): HomeProgram {
  return {
    institution: textOf(program, "institution"),
    city: textOf(program, "city"),
    state: textOf(program, "state"),
    pathway: trainedIn(program),
    nrmpCodes: textOf(program, "nrmpCodes"),
  };
}
