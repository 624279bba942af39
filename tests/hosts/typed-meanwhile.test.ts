import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { CellWrite } from "../../playground/model/types";
import type { Plan } from "../../shared/workbook/plan";
import type { Action } from "../../shared/workbook/request";
import { inventList } from "../bench/invented";
import { applyRequest, ask, HOSTS, importPreview, openWithInventedList, programsSheet } from "./host";
import { listWithLongNotes } from "./long-list";

/** Excel looks around, then begins and checks, then writes: one round trip each. */
const WRITING = 3;

/** Lets a person do something as soon as so many round trips are under way, before Excel does anything of the last. */
function atTrip(host: EmbeddedHost, trip: number, act: () => void): void {
  host.resetCost();
  const { sheets } = host.model;
  Reflect.set(host.model, "sheets", () => {
    if (host.cost().trips >= trip) {
      Reflect.set(host.model, "sheets", sheets);
      act();
    }
    return Reflect.apply(sheets, host.model, []);
  });
}

describe.each(HOSTS.filter(({ options }) => options.host === "excel"))(
  "what is typed between check and write in $name",
  ({ options }) => {
    let host: EmbeddedHost;
    let sheet: ReturnType<typeof programsSheet>;
    beforeEach(async () => {
      host = await openWithInventedList(options);
      sheet = programsSheet(host);
    });
    afterEach(() => host.dispose());

    const preview = (action: Action) => ask(host, { kind: "preview", action });
    const at = (row: number, id: string) => ({ sheet: sheet.id, row, column: sheet.columnOf(id), rows: 1, columns: 1 });
    const apply = async (plan: Plan) => {
      const result = await ask(host, applyRequest(plan));
      await host.model.settled();
      return result;
    };
    /** Applies a plan while somebody types into a cell in that very moment. */
    const applyWhile = (plan: Plan, row: number, id: string, cell: CellWrite) => {
      const place = at(row, id);
      atTrip(host, WRITING, () => host.model.write(place, [[cell]]));
      return apply(plan);
    };
    const rate = (key: string, value: number) =>
      preview({ kind: "set-fields", key, edits: [{ field: "img", was: null, value }] });
    const undoLast = async () => {
      const [step] = (await ask(host, { kind: "history" })).filter(({ state }) => state === "done");
      return preview({ kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] });
    };
    /** Websites for the first three programs, and an eighth program. */
    const websites = () => {
      const rows = [1, 2, 3].map((row) => {
        const fields = (["institution", "city", "state", "program", "pathway"] as const).map((id) =>
          sheet.value(row, id),
        );
        return [...fields, `https://r${row}.example`].map((cell) => `"${cell ?? ""}"`).join(",");
      });
      const added = "Thistlewick Hospital,Fernby,OH,Medical Genetics,,https://t.example";
      return preview(
        importPreview(`Institution,City,State,Program,Pathway,Website\n${[...rows, added].join("\n")}\n`).action,
      );
    };

    test("nothing: three round trips, as many as before", async () => {
      const { plan } = await websites();
      host.resetCost();
      expect(await apply(plan)).toMatchObject({ kind: "applied" });
      expect(host.cost().trips).toBe(WRITING);
    });

    test.each([
      ["a number", 2],
      ["a text", "ask again"],
      ["a text that looks like a formula", "=SUM"],
    ])("%s stays in the cell, is named and is no part of the step", async (_, typed) => {
      const { plan } = await rate("P-0002", 5);
      const result = await applyWhile(plan, 2, "img", typed);
      expect(result).toEqual({
        kind: "partly",
        cells: expect.any(Number),
        kept: [{ sheet: "Programs", cell: sheet.address(2, "img"), expected: null, found: typed }],
      });
      expect(sheet.value(2, "img")).toBe(typed);
      expect((await ask(host, { kind: "status" })).unfinished).toBeNull();
      const undo = await undoLast();
      expect(undo.blocked).toEqual([]);
      expect(await apply(undo.plan)).toMatchObject({ kind: "applied" });
      expect(sheet.value(2, "img")).toBe(typed);
    });

    test("a formula comes back as a formula", async () => {
      const { plan } = await rate("P-0002", 5);
      expect(await applyWhile(plan, 2, "img", { formula: "=2+1" })).toMatchObject({
        kind: "partly",
        kept: [{ found: { formula: "=2+1" } }],
      });
      expect(sheet.formula(2, "img")).toBe("=2+1");
    });

    test("a cell that was cleared stays clear", async () => {
      await sheet.type(2, "img", 3);
      const { plan } = await preview({
        kind: "set-fields",
        key: "P-0002",
        edits: [{ field: "img", was: 3, value: 5 }],
      });
      expect(await applyWhile(plan, 2, "img", null)).toMatchObject({ kind: "partly", kept: [{ found: null }] });
      expect(sheet.value(2, "img")).toBeNull();
    });

    test("in a row that an import adds: all else is written, and undo leaves no more than what was typed", async () => {
      const { plan } = await websites();
      expect(await applyWhile(plan, 2, "website", "https://mine.example")).toMatchObject({
        kind: "partly",
        kept: [{ cell: sheet.address(2, "website"), found: "https://mine.example" }],
      });
      expect([1, 2, 3].map((row) => sheet.value(row, "website"))).toEqual([
        "https://r1.example",
        "https://mine.example",
        "https://r3.example",
      ]);
      expect(sheet.value(8, "institution")).toBe("Thistlewick Hospital");
      const undo = await undoLast();
      expect(undo.blocked).toEqual([]);
      expect(await apply(undo.plan)).toMatchObject({ kind: "applied" });
      expect([1, 2, 3].map((row) => sheet.value(row, "website"))).toEqual([null, "https://mine.example", null]);
      expect(sheet.value(8, "institution")).toBeNull();
    });

    test("into a blank row that gets a program: undo is refused for the sake of that cell", async () => {
      const { plan } = await websites();
      expect(await applyWhile(plan, 8, "city", "Rome")).toMatchObject({ kind: "partly", kept: [{ found: "Rome" }] });
      expect([sheet.value(8, "institution"), sheet.value(8, "city")]).toEqual(["Thistlewick Hospital", "Rome"]);
      expect((await undoLast()).blocked).toMatchObject([{ cell: sheet.address(8, "city"), found: "Rome" }]);
    });

    test("over a result's formula: the number stays, the other results are computed", async () => {
      const { plan } = await websites();
      expect(await applyWhile(plan, 8, "score", 77)).toMatchObject({ kind: "partly", kept: [{ found: 77 }] });
      expect(sheet.value(8, "score")).toBe(77);
      expect(sheet.formula(8, "known")).not.toBe("");
    });

    test("the list is sorted: no program gets another's values", async () => {
      const { plan } = await websites();
      const names = [1, 2, 3, 4, 5, 6, 7].map((row) => sheet.value(row, "institution"));
      const columns = host.model.usedRange(sheet.id)?.columns ?? 1;
      const list = { sheet: sheet.id, row: 1, column: 0, rows: 7, columns };
      const by = sheet.columnOf("institution");
      atTrip(host, WRITING, () => host.model.sort(list, by, false));
      const result = await apply(plan);
      expect(result).toMatchObject({ kind: "partly" });
      expect([1, 2, 3, 4, 5, 6, 7].map((row) => sheet.value(row, "institution")).sort()).toEqual([...names].sort());
      expect([1, 2, 3, 4, 5, 6, 7, 8].map((row) => sheet.value(row, "website"))).toEqual(Array(8).fill(null));
      const undo = await undoLast();
      expect(undo.blocked).toEqual([]);
      expect(await apply(undo.plan)).toMatchObject({ kind: "applied" });
      expect([1, 2, 3, 4, 5, 6, 7].map((row) => sheet.value(row, "institution")).sort()).toEqual([...names].sort());
    });

    test("while an undo is written: what was typed stays", async () => {
      await apply((await rate("P-0002", 5)).plan);
      const undo = await undoLast();
      expect(await applyWhile(undo.plan, 2, "img", 1)).toMatchObject({
        kind: "partly",
        kept: [{ expected: 5, found: 1 }],
      });
      expect(sheet.value(2, "img")).toBe(1);
    });
  },
);

