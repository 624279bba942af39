import { UserProblem } from "../../program/user-problem";
import { cellAddress, columnLetters } from "../address";
import { blockWrites, type CellWrite } from "../block-writes";
import { type CellContent, isEmpty, isFormula } from "../cell";
import { sameName } from "../find-sheets";
import { sameFormula } from "../formula-text";
import type { AddedColumns, Change, Conflict } from "../plan";
import { runsOf } from "../runs";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { ownFormulas, placesOf } from "./own-formulas";
import { findOwnList, type OwnList } from "./own-list";

/** What takes added columns away again, or what would be lost with them. */
export interface ColumnsUndo {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Takes away the columns that a plan added to a sheet, wherever rows and columns have gone since: they are found by
 * their headers, and hold nothing but our formulas, or the undo is refused with what else they hold. Formulas in
 * columns that were there before go too, or become what they are without the added columns. Throws a UserProblem.
 */
export function undoColumns(snapshot: WorkbookSnapshot, added: AddedColumns): ColumnsUndo {
  const list = findOwnList(sheetOf(snapshot, added), null);
  const headers = list.sheet.values[list.header] ?? [];
  const fresh = added.fresh.flatMap((header) => {
    const at = headers.indexOf(header);
    return at < 0 ? [] : [at];
  });
  const cells = cellsToRevert(snapshot, list, added, fresh);
  if (cells.conflicts.length > 0) return { changes: [], conflicts: cells.conflicts };
  const rows = Math.max(added.rows, list.sheet.values.length - list.header);
  return {
    conflicts: [],
    changes: [
      ...shrunkTable(list, fresh),
      ...blockWrites(cells.writes),
      ...runsOf(
        [...fresh].sort((a, b) => a - b),
        (a, b) => b === a + 1,
      ).map(
        (run): Change => ({
          kind: "plain",
          sheet: list.sheet.name,
          row: list.header,
          column: run[0] ?? 0,
          rows: list.table === null ? rows : list.end - list.header,
          columns: run.length,
        }),
      ),
    ],
  };
}

function sheetOf(snapshot: WorkbookSnapshot, { sheet }: AddedColumns): SheetSnapshot {
  const name = snapshot.sheetNames.find((candidate) => sameName(candidate, sheet));
  const found = name === undefined ? undefined : snapshot.sheets[name];
  if (found !== undefined) return found;
  throw new UserProblem(
    `The sheet ${sheet} is not there: if it has another name now, give it that one back, then undo. If it was deleted, the columns are gone with it.`,
  );
}

interface Reverted {
  readonly writes: readonly CellWrite[];
  readonly conflicts: readonly Conflict[];
}

function cellsToRevert(
  snapshot: WorkbookSnapshot,
  list: OwnList,
  added: AddedColumns,
  fresh: readonly number[],
): Reverted {
  const { sheet } = list;
  const now = ownFormulas(snapshot, placesOf(list, list.columns, []));
  const kept = new Map([...list.columns].filter(([, at]) => !fresh.includes(at)));
  const without = ownFormulas(snapshot, placesOf(list, kept, []));
  const writes: CellWrite[] = [];
  const conflicts: Conflict[] = [];
  const contentAt = (row: number, column: number): CellContent => sheet.contents?.[row]?.[column] ?? null;
  const isOurs = (content: CellContent, id: string | undefined) => {
    const made = id === undefined ? undefined : now.get(id);
    return made !== undefined && isFormula(content) && sameFormula(content.formula, made);
  };
  const idAt = (column: number) => [...list.columns].find(([, at]) => at === column)?.[0];
  for (const column of fresh) {
    for (let row = list.header; row < sheet.values.length; row++) {
      const content = contentAt(row, column);
      if (isEmpty(content)) continue;
      if (row === list.header || isOurs(content, idAt(column))) {
        writes.push({ sheet: sheet.name, row, column, value: null, expect: content });
      } else {
        conflicts.push({ sheet: sheet.name, cell: cellAddress(row, column), expected: null, found: content });
      }
    }
  }
  const shift = list.header - added.header;
  for (const { id, rows, replaced } of added.computed) {
    const column = kept.get(id);
    if (column === undefined) continue;
    const formula = replaced ? without.get(id) : undefined;
    for (const row of rows.map((then) => then + shift)) {
      const content = contentAt(row, column);
      if (!isOurs(content, id)) continue;
      if (formula !== undefined && isFormula(content) && sameFormula(formula, content.formula)) continue;
      const value = formula === undefined ? null : { formula };
      writes.push({ sheet: sheet.name, row, column, value, expect: content });
    }
  }
  return { writes, conflicts };
}

/** The table gives its last columns back. Throws a UserProblem where the added ones stand among others by now. */
function shrunkTable({ table, sheet }: OwnList, fresh: readonly number[]): readonly Change[] {
  if (table === null || fresh.length === 0) return [];
  const end = table.column + table.columns;
  const inside = fresh.filter((column) => column >= table.column && column < end);
  if (inside.length === 0) return [];
  const left = end - inside.length;
  const astray = inside.find((column) => column < left);
  if (astray !== undefined) {
    throw new UserProblem(
      `The added columns stand among others of the table ${table.name} on ${sheet.name}: column ${columnLetters(astray)}. Move them to its right end, or delete them there.`,
    );
  }
  return [{ ...areaOf(table, sheet.name, table.columns - inside.length), kind: "table", rowsBefore: table.rows }];
}

function areaOf({ name, row, column, rows }: TableSnapshot, sheet: string, columns: number) {
  return { name, sheet, row, column, rows, columns };
}
