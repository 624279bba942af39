import type { Prompt } from "../../model/annotation-types";
import type { Criterion, Rect, ValidationInfo } from "../../model/types";
import { intersection, sameRect } from "../address";
import { flag, record, text } from "../arguments";
import type { ExcelHost, ValidationDraft } from "../excel-host";
import { invalidArgument } from "../host-error";
import { HostObject } from "../host-object";
import { parseRule, showRule } from "./validation-rule";

const DEFAULT_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const DEFAULT_PROMPT = { message: "", showPrompt: true, title: "" };

/** Excel's limits for a prompt, in characters. */
const LONGEST = { title: 32, message: 255 } as const;

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
    const rule = this.info()?.rule;
    return this.found()?.rule ?? (rule === undefined || rule.kind === "any" ? {} : showRule(this.host, rule));
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
    const info = this.info();
    return this.found()?.errorAlert ?? (info === undefined ? DEFAULT_ALERT : shownAlert(info));
  }

  set ErrorAlert(value: unknown) {
    const draft = this.draft();
    draft.errorAlert = { ...DEFAULT_ALERT, ...record(value, "errorAlert") };
    this.send(draft);
  }

  /** What stands at the first cell of the range. */
  get Prompt(): object {
    const prompt = this.info()?.prompt;
    return this.found()?.prompt ?? (prompt === undefined ? DEFAULT_PROMPT : { ...prompt, showPrompt: true });
  }

  /** A prompt needs no rule. */
  set Prompt(value: unknown) {
    const given = { ...DEFAULT_PROMPT, ...record(value, "prompt") };
    for (const part of ["title", "message"] as const) {
      if (text(given[part], part).length > LONGEST[part]) {
        throw invalidArgument(`a prompt's ${part} has at most ${LONGEST[part]} characters`);
      }
    }
    const draft = this.draft();
    draft.prompt = given;
    this.send(draft);
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
    this.forget();
    this.host.model.setValidation(this.host.inGrid(this.rect), null);
  }

  /** What the model has at the range's first cell, whoever made it. */
  private info(): ValidationInfo | undefined {
    const first = { ...this.rect, rows: 1, columns: 1 };
    return this.host.model.validations(this.rect.sheet).find((item) => intersection(item.range, first) !== null);
  }

  /** The draft, unless the model's validation was moved or changed since. */
  private found(): ValidationDraft | undefined {
    const draft = this.host.validations.find((candidate) => sameRect(candidate.rect, this.rect));
    if (draft === undefined || !draft.isSent) return draft;
    const kept = this.host.model.validations(this.rect.sheet);
    return kept.some(({ range }) => sameRect(range, this.host.inGrid(this.rect))) ? draft : undefined;
  }

  private draft(): ValidationDraft {
    this.host.assertWritable(this.rect.sheet);
    const found = this.found();
    if (found) return found;
    const draft: ValidationDraft = {
      rect: this.rect,
      rule: Object.keys(this.Rule).length > 0 ? this.Rule : null,
      errorAlert: this.ErrorAlert,
      prompt: this.Prompt,
      ignoreBlanks: true,
      isSent: false,
    };
    this.forget();
    this.host.validations.push(draft);
    return draft;
  }

  private forget(): void {
    const kept = this.host.validations.filter((draft) => !sameRect(draft.rect, this.rect));
    this.host.validations.splice(0, this.host.validations.length, ...kept);
  }

  private send(draft: ValidationDraft): void {
    const prompt = shownPrompt(record(draft.prompt, "prompt"));
    if (draft.rule === null && prompt === null && !draft.isSent) return;
    draft.isSent = true;
    const alert = record(draft.errorAlert, "errorAlert");
    const rect = this.host.inGrid(this.rect);
    const rule: Criterion | { kind: "any" } =
      draft.rule === null ? { kind: "any" } : parseRule(this.host, rect.sheet, record(draft.rule, "rule"));
    if (rule.kind === "any" && prompt === null) {
      this.host.model.setValidation(rect, null);
      return;
    }
    this.host.model.setValidation(rect, {
      rule,
      strict: alert.style === "Stop" && alert.showAlert !== false,
      message: typeof alert.message === "string" ? alert.message : "",
      ...(prompt === null ? {} : { prompt }),
    });
  }
}

/** Null where it is switched off or says nothing. */
function shownPrompt({ title, message, showPrompt }: { readonly [key: string]: unknown }): Prompt | null {
  if (showPrompt !== true || typeof title !== "string" || typeof message !== "string") return null;
  return title === "" && message === "" ? null : { title, message };
}

function shownAlert({ strict, message }: ValidationInfo): object {
  return { ...DEFAULT_ALERT, message, style: strict ? "Stop" : "Warning" };
}
