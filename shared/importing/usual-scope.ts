import type { CleanedList } from "./incoming-list";
import { GENETICS_ONLY, type HomeProgram, inScope, type Scope } from "./scope";

/** Nobody's own list is longer; lists of all that there is are. A judgement. */
const LONGEST_OF_ONES_OWN = 300;

/**
 * What of a list most people want: of a published one the genetics programs; of a list of one's own all, since whoever
 * put a backup into it meant it. One that is too long for that counts as their own if it is about genetics for the most
 * part.
 */
export function usualScope({ provider, programs }: CleanedList, home: readonly HomeProgram[]): Scope {
  switch (provider) {
    case "IMGScore":
    case "Starter list":
    case "Other": {
      const { inside, outside } = inScope(programs, home, GENETICS_ONLY);
      return { ...GENETICS_ONLY, all: programs.length <= LONGEST_OF_ONES_OWN || outside < inside.length };
    }
    case "ACGME":
    case "NRMP":
    case "ERAS":
    case "FREIDA":
    case "Residency Explorer":
      return GENETICS_ONLY;
  }
}
