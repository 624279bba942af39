import type { CellWrite } from "./block-writes";
import { isEmpty } from "./cell";
import type { ColumnSpec } from "./column";
import { columnRules } from "./column-rules";
import type { ListSheet } from "./description/sheet";
import { type FoundList, findList } from "./find-list";
import { contentAt, type Finding, formulasToPutBack, isBroken } from "./finding";
import { locatePrograms } from "./locate-programs";
import { GROUP_FILL, HEADER } from "./looks";
import type { Change } from "./plan";
import { currentReferences } from "./references";
import { resultFormulas } from "./result-formulas";
import type { WorkbookSnapshot } from "./snapshot";

/** What a list of the master lacks. */
export function checkList(snapshot: WorkbookSnapshot, list: ListSheet): readonly Finding[] {
  const found = findList(snapshot, list);
  if (found === null) return [];
  const missing = list.columns.filter(({ id }) => !found.columns.has(id));
  return [...missingColumns(found, missing), ...brokenFormulas(snapshot, found)];
}

/** Columns come to the right of the last header, with their rules; the list keeps its own order. */
function missingColumns(found: FoundList, missing: readonly ColumnSpec[]): readonly Finding[] {
  if (missing.length === 0) return [];
  const { sheet, table, list } = found;
  const headers = sheet.values[0] ?? [];
  const last = headers.reduce<number>((end, header, at) => (isEmpty(header) ? end : at), -1);
  const start = table === null ? last + 1 : table.column + table.columns;
  const rows = Math.max(list.readyRows, sheet.values.length);
  const placed = missing.map((column, index) => ({ column, at: start + index, index }));
  const name = sheet.name;
  return [
    {
      what: `${name}: to add the ${missing.length === 1 ? "column" : "columns"} ${missing.map(({ header }) => header).join(", ")}`,
      changes: [
        ...columnRules(name, placed, 1, rows),
        {
          kind: "cells",
          sheet: name,
          row: 0,
          column: start,
          values: [missing.map(({ header }) => header)],
          expect: "blank",
        },
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
        {
          kind: "notes",
          sheet: name,
          row: 0,
          column: start,
          titles: missing.map(({ header }) => header),
          notes: missing.map(({ help }) => help),
        },
        { kind: "widths", sheet: name, column: start, widths: missing.map(({ width }) => width) },
        ...(table === null
          ? []
          : [
              {
                kind: "table" as const,
                name: table.name,
                sheet: name,
                row: table.row,
                column: table.column,
                rows: table.rows,
                columns: table.columns + missing.length,
                rowsBefore: table.rows,
              },
            ]),
      ],
    },
  ];
}

/** Computed cells that lost what they refer to, or are blank beside a row that has something. */
function brokenFormulas(snapshot: WorkbookSnapshot, found: FoundList): readonly Finding[] {
  const { list, sheet, columns } = found;
  const formulas = listFormulas(snapshot, list);
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

function listFormulas(snapshot: WorkbookSnapshot, list: ListSheet): ReadonlyMap<string, string> {
  if (list.id === "programs") {
    const located = locatePrograms(snapshot);
    return located === null ? new Map() : resultFormulas(snapshot.host, located.places);
  }
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
