import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import { cellAddress, parseReference } from "./address";
import { blockWrites, onceForAllRows } from "./block-writes";
import { type CellContent, type CellInput, isCellError, isEmpty } from "./cell";
import { sameContent } from "./check-plan";
import { MASTER } from "./description";
import { findList } from "./find-list";
import { findSheet } from "./find-sheets";
import { heldIn } from "./finding";
import { referencesToKeys } from "./key-references";
import { ownFormulas } from "./list-formulas";
import { type LocatedPrograms, locateDamaged, locatePrograms } from "./locate-programs";
import { currentMarks, markColumns } from "./mark-columns";
import type { Change, Conflict, Plan } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { noteKinds } from "./recall";
import { returnedColumns } from "./returned-columns";
import { sameName } from "./same-name";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import { undoColumns } from "./templates/undo-columns";
import { changedSince, isComputed, leftOver, orphans } from "./undo-conflicts";
import { contentNow, sheetNow, type WrittenCell, writtenCells } from "./written-cells";

/** The plan that takes a step back, or the later edits for whose sake it is refused. */
export type Undo =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "blocked"; readonly conflicts: readonly Conflict[] };

/**
 * Takes back what a step wrote, cell by cell, wherever the cells are now; a step that was interrupted too: a cell that
 * still or again holds what it held before is left alone. Refused where a cell holds something else by now, or where
 * something would be left without its program, in the list or in another one. `snapshot` has the cells of all sheets of
 * the plan that are left, and of the lists that may refer to its programs, with the formulas where there may be any.
 */
export function planUndo(snapshot: WorkbookSnapshot, plan: Plan, id: string): Undo {
  if (plan.added !== undefined) {
    const { changes, conflicts } = undoColumns(snapshot, plan.added);
    if (conflicts.length > 0) return { kind: "blocked", conflicts };
    return { kind: "plan", plan: { title: `Undo: ${plan.title}`, changes, places: null, undoes: id } };
  }
  const located = listOf(snapshot, plan);
  const touched = withoutLostNotes(snapshot, writtenCells(plan, snapshot, located));
  const cells = touched.filter(({ before, after }) => !isEmpty(before) || !isEmpty(after));
  const fresh = plan.changes.flatMap((change) =>
    change.kind === "add-sheet" ? (sheetNow(snapshot, change.sheet) ?? []) : [],
  );
  const isOurs = ownFormulas(snapshot, located);
  const left = cells.filter(({ sheet }) => !fresh.includes(sheet));
  const columns = returnedColumns(snapshot, left, isOurs);
  const conflicts = [
    ...columns.conflicts,
    ...fresh.flatMap((sheet) => leftOver(snapshot, sheet, cells, isOurs)),
    ...left.flatMap((cell) => changedSince(snapshot, cell, isOurs)),
    ...(located === null || fresh.includes(located.sheet.name) ? [] : orphans(snapshot, located, cells)),
    ...referencesToKeys(snapshot, lostKeys(snapshot, cells)).filter(({ sheet }) => !fresh.includes(sheet)),
  ];
  if (conflicts.length > 0) return { kind: "blocked", conflicts };
  const reverted = left.filter((cell) => mustRevert(snapshot, cell));
  // Blanks between them that the step left blank: with them, its rows are one block.
  const blanks = touched.filter(
    (cell) =>
      !fresh.includes(cell.sheet) && [cell.before, cell.after, contentNow(snapshot, cell)].every((one) => isEmpty(one)),
  );
  const changes = [
    // Before the headers go by which columns are told.
    ...lostMarks(snapshot, plan, fresh),
    ...columns.tables,
    ...onceForAllRows(
      blockWrites(
        [
          ...reverted.map((cell) => ({ ...cell, value: inputOf(cell.before), expect: contentNow(snapshot, cell) })),
          ...columns.writes,
        ],
        blanks,
      ),
    ),
    ...columns.looks,
    ...shrunkTables(snapshot, plan, located, reverted),
    ...lostNames(snapshot, plan, fresh),
    ...fresh.map((sheet): Change => ({ kind: "remove-sheet", sheet, expect: contentsOf(snapshot, sheet) })),
  ];
  keepOneSheet(snapshot, fresh);
  return { kind: "plan", plan: { title: `Undo: ${plan.title}`, changes, places: null, undoes: id } };
}

/** The list that the plan wrote into, if it is still there. */
function listOf(snapshot: WorkbookSnapshot, { places }: Plan): LocatedPrograms | null {
  if (places === null || sheetNow(snapshot, places.sheet) === null) return null;
  const located = locateDamaged(snapshot);
  // Without keys nothing can be told of the programs; what else is missing may be what the step put back.
  return places.keys.length === 0 || located?.columns.columns.has("key") ? located : locatePrograms(snapshot);
}

/**
 * What the add-in noted for itself is no edit that could be lost: which column is which is taken back only where nothing
 * newer was noted, and the highest key stays, since a key is given once.
 */
function withoutLostNotes(snapshot: WorkbookSnapshot, cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const kindAt = noteKinds(snapshot);
  return cells.filter((cell) => {
    const kind = kindAt(cell.sheet, cell.row);
    return kind === null || (kind === "columns" && sameContent(cell.after, contentNow(snapshot, cell)));
  });
}

