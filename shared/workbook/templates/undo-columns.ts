import { UserProblem } from "../../program/user-problem";
import { cellAddress, columnLetters } from "../address";
import { blockWrites, type CellWrite } from "../block-writes";
import { type CellInput, isEmpty, isFormula } from "../cell";
import { sameFormula } from "../formula-text";
import type { AddedColumns, Change, Conflict } from "../plan";
import { runsOf } from "../runs";
import type { TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { KNOWN_COLUMNS } from "./column-templates";
import { type FoundColumns, findAdded } from "./find-added";
import { hasOwnForm } from "./formula-form";
import { ownFormulas, placesOf } from "./own-formulas";
import { contentAt, type OwnList } from "./own-list";

/** What takes added columns away again, or what would be lost with them. */
interface ColumnsUndo {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Takes away the columns that a plan added to a sheet, wherever they have gone since: they hold nothing but our
 * formulas, or the undo is refused with what else they hold. Formulas of ours in columns that stay go, too, where they
 * came with the plan or computed with what goes, or become what they are without it. Throws a UserProblem.
 */
export function undoColumns(snapshot: WorkbookSnapshot, added: AddedColumns): ColumnsUndo {
  const found = findAdded(snapshot, added);
  if (found === null) return { changes: [], conflicts: [] };
  const { list, fresh } = found;
  const cleared = clearedCells(found);
  const conflicts = [...found.renamed, ...cleared.conflicts];
  if (conflicts.length > 0) return { changes: [], conflicts };
  const sheet = list.sheet.name;
  const rows = list.table === null ? Math.max(added.rows, list.sheet.values.length - list.header) : list.table.rows;
  return {
    conflicts,
    changes: [
      ...shrunkTable(list, fresh),
      ...blockWrites([...cleared.writes, ...keptFormulas(snapshot, added, found)]),
      ...runsOf(fresh, (a, b) => b === a + 1).map(
        (run): Change => ({
          kind: "plain",
          sheet,
          row: list.header,
          column: run[0] ?? 0,
          rows,
          columns: run.length,
        }),
      ),
      ...(added.name === null ? [] : [{ kind: "remove-name", sheet, name: added.name } as const]),
    ],
  };
}

/** The cells of the added columns. */
function clearedCells({ list, fresh }: FoundColumns): {
  readonly writes: readonly CellWrite[];
  readonly conflicts: readonly Conflict[];
} {
  const { sheet } = list;
  const writes: CellWrite[] = [];
  const conflicts: Conflict[] = [];
  for (const column of fresh) {
    const header = sheet.values[list.header]?.[column] ?? null;
    const id = KNOWN_COLUMNS.find((known) => known.header === header)?.id ?? "";
    const end = Math.max(sheet.values.length, sheet.contents?.length ?? 0);
    for (let row = list.header; row < end; row++) {
      const content = contentAt(sheet, row, column);
      if (isEmpty(content)) continue;
      if (row === list.header || (isFormula(content) && hasOwnForm(id, content.formula))) {
        writes.push({ sheet: sheet.name, row, column, value: null, expect: content });
      } else {
        conflicts.push({ sheet: sheet.name, cell: cellAddress(row, column), expected: null, found: content });
      }
    }
  }
  return { writes, conflicts };
}

/** What becomes of our formulas in the columns that stay. */
function keptFormulas(
  snapshot: WorkbookSnapshot,
  added: AddedColumns,
  { list, fresh }: FoundColumns,
): readonly CellWrite[] {
  const { sheet } = list;
  const kept = new Map([...list.columns].filter(([, at]) => !fresh.includes(at)));
  const now = ownFormulas(snapshot, placesOf(list, list.columns, []));
  const without = ownFormulas(snapshot, placesOf(list, kept, []));
  const shift = list.header - added.header;
  return [...kept].flatMap(([id, column]) => {
    const ours = new Set(
      added.computed
        .filter((computed) => computed.id === id && !computed.replaced)
        .flatMap(({ rows }) => rows.map((row) => row + shift)),
    );
    const made = now.get(id);
    const rest = without.get(id);
    return Array.from({ length: sheet.values.length }, (_, row) => row).flatMap((row): readonly CellWrite[] => {
      const content = contentAt(sheet, row, column);
      if (!isFormula(content) || !hasOwnForm(id, content.formula)) return [];
      const put = (value: CellInput) => [{ sheet: sheet.name, row, column, value, expect: content }];
      if (ours.has(row)) return put(null);
      if (made === undefined || !sameFormula(content.formula, made)) return [];
      if (rest === undefined) return put(null);
      return sameFormula(rest, made) ? [] : put({ formula: rest });
    });
  });
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
