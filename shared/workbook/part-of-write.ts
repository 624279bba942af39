import { areaOf } from "./check-plan";
import type { Area, Write } from "./plan";

/** The part of a write that goes into an area within its own. */
export function partOf(write: Write, part: Area): Write {
  const { row, column, rows, columns } = part;
  const [down, right] = [row - write.row, column - write.column];
  const cut = <T>(lines: readonly (readonly T[])[]) =>
    lines.slice(down, down + rows).map((line) => line.slice(right, right + columns));
  const expect = write.expect === "blank" ? "blank" : cut(write.expect);
  switch (write.kind) {
    case "cells":
      return { ...write, row, column, values: cut(write.values), expect };
    case "fill":
      return { ...write, row, column, rows, cells: write.cells.slice(right, right + columns), expect };
  }
}

/** The parts of a write that go elsewhere than into these areas. */
export function partsOutside(write: Write, areas: readonly Area[]): readonly Write[] {
  const own = areaOf(write);
  const rest = areas.reduce<readonly Area[]>((parts, hole) => parts.flatMap((part) => outside(part, hole)), [own]);
  return rest.length === 1 && rest[0] === own ? [write] : rest.map((part) => partOf(write, part));
}

/** What of an area lies above, left, right and below of another. */
function outside(area: Area, hole: Area): readonly Area[] {
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (area.sheet !== hole.sheet || top >= bottom || left >= right) return [area];
  const beside = { ...area, row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...beside, columns: left - area.column },
    { ...beside, column: right, columns: area.column + area.columns - right },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
