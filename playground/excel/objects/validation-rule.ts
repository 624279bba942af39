/** What a validation accepts, between the API's words and the model's. */
import type { Criterion, Rect } from "../../model/types";
import { absoluteReference } from "../address";
import { number, record, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, notEmulated } from "../host-error";

type Given = { readonly [key: string]: unknown };

/** A list's source may be a range of the own sheet. */
export function parseRule(host: ExcelHost, sheet: string, rule: Given): Criterion {
  if (rule.list) return parseList(host, sheet, record(rule.list, "list"));
  if (rule.wholeNumber) return parseBetween(record(rule.wholeNumber, "wholeNumber"), true);
  if (rule.decimal) return parseBetween(record(rule.decimal, "decimal"), false);
  if (rule.date) return { kind: "date" };
  throw notEmulated(`DataValidation.rule ${Object.keys(rule).join(", ") || "without a kind"}`);
}

export function showRule(host: ExcelHost, rule: Criterion): object {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(host, rule.source) } };
    case "number": {
      const limits = { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" };
      return rule.whole ? { wholeNumber: limits } : { decimal: limits };
    }
    case "date":
      return { date: { formula1: "", operator: "GreaterThan" } };
  }
}

function parseList(host: ExcelHost, sheet: string, list: Given): Criterion {
  const source = text(list.source, "the list's source");
  if (!source.startsWith("=")) return { kind: "list", source: source.split(",").map((item) => item.trim()) };
  const rect = host.resolveReference(source, sheet);
  if (!rect) throw invalidArgument(`the list's source ${source} is no range and no name`);
  return { kind: "list", source: rect };
}

function parseBetween(limits: Given, whole: boolean): Criterion {
  if (limits.operator !== "Between") throw notEmulated(`DataValidation with operator ${String(limits.operator)}`);
  return {
    kind: "number",
    minimum: number(limits.formula1, "formula1"),
    maximum: number(limits.formula2, "formula2"),
    whole,
  };
}

function listSource(host: ExcelHost, source: Rect | readonly string[]): string {
  if (!("sheet" in source)) return source.join(",");
  return `=${absoluteReference(host.sheet(source.sheet).name, source)}`;
}
