import {
  areaOf,
  type Checked,
  conflictsOf,
  distinctConflicts,
  needsFormulas,
  sheetConflicts,
  writesToCheck,
} from "../../shared/workbook/check-plan";
import type { Area, Conflict, Plan } from "../../shared/workbook/plan";
import { boxAround, cellsIn } from "./areas";
import { timesOf, valuesOf, withFormulas } from "./cells";
import type { OpenSheets } from "./open-sheets";

/** So many cells that nobody asked for are read in less time than a call takes. */
const CELLS_OF_A_CALL = 2_000;

/** The cells of a plan that do not hold what it expects. Neighbouring areas are read together. */
export function findConflicts(sheets: OpenSheets, plan: Plan): readonly Conflict[] {
  const times = timesOf(sheets.spreadsheet);
  const found = new Map<Checked, readonly Conflict[]>();
  const writes = writesToCheck(plan);
  for (const { box, parts } of boxesOf(writes)) {
    const range = sheets.existing(box);
    const values = range === null ? [] : valuesOf(range, times);
    const contents = range !== null && parts.some(needsFormulas) ? withFormulas(values, range) : null;
    for (const write of parts) {
      const area = areaOf(write);
      found.set(
        write,
        conflictsOf(write, { values: cut(values, box, area), contents: contents && cut(contents, box, area) }),
      );
    }
  }
  const removed = plan.changes.flatMap((change) => {
    if (change.kind !== "remove-sheet" || change.expect === null) return [];
    const range = sheets.sheet(change.sheet).getDataRange();
    return sheetConflicts(change, withFormulas(valuesOf(range, times), range));
  });
  return distinctConflicts([...writes.flatMap((write) => found.get(write) ?? []), ...removed]);
}

interface Box {
  readonly box: Area;
  readonly parts: readonly Checked[];
}

/** Rectangles around the writes: each takes a further write in where little else comes with it. */
function boxesOf(writes: readonly Checked[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const write of writes) {
    const area = areaOf(write);
    const at = boxes.findIndex(({ box }) => {
      if (box.sheet !== area.sheet) return false;
      return cellsIn(boxAround(box, area)) - cellsIn(box) - cellsIn(area) <= CELLS_OF_A_CALL;
    });
    const joined = boxes[at];
    if (joined === undefined) boxes.push({ box: area, parts: [write] });
    else boxes[at] = { box: boxAround(joined.box, area), parts: [...joined.parts, write] };
  }
  return boxes;
}

/** The cells of a part, from its first on. */
function cut<T>(cells: readonly (readonly T[])[], box: Area, part: Area): readonly (readonly T[])[] {
  const [row, column] = [part.row - box.row, part.column - box.column];
  return cells.slice(row, row + part.rows).map((line) => line.slice(column, column + part.columns));
}
