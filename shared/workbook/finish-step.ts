import { areaAddress, parseReference } from "./address";
import type { CellContent, CellValue } from "./cell";
import { afterOf, areaOf, beforeOf, isWrite, sameContent } from "./check-plan";
import type { Area, Change, ExpectCells, Plan, Write } from "./plan";
import { sameName } from "./same-name";
import type { WorkbookSnapshot } from "./snapshot";
import { contentNow } from "./written-cells";

/**
 * What is left to do of a step that was interrupted, in its order. What is seen to be done is left out, and so is
 * everything before it; a write that was done in part is written whole, expecting what stands there now where that is
 * either what it found or what it wrote. Anything else will be a conflict.
 */
export function planFinish(snapshot: WorkbookSnapshot, plan: Plan): Plan {
  const last = plan.changes.reduce((found, change, index) => (isSeenDone(snapshot, change) ? index : found), -1);
  const rest = plan.changes.flatMap((change, index): readonly Change[] => {
    if (change.kind === "expect") return [stillExpected(snapshot, plan, change)];
    if (isSeenDone(snapshot, change)) return [];
    // A colour rule comes last in Google Sheets, whatever its place.
    if (index < last && !isWrite(change) && change.kind !== "conditional-format") return [];
    return [isWrite(change) ? goOn(snapshot, change) : change];
  });
  return { ...plan, changes: rest };
}

/** Whether the workbook shows that a change was made. Looks and rules do not show. */
function isSeenDone(snapshot: WorkbookSnapshot, change: Change): boolean {
  switch (change.kind) {
    case "add-sheet":
      return snapshot.sheetNames.some((name) => sameName(name, change.sheet));
    case "remove-sheet":
      return !snapshot.sheetNames.includes(change.sheet);
    case "cells":
    case "fill":
      return isWritten(snapshot, change);
    case "name":
      return snapshot.names.some(({ name, refersTo }) => sameName(name, change.name) && pointsTo(refersTo, change));
    case "remove-name":
      return !snapshot.names.some(({ name }) => sameName(name, change.name));
    case "expect":
    case "size":
    case "format":
    case "widths":
    case "height":
    case "freeze":
    case "table":
    case "validation":
    case "conditional-format":
    case "plain":
    case "protect":
    case "notes":
    case "link":
    case "chart":
    case "show":
    case "log":
    case "anchors":
      return false;
  }
}

/** What the plan relies on, as far as it has not changed that itself. */
function stillExpected(snapshot: WorkbookSnapshot, { changes }: Plan, expected: ExpectCells): ExpectCells {
  const { sheet } = expected;
  const writes = changes.filter(isWrite).filter((write) => write.sheet === sheet);
  const values = expected.values.map((cells, r) =>
    cells.map((value, c): CellValue => {
      const [row, column] = [expected.row + r, expected.column + c];
      const isWritten = writes.some((write) => {
        const area = areaOf(write);
        const [down, right] = [row - area.row, column - area.column];
        return down >= 0 && down < area.rows && right >= 0 && right < area.columns;
      });
      return isWritten ? (snapshot.sheets[sheet]?.values[row]?.[column] ?? null) : value;
    }),
  );
  return { ...expected, values };
}

/** Expects what stands there now in the cells that are done. */
function goOn(snapshot: WorkbookSnapshot, write: Write): Write {
  const { rows, columns } = areaOf(write);
  const expect = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): CellContent => {
      const now = contentAt(snapshot, write, r, c);
      return sameContent(afterOf(write, r, c), now) ? now : beforeOf(write, r, c);
    }),
  );
  return { ...write, expect };
}

/** Every cell holds what the write puts there, and some cell did not before. */
function isWritten(snapshot: WorkbookSnapshot, write: Write): boolean {
  const { rows, columns } = areaOf(write);
  let changes = false;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const after = afterOf(write, r, c);
      if (!sameContent(after, contentAt(snapshot, write, r, c))) return false;
      changes ||= !sameContent(after, beforeOf(write, r, c));
    }
  }
  return changes;
}

function pointsTo(refersTo: string, area: Area): boolean {
  const at = parseReference(refersTo);
  return at !== null && at.sheet === area.sheet && areaAddress(at) === areaAddress(area);
}

function contentAt(snapshot: WorkbookSnapshot, write: Write, row: number, column: number): CellContent {
  return contentNow(snapshot, { sheet: write.sheet, row: write.row + row, column: write.column + column });
}
