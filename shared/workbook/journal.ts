import type { CellValue } from "./cell";
import { isWrite } from "./check-plan";
import { packText, unpackText } from "./packed-text";
import { partsOutside } from "./part-of-write";
import type { Area, Change, Plan } from "./plan";
import { isAreas, isPlan } from "./read-plan";

/**
 * The write-ahead journal: what a plan is about to do is written first, then done, then marked as done. It is a log of
 * events, newest on top, that only ever grows: nothing in it is changed afterwards, so two who write at once both stand
 * in it. A step without an end was interrupted; it can be finished or undone from its record.
 */

/** begun: interrupted, unless it is under way; withdrawn: nothing was written, since cells had changed. */
export type StepState = "begun" | "done" | "undone" | "withdrawn";

export interface Step {
  readonly id: string;
  readonly title: string;
  /** ISO time at which it began. */
  readonly when: string;
  readonly state: StepState;
}

export const JOURNAL_HEADERS = ["Step", "Event", "When", "What", "Part", "Record"] as const;
/** Columns that tell what happened; the last holds the records, which are long. */
export const JOURNAL_EVENT_COLUMNS = JOURNAL_HEADERS.length - 1;

/** Characters of a record in one cell: Excel holds 32,767. */
const PART = 30_000;

/** The rows that begin a step, newest part on top. */
export function beginRows({ id, title, when }: Omit<Step, "state">, plan: Plan): readonly (readonly string[])[] {
  const parts = partsOf(packText(asciiJson(plan)));
  return parts.map((text, part) => [id, "begun", when, title, `${part + 1}/${parts.length}`, text]);
}

/** None begins as a formula does, or with an apostrophe, which both hosts take away. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    let end = Math.min(text.length, from + PART);
    while (end < text.length && end > from + 1 && /[=+\-@']/.test(text.charAt(end))) end--;
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts;
}

/** The row that ends a step. */
export function eventRow(id: string, state: Exclude<StepState, "begun">, when: string): readonly string[] {
  return [id, state, when, "", "", ""];
}

/** The event that tells where a step wrote in vain. Those who do not know of it read the record as it was. */
const KEPT = "kept";

/** Areas in one row: as text they fit into a cell. */
const AREAS_PER_ROW = 100;

/** The rows that tell where a step wrote in vain: somebody typed there in that moment, and it was put back. */
export function keptRows(id: string, when: string, areas: readonly Area[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(areas.length / AREAS_PER_ROW) }, (_, index) => [
    id,
    KEPT,
    when,
    "",
    "",
    asciiJson(areas.slice(index * AREAS_PER_ROW, (index + 1) * AREAS_PER_ROW)),
  ]);
}

/** The change that puts rows on top of the journal. */
export function logEvents(sheet: string, rows: readonly (readonly string[])[]): Change {
  return { kind: "log", sheet, rows };
}

/** The steps of a journal as its sheet holds them, newest first. */
export function readSteps(values: readonly (readonly CellValue[])[]): readonly Step[] {
  const steps = new Map<string, Step>();
  const ends = new Map<string, StepState>();
  for (const row of values.slice(1)) {
    const [id, event, when, title] = row.map((value) => (value === null ? "" : String(value)));
    if (id === undefined || id === "" || !isState(event)) continue;
    if (event !== "begun") {
      if (!ends.has(id)) ends.set(id, event);
    } else if (!steps.has(id))
      steps.set(id, { id, title: title ?? "", when: when ?? "", state: ends.get(id) ?? "begun" });
  }
  return [...steps.values()];
}

/**
 * The plan of a step, without what it wrote in vain; null when its record is not whole: then nothing of the step was
 * written either.
 */
export function readRecord(values: readonly (readonly CellValue[])[], id: string): Plan | null {
  const parts = new Map<number, string>();
  const kept: Area[] = [];
  let wanted = 0;
  for (const row of values.slice(1)) {
    if (row[0] !== id) continue;
    if (row[1] === KEPT) {
      const areas = parsed(String(row[5] ?? ""));
      if (isAreas(areas)) kept.push(...areas);
    }
    if (row[1] !== "begun") continue;
    const [part, of] = String(row[4]).split("/").map(Number);
    if (part === undefined || of === undefined) continue;
    wanted = of;
    parts.set(part, String(row[5] ?? ""));
  }
  if (wanted === 0 || parts.size !== wanted) return null;
  const text = unpackText(Array.from({ length: wanted }, (_, index) => parts.get(index + 1) ?? "").join(""));
  const record = text === null ? null : parsed(text);
  return isPlan(record) ? withoutAreas(record, kept) : null;
}

function withoutAreas(plan: Plan, areas: readonly Area[]): Plan {
  if (areas.length === 0) return plan;
  return {
    ...plan,
    changes: plan.changes.flatMap((change): readonly Change[] =>
      isWrite(change) ? partsOutside(change, areas) : [change],
    ),
  };
}

/** Null where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isState(event: string | undefined): event is StepState {
  return event === "begun" || event === "done" || event === "undone" || event === "withdrawn";
}

/** Cells are not safe for every character, and a part may end within one: escapes are plain letters. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
