import { UserProblem } from "../program/user-problem";
import { cellAddress, columnLetters } from "./address";
import type { CellWrite } from "./block-writes";
import { isEmpty } from "./cell";
import { MASTER } from "./description";
import { type FoundList, findList } from "./find-list";
import { contentAt, heldIn } from "./finding";
import type { IsOurs } from "./list-formulas";
import type { Change, Conflict } from "./plan";
import { runsOf } from "./runs";
import type { WorkbookSnapshot } from "./snapshot";
import type { WrittenCell } from "./written-cells";

/** What an undo does with the columns that its step put into lists of the master. */
export interface ReturnedColumns {
  /** What somebody has put into them since: it would be left without its header. */
  readonly conflicts: readonly Conflict[];
  /** Excel's tables without them: first, since a table leaves no header blank. */
  readonly tables: readonly Change[];
  /** Formulas that the host filled in below what the step wrote. */
  readonly writes: readonly CellWrite[];
  /** Formats, checks, notes and colour rules taken away: last. */
  readonly looks: readonly Change[];
}

/**
 * Takes back the columns whose headers are among these cells, which stand in sheets that are left. Throws a UserProblem
 * where a column stands among others of its table by now, which cannot give it back.
 */
export function returnedColumns(
  snapshot: WorkbookSnapshot,
  cells: readonly WrittenCell[],
  isOurs: IsOurs,
): ReturnedColumns {
  const headers = cells.filter(({ row }) => row === 0);
  const parts = MASTER.flatMap((list) => {
    const found = list.kind === "list" ? findList(snapshot, list) : null;
    const columns = found === null ? [] : headersOf(found, headers);
    return found === null || columns.length === 0 ? [] : [returned(found, columns, cells, isOurs)];
  });
  return {
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    tables: parts.flatMap(({ tables }) => tables),
    writes: parts.flatMap(({ writes }) => writes),
    looks: parts.flatMap(({ looks }) => looks),
  };
}

/** Columns (zero-based) whose header the step wrote where there was none. */
function headersOf({ sheet }: FoundList, headers: readonly WrittenCell[]): readonly number[] {
  return headers
    .filter(
      (cell) => cell.sheet === sheet.name && isEmpty(cell.before) && !isEmpty(contentAt(heldIn(sheet), 0, cell.column)),
    )
    .map(({ column }) => column)
    .sort((a, b) => a - b);
}

function returned(
  found: FoundList,
  columns: readonly number[],
  cells: readonly WrittenCell[],
  isOurs: IsOurs,
): ReturnedColumns {
  const { sheet, list } = found;
  const written = new Set(
    cells.filter((cell) => cell.sheet === sheet.name).map(({ row, column }) => cellAddress(row, column)),
  );
  const conflicts: Conflict[] = [];
  const writes: CellWrite[] = [];
  for (const column of columns) {
    for (let row = 1; row < sheet.values.length; row++) {
      const now = contentAt(heldIn(sheet), row, column);
      const cell = cellAddress(row, column);
      if (isEmpty(now) || written.has(cell)) continue;
      if (isOurs(sheet.name, column, now)) writes.push({ sheet: sheet.name, row, column, value: null, expect: now });
      else conflicts.push({ sheet: sheet.name, cell, expected: null, found: now });
    }
  }
  const rows = Math.max(list.readyRows, sheet.values.length) + 1;
  const looks = runsOf(columns, (a, b) => b === a + 1).map(
    (run): Change => ({
      kind: "plain",
      sheet: sheet.name,
      row: 0,
      column: run[0] ?? 0,
      rows,
      columns: run.length,
    }),
  );
  return { conflicts, tables: narrowerTable(found, columns), writes, looks };
}

function narrowerTable({ table, sheet }: FoundList, columns: readonly number[]): readonly Change[] {
  if (table === null) return [];
  const end = table.column + table.columns;
  const inside = columns.filter((column) => column >= table.column && column < end);
  if (inside.length === 0) return [];
  const left = end - inside.length;
  const astray = inside.find((column) => column < left);
  if (astray !== undefined) {
    throw new UserProblem(
      `The columns that came back stand among others of the table ${table.name} on ${sheet.name}: column ${columnLetters(astray)}. Move them to its right end, or delete them there, then try again.`,
    );
  }
  const { name, row, column, rows } = table;
  return [
    {
      kind: "table",
      name,
      sheet: sheet.name,
      row,
      column,
      rows,
      columns: table.columns - inside.length,
      rowsBefore: rows,
    },
  ];
}
