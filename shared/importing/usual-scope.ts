import type { CleanedList } from "./incoming-list";
import { GENETICS_ONLY, type HomeProgram, inScope, type Scope } from "./scope";

/**
 * What of a list most people want: of a published one the genetics programs; of a list of one's own, which is about
 * genetics for the most part, all: whoever put a backup into it meant it.
 */
export function usualScope({ provider, programs }: CleanedList, home: readonly HomeProgram[]): Scope {
  switch (provider) {
    case "IMGScore":
    case "Starter list":
    case "Other": {
      const { inside, outside } = inScope(programs, home, GENETICS_ONLY);
      return { ...GENETICS_ONLY, all: outside < inside.length };
    }
    case "ACGME":
    case "NRMP":
    case "ERAS":
    case "FREIDA":
    case "Residency Explorer":
      return GENETICS_ONLY;
  }
}
