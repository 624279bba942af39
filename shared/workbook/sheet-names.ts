import { inWords } from "../program/text";
import { findSheet } from "./find-sheets";
import { freeName } from "./given-names";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { sameName } from "./same-name";
import type { WorkbookParts } from "./snapshot";

/** What each sheet of the master is called: one name a sheet, for its cells, and for all that refers to it. */
export type NameOf = (id: SheetId) => string;

/** The names of a master that is made whole: the user's own sheets keep theirs. */
export function newNames({ sheetNames }: Pick<WorkbookParts, "sheetNames">): NameOf {
  return (id) => freeName(id, sheetNames);
}

/** The names of a master once its missing sheets are made: those that the others have stay. */
export function namesOnceWhole(parts: WorkbookParts): NameOf {
  return (id) => findSheet(parts, id) ?? freeName(id, parts.sheetNames);
}

/** A sentence where sheets that are made cannot have the names they are known by, since the user has such sheets. */
export function besideOwn(
  { sheetNames }: Pick<WorkbookParts, "sheetNames">,
  made: readonly SheetId[],
  nameOf: NameOf,
): readonly string[] {
  const own = made.flatMap((id) => sheetNames.find((name) => sameName(name, MASTER_SHEETS[id].name)) ?? []);
  const ours = made.filter((id) => !sameName(nameOf(id), MASTER_SHEETS[id].name)).map(nameOf);
  if (own.length === 0) return [];
  const [are, called] =
    own.length === 1
      ? ["is a sheet of your own and stays as it is", "ours is called"]
      : ["are sheets of your own and stay as they are", "ours are called"];
  return [`${inWords(own)} ${are}: ${called} ${inWords(ours)}`];
}
