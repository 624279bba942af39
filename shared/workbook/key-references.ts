import { cellAddress } from "./address";
import { isEmpty } from "./cell";
import { MASTER } from "./description";
import { PROGRAMS } from "./description/programs";
import type { ListSheet } from "./description/sheet";
import { findList } from "./find-list";
import { MASTER_SHEETS } from "./master-sheets";
import type { Conflict, Plan } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Where other lists refer to a program: by its row key, in a column of the same id as its own. */
const KEY = "key";

/** The lists in which the user notes things about programs. */
const REFERRING: readonly ListSheet[] = MASTER.flatMap((sheet) =>
  sheet.kind === "list" && !sheet.hidden && sheet.id !== PROGRAMS.id && sheet.columns.some(({ id }) => id === KEY)
    ? [sheet]
    : [],
);

/** Sheets, by the names they are made with, that may refer to programs by keys that the plan gave them; none where it gave none. */
export function sheetsThatMayRefer({ places }: Plan): readonly string[] {
  const givesKeys = places?.fields.some(([, field]) => field === KEY) ?? false;
  return givesKeys ? REFERRING.map(({ id }) => MASTER_SHEETS[id].name) : [];
}

/**
 * Cells of other lists that refer to programs of these keys: without them, what stands in their rows would be about
 * nothing. Lists that were not read are left out. Both hosts look keys up without regard to case.
 */
export function referencesToKeys(snapshot: WorkbookSnapshot, keys: readonly string[]): readonly Conflict[] {
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  if (wanted.size === 0) return [];
  return REFERRING.flatMap((list) => {
    const found = findList(snapshot, list);
    const column = found?.columns.get(KEY);
    if (found === null || column === undefined) return [];
    const { name, values } = found.sheet;
    return values.flatMap((cells, row): readonly Conflict[] => {
      const key = cells[column] ?? null;
      if (row === 0 || isEmpty(key) || !wanted.has(String(key).toLowerCase())) return [];
      return [{ sheet: name, cell: cellAddress(row, column), expected: null, found: key }];
    });
  });
}
