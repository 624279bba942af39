import { shorten } from "../shared/program/text";
import { areaAddress, columnLetters, quoteSheet } from "../shared/workbook/address";
import { journaling, refuseOpenStep, type StepRequest } from "../shared/workbook/apply-step";
import {
  areaOf,
  cellCount,
  checkParts,
  conflictsOf,
  expectsFormulas,
  sheetConflicts,
  writesToCheck,
} from "../shared/workbook/check-plan";
import { usedNames } from "../shared/workbook/find-sheets";
import { JOURNAL_EVENT_COLUMNS, readSteps } from "../shared/workbook/journal";
import { journalName } from "../shared/workbook/journal-sheet";
import type {
  ApplyResult,
  Area,
  Change,
  Conflict,
  Plan,
  SetConditionalFormat,
  SetValidation,
} from "../shared/workbook/plan";
import type { WorkbookParts } from "../shared/workbook/snapshot";
import { addChart } from "./add-chart";
import { contentsOf, toHost, valuesOf } from "./cells";
import { workbookParts } from "./workbook-parts";

/**
 * Checks what there is; writes into the journal what is about to be done and reads what stands in the cells, at once, so
 * that of two who begin together the second sees the first; then writes. A round trip each. On a conflict nothing is
 * written but that.
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, step: StepRequest): Promise<ApplyResult> {
  const parts = await lookAround(context, plan);
  const { begin, commit, withdraw } = journaling(parts, plan, step);
  const present: Present = {
    tables: new Set(parts.tableNames),
    names: new Set(parts.names.map(({ name }) => name.toLowerCase())),
  };
  await write(context, begin, present);
  const events = context.workbook.worksheets.getItem(journalName(parts)).getRange(EVENTS).getUsedRange(true);
  events.load("values");
  const found = loadFound(context, plan);
  await context.sync();
  const conflicts = found();
  try {
    refuseOpenStep(readSteps(valuesOf(events)), step.id, plan.undoes);
  } catch (error) {
    await write(context, withdraw, present);
    await context.sync();
    throw error;
  }
  await write(context, conflicts.length > 0 ? withdraw : [...plan.changes, ...commit], present);
  await context.sync();
  return conflicts.length > 0 ? { kind: "conflict", conflicts } : { kind: "applied", cells: cellCount(plan) };
}

/** The journal's columns without its records. */
const EVENTS = `A:${columnLetters(JOURNAL_EVENT_COLUMNS - 1)}`;

/** What there is in the workbook; throws a UserProblem where the plan does not fit it any more. */
async function lookAround(context: Excel.RequestContext, plan: Plan): Promise<WorkbookParts> {
  const { worksheets, tables, names } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name");
  await context.sync();
  const parts = workbookParts(context.workbook);
  checkParts(plan, {
    ...parts,
    names: usedNames(parts),
    protectedSheets: worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name),
  });
  return parts;
}

/** Queues the changes; what is too much for one request goes in several. */
async function write(context: Excel.RequestContext, changes: readonly Change[], present: Present): Promise<void> {
  let pending = 0;
  for (const change of changes.flatMap(inParts)) {
    applyChange(context, change, present);
    pending += weightOf(change);
    if (pending < CELLS_PER_SYNC) continue;
    await context.sync();
    pending = 0;
  }
}

/** Excel on the web refuses requests over 5 MB; a cell of text takes some hundred bytes. */
const CELLS_PER_SYNC = 20_000;

/** How much of a request a change takes, in cells. */
function weightOf(change: Change): number {
  switch (change.kind) {
    case "cells":
      return change.values.length * (change.values[0]?.length ?? 0);
    case "log":
      return change.rows.length * CELLS_PER_RECORD;
    default:
      return 0;
  }
}

/** A part of a record is as long as a cell can be: some hundred ordinary cells. */
const CELLS_PER_RECORD = 300;

/** A write of more than one request may carry, in blocks of rows. A log grows at its top: its blocks come last first. */
function inParts(change: Change): readonly Change[] {
  if (weightOf(change) <= CELLS_PER_SYNC) return [change];
  switch (change.kind) {
    case "cells":
      return blocksOf(change.values, change.values[0]?.length ?? 1).map(({ from, rows }) => ({
        ...change,
        row: change.row + from,
        values: rows,
      }));
    case "log":
      return [...blocksOf(change.rows, CELLS_PER_RECORD)].reverse().map(({ rows }) => ({ ...change, rows }));
    default:
      return [change];
  }
}

