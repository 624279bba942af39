import type { FieldId } from "../program/field";
import type { CellValue } from "./cell";
import { areaOf, isWrite, writesToCheck } from "./check-plan";
import { MASTER } from "./description";
import { findList } from "./find-list";
import { findSheet } from "./find-sheets";
import type { Area, ExpectCells, Plan } from "./plan";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** What tells the programs of a list apart. */
const IDENTITY: readonly FieldId[] = ["key", "institution", "program"];

/**
 * The plan, with what must still stand around the cells that it writes: the headers of their columns, and what tells
 * their rows apart. Without it a list that was sorted between preview and change would get another program's values.
 */
export function guarded(snapshot: WorkbookSnapshot, plan: Plan): Plan {
  const written = new Map<string, Area[]>();
  for (const write of writesToCheck(plan)) {
    if (isWrite(write)) written.set(write.sheet, [...(written.get(write.sheet) ?? []), areaOf(write)]);
  }
  const guards = [...written].flatMap(([name, areas]): readonly ExpectCells[] => {
    const sheet = snapshot.sheets[name];
    if (sheet === undefined) return [];
    if (plan.added?.sheet === name) return guardsOfOwnList(sheet, plan.added.header);
    return guardsOfList(snapshot, sheet, areas);
  });
  return guards.length === 0 ? plan : { ...plan, changes: [...guards, ...plan.changes] };
}

/** All headers, and the list's first column: rows that came or went move it. */
function guardsOfOwnList(sheet: SheetSnapshot, header: number): readonly ExpectCells[] {
  const headers = sheet.values[header] ?? [];
  const first = Math.max(
    0,
    headers.findIndex((value) => value !== null && value !== ""),
  );
  return [
    cells(sheet, header, first, 1, Math.max(1, headers.length - first)),
    cells(sheet, header, first, Math.max(1, sheet.values.length - header), 1),
  ];
}

function guardsOfList(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, areas: readonly Area[]) {
  const list = MASTER.find(({ id, kind }) => kind === "list" && findSheet(snapshot, id) === sheet.name);
  if (list?.kind !== "list") return [];
  const left = Math.min(...areas.map(({ column }) => column));
  const right = Math.max(...areas.map(({ column, columns }) => column + columns));
  const headers = cells(sheet, 0, left, 1, right - left);
  const found = list.id === "programs" ? findList(snapshot, list) : null;
  const below = areas.filter(({ row }) => row > 0);
  if (found === null || below.length === 0) return [headers];
  const top = Math.min(...below.map(({ row }) => row));
  const end = Math.max(...below.map(({ row, rows }) => row + rows));
  return [
    headers,
    ...IDENTITY.flatMap((id): readonly ExpectCells[] => {
      const at = found.columns.get(id);
      return at === undefined ? [] : [cells(sheet, top, at, end - top, 1)];
    }),
  ];
}

function cells(
  { name, values }: SheetSnapshot,
  row: number,
  column: number,
  rows: number,
  columns: number,
): ExpectCells {
  return {
    kind: "expect",
    sheet: name,
    row,
    column,
    values: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_cell, c): CellValue => values[row + r]?.[column + c] ?? null),
    ),
  };
}