describe("in Excel", () => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList({ host: "excel", blanks: "null" });
  });
  afterEach(() => host.dispose());

  test("300 programs are written in three round trips, and blank cells cost next to nothing when they are read again", async () => {
    const { plan } = await ask(host, importPreview(inventList(300)));
    host.resetCost();
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    const { trips, bytes } = host.cost();
    expect(trips).toBe(WRITING);
    // Half of it are the values with their sources.
    expect(bytes / 300).toBeLessThan(4_300);
  });

  test("what is typed while a long list is written, in several requests, stays", async () => {
    const sheet = programsSheet(host);
    const { plan } = await ask(host, importPreview(listWithLongNotes(400)));
    const last = { sheet: sheet.id, row: 407, column: sheet.columnOf("city"), rows: 1, columns: 1 };
    host.model.ensureSize(sheet.id, 500, 60);
    atTrip(host, WRITING + 1, () => host.model.write(last, [["Rome"]]));
    const result = await ask(host, applyRequest(plan));
    expect(result).toMatchObject({
      kind: "partly",
      kept: [{ cell: sheet.address(407, "city"), expected: null, found: "Rome" }],
    });
    expect(host.model.read(last)[0]?.[0]?.value).toBe("Rome");
    expect(sheet.value(407, "institution")).not.toBeNull();
  });

  test("a sheet is taken away while somebody types into it: it comes back with what was typed", async () => {
    const [step] = await ask(host, { kind: "history" });
    const action = { kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] } as const;
    const { plan, blocked } = await ask(host, { kind: "preview", action });
    expect(blocked).toEqual([]);
    const outreach = host.model.sheets().find(({ name }) => name === "Outreach")?.id ?? "";
    const cell = { sheet: outreach, row: 4, column: 2, rows: 1, columns: 1 };
    atTrip(host, WRITING, () => host.model.write(cell, [["Dr. Adler answered"]]));
    expect(await ask(host, applyRequest(plan))).toMatchObject({
      kind: "partly",
      kept: [{ sheet: "Outreach", cell: "C5", expected: null, found: "Dr. Adler answered" }],
    });
    await host.model.settled();
    const again = host.model.sheets().find(({ name }) => name === "Outreach")?.id ?? "";
    expect(again).not.toBe(outreach);
    expect(host.model.usedRange(again)).toMatchObject({ row: 4, column: 2, rows: 1, columns: 1 });
    expect(host.model.read({ ...cell, sheet: again })[0]?.[0]?.value).toBe("Dr. Adler answered");
  });
});
