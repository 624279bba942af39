/** Conditional formats, between the model's two kinds and Univer's rules. */
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
} from "@univerjs/sheets-conditional-formatting";
import type { Numbered } from "./saved-workbook";
import type { ConditionalFormat, ConditionalFormatInfo, Rect } from "./types";
import { toRect, toUniverRange, type UniverContext } from "./univer-context";

const OPERATORS = {
  equals: CFTextOperator.equal,
  begins: CFTextOperator.beginsWith,
  contains: CFTextOperator.containsText,
} as const;

export class ConditionalFormats {
  #count = 0;

  constructor(private readonly context: UniverContext) {}

  /** The rule applied first comes first; rules that the model cannot express (made in the grid) are left out. */
  list(sheet: string): ConditionalFormatInfo[] {
    return this.#rules(sheet).flatMap((entry) => {
      const rule = fromUniver(entry.rule);
      return rule ? entry.ranges.map((range) => ({ range: toRect(sheet, range), rule })) : [];
    });
  }

  add(range: Rect, format: ConditionalFormat): void {
    this.context.checkInside(range);
    this.#count += 1;
    const rule: IConditionFormattingRule = {
      cfId: `format-${this.#count}`,
      ranges: [toUniverRange(range)],
      stopIfTrue: false,
      rule: toUniver(format),
    };
    this.context.runAsHost("add the conditional format", "sheet.mutation.add-conditional-rule", {
      subUnitId: range.sheet,
      rule,
    });
  }

  clear(sheet: string): void {
    for (const { cfId } of [...this.#rules(sheet)]) {
      const params = { subUnitId: sheet, cfId };
      this.context.runAsHost("delete the conditional format", "sheet.mutation.delete-conditional-rule", params);
    }
  }

  saved(): Numbered {
    return { count: this.#count };
  }

  restore({ count }: Numbered): void {
    this.#count = count;
  }

  #rules(sheet: string): readonly IConditionFormattingRule[] {
    const model = this.context.boot.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.context.unitId, this.context.sheet(sheet).getSheetId()) ?? [];
  }
}

function toUniver(format: ConditionalFormat): IConditionFormattingRule["rule"] {
  switch (format.kind) {
    case "text":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: OPERATORS[format.test],
        value: format.text,
        style: { bg: { rgb: format.fill }, cl: { rgb: format.fontColor } },
      };
    case "scale":
      return {
        type: CFRuleType.colorScale,
        config: format.points.map(({ value, color }, index) => ({
          index,
          color,
          value: typeof value === "number" ? { type: CFValueType.num, value } : { type: CFValueType[value] },
        })),
      };
  }
}

function fromUniver(rule: IConditionFormattingRule["rule"]): ConditionalFormat | null {
  if (rule.type === CFRuleType.colorScale) {
    return {
      kind: "scale",
      points: rule.config.map(({ color, value }) => ({
        color,
        value: value.type === CFValueType.min ? "min" : value.type === CFValueType.max ? "max" : Number(value.value),
      })),
    };
  }
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.text) return null;
  for (const test of ["equals", "begins", "contains"] as const) {
    if (OPERATORS[test] !== rule.operator) continue;
    const fill = rule.style.bg?.rgb ?? "";
    return { kind: "text", test, text: rule.value ?? "", fill, fontColor: rule.style.cl?.rgb ?? "" };
  }
  return null;
}
