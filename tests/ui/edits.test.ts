import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FieldId } from "../../shared/program/field";
import type { SaveResult } from "../../shared/ui/state/edit-state";
import { createEdits, type Edits } from "../../shared/ui/state/edits";
import type { CellValue } from "../../shared/workbook/cell";
import type { FieldEdit } from "../../shared/workbook/request";

const LAKESHORE = { key: "P-0001", name: "Lakeshore University Hospital" };
const PRAIRIE = { key: "P-0002", name: "Prairie State Hospital" };

interface Saving {
  readonly key: string;
  readonly edits: readonly FieldEdit[];
  readonly end: (result: SaveResult) => Promise<void>;
}

let savings: Saving[];
let edits: Edits;

beforeEach(() => {
  vi.useFakeTimers();
  savings = [];
  edits = createEdits(
    (key, batch) =>
      new Promise((resolve) => {
        const end = async (result: SaveResult) => {
          resolve(result);
          await vi.advanceTimersByTimeAsync(0);
        };
        savings.push({ key, edits: batch, end });
      }),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const last = () => {
  const saving = savings.at(-1);
  if (saving === undefined) throw new Error("Nothing was saved.");
  return saving;
};
const rate = (value: number | null, was: CellValue = null, field: FieldId = "img") =>
  edits.set(LAKESHORE, field, was, value);
const found = (...cells: readonly (readonly [FieldId, CellValue])[]): SaveResult => ({
  kind: "conflict",
  found: new Map(cells),
});

describe("edits on their way", () => {
  it("writes what was chosen last, once it is quiet: not each step over the scale", () => {
    for (const value of [1, 2, 3, 4]) rate(value);
    expect(savings).toHaveLength(0);
    vi.advanceTimersByTime(600);
    expect(savings.map(({ edits: batch }) => batch)).toEqual([[{ field: "img", was: null, value: 4 }]]);
  });

  it("writes nothing where all is as it was", () => {
    rate(4, 3);
    rate(3, 4);
    edits.flush();
    expect(savings).toHaveLength(0);
    expect(edits.state(LAKESHORE.key)).toEqual({ kind: "none" });
  });

  it("writes fields that were changed one after the other together", () => {
    rate(4);
    rate(5, 2, "culture");
    edits.flush();
    expect(last().edits).toEqual([
      { field: "img", was: null, value: 4 },
      { field: "culture", was: 2, value: 5 },
    ]);
  });

  it("expects what it wrote itself when a field is changed again while it is written", async () => {
    rate(4);
    edits.flush();
    rate(5, 4);
    edits.flush();
    expect(savings).toHaveLength(1);
    await last().end({ kind: "saved" });
    expect(last().edits).toEqual([{ field: "img", was: 4, value: 5 }]);
    await last().end({ kind: "saved" });
    expect(edits.state(LAKESHORE.key)).toEqual({ kind: "saved" });
  });

  it("goes on expecting what the cell held when a write that was overtaken has failed", async () => {
    rate(4, 2);
    edits.flush();
    rate(5, 4);
    await last().end({ kind: "failed", message: "Offline.", certain: true });
    expect(edits.state(LAKESHORE.key)).toEqual({ kind: "failed", message: "Offline." });
    edits.retry(LAKESHORE.key);
    expect(last().edits).toEqual([{ field: "img", was: 2, value: 5 }]);
  });

  it("shows what is wanted until it was read back", async () => {
    expect(edits.shown(LAKESHORE.key, "img", 2, 0)).toBe(2);
    rate(4, 2);
    expect(edits.shown(LAKESHORE.key, "img", 2, 0)).toBe(4);
    edits.flush();
    await last().end({ kind: "saved" });
    expect(edits.shown(LAKESHORE.key, "img", 2, 0)).toBe(4);
    // Read after the write: somebody else was there.
    expect(edits.shown(LAKESHORE.key, "img", 1, edits.ended())).toBe(1);
  });

  it("keeps the programs apart, one write at a time", async () => {
    rate(4);
    edits.set(PRAIRIE, "img", null, 2);
    edits.flush();
    expect(savings.map(({ key }) => key)).toEqual(["P-0001"]);
    await last().end({ kind: "failed", message: "Offline.", certain: true });
    expect(savings.map(({ key }) => key)).toEqual(["P-0001", "P-0002"]);
    await last().end({ kind: "saved" });
    expect(edits.unsaved()).toMatchObject([LAKESHORE]);
    edits.discard(LAKESHORE.key);
    expect(edits.unsaved()).toEqual([]);
    expect(edits.shown(LAKESHORE.key, "img", null, 0)).toBeNull();
  });
});

describe("cells that were changed in the sheet meanwhile", () => {
  it("stop only their own field; the rest is written", async () => {
    rate(4);
    rate(5, 2, "culture");
    edits.flush();
    await last().end(found(["img", 2]));
    expect(edits.conflict(LAKESHORE.key, "img")).toBe(2);
    expect(last().edits).toEqual([{ field: "culture", was: 2, value: 5 }]);
    await last().end({ kind: "saved" });
    expect(edits.state(LAKESHORE.key)).toEqual({ kind: "conflict" });
    expect(savings).toHaveLength(2);
  });

  it("are written over only when the user says so, and only as they were found", async () => {
    rate(4);
    edits.flush();
    await last().end(found(["img", 2]));
    edits.resolve(LAKESHORE.key, "img", "mine");
    expect(last().edits).toEqual([{ field: "img", was: 2, value: 4 }]);
  });

  it("stay as they are when the user says so", async () => {
    rate(4);
    edits.flush();
    await last().end(found(["img", 2]));
    edits.resolve(LAKESHORE.key, "img", "theirs");
    vi.advanceTimersByTime(10_000);
    expect(savings).toHaveLength(1);
    // Also where the card was not read anew.
    expect(edits.shown(LAKESHORE.key, "img", null, 0)).toBe(2);
    expect(edits.shown(LAKESHORE.key, "img", 3, edits.ended())).toBe(3);
  });

  it("are no conflict where they hold the very same: an answer got lost", async () => {
    rate(4);
    edits.flush();
    await last().end({ kind: "failed", message: "Timed out.", certain: false });
    edits.retry(LAKESHORE.key);
    await last().end(found(["img", 4]));
    expect(edits.state(LAKESHORE.key)).toEqual({ kind: "saved" });
  });

  it("are no conflict where they hold what was written before the user chose again: an answer got lost", async () => {
    rate(4);
    edits.flush();
    await last().end({ kind: "failed", message: "Timed out.", certain: false });
    rate(null, 4);
    edits.flush();
    await last().end(found(["img", 4]));
    expect(last().edits).toEqual([{ field: "img", was: 4, value: null }]);
    expect(edits.conflict(LAKESHORE.key, "img")).toBeUndefined();
  });
});

describe("whatever happens", () => {
  const FIELDS = ["img", "culture", "imgNotes"] as const;
  const change = fc.record({
    kind: fc.constant("set" as const),
    field: fc.constantFrom(...FIELDS),
    value: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  const move = fc.oneof(
    change,
    fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(100, 700) }),
    fc.record({ kind: fc.constantFrom("saved" as const, "failed" as const, "lost" as const, "typed" as const) }),
  );

  it("the cells end up with what was chosen last, or with what somebody typed and the user was asked about", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
        savings = [];
        const cells = new Map<FieldId, CellValue>();
        const wanted = new Map<FieldId, CellValue>();
        let open: Saving | null = null;
        const store = createEdits(
          (key, batch) =>
            new Promise((resolve) => {
              const end = async (result: SaveResult) => {
                resolve(result);
                await vi.advanceTimersByTimeAsync(0);
              };
              open = { key, edits: batch, end };
            }),
        );
        const isWritable = (batch: readonly FieldEdit[]) =>
          batch.every(({ field, was }) => (cells.get(field) ?? null) === was);
        /** What a workbook does with a batch; the answer may get lost all the same. */
        const answer = async (kind: "saved" | "failed" | "lost") => {
          const saving = open;
          if (saving === null) return;
          open = null;
          if (kind === "failed") return saving.end({ kind: "failed", message: "Offline.", certain: true });
          const conflicts = saving.edits.filter(({ field, was }) => (cells.get(field) ?? null) !== was);
          if (isWritable(saving.edits)) for (const { field, value } of saving.edits) cells.set(field, value);
          if (kind === "lost") return saving.end({ kind: "failed", message: "Timed out.", certain: false });
          await saving.end(
            conflicts.length === 0
              ? { kind: "saved" }
              : found(...conflicts.map(({ field }) => [field, cells.get(field) ?? null] as const)),
          );
        };
        for (const one of moves) {
          switch (one.kind) {
            case "set":
              store.set(
                LAKESHORE,
                one.field,
                store.shown("P-0001", one.field, cells.get(one.field) ?? null, 1e9),
                one.value,
              );
              wanted.set(one.field, one.value);
              break;
            case "wait":
              await vi.advanceTimersByTimeAsync(one.ms);
              break;
            case "typed":
              cells.set("culture", "typed by somebody");
              break;
            default:
              await answer(one.kind);
          }
        }
        for (let round = 0; round < 10; round++) {
          store.retry(LAKESHORE.key);
          await vi.advanceTimersByTimeAsync(1000);
          await answer("saved");
        }
        for (const [field, value] of wanted) {
          const cell = cells.get(field) ?? null;
          if (store.conflict(LAKESHORE.key, field) !== undefined) expect(cell).not.toBe(value);
          else if (cell !== "typed by somebody") expect([field, cell]).toEqual([field, value]);
          else expect(store.shown("P-0001", field, cell, 1e9)).toBe(cell);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
