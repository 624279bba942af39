import { areaOf } from "../../shared/workbook/check-plan";
import type { Area, Change } from "../../shared/workbook/plan";

/** The areas whose ranges these changes take. */
export function wantedAreas(changes: readonly Change[]): readonly Area[] {
  return changes.flatMap(areasOf);
}

function areasOf(change: Change): readonly Area[] {
  switch (change.kind) {
    case "cells":
    case "fill":
      return [areaOf(change)];
    case "format":
    case "name":
    case "table":
    case "validation":
    case "conditional-format":
      return [change];
    case "notes":
      return [rowOf(change, change.notes.length)];
    case "chart":
      return change.source.map((area) => ({ sheet: change.sheet, ...area }));
    case "show":
      return [rowOf(change, 1)];
    case "expect":
    case "add-sheet":
    case "remove-sheet":
    case "size":
    case "widths":
    case "height":
    case "freeze":
    case "remove-name":
    case "plain":
    case "protect":
    case "link":
    case "log":
    case "anchors":
      return [];
  }
}

/** So many neighbours in a row, from a cell on. */
export function rowOf({ sheet, row, column }: Pick<Area, "sheet" | "row" | "column">, columns: number): Area {
  return { sheet, row, column, rows: 1, columns };
}
