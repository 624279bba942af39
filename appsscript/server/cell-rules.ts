import type { Area, Plan, SetConditionalFormat } from "../../shared/workbook/plan";
import type { OpenSheets, Range } from "./open-sheets";

type ColourRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

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
  const bySheet = new Map<string, Map<string, SetConditionalFormat[]>>();
  for (const change of plan.changes) {
    if (change.kind !== "conditional-format") continue;
    const rules = bySheet.get(change.sheet) ?? new Map<string, SetConditionalFormat[]>();
    const key = JSON.stringify(change.rule);
    rules.set(key, [...(rules.get(key) ?? []), change]);
    bySheet.set(change.sheet, rules);
  }
  const made = new Map<string, ColourRule>();
  for (const [name, rules] of bySheet) {
    const sheet = sheets.sheet(name);
    const own = [...rules].flatMap(([key, changes]): readonly ColourRule[] => {
      const [first] = changes;
      if (first === undefined) return [];
      const ranges = changes.map((change) => sheets.range(change));
      const rule = made.get(key)?.copy().setRanges(ranges).build() ?? colourRule(ranges, first.rule);
      made.set(key, rule);
      return [rule];
    });
    sheet.setConditionalFormatRules([...(sheets.isNew(name) ? [] : sheet.getConditionalFormatRules()), ...own]);
  }
}

function colourRule(ranges: Range[], rule: SetConditionalFormat["rule"]): ColourRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
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
