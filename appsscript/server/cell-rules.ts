import { UserProblem } from "../../shared/program/user-problem";
import type { Area, Plan, SetConditionalFormat, SetValidation } from "../../shared/workbook/plan";
import type { OpenSheets, Range } from "./open-sheets";

export function applyValidation(sheets: OpenSheets, range: Range, change: SetValidation): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!change.strict).setHelpText(change.message);
  switch (change.rule.kind) {
    case "list-from-name": {
      const list = sheets.spreadsheet.getRangeByName(change.rule.name);
      if (list === null) throw new UserProblem(`The name "${change.rule.name}" is missing in Settings.`);
      builder.requireValueInRange(list, true);
      break;
    }
    case "list":
      builder.requireValueInList([...change.rule.values], true);
      break;
    case "number-between":
      builder.requireNumberBetween(change.rule.minimum, change.rule.maximum);
      break;
    case "date":
      builder.requireDate();
      break;
  }
  range.setDataValidation(builder.build());
}

/** Takes formats, checks, notes, and the colour rules that lie wholly within the range. */
export function clearLooks(sheets: OpenSheets, area: Area): void {
  const range = sheets.existing(area);
  if (range === null) return;
  range.clearFormat().setNumberFormat("General").clearDataValidations().clearNote();
  const sheet = sheets.sheet(area.sheet);
  const rules = sheet.getConditionalFormatRules();
  const kept = rules.filter((rule) => !rule.getRanges().every((own) => isWithin(own, area)));
  if (kept.length < rules.length) sheet.setConditionalFormatRules(kept);
}

function isWithin(range: Range, { row, column, rows, columns }: Area): boolean {
  return (
    range.getRow() > row &&
    range.getLastRow() <= row + rows &&
    range.getColumn() > column &&
    range.getLastColumn() <= column + columns
  );
}

/** Adds the plan's rules behind those that the sheets have: Google sets all rules of a sheet at once. */
export function applyConditionalFormats(sheets: OpenSheets, plan: Plan): void {
  const bySheet = new Map<string, SetConditionalFormat[]>();
  for (const change of plan.changes) {
    if (change.kind === "conditional-format") bySheet.set(change.sheet, [...(bySheet.get(change.sheet) ?? []), change]);
  }
  for (const [name, changes] of bySheet) {
    const sheet = sheets.sheet(name);
    const rules = changes.map((change) => conditionalFormat(sheets.range(change), change.rule));
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
  }
}

function conditionalFormat(range: Range, rule: SetConditionalFormat["rule"]) {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
  switch (rule.kind) {
    case "text-starts-with":
      return builder.whenTextStartsWith(rule.text).setBackground(rule.fill).setFontColor(rule.fontColor).build();
    case "color-scale": {
      const { minimum, middle, maximum } = rule;
      const number = SpreadsheetApp.InterpolationType.NUMBER;
      return builder
        .setGradientMinpointWithValue(minimum.color, number, String(minimum.value))
        .setGradientMidpointWithValue(middle.color, number, String(middle.value))
        .setGradientMaxpointWithValue(maximum.color, number, String(maximum.value))
        .build();
    }
  }
}
