/** A list that was read, with what is understood of each of its tables. */
import { nameOf } from "../../../importing";
import type { Grid } from "../../../importing/grid";
import { type JoinedLists, joinLists } from "../../../importing/joined-lists";
import type { Encoding } from "../../../importing/read";
import type { ImportSource } from "../../../importing/source";
import { STARTER_LIST, STARTER_LIST_NOTICE } from "../../../importing/starter-list";
import { type UnderstoodList, understand, understanding } from "../../../importing/understand";
import { UserProblem } from "../../../program/user-problem";
import { rememberedIn, understoodStarterList } from "../../../workbook/automatic-import";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import type { ImportContext } from "../../../workbook/request";
import type { ReadList } from "../../list-reader";

/** A sheet or table in which there is a list. */
export interface OpenTable {
  /** Null where there is but one. */
  readonly name: string | null;
  readonly list: UnderstoodList;
}

export interface OpenList {
  readonly name: string;
  /** One at least. */
  readonly tables: readonly OpenTable[];
  /** Place of the one of which most is understood. */
  readonly best: number;
  /** Of a text; null of all else. */
  readonly encoding: Encoding | null;
  /** Whether the user said how it is written. */
  readonly encodingSaid: boolean;
  /** What was read; null of a list that was put together. */
  readonly read: ReadList | null;
  /** The file, to read it once more in another encoding; null of all else. */
  readonly file: File | null;
  readonly notes: readonly string[];
  /** What to know about the list before it is relied on. */
  readonly notice: string | null;
}

/** Throws the problem of the first table where none is a list. */
export function openList(read: ReadList, file: File | null, context: ImportContext): OpenList {
  const problems: UserProblem[] = [];
  const tables = read.grids.flatMap((grid): readonly OpenTable[] => {
    try {
      const list = understand(grid, sourceOf(read.source, grid), IMPORTED_FIELDS, rememberedIn(context));
      return [{ name: grid.name, list }];
    } catch (error) {
      if (!(error instanceof UserProblem)) throw error;
      problems.push(error);
      return [];
    }
  });
  if (tables.length === 0) throw problems[0] ?? new UserProblem("There is nothing to read. Choose another list.");
  const grades = tables.map(({ list }) => understanding(list));
  return {
    name: nameOf(read.source),
    tables,
    best: grades.indexOf(Math.max(...grades)),
    encoding: read.encoding,
    encodingSaid: false,
    read,
    file,
    notes: read.notes,
    notice: null,
  };
}

/** A sheet of the workbook as a list that was read. */
export function sheetList(sheet: string, grids: readonly Grid[]): ReadList {
  return { source: { kind: "sheet", sheet }, format: "sheet", encoding: null, grids, notes: [] };
}

/** The list that is shipped. */
export function openStarterList(): OpenList {
  return {
    name: nameOf(STARTER_LIST),
    tables: [{ name: null, list: understoodStarterList() }],
    best: 0,
    encoding: null,
    encodingSaid: false,
    read: null,
    file: null,
    notes: [],
    notice: STARTER_LIST_NOTICE,
  };
}

function sourceOf(source: ImportSource, { name }: Grid): ImportSource {
  return source.kind === "file" ? { ...source, sheet: name } : source;
}

/** The first two lists that are whole only together: match codes, and the institutions that they number. */
export function joinable(lists: readonly OpenList[]): JoinedLists | null {
  const best = lists.flatMap(({ tables, best }) => tables[best]?.list ?? []);
  return best.length === lists.length ? joinLists(best, IMPORTED_FIELDS) : null;
}

/** Those two as one, in the place of the codes. */
export function joinedLists(
  lists: readonly OpenList[],
  { joined, codes, institutions }: JoinedLists,
): readonly OpenList[] {
  return lists.flatMap((list, place): readonly OpenList[] => {
    if (place === institutions) return [];
    if (place !== codes) return [list];
    const name = `${list.name} and ${lists[institutions]?.name ?? ""}`;
    return [{ ...list, name, tables: [{ name: null, list: joined }], best: 0, read: null, file: null }];
  });
}
