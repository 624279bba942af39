import { areaAddress } from "../shared/workbook/address";
import { cellCount, conflictsOf, writesToCheck } from "../shared/workbook/check-plan";
import type { ApplyResult, Area, Change, Plan, SetConditionalFormat, SetValidation } from "../shared/workbook/plan";
import { fromHost, toHost } from "./cells";

/** Checks every expectation in one round trip, then writes in one more; on a conflict nothing is written. */
export async function applyPlan(context: Excel.RequestContext, plan: Plan): Promise<ApplyResult> {
  const checks = writesToCheck(plan).map((write) => {
    const rows = write.values.length;
    const columns = write.values[0]?.length ?? 0;
    const range = context.workbook.worksheets
      .getItem(write.sheet)
      .getRangeByIndexes(write.row, write.column, rows, columns);
    range.load("values");
    return { write, range };
  });
  if (checks.length > 0) await context.sync();
  const conflicts = checks.flatMap(({ write, range }) =>
    conflictsOf(
      write,
      range.values.map((row: unknown[]) => row.map(fromHost)),
    ),
  );
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  const tables = new Map<string, Excel.Table>();
  for (const change of plan.changes) {
    if (change.kind === "table") tables.set(change.name, context.workbook.tables.getItemOrNullObject(change.name));
  }
  if (tables.size > 0) {
    for (const table of tables.values()) table.load("isNullObject");
    await context.sync();
  }
  for (const change of plan.changes) applyChange(context, change, tables);
  await context.sync();
  return { kind: "applied", cells: cellCount(plan) };
}

function applyChange(context: Excel.RequestContext, change: Change, tables: ReadonlyMap<string, Excel.Table>): void {
  const worksheets = context.workbook.worksheets;
  switch (change.kind) {
    case "add-sheet": {
      const sheet = worksheets.add(change.sheet);
      if (change.tabColor !== null) sheet.tabColor = change.tabColor;
      if (change.hidden) sheet.visibility = Excel.SheetVisibility.hidden;
      return;
    }
    case "cells":
      // `formulas` takes values too; text is marked as text so that it never becomes a formula.
      worksheets
        .getItem(change.sheet)
        .getRangeByIndexes(change.row, change.column, change.values.length, change.values[0]?.length ?? 0).formulas =
        change.values.map((row) => row.map(toHost));
      return;
    case "format":
      applyFormat(rangeOf(context, change), change);
      return;
    case "widths":
      change.widths.forEach((width, index) => {
        // Office.js counts points, the description pixels at 96 dpi.
        worksheets
          .getItem(change.sheet)
          .getRangeByIndexes(0, change.column + index, 1, 1)
          .getEntireColumn().format.columnWidth = width * 0.75;
      });
      return;
    case "freeze": {
      const sheet = worksheets.getItem(change.sheet);
      if (change.columns === 0) sheet.freezePanes.freezeRows(change.rows);
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, change.rows, change.columns));
      return;
    }
    case "name":
      context.workbook.names.add(change.name, rangeOf(context, change));
      return;
    case "table": {
      const existing = tables.get(change.name);
      if (existing !== undefined && !existing.isNullObject) {
        existing.resize(areaAddress(change));
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
    case "protect":
      worksheets.getItem(change.sheet).protection.protect();
      return;
  }
}

function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

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
