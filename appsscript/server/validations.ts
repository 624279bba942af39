import { UserProblem } from "../../shared/program/user-problem";
import type { SetValidation } from "../../shared/workbook/plan";
import { boxAround, cellsIn } from "./areas";
import type { OpenSheets } from "./open-sheets";

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** A new sheet gets the checks of so many cells by one call, though most of them have none. */
const CELLS_TOGETHER = 4_000;
/** Fewer areas than this are set one by one. */
const AREAS_TOGETHER = 3;

/** The checks of a plan. Each rule is made once; one over a list is made from another that says the same. */
export class Validations {
  readonly #made = new Map<string, Validation>();
  readonly #overLists = new Map<string, Validation>();
  readonly #begun = new Set<string>();

  constructor(readonly sheets: OpenSheets) {}

  /** Sets checks of one sheet, in their order. */
  set(sheet: string, changes: readonly SetValidation[]): void {
    const [first] = changes;
    if (first === undefined) return;
    const hasChecks = this.#begun.has(sheet) || !this.sheets.isNew(sheet);
    this.#begun.add(sheet);
    const box = boxAround(first, ...changes);
    if (hasChecks || changes.length < AREAS_TOGETHER || cellsIn(box) > CELLS_TOGETHER) {
      for (const change of changes) this.sheets.range(change).setDataValidation(this.#ruleOf(change));
      return;
    }
    const rules = Array.from({ length: box.rows }, () => new Array<Validation | null>(box.columns).fill(null));
    for (const change of changes) {
      const rule = this.#ruleOf(change);
      const [row, column] = [change.row - box.row, change.column - box.column];
      for (const cells of rules.slice(row, row + change.rows)) cells.fill(rule, column, column + change.columns);
    }
    this.sheets.range(box).setDataValidations(rules);
  }

  #ruleOf({ rule, message, strict }: SetValidation): Validation {
    const key = JSON.stringify([rule, message, strict]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#make(rule, message, strict);
    this.#made.set(key, made);
    return made;
  }

  #make(rule: SetValidation["rule"], message: string, strict: boolean): Validation {
    switch (rule.kind) {
      case "list-from-name":
        return this.#overList(message, strict, (builder) => builder.requireValueInRange(this.#list(rule.name), true));
      case "list":
        return this.#overList(message, strict, (builder) => builder.requireValueInList([...rule.values], true));
      case "number-between":
        return saying(message, strict).requireNumberBetween(rule.minimum, rule.maximum).build();
      case "date":
        return saying(message, strict).requireDate().build();
    }
  }

  #overList(message: string, strict: boolean, require: (builder: Builder) => Builder): Validation {
    const key = JSON.stringify([message, strict]);
    const made = require(this.#overLists.get(key)?.copy() ?? saying(message, strict)).build();
    this.#overLists.set(key, made);
    return made;
  }

  #list(name: string) {
    const range = this.sheets.named(name);
    if (range === null) throw new UserProblem(`The name "${name}" is missing in Settings.`);
    return range;
  }
}

function saying(message: string, strict: boolean): Builder {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(message);
  // A new rule only flags what does not fit.
  return strict ? builder.setAllowInvalid(false) : builder;
}
