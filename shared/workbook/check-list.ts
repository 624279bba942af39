import type { FieldId } from "../program/field";
import type { CellWrite } from "./block-writes";
import { isEmpty } from "./cell";
import { isAnchored } from "./column-anchors";
import { columnRules } from "./column-rules";
import type { ListSheet } from "./description/sheet";
import { type FoundList, findList } from "./find-list";
import { contentAt, type Finding, formulasToPutBack, isBroken } from "./finding";
import { placesOf } from "./locate-programs";
import { GROUP_FILL, HEADER } from "./looks";
import { describedMarks, markColumns } from "./mark-columns";
import { columnsOnceWhole, missingColumns } from "./missing-columns";
import type { PlacedColumn } from "./placed-columns";
import type { Change } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { currentReferences } from "./references";
import { type ColumnPlaces, resultFormulas } from "./result-formulas";
import type { TableSnapshot, WorkbookSnapshot } from "./snapshot";

/** What a list of the master lacks. */
export function checkList(snapshot: WorkbookSnapshot, list: ListSheet): readonly Finding[] {
  const found = findList(snapshot, list);
  if (found === null) return [];
  return [...columnsToAdd(snapshot, found, missingColumns(found)), ...brokenFormulas(snapshot, found)];
}

/** Where the columns of Programs stand once the missing ones are put back. */
export function placesOnceWhole(snapshot: WorkbookSnapshot, found: FoundList): ColumnPlaces {
  const columns = columnsOnceWhole(found);
  const fields = PROGRAM_COLUMNS.flatMap(({ id }): [FieldId, number][] => {
    const at = columns.get(id);
    return at === undefined ? [] : [[id, at]];
  });
  return placesOf(snapshot, found.sheet, found.table, new Map(fields));
}

/** Missing columns with their rules; the list keeps its own order. */
function columnsToAdd(
  snapshot: WorkbookSnapshot,
  { sheet, table, list }: FoundList,
  placed: readonly PlacedColumn[],
): readonly Finding[] {
  const [first] = placed;
  if (first === undefined) return [];
  const [name, start] = [sheet.name, first.at];
  const columns = placed.map(({ column }) => column);
  const headers = columns.map(({ header }) => header);
  const rows = Math.max(list.readyRows, sheet.values.length);
  return [
    {
      what: `${name}: to add the ${columns.length === 1 ? "column" : "columns"} ${headers.join(", ")}`,
      changes: [
        ...columnRules(name, placed, 1, rows),
        { kind: "cells", sheet: name, row: 0, column: start, values: [headers], expect: "blank" },
        ...placed.map(
          ({ column, at }): Change => ({
            kind: "format",
            sheet: name,
            row: 0,
            column: at,
            rows: 1,
            columns: 1,
            ...HEADER,
            fill: GROUP_FILL[column.group],
          }),
        ),
        { kind: "notes", sheet: name, row: 0, column: start, titles: headers, notes: columns.map(({ help }) => help) },
        { kind: "widths", sheet: name, column: start, widths: columns.map(({ width }) => width) },
        ...(table === null ? [] : [widerTable(table, name, columns.length)]),
        ...(isAnchored(list) ? markColumns(snapshot.host, name, describedMarks(placed)) : []),
      ],
    },
  ];
}

function widerTable({ name, row, column, rows, columns }: TableSnapshot, sheet: string, more: number): Change {
  return { kind: "table", name, sheet, row, column, rows, columns: columns + more, rowsBefore: rows };
}

/** Computed cells that lost what they refer to, or are blank beside a row that has something. */
function brokenFormulas(snapshot: WorkbookSnapshot, found: FoundList): readonly Finding[] {
  const { sheet } = found;
  const columns = columnsOnceWhole(found);
  const formulas = listFormulas(snapshot, found);
  const rows = usedRows(found);
  const broken = rows.flatMap((row) =>
    [...formulas].flatMap(([id, formula]): readonly CellWrite[] => {
      const column = columns.get(id);
      const now = column === undefined ? null : contentAt(sheet.contents, row, column);
      if (column === undefined || !isBroken(now)) return [];
      return [{ sheet: sheet.name, row, column, value: { formula }, expect: now }];
    }),
  );
  return formulasToPutBack(sheet.name, broken);
}

function listFormulas(snapshot: WorkbookSnapshot, found: FoundList): ReadonlyMap<string, string> {
  const { list } = found;
  if (list.id === "programs") return resultFormulas(snapshot.host, placesOnceWhole(snapshot, found));
  const references = currentReferences(snapshot, list.id);
  return new Map(list.formulas.map(({ column, formula }) => [column, formula(references)]));
}

/** Rows below the header with something that is not computed; the first one always has its formulas. */
function usedRows({ list, sheet, columns }: FoundList): readonly number[] {
  const typed = list.columns
    .filter(({ content }) => content.kind !== "result")
    .flatMap(({ id }) => columns.get(id) ?? []);
  return sheet.values.flatMap((cells, row) =>
    row > 0 && typed.some((column) => !isEmpty(cells[column] ?? null)) ? [row] : [],
  );
}
