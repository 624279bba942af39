import { areaOf } from "./check-plan";
import type { LocatedPrograms } from "./locate-programs";
import type { Change, ListPlaces, Write } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";

/** Which programs and fields of the list these changes write: a program that they add has the key that they give it. */
export function listPlaces(located: LocatedPrograms, changes: readonly Change[]): ListPlaces {
  const keyColumn = located.places.at("key");
  const keys = new Map<number, string>();
  const columns = new Set<number>();
  for (const write of changes) {
    if ((write.kind !== "cells" && write.kind !== "fill") || write.sheet !== located.sheet.name) continue;
    const { row, column, rows, columns: width } = areaOf(write);
    for (let c = column; c < column + width; c++) columns.add(c);
    for (let r = row; r < row + rows; r++) {
      const key = writtenAt(write, r, keyColumn) ?? keys.get(r) ?? located.cell(r, "key");
      keys.set(r, typeof key === "string" ? key : "");
    }
  }
  const fields = PROGRAM_COLUMNS.map(({ id }): [number, string] => [located.places.at(id), id]);
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
