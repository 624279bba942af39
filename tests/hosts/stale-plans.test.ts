import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { Plan } from "../../shared/workbook/plan";
import type { Action } from "../../shared/workbook/request";
import { killAfter } from "./fault";
import { applyRequest, ask, BOTH_HOSTS, importPreview, openWithInventedList, programsSheet } from "./host";

const PROGRAMS = 7;

describe.each(BOTH_HOSTS)("between preview and change, in $name,", ({ options }) => {
  let host: EmbeddedHost;
  let sheet: ReturnType<typeof programsSheet>;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    sheet = programsSheet(host);
  });
  afterEach(() => host.dispose());

  const preview = (action: Action) => ask(host, { kind: "preview", action });
  const apply = async (plan: Plan, resumes: string | null = null) => {
    const request = applyRequest(plan);
    const step = resumes === null ? request.step : { ...request.step, id: resumes, resumes: true };
    const result = await ask(host, { ...request, step });
    await host.model.settled();
    return result.kind;
  };
  const sortByInstitution = async (ascending: boolean) => {
    const columns = host.model.usedRange(sheet.id)?.columns ?? 1;
    const list = { sheet: sheet.id, row: 1, column: 0, rows: PROGRAMS, columns };
    host.model.sort(list, sheet.columnOf("institution"), ascending);
    await host.model.settled();
  };
  const websitesOf = () =>
    Object.fromEntries(
      Array.from({ length: PROGRAMS }, (_, index) => [
        sheet.value(index + 1, "institution"),
        sheet.value(index + 1, "website"),
      ]),
    );
  const nameOf = (row: number) => String(sheet.value(row, "institution"));
  /** An import that fills in the websites of the first three programs. */
  const websites = () => {
    const rows = [1, 2, 3].map((row) => {
      const fields = (["institution", "city", "state", "program", "pathway"] as const).map((id) =>
        sheet.value(row, id),
      );
      return [...fields, `https://r${row}.example`].map((cell) => `"${cell ?? ""}"`).join(",");
    });
    return importPreview(`Institution,City,State,Program,Pathway,Website\n${rows.join("\n")}\n`).action;
  };

  test.each([
    ["sorted", () => sortByInstitution(false)],
    [
      "given a column in between",
      async () => {
        host.model.insertColumns(sheet.id, sheet.columnOf("city"), 1);
        await host.model.settled();
      },
    ],
    [
      "given a row at its top",
      async () => {
        host.model.insertRows(sheet.id, 1, 1);
        await host.model.settled();
      },
    ],
  ])("the list was %s: an import and a rating write nothing, then the right cells", async (_, change) => {
    const before = websitesOf();
    const first = nameOf(1);
    const completing = await preview(websites());
    expect(completing.counts.change).toBe(3);
    const rating = { kind: "set-fields", key: "P-0001", edits: [{ field: "img", was: null, value: 5 }] } as const;
    const rated = await preview(rating);
    await change();
    expect(await apply(completing.plan)).toBe("conflict");
    expect(await apply(rated.plan)).toBe("conflict");
    expect(sheet.value(sheet.rowOf("P-0001"), "img")).toBeNull();
    expect(await apply((await preview(rating)).plan)).toBe("applied");
    expect(sheet.value(sheet.rowOf("P-0001"), "img")).toBe(5);
    expect(nameOf(sheet.rowOf("P-0001"))).toBe(first);
    expect(Object.values(before).every((website) => website === null)).toBe(true);
  });

  test("the list was sorted: an undo takes nothing from another program", async () => {
    await apply(
      (await preview({ kind: "set-fields", key: "P-0001", edits: [{ field: "img", was: null, value: 4 }] })).plan,
    );
    await sheet.rate(sheet.rowOf("P-0007"), [4, null, null, null, null]);
    const [step] = await ask(host, { kind: "history" });
    const undo = () => preview({ kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] });
    const early = await undo();
    host.model.moveRows(sheet.id, sheet.rowOf("P-0007"), 1, 1);
    await host.model.settled();
    expect(await apply(early.plan)).toBe("conflict");
    expect(await apply((await undo()).plan)).toBe("applied");
    expect(sheet.value(sheet.rowOf("P-0001"), "img")).toBeNull();
    expect(sheet.value(sheet.rowOf("P-0007"), "img")).toBe(4);
  });

  test("a step was interrupted and the list sorted: finishing writes nothing into other programs, undo brings all back", async () => {
    const { plan } = await preview(websites());
    const count = killAfter(host.model, Number.POSITIVE_INFINITY);
    await apply(plan);
    const writes = count.end();
    const [done] = await ask(host, { kind: "history" });
    await apply((await preview({ kind: "undo", step: done?.id ?? "", sheets: done?.sheets ?? [] })).plan);
    for (let at = 2; at < writes; at += 3) {
      const own = new Map([1, 2, 3].map((row) => [nameOf(row), `https://r${row}.example`]));
      const again = await preview(websites());
      const kill = killAfter(host.model, at);
      await host.request(applyRequest(again.plan));
      kill.end();
      await host.model.settled();
      const { unfinished } = await ask(host, { kind: "status" });
      if (unfinished === null) continue;
      await sortByInstitution(false);
      const sheets = (await ask(host, { kind: "history" })).find(({ id }) => id === unfinished.id)?.sheets ?? [];
      const finish = await preview({ kind: "finish", step: unfinished.id, sheets });
      await apply(finish.plan, finish.resumes);
      for (const [name, website] of Object.entries(websitesOf())) {
        expect([null, own.get(name) ?? null], `${name}, stopped at ${at} of ${writes}`).toContain(website);
      }
      const [last] = await ask(host, { kind: "history" });
      await apply((await preview({ kind: "undo", step: last?.id ?? "", sheets: last?.sheets ?? [] })).plan);
      expect(Object.values(websitesOf()).filter((website) => website !== null)).toEqual([]);
      await sortByInstitution(true);
    }
  });

  test("a row came above a sheet of one's own: columns are not added to the wrong rows", async () => {
    const own = host.model.addSheet("Mine", 30, 26).id;
    host.model.write({ sheet: own, row: 0, column: 0, rows: 2, columns: 2 }, [
      ["Hospital", "My thoughts"],
      ["Lantern Hospital", "nice"],
    ]);
    host.model.activate(own);
    host.model.select({ sheet: own, row: 1, column: 0, rows: 1, columns: 1 });
    await host.model.settled();
    const { plan } = await preview({ kind: "add-columns", template: "ratings" });
    host.model.insertRows(own, 0, 1);
    await host.model.settled();
    expect(await apply(plan)).toBe("conflict");
  });

  test("a formula of the user's in a rating comes back when the rating is taken back", async () => {
    const row = sheet.rowOf("P-0002");
    const cell = { sheet: sheet.id, row, column: sheet.columnOf("img"), rows: 1, columns: 1 };
    host.model.write(cell, [[{ formula: "=1+2" }]]);
    await host.model.settled();
    const edits = [{ field: "img", was: 3, value: 5 } as const];
    expect(await apply((await preview({ kind: "set-fields", key: "P-0002", edits })).plan)).toBe("applied");
    expect(sheet.value(row, "img")).toBe(5);
    const [step] = await ask(host, { kind: "history" });
    await apply((await preview({ kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] })).plan);
    expect(sheet.formula(row, "img")).toBe("=1+2");
  });

  test("a formula of the user's that shows nothing is not filled in by an import", async () => {
    const cell = { sheet: sheet.id, row: 1, column: sheet.columnOf("website"), rows: 1, columns: 1 };
    host.model.write(cell, [[{ formula: '=IF(C2="zzz","http","")' }]]);
    await host.model.settled();
    const { counts, plan } = await preview(websites());
    expect(counts.change).toBe(2);
    expect(await apply(plan)).toBe("applied");
    expect(sheet.formula(1, "website")).toBe('=IF(C2="zzz","http","")');
  });
});
