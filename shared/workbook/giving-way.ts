import { PROVIDERS } from "../program/providers";
import { count } from "../program/text";
import type { Decided } from "./decide-import";
import { YOU } from "./merge-fields";

/**
 * A sentence where values out of lists of one's own, or of somebody else's, give way to those of a publisher,
 * which come before them: the user may want it otherwise. Null where none does.
 */
export function givingWay(programs: readonly Decided[], source: string): string | null {
  if (!isPublisher(source)) return null;
  const lists = programs.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ state, by }) =>
      state === "update" && by !== null && by !== YOU && !isPublisher(by) ? [by] : [],
    ),
  );
  if (lists.length === 0) return null;
  const names = [...new Set(lists)].join(", ");
  return `${count(lists.length, "value")} of ${names} ${lists.length === 1 ? "gives" : "give"} way: values of ${source} come first. To keep those of a list of yours, put its name under "Source of a value" in Settings, with a lower number than theirs.`;
}

/** Publishers are known by name; all other lists are called as their file or sheet is. */
function isPublisher(source: string): boolean {
  return PROVIDERS.some((provider) => provider === source);
}
