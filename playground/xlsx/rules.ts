/** Validations and conditional formats, from the model's kinds to the file's. */
import type { ConditionalRule, DataValidation } from "hucre";
import { formatBlock } from "../excel/address";
import type { ConditionalFormatInfo, Rect, Validation, ValidationInfo } from "../model/types";
import { conditionalStyle, sixDigits } from "./cell-style";

/** Excel's limit for a title. */
const LONGEST_TITLE = 32;
/** Excel's limit for a message and for the items of a list together, in characters. */
const LONGEST_RULE_TEXT = 255;
/** 1 January 1900: any date at all. */
const FIRST_DATE = "1";

/** `nameRange` says how a list's range is called in a formula: a defined name, or the reference. */
export function toDataValidation(info: ValidationInfo, nameRange: (range: Rect) => string): DataValidation {
  return {
    ...criteria(info.rule, nameRange),
    range: formatBlock(info.range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: info.strict ? "stop" : "warning",
    ...(info.prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: info.prompt.title.slice(0, LONGEST_TITLE),
          inputMessage: info.prompt.message.slice(0, LONGEST_RULE_TEXT),
        }),
    ...(info.message === "" ? {} : { errorMessage: info.message.slice(0, LONGEST_RULE_TEXT) }),
  };
}

type Criteria = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

function criteria(rule: Validation, nameRange: (range: Rect) => string): Criteria {
  switch (rule.kind) {
    case "list":
      return { type: "list", ...listSource(rule.source, nameRange) };
    case "number":
      return {
        type: rule.whole ? "whole" : "decimal",
        operator: "between",
        formula1: String(rule.minimum),
        formula2: String(rule.maximum),
      };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: FIRST_DATE };
    case "any":
      // The writer has no validation without a criterion.
      return { type: "custom", formula1: "TRUE" };
  }
}

function listSource(source: Rect | readonly string[], nameRange: (range: Rect) => string) {
  if ("sheet" in source) return { formula1: nameRange(source) };
  if (source.join(",").length > LONGEST_RULE_TEXT) {
    throw new Error(
      `The list that begins with "${source[0] ?? ""}" has more than 255 characters, and Excel refuses it: ` +
        "put its items in cells and take the list from there.",
    );
  }
  return { values: [...source] };
}

/** `priority` counts from 1; the lower number wins. */
export function toConditionalRule({ range, rule }: ConditionalFormatInfo, priority: number): ConditionalRule {
  const place = { range: formatBlock(range), priority };
  switch (rule.kind) {
    case "text":
      return {
        ...place,
        type: "expression",
        formula: textTest(rule.test, formatBlock({ ...range, rows: 1, columns: 1 }), rule.text),
        style: conditionalStyle(rule.fill, rule.fontColor),
      };
    case "scale":
      return {
        ...place,
        type: "colorScale",
        colorScale: {
          cfvo: rule.points.map(({ value }) =>
            typeof value === "number" ? { type: "num", value: String(value) } : { type: value },
          ),
          // Here the writer wants the opacity before the six digits.
          colors: rule.points.map(({ color }) => `FF${sixDigits(color)}`),
        },
      };
  }
}

/** Excel evaluates text rules by their formula; the writer has no operator for them, so the formula is all there is. */
function textTest(test: "equals" | "begins" | "contains", cell: string, text: string): string {
  const quoted = (of: string) => `"${of.replaceAll('"', '""')}"`;
  switch (test) {
    case "equals":
      return `${cell}=${quoted(text)}`;
    case "begins":
      return `LEFT(${cell},${text.length})=${quoted(text)}`;
    case "contains":
      return `ISNUMBER(SEARCH(${quoted(text.replace(/[~*?]/g, "~$&"))},${cell}))`;
  }
}
