import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IncomingList } from "../../shared/importing";
import { UserProblem } from "../../shared/program/user-problem";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { previewFinish, previewUndo } from "../../shared/workbook/history";
import { readSteps } from "../../shared/workbook/journal";
import { type LocatedPrograms, locatePrograms } from "../../shared/workbook/locate-programs";
import { MASTER_SHEETS } from "../../shared/workbook/master-sheets";
import type { Plan } from "../../shared/workbook/plan";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { HostName } from "../../shared/workbook/snapshot";
import { Killed, MemoryWorkbook } from "./memory-workbook";

/** Milliseconds: every run makes whole workbooks. */
const PATIENCE = 300_000;

const WHEN = "2026-11-25T12:00:00.000Z";

/** What the add-in does. */
type Deed =
  | { readonly kind: "create" }
  | { readonly kind: "import"; readonly programs: readonly Program[] }
  | { readonly kind: "complete" };

/** What a person does. */
type Edit =
  | { readonly kind: "rate"; readonly row: number; readonly rating: number }
  | { readonly kind: "note"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: "type-program"; readonly name: string }
  | { readonly kind: "sort"; readonly seed: number }
  | { readonly kind: "insert-row"; readonly row: number }
  | { readonly kind: "insert-column"; readonly column: number }
  | { readonly kind: "rename-column"; readonly field: number; readonly header: string }
  | { readonly kind: "rename"; readonly name: string };

/** What a person does to the Import log. */
type LogEdit = { readonly kind: "sort" | "insert" | "clear"; readonly at: number };

interface Program {
  readonly institution: string;
  readonly city: string;
  readonly website: string;
}

const program = fc.record({
  institution: fc
    .constantFrom("Lantern", "Meadow Lark", "Harbor", "Red Mesa", "Thistlewick", "Prairie State")
    .chain((name) => fc.integer({ min: 1, max: 9 }).map((n) => `${name} Hospital ${n}`)),
  city: fc.constantFrom("Bismarck", "Lakeshore", ""),
  website: fc.constantFrom("https://example.org", "=1+1", "", "Ünïcode — “quoted”"),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant<Deed>({ kind: "create" }),
  fc.constant<Deed>({ kind: "complete" }),
  fc.array(program, { minLength: 1, maxLength: 6 }).map((programs): Deed => ({ kind: "import", programs })),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("rate" as const), row: fc.nat(8), rating: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant("note" as const),
    row: fc.nat(10),
    column: fc.nat(70),
    text: fc.string({ minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("type-program" as const), name: fc.constantFrom("Mine A", "Mine B", "Mine C") }),
  fc.record({ kind: fc.constant("sort" as const), seed: fc.nat() }),
  fc.record({ kind: fc.constant("insert-row" as const), row: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("insert-column" as const), column: fc.nat(52) }),
  fc.record({
    kind: fc.constant("rename-column" as const),
    field: fc.nat(51),
    header: fc.constantFrom("My own words", "Vibes", "Type", "Region"),
  }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("My list", "Programs 2", "Dr. O'Hara") }),
);

const logEdit: fc.Arbitrary<LogEdit> = fc.record({
  kind: fc.constantFrom("sort" as const, "insert" as const, "clear" as const),
  at: fc.nat(100),
});

