/** Columns of a list that are no field of ours and that the user keeps: at the right end of Programs, under their own headers. */
import { fold, LONGEST_TEXT } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { blockWrites, type CellWrite } from "./block-writes";
import { isEmpty } from "./cell";
import type { LocatedPrograms } from "./locate-programs";
import { GROUP_FILL, HEADER } from "./looks";
import { firstTyped } from "./missing-columns";
import type { Change } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { runsOf } from "./runs";

/** What the kept columns hold for the program in a row (zero-based), one for each header. */
export interface KeptCells {
  readonly row: number;
  readonly extras: readonly string[];
}

export interface KeptColumns {
  /** Headers, a wider table and cells: the blank ones, nothing else. */
  readonly changes: readonly Change[];
  /** How many columns the table gets. */
  readonly wider: number;
}

const WIDTH = 140;

/**
 * What kept columns are called in Programs: as in their list, but each otherwise than the others, and none as a column
 * of ours is called or found.
 */
export function keptNames(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const name = OURS.has(fold(header)) ? `${header} (list)` : header;
    let [free, number] = [name, 1];
    while (taken.has(fold(free))) free = `${name} ${++number}`;
    taken.add(fold(free));
    return free;
  });
}

const OURS = new Set(PROGRAM_COLUMNS.flatMap(({ header, synonyms }) => [header, ...synonyms].map(fold)));

/** Puts kept columns into a list that is there: under a header of the same name, else in columns of their own. Throws a UserProblem. */
export function keptColumns(
  located: LocatedPrograms,
  headers: readonly string[],
  cells: readonly KeptCells[],
): KeptColumns {
  const columns = placesFor(located, headers);
  const fresh = columns.filter(({ isNew }) => isNew);
  const { sheet, table } = located;
  const writes = cells.flatMap(({ row, extras }) =>
    columns.flatMap(({ at }, index): readonly CellWrite[] => {
      const value = extras[index] ?? "";
      const stands = sheet.contents?.[row]?.[at] ?? sheet.values[row]?.[at] ?? null;
      return value === "" || !isEmpty(stands)
        ? []
        : [{ sheet: sheet.name, row, column: at, value: shown(value), expect: stands }];
    }),
  );
  const isInTable = table !== null && fresh.length > 0;
  return {
    wider: isInTable ? fresh.length : 0,
    changes: [
      ...newHeaders(sheet.name, fresh),
      ...(isInTable ? [{ ...areaOfTable(located, table), columns: table.columns + fresh.length }] : []),
      ...blockWrites(writes),
    ],
  };
}

/** The same for a list that is just made by `changes`, whose programs' rows begin below the header. */
export function keptInNewList(
  changes: readonly Change[],
  sheet: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Change[] {
  if (headers.length === 0) return changes;
  const first = PROGRAM_COLUMNS.length;
  const wide = changes.map((change): Change => {
    const isList = (change.kind === "table" || change.kind === "add-sheet") && change.sheet === sheet;
    return isList ? { ...change, columns: change.columns + headers.length } : change;
  });
  const cells = rows.flatMap((extras, row) =>
    extras.flatMap((value, column): readonly CellWrite[] =>
      value === "" ? [] : [{ sheet, row: row + 1, column: first + column, value: shown(value), expect: null }],
    ),
  );
  const added = [
    ...newHeaders(
      sheet,
      headers.map((header, column) => ({ header, at: first + column })),
    ),
    ...blockWrites(cells),
  ];
  // A table's headers stand before it is one.
  const table = wide.findIndex((change) => change.kind === "table" && change.sheet === sheet);
  return [...wide.slice(0, table), ...added, ...wide.slice(table)];
}

/** No more than a cell can hold. */
function shown(value: string): string {
  return value.slice(0, LONGEST_TEXT);
}

/** The headers of columns of the user's own, with the looks of the list's. */
function newHeaders(
  sheet: string,
  columns: readonly { readonly header: string; readonly at: number }[],
): readonly Change[] {
  return runsOf(columns, (a, b) => b.at === a.at + 1).flatMap((run): readonly Change[] => {
    const column = run[0]?.at ?? 0;
    const values = [run.map(({ header }) => header)];
    return [
      { kind: "cells", sheet, row: 0, column, values, expect: "blank" },
      { kind: "format", sheet, row: 0, column, rows: 1, columns: run.length, ...HEADER, fill: GROUP_FILL.notes },
      { kind: "widths", sheet, column, widths: run.map(() => WIDTH) },
    ];
  });
}

interface KeptPlace {
  readonly header: string;
  readonly at: number;
  readonly isNew: boolean;
}

function placesFor({ sheet, table, columns }: LocatedPrograms, headers: readonly string[]): readonly KeptPlace[] {
  const row = sheet.values[0] ?? [];
  const described = new Set(columns.columns.values());
  const own = new Map(
    row.flatMap((header, at) => (described.has(at) || isEmpty(header) ? [] : [[fold(String(header)), at] as const])),
  );
  const last = row.reduce<number>((end, header, at) => (isEmpty(header) ? end : at), -1);
  let next = table === null ? last + 1 : table.column + table.columns;
  return headers.map((header) => {
    const at = own.get(fold(header));
    if (at !== undefined) return { header, at, isNew: false };
    while (table === null && firstTyped(sheet, next) !== null) next++;
    const typed = firstTyped(sheet, next);
    if (typed !== null) {
      throw new UserProblem(
        `The column "${header}" goes to the right end of ${sheet.name}, but ${typed} holds something of yours. Move it further to the right, or do not keep that column.`,
      );
    }
    own.set(fold(header), next);
    return { header, at: next++, isNew: true };
  });
}

function areaOfTable({ sheet }: LocatedPrograms, { name, row, column, rows }: NonNullable<LocatedPrograms["table"]>) {
  return { kind: "table" as const, name, sheet: sheet.name, row, column, rows, rowsBefore: rows };
}