function blocksOf<T>(
  rows: readonly T[],
  weight: number,
): readonly { readonly from: number; readonly rows: readonly T[] }[] {
  const step = Math.max(1, Math.floor(CELLS_PER_SYNC / weight));
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => ({
    from: index * step,
    rows: rows.slice(index * step, (index + 1) * step),
  }));
}

/** Asks for what stands where the plan writes; the conflicts can be taken after the next sync. */
function loadFound(context: Excel.RequestContext, plan: Plan): () => readonly Conflict[] {
  const writes = writesToCheck(plan).map((write) => {
    const range = rangeOf(context, areaOf(write));
    const contents = expectsFormulas(write);
    range.load(contents ? "values,formulas" : "values");
    return () => conflictsOf(write, { values: valuesOf(range), contents: contents ? contentsOf(range) : null });
  });
  const sheets = plan.changes.flatMap((change) => {
    if (change.kind !== "remove-sheet" || change.expect === null) return [];
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
    range.load("values,formulas");
    return [() => sheetConflicts(change, contentsOf(range))];
  });
  return () => [...writes, ...sheets].flatMap((conflicts) => conflicts());
}

/** What was there before the plan. */
interface Present {
  readonly tables: ReadonlySet<string>;
  /** In lower case. */
  readonly names: ReadonlySet<string>;
}

function applyChange(context: Excel.RequestContext, change: Change, present: Present): void {
  const worksheets = context.workbook.worksheets;
  switch (change.kind) {
    case "add-sheet": {
      const sheet = worksheets.add(change.sheet);
      if (change.tabColor !== null) sheet.tabColor = change.tabColor;
      if (change.hidden) sheet.visibility = Excel.SheetVisibility.hidden;
      return;
    }
    case "remove-sheet":
      worksheets.getItem(change.sheet).delete();
      return;
    case "log":
      logRows(worksheets.getItem(change.sheet), change.rows);
      return;
    case "size":
      return; // Every sheet of Excel has all its rows.
    case "cells":
      // `formulas` takes values too; text is marked as text so that it never becomes a formula.
      rangeOf(context, areaOf(change)).formulas = change.values.map((row) => row.map(toHost));
      return;
    case "fill":
      change.cells.forEach((cell, index) => {
        const column = { ...change, column: change.column + index, columns: 1 };
        // A single value goes to every cell of the range; the published types only know a value for each cell.
        Object.assign(rangeOf(context, column), { formulas: toHost(cell) });
      });
      return;
    case "format":
      applyFormat(rangeOf(context, change), change);
      return;
    case "widths":
      change.widths.forEach((width, index) => {
        worksheets
          .getItem(change.sheet)
          .getRangeByIndexes(0, change.column + index, 1, 1)
          .getEntireColumn().format.columnWidth = width * POINTS_PER_PIXEL;
      });
      return;
    case "height":
      worksheets.getItem(change.sheet).getRangeByIndexes(change.row, 0, 1, 1).format.rowHeight =
        change.height * POINTS_PER_PIXEL;
      return;
    case "freeze": {
      const sheet = worksheets.getItem(change.sheet);
      if (change.columns === 0) sheet.freezePanes.freezeRows(change.rows);
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, change.rows, change.columns));
      return;
    }
    case "name":
      // One that is still there has lost its cells (checkParts): it is given anew.
      if (present.names.has(change.name.toLowerCase())) context.workbook.names.getItem(change.name).delete();
      context.workbook.names.add(change.name, rangeOf(context, change));
      return;
    case "remove-name":
      if (present.names.has(change.name.toLowerCase())) context.workbook.names.getItem(change.name).delete();
      return;
    case "table": {
      if (present.tables.has(change.name)) {
        context.workbook.tables.getItem(change.name).resize(areaAddress(change));
        return;
      }
      const table = context.workbook.tables.add(rangeOf(context, change), true);
      table.name = change.name;
      table.style = "TableStyleLight1";
      return;
    }
    case "validation":
      applyValidation(rangeOf(context, change), change);
      return;
    case "conditional-format":
      applyConditionalFormat(rangeOf(context, change), change);
      return;
    case "notes":
      change.notes.forEach((message, index) => {
        const title = change.titles[index] ?? "";
        const cell = worksheets.getItem(change.sheet).getRangeByIndexes(change.row, change.column + index, 1, 1);
        cell.dataValidation.prompt = { ...promptOf(title, message), showPrompt: true };
      });
      return;
    case "link":
      worksheets.getItem(change.sheet).getRangeByIndexes(change.row, change.column, 1, 1).hyperlink = {
        documentReference: `${quoteSheet(change.target)}!A1`,
        textToDisplay: change.text,
      };
      return;
    case "chart":
      addChart(worksheets.getItem(change.sheet), change);
      return;
    case "protect":
      worksheets.getItem(change.sheet).protection.protect();
      return;
    case "show": {
      const sheet = worksheets.getItem(change.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(change.row, change.column, 1, 1).select();
      return;
    }
  }
}

