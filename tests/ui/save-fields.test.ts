import { describe, expect, it } from "vitest";
import { saveFields } from "../../shared/ui/state/save-fields";
import type { Conflict } from "../../shared/workbook/plan";
import type { FieldEdit } from "../../shared/workbook/request";
import { fakeBackend } from "./fake-backend";
import { preview } from "./samples";

const EDITS: readonly FieldEdit[] = [
  { field: "img", was: null, value: 5 },
  { field: "academic", was: null, value: 4 },
];

/** What comes of two ratings in A2 and B2 when these cells were typed into while they were written. */
async function savedWith(kept: readonly Conflict[]) {
  const backend = fakeBackend();
  const clock = { newStep: () => ({ id: "s1", when: "2026-06-01T10:00:00.000Z" }), today: () => "2026-06-01" };
  const saved = saveFields(backend, clock)("P-0001", EDITS);
  const fields = [
    [0, "img"],
    [1, "academic"],
  ] as const;
  const plan = {
    title: "Rate",
    undoes: null,
    places: { sheet: "Programs", keys: [], fields },
    changes: [{ kind: "cells", sheet: "Programs", row: 1, column: 0, values: [[5, 4]], expect: "blank" } as const],
  };
  backend.last("preview").answer({ ok: true, value: { ...preview, plan } });
  await Promise.resolve();
  await Promise.resolve();
  backend.last("apply").answer({ ok: true, value: { kind: "partly", cells: 1, kept } });
  return saved;
}

const typed = (cell: string, found: number): Conflict => ({ sheet: "Programs", cell, expected: null, found });

describe("ratings that are written while somebody types into the sheet", () => {
  it("a cell that was typed into is not saved, the other is", async () => {
    expect(await savedWith([typed("B2", 2)])).toEqual({
      kind: "conflict",
      found: new Map([
        ["img", 5],
        ["academic", 2],
      ]),
    });
  });

  it("rows were moved: neither is saved", async () => {
    expect(await savedWith([typed("C2", 9)])).toMatchObject({ kind: "failed", certain: true });
    expect(await savedWith([typed("C2", 9), typed("B2", 2)])).toEqual({
      kind: "conflict",
      found: new Map([["academic", 2]]),
    });
  });
});
