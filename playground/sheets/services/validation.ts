import type { Criterion } from "../../model/types";
import { EnumValue } from "../enums";
import { ServiceError } from "./errors";
import { building, type Members, open, serviceClass } from "./member";
import { RangeObject, ValidationBuilderObject, ValidationObject } from "./objects";

export const validationBuilder = serviceClass("DataValidationBuilder", ValidationBuilderObject, {
  requireValueInList: building((self, args) => {
    self.rule = { kind: "list", source: args.textList(0) };
  }),
  requireValueInRange: building((self, args) => {
    self.rule = { kind: "list", source: args.object(0, RangeObject).rect };
  }),
  requireNumberBetween: building((self, args) => {
    self.rule = { kind: "number", minimum: args.number(0), maximum: args.number(1), whole: false };
  }),
  requireDate: building((self) => {
    self.rule = { kind: "date" };
  }),
  setAllowInvalid: building((self, args) => {
    self.allowInvalid = args.boolean(0);
  }),
  setHelpText: building((self, args) => {
    self.help = args.text(0);
  }),
  build: open((self) => {
    if (self.rule === null)
      throw new ServiceError("The data validation has no criteria. Call one of its require methods.");
    return new ValidationObject(self.rule, self.allowInvalid, self.help);
  }),
} satisfies Members<ValidationBuilderObject>);

export const validation = serviceClass("DataValidation", ValidationObject, {
  /** A builder of its own: what is changed in it leaves this rule as it is. */
  copy: open(({ rule, allowInvalid, help }) =>
    Object.assign(new ValidationBuilderObject(), { rule, allowInvalid, help }),
  ),
  getAllowInvalid: open((self) => self.allowInvalid),
  getHelpText: open((self) => self.help),
  getCriteriaType: open(({ rule }) => new EnumValue(`DataValidationCriteria.${criteria(rule)}`)),
  getCriteriaValues: open(({ rule }) => criteriaValues(rule)),
} satisfies Members<ValidationObject>);

function criteria(rule: Criterion): string {
  switch (rule.kind) {
    case "list":
      return "sheet" in rule.source ? "VALUE_IN_RANGE" : "VALUE_IN_LIST";
    case "number":
      return "NUMBER_BETWEEN";
    case "date":
      return "DATE_IS_VALID_DATE";
  }
}

function criteriaValues(rule: Criterion): readonly unknown[] {
  switch (rule.kind) {
    case "list":
      return ["sheet" in rule.source ? new RangeObject(rule.source) : rule.source, true];
    case "number":
      return [rule.minimum, rule.maximum];
    case "date":
      return [];
  }
}
