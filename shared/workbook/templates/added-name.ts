import { sameName } from "../same-name";
import type { WorkbookParts } from "../snapshot";

/** How the names begin that follow the header cells of added columns wherever they go. */
export const ADDED_PREFIX = "ImgScoreColumns";

/** The next free one: numbers are not given again while a name is there, even one that has lost its cells. */
export function nextAddedName({ names }: Pick<WorkbookParts, "names">): string {
  const taken = names.flatMap(({ name }) => (isAddedName(name) ? [Number(name.slice(ADDED_PREFIX.length))] : []));
  return `${ADDED_PREFIX}${Math.max(0, ...taken) + 1}`;
}

export function isAddedName(name: string): boolean {
  const rest = name.slice(ADDED_PREFIX.length);
  return sameName(name.slice(0, ADDED_PREFIX.length), ADDED_PREFIX) && /^\d+$/.test(rest);
}
