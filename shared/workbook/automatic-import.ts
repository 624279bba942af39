/** Lists as they come in where nobody is asked: the best understood of a file's sheets, columns as they were understood. */
import type { IncomingProgram } from "../importing/clean/incoming";
import { FILE_FIELDS, type TargetId } from "../importing/columns/file-fields";
import type { Grid } from "../importing/grid";
import { type ColumnChoice, cleanedList, type IncomingList, scopedList } from "../importing/incoming-list";
import { joinLists } from "../importing/joined-lists";
import type { ReadFile } from "../importing/read";
import type { Scope } from "../importing/scope";
import type { ImportSource } from "../importing/source";
import { STARTER_LIST, starterGrid } from "../importing/starter-list";
import { type RememberedHeaders, type UnderstoodList, understand, understanding } from "../importing/understand";
import { usualScope } from "../importing/usual-scope";
import { UserProblem } from "../program/user-problem";
import { headerIdentity } from "./import-answers";
import { IMPORTED_FIELDS } from "./programs-columns";
import type { ImportContext } from "./request";

export { readFile } from "../importing/read";
export { fileSizeProblem } from "../importing/read/limits";
export { GENETICS_ONLY } from "../importing/scope";
export { STARTER_LIST_NOTICE } from "../importing/starter-list";
export { columnUses } from "./column-use";
export { NO_CHOICES } from "./import-choices";

export const NO_CONTEXT: ImportContext = { programs: [], headers: [] };

/** The list that is shipped, whole. */
export function starterList(): IncomingList {
  return incoming(understoodStarterList(), NO_CONTEXT, null);
}

export function understoodStarterList(): UnderstoodList {
  const list = understand(starterGrid(), STARTER_LIST, IMPORTED_FIELDS);
  return { ...list, provider: "Starter list" };
}

/**
 * What of an understood list comes in: what the scope says, or, without one, what most people want. Throws a UserProblem
 * where nothing in it names a program.
 */
export function incoming(list: UnderstoodList, context: ImportContext, scope: Scope | null): IncomingList {
  return incomingAndOutside(list, context, scope).list;
}

/** The same, with the programs that are out of scope. */
export function incomingAndOutside(
  list: UnderstoodList,
  { programs }: ImportContext,
  scope: Scope | null,
): { readonly list: IncomingList; readonly outside: readonly IncomingProgram[] } {
  const cleaned = cleanedList(list, asUnderstood(list), IMPORTED_FIELDS);
  const scoped = scopedList(cleaned, programs, scope ?? usualScope(cleaned, programs)).list;
  const inside = new Set(scoped.programs);
  return { list: scoped, outside: cleaned.programs.filter((program) => !inside.has(program)) };
}

/** Each column as it was understood; what means nothing is left. */
export function asUnderstood({ columns }: UnderstoodList): readonly ColumnChoice[] {
  return columns.map(({ target }) => ({ target, kept: false }));
}

/** A file's sheet or table of which most is understood. Throws a UserProblem where none is a list. */
export function understoodFile({ file, format, encoding, grids }: ReadFile, context: ImportContext): UnderstoodList {
  const sourceOf = (sheet: string | null): ImportSource => ({ kind: "file", file, format, encoding, sheet });
  return bestUnderstood(grids, sourceOf, context);
}

/** Of several grids the one of which most is understood. Throws the problem of the first one where none is a list. */
export function bestUnderstood(
  grids: readonly Grid[],
  sourceOf: (sheet: string | null) => ImportSource,
  context: ImportContext,
): UnderstoodList {
  const problems: UserProblem[] = [];
  const lists = grids.flatMap((grid) => {
    try {
      return [understand(grid, sourceOf(grid.name), IMPORTED_FIELDS, rememberedIn(context))];
    } catch (error) {
      if (!(error instanceof UserProblem)) throw error;
      problems.push(error);
      return [];
    }
  });
  const [first, ...others] = lists;
  if (first === undefined) throw problems[0] ?? new UserProblem("There is nothing to read. Choose another list.");
  return others.reduce((best, next) => (understanding(next) > understanding(best) ? next : best), first);
}

/** A list with the places of the files that it came from. */
export interface ListOfFiles {
  readonly list: UnderstoodList;
  /** The other file's place, where two are whole only together. */
  readonly with: number | null;
  readonly from: number;
}

/** Lists with those joined that are whole only together, in the order of the files. */
export function joinedFiles(lists: readonly UnderstoodList[]): readonly ListOfFiles[] {
  const pair = joinLists(lists, IMPORTED_FIELDS);
  return lists.flatMap((list, from): readonly ListOfFiles[] => {
    if (from === pair?.institutions) return [];
    return from === pair?.codes ? [{ list: pair.joined, from, with: pair.institutions }] : [{ list, from, with: null }];
  });
}

/** What the user answered earlier about headers, as the understanding of columns asks for it. */
export function rememberedIn({ headers }: ImportContext): RememberedHeaders {
  return (provider) => {
    const prefix = headerIdentity(provider, "");
    return new Map(
      headers.flatMap(({ about, field }): readonly (readonly [string, TargetId | null])[] => {
        const target = TARGETS.find((one) => one === field) ?? null;
        // A field that there is no more means nothing known.
        return about.startsWith(prefix) && (field === null || target !== null)
          ? [[about.slice(prefix.length), target]]
          : [];
      }),
    );
  };
}

const TARGETS: readonly TargetId[] = [...IMPORTED_FIELDS, ...FILE_FIELDS].map(({ id }) => id);
