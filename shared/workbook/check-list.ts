import { UserProblem } from "../program/user-problem";
import type { CellWrite } from "./block-writes";
import { isEmpty } from "./cell";
import { isAnchored } from "./column-anchors";
import { columnRules } from "./column-rules";
import type { ListSheet } from "./description/sheet";
import { type FoundList, findList, lostTable } from "./find-list";
import { contentAt, type Finding, formulasToPutBack, isBroken } from "./finding";
import { listFormulas } from "./list-formulas";
import { GROUP_FILL, HEADER } from "./looks";
import { describedMarks, markColumns } from "./mark-columns";
import { columnsOnceWhole, inTheWay, missingColumns } from "./missing-columns";
import type { PlacedColumn } from "./placed-columns";
import type { Change } from "./plan";
import { runsOf } from "./runs";
import type { TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** What a list of the master lacks. Throws a UserProblem where it is no table any more, or its table cannot grow. */
export function checkList(snapshot: WorkbookSnapshot, list: ListSheet): readonly Finding[] {
  const found = findList(snapshot, list);
  if (found === null) return [];
  const lost = list.hidden ? null : lostTable(snapshot, found);
  if (lost !== null) throw new UserProblem(lost);
  return [...columnsToAdd(snapshot, found, missingColumns(found)), ...brokenFormulas(snapshot, found)];
}

/** Missing columns with their rules; the list keeps its own order. Throws a UserProblem where its table cannot grow. */
function columnsToAdd(
  snapshot: WorkbookSnapshot,
  found: FoundList,
  placed: readonly PlacedColumn[],
): readonly Finding[] {
  if (placed.length === 0) return [];
  const { sheet, table, list } = found;
  const { name } = sheet;
  const headers = placed.map(({ column }) => column.header).join(", ");
  const what = `the ${placed.length === 1 ? "column" : "columns"} ${headers}`;
  const typed = inTheWay(found, placed);
  if (typed !== null) {
    throw new UserProblem(
      `${name} lacks ${what}, and ${typed}, where there would be room, holds something of yours. Move it further right or to another sheet, then try again.`,
    );
  }
  const rows = Math.max(list.readyRows, sheet.values.length);
  return [
    {
      what: `${name}: to add ${what}`,
      changes: [
        ...columnRules(name, placed, 1, rows),
        ...runsOf(placed, (a, b) => b.at === a.at + 1).flatMap((run) => headersOf(name, run)),
        ...(table === null ? [] : [widerTable(table, name, placed.length)]),
        ...(isAnchored(list) ? markColumns(snapshot.host, name, describedMarks(placed)) : []),
      ],
    },
  ];
}

/** The headers of neighbours, with what they mean. */
function headersOf(sheet: string, run: readonly PlacedColumn[]): readonly Change[] {
  const start = run[0]?.at ?? 0;
  const columns = run.map(({ column }) => column);
  const headers = columns.map(({ header }) => header);
  return [
    { kind: "cells", sheet, row: 0, column: start, values: [headers], expect: "blank" },
    ...run.map(
      ({ column, at }): Change => ({
        kind: "format",
        sheet,
        row: 0,
        column: at,
        rows: 1,
        columns: 1,
        ...HEADER,
        fill: GROUP_FILL[column.group],
      }),
    ),
    { kind: "notes", sheet, row: 0, column: start, titles: headers, notes: columns.map(({ help }) => help) },
    { kind: "widths", sheet, column: start, widths: columns.map(({ width }) => width) },
  ];
}

function widerTable({ name, row, column, rows, columns }: TableSnapshot, sheet: string, more: number): Change {
  return { kind: "table", name, sheet, row, column, rows, columns: columns + more, rowsBefore: rows };
}

/** Computed cells that lost what they refer to, or are blank beside a row that has something. */
function brokenFormulas(snapshot: WorkbookSnapshot, found: FoundList): readonly Finding[] {
  const { sheet } = found;
  const columns = columnsOnceWhole(found);
  const formulas = [...listFormulas(snapshot, found)];
  const used = usedRows(found);
  const broken = sheet.values.flatMap((_, row) =>
    formulas.flatMap(([id, formula]): readonly CellWrite[] => {
      const column = columns.get(id);
      const now = column === undefined ? null : contentAt(sheet.contents, row, column);
      const isWanted = used.has(row) || (row > 0 && !isEmpty(now));
      if (column === undefined || !isWanted || !isBroken(now)) return [];
      return [{ sheet: sheet.name, row, column, value: { formula }, expect: now }];
    }),
  );
  return formulasToPutBack(sheet.name, broken);
}

/** Rows below the header with something that is not computed. */
function usedRows({ list, sheet, columns }: FoundList): ReadonlySet<number> {
  const typed = list.columns
    .filter(({ content }) => content.kind !== "result")
    .flatMap(({ id }) => columns.get(id) ?? []);
  return new Set(
    sheet.values.flatMap((cells, row) =>
      row > 0 && typed.some((column) => !isEmpty(cells[column] ?? null)) ? [row] : [],
    ),
  );
}
