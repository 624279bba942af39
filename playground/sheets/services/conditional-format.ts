import type { ConditionalFormat, WorkbookModel } from "../../model/types";
import type { Args } from "./args";
import { notEmulated, ServiceError } from "./errors";
import { building, type Members, open, serviceClass } from "./member";
import { FormatRuleBuilderObject, FormatRuleObject, type GradientPoint, RangeObject } from "./objects";

export function formatRulesOf(model: WorkbookModel, sheet: string): readonly FormatRuleObject[] {
  return model.conditionalFormats(sheet).map(({ range, rule }) => new FormatRuleObject(rule, [range]));
}

/** Replaces all rules of the sheet, as Google does. */
export function setFormatRules(model: WorkbookModel, sheet: string, rules: readonly FormatRuleObject[]): void {
  const ranges = rules.flatMap(({ rule, ranges: rects }) => rects.map((rect) => ({ rule, rect })));
  if (ranges.some(({ rect }) => rect.sheet !== sheet)) {
    throw new ServiceError("A conditional format rule refers to a range on another sheet.");
  }
  model.clearConditionalFormats(sheet);
  // The rule added last is applied first.
  for (const { rule, rect } of ranges.reverse()) model.addConditionalFormat(rect, rule);
}

export const formatRule = serviceClass("ConditionalFormatRule", FormatRuleObject, {
  /** A builder of its own: what is changed in it leaves this rule as it is. */
  copy: open(({ rule, ranges }) => Object.assign(new FormatRuleBuilderObject(), settingsOf(rule), { ranges })),
  getRanges: open((self) => self.ranges.map((rect) => new RangeObject(rect))),
} satisfies Members<FormatRuleObject>);

export const formatRuleBuilder = serviceClass("ConditionalFormatRuleBuilder", FormatRuleBuilderObject, {
  whenTextEqualTo: building((self, args) => {
    self.test = { kind: "equals", text: args.text(0) };
  }),
  whenTextStartsWith: building((self, args) => {
    self.test = { kind: "begins", text: args.text(0) };
  }),
  whenTextContains: building((self, args) => {
    self.test = { kind: "contains", text: args.text(0) };
  }),
  setBackground: building((self, args) => {
    self.fill = args.text(0);
  }),
  setFontColor: building((self, args) => {
    self.fontColor = args.text(0);
  }),
  setGradientMinpoint: building((self, args) => {
    self.minimum = { value: "min", color: args.text(0) };
  }),
  setGradientMaxpoint: building((self, args) => {
    self.maximum = { value: "max", color: args.text(0) };
  }),
  setGradientMinpointWithValue: building((self, args) => {
    self.minimum = point(args);
  }),
  setGradientMidpointWithValue: building((self, args) => {
    self.middle = point(args);
  }),
  setGradientMaxpointWithValue: building((self, args) => {
    self.maximum = point(args);
  }),
  setRanges: building((self, args) => {
    self.ranges = args.objects(0, RangeObject).map(({ rect }) => rect);
  }),
  build: open((self) => {
    if (self.ranges.length === 0) throw new ServiceError("The conditional format rule has no ranges. Call setRanges.");
    return new FormatRuleObject(ruleOf(self), self.ranges);
  }),
} satisfies Members<FormatRuleBuilderObject>);

function ruleOf({ test, fill, fontColor, minimum, middle, maximum }: FormatRuleBuilderObject): ConditionalFormat {
  if (test !== null) {
    return {
      kind: "text",
      test: test.kind,
      text: test.text,
      fill: fill || "#ffffff",
      fontColor: fontColor || "#000000",
    };
  }
  if (minimum === null || maximum === null) {
    throw new ServiceError(
      "The conditional format rule has no condition. Call a when method, or set both ends of a gradient.",
    );
  }
  return { kind: "scale", points: middle === null ? [minimum, maximum] : [minimum, middle, maximum] };
}

/** What a builder would have been told to make this rule. */
function settingsOf(rule: ConditionalFormat): Partial<FormatRuleBuilderObject> {
  switch (rule.kind) {
    case "text":
      return { test: { kind: rule.test, text: rule.text }, fill: rule.fill, fontColor: rule.fontColor };
    case "scale": {
      const [minimum = null, ...rest] = rule.points;
      return { minimum, middle: rest.length > 1 ? (rest[0] ?? null) : null, maximum: rest[rest.length - 1] ?? null };
    }
  }
}

/** (color, InterpolationType, value as text). */
function point(args: Args): GradientPoint {
  const type = args.enumeration(1, "InterpolationType");
  switch (type) {
    case "NUMBER":
      return { value: Number(args.text(2)), color: args.text(0) };
    case "MIN":
      return { value: "min", color: args.text(0) };
    case "MAX":
      return { value: "max", color: args.text(0) };
    default:
      throw notEmulated(`InterpolationType.${type}`);
  }
}