/** Excel cuts off neither: it refuses a title of more than 32 and a message of more than 255 characters. */
function promptOf(title: string, message: string): { readonly title: string; readonly message: string } {
  return { title: shorten(title, 32), message: shorten(message, 255) };
}

/** In rows of their own below the header: whoever does the same at the same time gets others. */
function logRows(sheet: Excel.Worksheet, rows: readonly (readonly string[])[]): void {
  sheet.getRangeByIndexes(1, 0, rows.length, 1).getEntireRow().insert(Excel.InsertShiftDirection.down);
  const range = sheet.getRangeByIndexes(1, 0, rows.length, rows[0]?.length ?? 1);
  Object.assign(range, { numberFormat: "@" });
  range.values = rows.map((row) => [...row]);
}

function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Office.js counts points (72 to the inch), the description pixels (96 to the inch). */
const POINTS_PER_PIXEL = 0.75;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

function applyFormat(range: Excel.Range, change: Extract<Change, { kind: "format" }>): void {
  // A single value goes to every cell of the range; the published types only know a value for each cell.
  if (change.numberFormat !== undefined) Object.assign(range, { numberFormat: change.numberFormat });
  if (change.bold !== undefined) range.format.font.bold = change.bold;
  if (change.italic !== undefined) range.format.font.italic = change.italic;
  if (change.fontColor !== undefined) range.format.font.color = change.fontColor;
  if (change.fontSize !== undefined) range.format.font.size = change.fontSize;
  if (change.fill !== undefined) range.format.fill.color = change.fill;
  if (change.wrap !== undefined) range.format.wrapText = change.wrap;
  if (change.horizontal !== undefined) range.format.horizontalAlignment = HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) range.format.verticalAlignment = VERTICAL[change.vertical];
}

function applyValidation(range: Excel.Range, change: SetValidation): void {
  const validation = range.dataValidation;
  switch (change.rule.kind) {
    case "list-from-name":
      validation.rule = { list: { inCellDropDown: true, source: `=${change.rule.name}` } };
      break;
    case "number-between":
      validation.rule = {
        decimal: {
          formula1: change.rule.minimum,
          formula2: change.rule.maximum,
          operator: Excel.DataValidationOperator.between,
        },
      };
      break;
    case "date":
      validation.rule = { date: { formula1: "1900-01-01", operator: Excel.DataValidationOperator.greaterThan } };
      break;
  }
  validation.errorAlert = {
    title: "IMGScore",
    message: change.message,
    showAlert: true,
    style: change.strict ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
  };
}

function applyConditionalFormat(range: Excel.Range, change: SetConditionalFormat): void {
  switch (change.rule.kind) {
    case "text-starts-with": {
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
      format.format.fill.color = change.rule.fill;
      format.format.font.color = change.rule.fontColor;
      format.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: change.rule.text };
      return;
    }
    case "color-scale": {
      const { minimum, middle, maximum } = change.rule;
      const point = ({ value, color }: typeof minimum) => ({
        type: Excel.ConditionalFormatColorCriterionType.number,
        formula: String(value),
        color,
      });
      range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: point(minimum),
        midpoint: point(middle),
        maximum: point(maximum),
      };
      return;
    }
  }
}
