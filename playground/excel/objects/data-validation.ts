import type { Rect, Validation } from "../../model/types";
import { absoluteReference, intersection, sameRect } from "../address";
import { flag, number, record, text } from "../arguments";
import type { ExcelHost, ValidationDraft } from "../excel-host";
import { invalidArgument, notEmulated } from "../host-error";
import { HostObject } from "../host-object";

const DEFAULT_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const DEFAULT_PROMPT = { message: "", showPrompt: true, title: "" };

/** `range.dataValidation`. Each property arrives alone, so the draft is sent to the model again after every one. */
export class DataValidation extends HostObject {
  readonly type = "DataValidation";
  override readonly scalars = ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"];

  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {
    super();
  }

  get Rule(): object {
    return this.found()?.rule ?? this.fromModel() ?? {};
  }

  set Rule(value: unknown) {
    const draft = this.draft();
    draft.rule = record(value, "rule");
    this.send(draft);
  }

  get Type(): string {
    const [kind] = Object.keys(this.Rule);
    return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
  }

  get ErrorAlert(): object {
    return this.found()?.errorAlert ?? DEFAULT_ALERT;
  }

  set ErrorAlert(value: unknown) {
    const draft = this.draft();
    draft.errorAlert = { ...DEFAULT_ALERT, ...record(value, "errorAlert") };
    this.send(draft);
  }

  get Prompt(): object {
    return this.found()?.prompt ?? DEFAULT_PROMPT;
  }

  /** Remembered; the grid shows no prompts. */
  set Prompt(value: unknown) {
    this.draft().prompt = { ...DEFAULT_PROMPT, ...record(value, "prompt") };
  }

  get IgnoreBlanks(): boolean {
    return this.found()?.ignoreBlanks ?? true;
  }

  /** Remembered; the grid always lets a cell be blank. */
  set IgnoreBlanks(value: unknown) {
    this.draft().ignoreBlanks = flag(value, "ignoreBlanks");
  }

  Clear(): void {
    this.host.assertWritable(this.rect.sheet);
    const kept = this.host.validations.filter((draft) => !sameRect(draft.rect, this.rect));
    this.host.validations.splice(0, this.host.validations.length, ...kept);
    this.host.model.setValidation(this.host.inGrid(this.rect), null);
  }

  private found(): ValidationDraft | undefined {
    return this.host.validations.find((draft) => sameRect(draft.rect, this.rect));
  }

  private draft(): ValidationDraft {
    this.host.assertWritable(this.rect.sheet);
    const found = this.found();
    if (found) return found;
    const draft: ValidationDraft = {
      rect: this.rect,
      rule: null,
      errorAlert: DEFAULT_ALERT,
      prompt: DEFAULT_PROMPT,
      ignoreBlanks: true,
    };
    this.host.validations.push(draft);
    return draft;
  }

  private send(draft: ValidationDraft): void {
    if (draft.rule === null) return;
    const alert = record(draft.errorAlert, "errorAlert");
    this.host.model.setValidation(this.host.inGrid(this.rect), {
      rule: this.parseRule(record(draft.rule, "rule")),
      strict: alert.style === "Stop" && alert.showAlert !== false,
      message: typeof alert.message === "string" ? alert.message : "",
    });
  }

  private parseRule(rule: { readonly [key: string]: unknown }): Validation {
    if (rule.list) return this.parseList(record(rule.list, "list"));
    if (rule.wholeNumber) return parseBetween(record(rule.wholeNumber, "wholeNumber"), true);
    if (rule.decimal) return parseBetween(record(rule.decimal, "decimal"), false);
    if (rule.date) return { kind: "date" };
    throw notEmulated(`DataValidation.rule ${Object.keys(rule).join(", ") || "without a kind"}`);
  }

  private parseList(list: { readonly [key: string]: unknown }): Validation {
    const source = text(list.source, "the list's source");
    if (!source.startsWith("=")) return { kind: "list", source: source.split(",").map((item) => item.trim()) };
    const rect = this.host.resolveReference(source, this.rect.sheet);
    if (!rect) throw invalidArgument(`the list's source ${source} is no range and no name`);
    return { kind: "list", source: rect };
  }

  /** A validation that another face or a person made. */
  private fromModel(): object | null {
    const found = this.host.model.validations(this.rect.sheet).find((item) => intersection(item.range, this.rect));
    if (!found) return null;
    switch (found.rule.kind) {
      case "list":
        return { list: { inCellDropDown: true, source: this.listSource(found.rule.source) } };
      case "number": {
        const limits = { formula1: found.rule.minimum, formula2: found.rule.maximum, operator: "Between" };
        return found.rule.whole ? { wholeNumber: limits } : { decimal: limits };
      }
      case "date":
        return { date: { formula1: "", operator: "GreaterThan" } };
    }
  }

  private listSource(source: Rect | readonly string[]): string {
    if (!("sheet" in source)) return source.join(",");
    return `=${absoluteReference(this.host.sheet(source.sheet).name, source)}`;
  }
}

function parseBetween(limits: { readonly [key: string]: unknown }, whole: boolean): Validation {
  if (limits.operator !== "Between") throw notEmulated(`DataValidation with operator ${String(limits.operator)}`);
  return {
    kind: "number",
    minimum: number(limits.formula1, "formula1"),
    maximum: number(limits.formula2, "formula2"),
    whole,
  };
}
