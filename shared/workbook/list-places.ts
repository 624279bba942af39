import { areaOf } from "./check-plan";
import type { LocatedPrograms } from "./locate-programs";
import type { Change, ListPlaces, Write } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";

/**
 * Which programs and fields of the list these changes write: a program that they add has the key that they give it.
 * `at` says where each column stands once they are made (zero-based), where they add columns.
 */
export function listPlaces(
  located: LocatedPrograms,
  changes: readonly Change[],
  at: ColumnPlaces["at"] = located.places.at,
): ListPlaces {
  const keyColumn = at("key");
  const keys = new Map<number, string>();
  const columns = new Set<number>();
  for (const write of changes) {
    if ((write.kind !== "cells" && write.kind !== "fill") || write.sheet !== located.sheet.name) continue;
    const { row, column, rows, columns: width } = areaOf(write);
    for (let c = column; c < column + width; c++) columns.add(c);
    for (let r = row; r < row + rows; r++) {
      // The headers' row is no program: its cells are found by their columns alone.
      if (r === 0) continue;
      const key = writtenAt(write, r, keyColumn) ?? keys.get(r) ?? located.cell(r, "key");
      keys.set(r, typeof key === "string" ? key : "");
    }
  }
  const fields = PROGRAM_COLUMNS.map(({ id }): [number, string] => [at(id), id]);
  return {
    sheet: located.sheet.name,
    keys: [...keys].filter(([, key]) => key !== ""),
    fields: fields.filter(([column]) => columns.has(column)),
  };
}

function writtenAt(write: Write, row: number, column: number): unknown {
  const cells = write.kind === "fill" ? write.cells : write.values[row - write.row];
  return cells?.[column - write.column];
}
