/** Data validations, between the model's kinds and Univer's rules. */
import type { ISheetDataValidationRule } from "@univerjs/core";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import { deserializeRangeWithSheet, serializeRangeWithSheet } from "@univerjs/engine-formula";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Numbered } from "./saved-workbook";
import type { Rect, Validation, ValidationInfo } from "./types";
import { toRect, toUniverRange, type UniverContext } from "./univer-context";

export class Validations {
  #count = 0;

  constructor(private readonly context: UniverContext) {}

  /** One entry for each range of each rule that the model can express; others (made in the grid) are left out. */
  list(sheet: string): ValidationInfo[] {
    const rules = this.context.boot.injector
      .get(SheetDataValidationModel)
      .getRules(this.context.unitId, this.context.sheet(sheet).getSheetId());
    return rules.flatMap((rule) => {
      const validation = this.#fromRule(rule, sheet);
      if (!validation) return [];
      const strict = rule.errorStyle === DataValidationErrorStyle.STOP;
      return rule.ranges.map((range) => ({
        range: toRect(sheet, range),
        rule: validation,
        strict,
        message: rule.error ?? "",
        ...(rule.showInputMessage ? { prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "" } } : {}),
      }));
    });
  }

  /** Replaces what applied to the range; null clears it. A list's items must not hold commas. */
  set(range: Rect, validation: Omit<ValidationInfo, "range"> | null): void {
    this.context.checkInside(range);
    const ranges = [toUniverRange(range)];
    if (validation === null) {
      const params = { subUnitId: range.sheet, ranges };
      this.context.runAsHost("clear the validation", "sheets.command.clear-range-data-validation", params);
      return;
    }
    this.#count += 1;
    const rule: ISheetDataValidationRule = {
      ...this.#toRule(validation.rule),
      uid: `validation-${this.#count}`,
      ranges,
      allowBlank: true,
      errorStyle: validation.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      showErrorMessage: true,
      error: validation.message,
      ...(validation.prompt === undefined
        ? {}
        : { showInputMessage: true, promptTitle: validation.prompt.title, prompt: validation.prompt.message }),
    };
    this.context.runAsHost("set the validation", "sheet.command.addDataValidation", { subUnitId: range.sheet, rule });
  }

  saved(): Numbered {
    return { count: this.#count };
  }

  restore({ count }: Numbered): void {
    this.#count = count;
  }

  #toRule(
    validation: Validation,
  ): Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "renderMode"> {
    switch (validation.kind) {
      case "list":
        return {
          type: DataValidationType.LIST,
          formula1: this.#listSource(validation.source),
          // A plain cell with an arrow, as both hosts show it; Univer's own pill makes rows higher.
          renderMode: DataValidationRenderMode.ARROW,
        };
      case "number":
        return {
          type: validation.whole ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
          operator: DataValidationOperator.BETWEEN,
          formula1: String(validation.minimum),
          formula2: String(validation.maximum),
        };
      case "date":
        // Without an operator any date passes.
        return { type: DataValidationType.DATE };
      case "any":
        return { type: DataValidationType.ANY };
    }
  }

  #listSource(source: Rect | readonly string[]): string {
    if ("sheet" in source) {
      const name = this.context.sheet(source.sheet).getSheetName();
      return `=${serializeRangeWithSheet(name, toUniverRange(source))}`;
    }
    const withComma = source.find((item) => item.includes(","));
    if (withComma !== undefined) {
      throw new Error(`The list item "${withComma}" holds a comma, which separates items: take the list from a range.`);
    }
    return source.join(",");
  }

  #fromRule(rule: ISheetDataValidationRule, sheet: string): Validation | null {
    switch (rule.type) {
      case DataValidationType.LIST: {
        const source = rule.formula1 ?? "";
        if (!source.startsWith("=")) return { kind: "list", source: source === "" ? [] : source.split(",") };
        const { sheetName, range } = deserializeRangeWithSheet(source.slice(1));
        const owner = sheetName === "" ? sheet : this.context.workbook.getSheetByName(sheetName)?.getSheetId();
        return owner === undefined ? null : { kind: "list", source: toRect(owner, range) };
      }
      case DataValidationType.WHOLE:
      case DataValidationType.DECIMAL:
        if (rule.operator !== DataValidationOperator.BETWEEN) return null;
        return {
          kind: "number",
          minimum: Number(rule.formula1),
          maximum: Number(rule.formula2),
          whole: rule.type === DataValidationType.WHOLE,
        };
      case DataValidationType.DATE:
        return { kind: "date" };
      case DataValidationType.ANY:
        return { kind: "any" };
      default:
        return null;
    }
  }
}