/** The keys that the step gave and that go with it. */
function lostKeys(snapshot: WorkbookSnapshot, written: readonly WrittenCell[]): readonly string[] {
  return written.flatMap((cell) =>
    cell.field === "key" && isEmpty(cell.before) && sameContent(cell.after, contentNow(snapshot, cell))
      ? [String(cell.after)]
      : [],
  );
}

const RESULTS: readonly FieldId[] = PROGRAM_COLUMNS.filter(({ content }) => content.kind === "result").map(
  ({ id }) => id,
);

/** Results that stood there before had their formulas, which are still right. */
function mustRevert(snapshot: WorkbookSnapshot, cell: WrittenCell): boolean {
  const isResult = cell.field !== null && RESULTS.includes(cell.field);
  if (isResult && !isEmpty(cell.before)) return false;
  return !sameContent(cell.before, contentNow(snapshot, cell));
}

/** Excel's tables give back the rows that they grew by, as far as their last rows are free again. */
function shrunkTables(
  snapshot: WorkbookSnapshot,
  plan: Plan,
  located: LocatedPrograms | null,
  reverted: readonly WrittenCell[],
): readonly Change[] {
  return plan.changes.flatMap((grown): readonly Change[] => {
    if (grown.kind !== "table" || grown.rowsBefore === null) return [];
    const list = located !== null && plan.places?.sheet === grown.sheet ? located : null;
    const sheet = snapshot.sheets[list?.sheet.name ?? sheetNow(snapshot, grown.sheet) ?? ""];
    const table = list === null ? sheet?.tables.find(({ name }) => name === grown.name) : list.table;
    if (sheet === undefined || table === undefined || table === null) return [];
    const isFree = list === null ? blankRows(sheet, reverted) : rowsWithoutKey(list, reverted);
    const bottom = table.row + table.rows;
    const least = Math.max(bottom - (grown.rows - grown.rowsBefore), table.row + grown.rowsBefore);
    let end = bottom;
    while (end > least && isFree(end - 1)) end--;
    if (end >= bottom) return [];
    const { name, row, column, columns } = table;
    const area = { sheet: sheet.name, row, column, rows: end - row, columns };
    return [{ kind: "table", name, ...area, rowsBefore: table.rows }];
  });
}

/** Rows outside of the list have no key, whatever else stands in them. */
function rowsWithoutKey(located: LocatedPrograms, reverted: readonly WrittenCell[]): (row: number) => boolean {
  const lost = new Set(reverted.flatMap(({ field, row, before }) => (field === "key" && isEmpty(before) ? [row] : [])));
  return (row) => isEmpty(located.cell(row, "key")) || lost.has(row);
}

function blankRows(sheet: SheetSnapshot, reverted: readonly WrittenCell[]): (row: number) => boolean {
  const blank = new Set(
    reverted
      .filter((cell) => cell.sheet === sheet.name && isEmpty(cell.before))
      .map(({ row, column }) => cellAddress(row, column)),
  );
  return (row) =>
    (sheet.values[row] ?? []).every((value, column) => isEmpty(value) || blank.has(cellAddress(row, column)));
}

/** Marks of columns that the step gave; with its sheet a mark goes by itself. */
function lostMarks(snapshot: WorkbookSnapshot, plan: Plan, fresh: readonly string[]): readonly Change[] {
  return plan.changes.flatMap((change): readonly Change[] => {
    const name = change.kind === "anchors" ? sheetNow(snapshot, change.sheet) : null;
    if (change.kind !== "anchors" || name === null || fresh.includes(name)) return [];
    const list = MASTER.find((sheet) => sheet.kind === "list" && findSheet(snapshot, sheet.id) === name);
    const found = list?.kind === "list" ? findList(snapshot, list) : null;
    if (found === null) return [];
    return markColumns(snapshot.host, name, currentMarks(found, change.fields)).map((marks) => ({
      ...marks,
      marked: !change.marked,
    }));
  });
}

/** Names that the step gave and that go with its sheets. */
function lostNames(snapshot: WorkbookSnapshot, plan: Plan, fresh: readonly string[]): readonly Change[] {
  return plan.changes.flatMap((change): readonly Change[] => {
    if (change.kind !== "name") return [];
    const now = snapshot.names.find(({ name }) => sameName(name, change.name));
    const sheet = now === undefined ? undefined : parseReference(now.refersTo)?.sheet;
    return sheet !== undefined && fresh.includes(sheet) ? [{ kind: "remove-name", sheet, name: change.name }] : [];
  });
}

function contentsOf(snapshot: WorkbookSnapshot, sheet: string): readonly (readonly CellContent[])[] | null {
  return isComputed(snapshot, sheet) ? null : heldIn(snapshot.sheets[sheet]);
}

/** An error that stood there before cannot be written; it comes back by itself where it was computed. */
function inputOf(content: CellContent): CellInput {
  return isCellError(content) ? null : content;
}

/** A workbook must keep a sheet that can be seen. */
function keepOneSheet({ sheetNames, hiddenSheets }: WorkbookSnapshot, removed: readonly string[]): void {
  if (removed.length === 0) return;
  if (sheetNames.some((name) => !removed.includes(name) && !hiddenSheets.includes(name))) return;
  throw new UserProblem("A workbook must keep one sheet: add an empty sheet, then undo this step.");
}
