import type { IncomingList } from "../../shared/importing";
import type { FieldId } from "../../shared/program/field";
import type { Provider } from "../../shared/program/providers";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import type { CellContent, CellValue } from "../../shared/workbook/cell";
import { ANSWERS } from "../../shared/workbook/handle-request";
import type { ImportChoices } from "../../shared/workbook/import-choices";
import { locatePrograms } from "../../shared/workbook/locate-programs";
import type { Action, Preview } from "../../shared/workbook/request";
import type { HostName } from "../../shared/workbook/snapshot";
import { csvList } from "../importing/lists";
import { MemoryWorkbook } from "./memory-workbook";

export const TODAY = "2026-11-25";

/** A workbook into which lists are imported one after the other, as the pane does. */
export class ImportBook {
  readonly book: MemoryWorkbook;
  private steps = 0;

  constructor(host: HostName) {
    this.book = new MemoryWorkbook(host);
  }

  preview(action: Action): Preview {
    return ANSWERS.preview(this.book.snapshot(), { kind: "preview", action });
  }

  /** Writes what the action plans; the preview of it. */
  carryOut(action: Action): Preview {
    const preview = this.preview(action);
    this.steps += 1;
    const step = { id: `step-${this.steps}`, when: `${TODAY}T12:00:00.000Z`, resumes: false };
    const result = preview.plan.changes.length === 0 ? null : this.book.apply(preview.plan, step);
    if (result !== null && result.kind !== "applied") throw new Error(`conflicts: ${JSON.stringify(result)}`);
    return preview;
  }

  /** Takes the last step back. */
  undo(): void {
    const [last] = ANSWERS.history(this.book.snapshot(), { kind: "history" });
    if (last === undefined) throw new Error("Nothing was done yet.");
    const { plan, blocked } = this.preview({ kind: "undo", step: last.id, sheets: last.sheets });
    if (blocked.length > 0) throw new Error(`blocked: ${JSON.stringify(blocked)}`);
    this.steps += 1;
    this.book.apply(plan, { id: `step-${this.steps}`, when: `${TODAY}T13:00:00.000Z`, resumes: false });
  }

  /** One text for each program: what these fields hold, as "a | b". */
  rows(...fields: readonly FieldId[]): readonly string[] {
    const located = locatePrograms(this.book.snapshot());
    return (located?.rows ?? []).map((row) => fields.map((id) => located?.cell(row, id) ?? "").join(" | "));
  }

  cell(key: string, id: FieldId): CellValue {
    const located = locatePrograms(this.book.snapshot());
    const row = located?.rows.find((candidate) => located.cell(candidate, "key") === key);
    return row === undefined ? null : (located?.cell(row, id) ?? null);
  }

  type(key: string, id: FieldId, content: CellContent): void {
    const located = locatePrograms(this.book.snapshot());
    const row = located?.rows.find((candidate) => located.cell(candidate, "key") === key);
    if (located === null || row === undefined) throw new Error(`There is no program ${key}.`);
    this.book.type(located.sheet.name, row, located.places.at(id), content);
  }

  /** Types a program below the last one, as a person does who knows of no row key. */
  typeProgram(facts: Partial<Record<FieldId, string>>): void {
    const located = locatePrograms(this.book.snapshot());
    if (located === null) throw new Error("There is no list yet.");
    for (const [id, at] of located.columns.columns) {
      const text = facts[id];
      if (text !== undefined) this.book.type(located.sheet.name, located.end, at, text);
    }
  }

  /** Key, field, value and source of all that the hidden sheet of values has. */
  values(): readonly string[] {
    return (this.book.snapshot().sheets._values?.values ?? [])
      .slice(1)
      .filter(([key]) => key !== null && key !== "")
      .map((row) => row.slice(0, 4).join(" | "));
  }
}

export function importOf(
  csv: string,
  provider: Provider = "Other",
  choices: Partial<ImportChoices> = {},
  file = "list.csv",
): Action {
  return importing({ ...csvList(csv, file), provider }, choices);
}

export function importing(list: IncomingList, choices: Partial<ImportChoices> = {}): Action {
  return { kind: "import", list, choices: { ...NO_CHOICES, ...choices }, today: TODAY, notice: null };
}