describe.each<HostName>(["excel", "sheets"])("the journal in %s", (host) => {
  test(
    "undoing all steps in order brings the workbook back as it was",
    () => {
      fc.assert(
        fc.property(fc.array(deed, { minLength: 1, maxLength: 5 }), (deeds) => {
          const book = new MemoryWorkbook(host);
          const states: unknown[] = [];
          const steps: string[] = [];
          for (const what of deeds) {
            const plan = planOf(book, what);
            if (plan === null || plan.changes.length === 0) continue;
            states.push(book.state());
            steps.push(apply(book, plan));
          }
          for (const id of steps.reverse()) {
            apply(book, undoOf(book, id));
            expect(book.state()).toEqual(states.pop());
          }
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  test(
    "a plan that is applied twice does nothing the second time",
    () => {
      fc.assert(
        fc.property(fc.array(deed, { maxLength: 2 }), deed, (before, last) => {
          const book = new MemoryWorkbook(host);
          for (const what of before) applyDeed(book, what);
          const plan = planOf(book, last);
          if (plan === null || plan.changes.length === 0) return;
          apply(book, plan);
          const after = book.state();
          try {
            expect(book.apply(plan, { id: "again", when: WHEN, resumes: false }).kind).toBe("conflict");
          } catch (error) {
            expect(String(error)).toMatch(/Preview again/);
          }
          expect(book.state()).toEqual(after);
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  test(
    "whatever is typed, sorted, inserted or renamed since: undo is refused or loses nothing typed",
    () => {
      fc.assert(
        fc.property(
          fc.array(deed, { minLength: 1, maxLength: 3 }),
          fc.array(edit, { maxLength: 8 }),
          (deeds, edits) => {
            const book = new MemoryWorkbook(host);
            const steps = deeds.flatMap((what) => applyDeed(book, what));
            const typed = edits.flatMap((what) => perform(book, what));
            const last = steps[steps.length - 1];
            if (last === undefined) return;
            const before = book.state();
            const preview = orRefused(() => previewUndo(book.snapshot(), last));
            if (preview === null || preview.blocked.length > 0) {
              expect(preview?.plan.changes ?? []).toEqual([]);
              expect(book.state()).toEqual(before);
              return;
            }
            const present = typed.filter((text) => holds(book, text));
            apply(book, preview.plan);
            expect(present.filter((text) => !holds(book, text))).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test(
    "however the Import log was sorted, thinned or given rows: the undo of an import takes its line and no other",
    () => {
      const imports = fc.array(fc.array(program, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(imports, fc.array(logEdit, { maxLength: 5 }), fc.nat(), (lists, edits, which) => {
          const book = new MemoryWorkbook(host);
          apply(book, planOf(book, { kind: "create" }) ?? expect.fail());
          const steps = lists.flatMap((programs): [string, string][] => {
            const [id] = applyDeed(book, { kind: "import", programs });
            return id === undefined ? [] : [[id, String(logOf(book).at(-1)?.[0])]];
          });
          const [id, number] = steps[which % Math.max(1, steps.length)] ?? [];
          if (id === undefined) return;
          for (const what of edits) performInLog(book, what);
          const before = logOf(book);
          const preview = previewUndo(book.snapshot(), id);
          // A later import may have completed what this one added; what was done to the log is never in the way.
          expect(preview.blocked.filter(({ sheet }) => sheet === LOG)).toEqual([]);
          if (preview.blocked.length > 0) return;
          apply(book, preview.plan);
          expect(logOf(book)).toEqual(before.filter(([import_]) => import_ !== number));
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );

  /** A workbook with a history, and the plan that is about to be applied to it. */
  const prepared = fc.record({
    before: fc.array(deed, { maxLength: 2 }),
    edits: fc.array(edit, { maxLength: 4 }),
    last: fc.oneof({ weight: 3, arbitrary: deed }, { weight: 1, arbitrary: fc.constant<"undo">("undo") }),
  });
  type Prepared = typeof prepared extends fc.Arbitrary<infer T> ? T : never;

  const prepare = ({ before, edits, last }: Prepared) => {
    const book = new MemoryWorkbook(host);
    const steps = before.flatMap((what) => applyDeed(book, what));
    const typed = edits.flatMap((what) => perform(book, what));
    if (last !== "undo") return { book, typed, plan: orRefused(() => planOf(book, last)) };
    const id = steps[steps.length - 1];
    const plan = id === undefined ? null : orRefused(() => previewUndo(book.snapshot(), id).plan);
    return { book, typed, plan };
  };

  /** Applies the plan and stops after this share of its single steps; null where there is nothing to stop. */
  const stopped = (what: Prepared, share: number) => {
    const whole = prepare(what);
    if (whole.plan === null || whole.plan.changes.length === 0) return null;
    const first = whole.book.steps;
    whole.book.apply(whole.plan, { id: "step", when: WHEN, resumes: false });
    const total = whole.book.steps - first;
    const { book, typed } = prepare(what);
    const untouched = book.state();
    const plan = whole.plan;
    book.killAfter(Math.min(total - 1, Math.floor(share * total)));
    expect(() => book.apply(plan, { id: "step", when: WHEN, resumes: false })).toThrow(Killed);
    book.killAfter(Number.POSITIVE_INFINITY);
    return { book, typed, untouched, done: whole.book.state(), isUndo: plan.undoes !== null };
  };

  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test(
    "stopped anywhere: finished it is done, undone it is as before",
    () => {
      fc.assert(
        fc.property(prepared, share, fc.boolean(), (what, where, undo) => {
          const stop = stopped(what, where);
          if (stop === null) return;
          const { book, untouched, done, isUndo } = stop;
          const open = openStep(book);
          if (open === null) {
            expect(book.state()).toEqual(untouched);
            return;
          }
          if (undo && !isUndo) {
            apply(book, undoOf(book, open));
            expect(book.state()).toEqual(untouched);
          } else {
            const { plan } = previewFinish(book.snapshot(), open);
            expect(book.apply(plan, { id: open, when: WHEN, resumes: true }).kind).toBe("applied");
            expect(book.state()).toEqual(done);
          }
          expect(openStep(book)).toBeNull();
        }),
        { numRuns: 1000 },
      );
    },
    PATIENCE,
  );

  test(
    "stopped anywhere and edited since: to finish or to undo is refused or loses nothing typed",
    () => {
      fc.assert(
        fc.property(
          prepared,
          share,
          fc.array(edit, { minLength: 1, maxLength: 5 }),
          fc.boolean(),
          (what, where, edits, undo) => {
            const stop = stopped(what, where);
            const open = stop === null ? null : openStep(stop.book);
            if (stop === null || open === null) return;
            const { book, isUndo } = stop;
            try {
              const typed = [...stop.typed, ...edits.flatMap((later) => perform(book, later))];
              const present = typed.filter((text) => holds(book, text));
              if (undo && !isUndo) {
                const preview = previewUndo(book.snapshot(), open);
                if (preview.blocked.length === 0) apply(book, preview.plan);
              } else {
                const { plan } = previewFinish(book.snapshot(), open);
                book.apply(plan, { id: open, when: WHEN, resumes: true });
              }
              expect(present.filter((text) => !holds(book, text))).toEqual([]);
            } catch (error) {
              // A half-made list may be too damaged to be read: then it is said, and nothing is done.
              if (!(error instanceof UserProblem)) throw error;
            }
          },
        ),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test("while a step is open nothing else begins", () => {
    const book = new MemoryWorkbook(host);
    const plan = planOf(book, { kind: "create" });
    if (plan === null) throw new Error("There is nothing to create.");
    book.killAfter(9);
    expect(() => apply(book, plan)).toThrow(Killed);
    book.killAfter(Number.POSITIVE_INFINITY);
    const other: Plan = {
      title: "Another",
      changes: [{ kind: "show", sheet: "Sheet1", row: 0, column: 0 }],
      places: null,
      undoes: null,
    };
    expect(() => book.apply(other, { id: "other", when: WHEN, resumes: false })).toThrow(
      /is still under way.*or was interrupted/,
    );
  });
});

let count = 0;

/** Applies a plan as the next step and gives its id. */
function apply(book: MemoryWorkbook, plan: Plan): string {
  count += 1;
  const result = book.apply(plan, { id: `step-${count}`, when: WHEN, resumes: false });
  expect(result).toMatchObject({ kind: "applied" });
  return `step-${count}`;
}

function applyDeed(book: MemoryWorkbook, what: Deed): readonly string[] {
  const plan = planOf(book, what);
  return plan === null || plan.changes.length === 0 ? [] : [apply(book, plan)];
}

function undoOf(book: MemoryWorkbook, id: string): Plan {
  const preview = previewUndo(book.snapshot(), id);
  expect(preview.blocked).toEqual([]);
  return preview.plan;
}

function openStep(book: MemoryWorkbook): string | null {
  const values = book.snapshot().sheets[MASTER_SHEETS.journal.name]?.values ?? [];
  return readSteps(values).find(({ state }) => state === "begun")?.id ?? null;
}

function planOf(book: MemoryWorkbook, what: Deed): Plan | null {
  const ask = (action: Parameters<typeof ANSWERS.preview>[1]["action"]) =>
    ANSWERS.preview(book.snapshot(), { kind: "preview", action }).plan;
  switch (what.kind) {
    case "create":
      return ask({ kind: "create-master" });
    case "complete":
      return ask({ kind: "complete-rows" });
    case "import":
      return ask({
        kind: "import",
        list: listOf(what.programs),
        choices: NO_CHOICES,
        today: "2026-11-25",
        notice: null,
      });
  }
}

function listOf(programs: readonly Program[]): IncomingList {
  return {
    source: { kind: "file", file: "list.csv", format: "csv", encoding: "utf-8", sheet: null },
    provider: "Other",
    read: programs.length,
    outside: 0,
    kept: [],
    leftOut: [],
    programs: programs.map(({ institution, city, website }, index) => ({
      line: index + 2,
      alsoLines: [],
      values: (
        [
          ["institution", institution],
          ["city", city],
          ["website", website],
        ] as const
      ).filter(([, value]) => value !== ""),
      extras: [],
      closed: null,
      open: null,
    })),
  };
}

/** Does what a person would do and gives what was typed. */
function perform(book: MemoryWorkbook, what: Edit): readonly string[] {
  const located = readable(book);
  if (located === null) return [];
  const sheet = located.sheet.name;
  switch (what.kind) {
    case "rate": {
      const row = located.rows[what.row];
      if (row === undefined) return [];
      book.type(sheet, row, located.places.at("img"), what.rating);
      return [];
    }
    case "note": {
      const field = PROGRAM_COLUMNS.find(({ id }) => located.places.at(id) === what.column);
      if (field?.content.kind === "result" || field?.id === "key") return [];
      const text = `typed ${what.text}`;
      book.type(sheet, what.row + 1, what.column, text);
      return [text];
    }
    case "type-program": {
      book.type(sheet, located.end, located.places.at("institution"), what.name);
      return [what.name];
    }
    case "sort": {
      // Excel sorts the table, Google Sheets the list.
      const end = located.table === null ? located.end : located.table.rows;
      const rows = Array.from({ length: Math.max(0, end - 1) }, (_, index) => index + 1);
      const order = [...rows].sort((a, b) => ((a * 7919 + what.seed) % 101) - ((b * 7919 + what.seed) % 101));
      book.reorder(sheet, 1, order);
      return [];
    }
    case "insert-row":
      if (what.row < located.end) book.insertRow(sheet, what.row);
      return [];
    case "insert-column":
      book.insertColumn(sheet, what.column);
      return [];
    case "rename-column": {
      const column = located.places.at(PROGRAM_COLUMNS[what.field]?.id ?? "key");
      if (column >= 0) book.type(sheet, 0, column, what.header);
      return [];
    }
    case "rename":
      book.renameSheet(sheet, what.name);
      return [];
  }
}

const LOG = MASTER_SHEETS.importLog.name;

function performInLog(book: MemoryWorkbook, { kind, at }: LogEdit): void {
  const rows = book.usedRows(LOG);
  if (rows < 2) return;
  const row = 1 + (at % (rows - 1));
  switch (kind) {
    case "sort": {
      const order = Array.from({ length: rows - 1 }, (_, index) => 1 + ((index + at) % (rows - 1)));
      book.reorder(LOG, 1, order);
      return;
    }
    case "insert":
      book.insertRow(LOG, row);
      return;
    case "clear":
      for (let column = 0; column < 12; column++) book.type(LOG, row, column, null);
  }
}

/** The lines of the Import log, blank ones left out. */
function logOf(book: MemoryWorkbook) {
  const values = book.snapshot().sheets[LOG]?.values ?? [];
  return values.slice(1).filter((row) => row.some((value) => value !== null));
}

/** The list, unless it is damaged: then a person sees what to do, and nothing is done. */
function readable(book: MemoryWorkbook): LocatedPrograms | null {
  return orRefused(() => locatePrograms(book.snapshot()));
}

/** Null where a sentence says why not. */
function orRefused<T>(answer: () => T): T | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UserProblem) return null;
    throw error;
  }
}

function holds(book: MemoryWorkbook, text: string): boolean {
  return JSON.stringify(book.state()).includes(JSON.stringify(text));
}
