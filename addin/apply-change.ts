import { shorten } from "../shared/program/text";
import { areaAddress, quoteSheet } from "../shared/workbook/address";
import { areaOf } from "../shared/workbook/check-plan";
import { hostInput } from "../shared/workbook/host-input";
import type { Area, Change, SetConditionalFormat, SetValidation } from "../shared/workbook/plan";
import { addChart } from "./add-chart";

/** What was there before the plan. */
export interface Present {
  readonly tables: ReadonlySet<string>;
  /** In lower case. */
  readonly names: ReadonlySet<string>;
}

/** Queues one change. */
export function applyChange(context: Excel.RequestContext, change: Change, present: Present): void {
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
    case "expect":
      return; // Checked before anything is written.
    case "size":
      return; // Every sheet of Excel has all its rows.
    case "anchors":
      return; // Its tables' columns have ids.
    case "cells":
      // `formulas` takes values too; text is marked as text so that it never becomes a formula.
      rangeOf(context, areaOf(change)).formulas = change.values.map((row) => row.map(hostInput));
      return;
    case "fill":
      change.cells.forEach((cell, index) => {
        const column = { ...change, column: change.column + index, columns: 1 };
        // A single value goes to every cell of the range; the published types only know a value for each cell.
        Object.assign(rangeOf(context, column), { formulas: hostInput(cell) });
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
    case "plain": {
      const range = rangeOf(context, change);
      range.clear(Excel.ClearApplyTo.formats);
      range.dataValidation.clear();
      range.conditionalFormats.clearAll();
      return;
    }
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

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
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
    case "list":
      validation.rule = { list: { inCellDropDown: true, source: change.rule.values.join(",") } };
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
