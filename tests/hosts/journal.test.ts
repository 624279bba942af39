import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { Plan } from "../../shared/workbook/plan";
import type { Action } from "../../shared/workbook/request";
import { contents } from "./contents";
import { killAfter } from "./fault";
import {
  applyRequest,
  ask,
  BOTH_HOSTS,
  importPreview,
  insteadOf,
  openHost,
  programsSheet,
  refusal,
  startWithInventedList,
} from "./host";

/** Milliseconds for forty interruptions. */
const PATIENCE = 240_000;

const TWO_MORE = importPreview(
  "Institution,City,Website\nMeadow Lark Hospital,Bismarck,https://example.org\nRed Oak Hospital,Dover,\n",
);

describe.each(BOTH_HOSTS)("the journal in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  const apply = async (plan: Plan) => {
    const result = await ask(host, applyRequest(plan));
    await host.model.settled();
    return result;
  };
  const importTwoMore = async () => apply((await ask(host, TWO_MORE)).plan);
  const history = () => ask(host, { kind: "history" });
  const preview = (action: Action) => ask(host, { kind: "preview", action });
  const lastStep = async () => {
    const [step] = await history();
    if (step === undefined) throw new Error("Nothing was done yet.");
    return step;
  };
  const previewUndo = async () => {
    const { id, sheets } = await lastStep();
    return preview({ kind: "undo", step: id, sheets });
  };

  test("lists what was done, newest first, with its time", async () => {
    host = await insteadOf(host, options);
    await importTwoMore();
    expect(await history()).toEqual([
      expect.objectContaining({ title: "Import 2 programs from list.csv", state: "done", undoable: true }),
      expect.objectContaining({ title: expect.stringMatching(/^Import 7 programs/), when: "2026-11-23T12:00:00.000Z" }),
    ]);
  });

  test("is the same one when its anchor is lost, as long as more of the master is here", async () => {
    host = await insteadOf(host, options);
    host.model.deleteName("JournalSheet");
    await importTwoMore();
    expect((await history()).map(({ title }) => title)).toEqual([
      "Import 2 programs from list.csv",
      expect.stringMatching(/^Import 7 programs/),
    ]);
    await apply((await previewUndo()).plan);
    expect((await history())[0]).toMatchObject({ state: "undone" });
    expect(host.model.sheets().filter(({ name }) => name.startsWith("_journal"))).toHaveLength(1);
  });

  test("every import stands in the Import log, below the last one, until it is taken back", async () => {
    host = await insteadOf(host, options);
    await importTwoMore();
    const log = host.model.sheets().find(({ name }) => name === "Import log")?.id ?? "";
    const rows = () =>
      host.model
        .read({ sheet: log, row: 1, column: 0, rows: 3, columns: 9 })
        .map((row) => [row[0]?.value, row[2]?.value, row[5]?.value, row[6]?.value]);
    expect(rows()).toEqual([
      ["I-0001", expect.stringContaining(".csv"), 7, 7],
      ["I-0002", "list.csv", 2, 2],
      [null, null, null, null],
    ]);
    await apply((await previewUndo()).plan);
    expect(rows()[1]).toEqual([null, null, null, null]);
  });

  test("is hidden, and leaves the user where they are", async () => {
    host = await insteadOf(host, options);
    expect(host.model.sheets().map(({ name, hidden }) => [name, hidden])).toContainEqual(["_journal", true]);
    expect(host.model.activeSheet()).toBe(programsSheet(host).id);
  });

  test("takes an import back, and the list is as it was before", async () => {
    host = await insteadOf(host, options);
    const before = contents(host);
    await importTwoMore();
    expect((await ask(host, { kind: "programs" })).length).toBe(9);
    await apply((await previewUndo()).plan);
    expect(contents(host)).toEqual(before);
    expect((await history()).map(({ state }) => state)).toEqual(["undone", "done"]);
    expect((await ask(host, { kind: "status" })).problems).toEqual([]);
  });

  test("takes it back after the list was sorted, rated elsewhere and renamed", async () => {
    host = await insteadOf(host, options);
    await importTwoMore();
    const sheet = programsSheet(host);
    await sheet.rate(sheet.rowOf("P-0003"), [5, 4, 4, 3, 5]);
    const list = { sheet: sheet.id, row: 1, column: 0, rows: 9, columns: 52 };
    host.model.sort(list, sheet.columnOf("institution"), false);
    host.model.renameSheet(sheet.id, "My programs");
    await host.model.settled();
    const { plan, blocked } = await previewUndo();
    expect(blocked).toEqual([]);
    await apply(plan);
    const programs = await ask(host, { kind: "programs" });
    expect(programs.map(({ key }) => key).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `P-000${n}`));
    expect(programs.find(({ key }) => key === "P-0003")?.score).toBe(80);
  });

  test("refuses where something typed since would be lost, and names the cell", async () => {
    host = await insteadOf(host, options);
    await importTwoMore();
    const sheet = programsSheet(host);
    const row = sheet.rowOf("P-0009");
    await sheet.rate(row, [4, null, null, null, null]);
    const { plan, blocked } = await previewUndo();
    expect(plan.changes).toEqual([]);
    expect(blocked).toEqual([expect.objectContaining({ sheet: "Programs", cell: `Z${row + 1}`, found: 4 })]);
  });

  test("takes the whole list back, with its sheets and names, and it can be begun anew", async () => {
    const before = contents(host);
    await startWithInventedList(host);
    await apply((await previewUndo()).plan);
    expect(contents(host)).toEqual(before);
    expect(host.model.names().map(({ name }) => name)).toEqual(["JournalSheet"]);
    await startWithInventedList(host);
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", programs: 7, problems: [] });
  });

  test("keeps the whole list once something in it was rated", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, null, null, null, null]);
    const { blocked } = await previewUndo();
    expect(blocked).toEqual([expect.objectContaining({ cell: sheet.address(1, "img"), found: 5 })]);
  });

  test("takes back what completed a program that was typed by hand, not the program", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.type(8, "institution", "Thistlewick Hospital");
    const before = contents(host);
    await apply((await preview({ kind: "complete-rows" })).plan);
    expect(sheet.value(8, "key")).toBe("P-0008");
    await apply((await previewUndo()).plan);
    expect(contents(host)).toEqual(before);
  });

  test("a rating of the pane is one step: written where the program is now, taken back alone", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    host.model.insertRows(sheet.id, 1, 1);
    await host.model.settled();
    const edits = [{ field: "img", was: null, value: 5 } as const];
    const { plan } = await preview({ kind: "set-fields", key: "P-0002", edits });
    await apply(plan);
    expect(sheet.value(sheet.rowOf("P-0002"), "img")).toBe(5);
    expect((await lastStep()).title).toMatch(/: IMG friendliness 5$/);
    await apply((await previewUndo()).plan);
    expect(sheet.value(sheet.rowOf("P-0002"), "img")).toBeNull();
  });

  test("a rating that somebody else has typed meanwhile is not written over", async () => {
    host = await insteadOf(host, options);
    const edits = [{ field: "img", was: null, value: 5 } as const];
    const { plan } = await preview({ kind: "set-fields", key: "P-0002", edits });
    const sheet = programsSheet(host);
    await sheet.rate(2, [2, null, null, null, null]);
    expect(await apply(plan)).toMatchObject({
      kind: "conflict",
      conflicts: [{ cell: sheet.address(2, "img"), expected: null, found: 2 }],
    });
    expect(sheet.value(2, "img")).toBe(2);
  });

  test.each([
    ["a rating of 9", { field: "img", was: null, value: 9 }, "IMG friendliness is a number from 1 to 5"],
    ["a result", { field: "score", was: null, value: 9 }, "Score is not changed from here"],
    ["the key", { field: "key", was: "P-0002", value: "mine" }, "Row key is not changed from here"],
  ] as const)("%s is refused", async (_, edit, sentence) => {
    host = await insteadOf(host, options);
    const action = { kind: "set-fields", key: "P-0002", edits: [edit] } as const;
    expect(await refusal(host, { kind: "preview", action })).toContain(sentence);
  });

  test("two who begin the same at the same time: one writes, the other is told, nothing is doubled", async () => {
    host = await insteadOf(host, options);
    const other = await openHost({ ...options, model: host.model });
    const { plan } = await ask(host, TWO_MORE);
    const answers = await Promise.all([host.request(applyRequest(plan)), other.request(applyRequest(plan))]);
    await host.model.settled();
    expect(answers.filter((answer) => JSON.stringify(answer).includes('"applied"'))).toHaveLength(1);
    const programs = await ask(host, { kind: "programs" });
    expect(programs.filter(({ institution }) => institution === "Meadow Lark Hospital")).toHaveLength(1);
    expect((await ask(host, { kind: "status" })).unfinished).toBeNull();
    other.dispose();
  });
});

/** The blanks of Excel's functions make no difference here. */
describe.each(BOTH_HOSTS)("a plan interrupted in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  const apply = async (plan: Plan, resumes: string | null = null) => {
    const { step, ...request } = applyRequest(plan);
    const resumed = resumes === null ? step : { ...step, id: resumes, resumes: true };
    expect(await ask(host, { ...request, step: resumed })).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const takeBackTheLast = async () => {
    const [last] = await ask(host, { kind: "history" });
    if (last === undefined) throw new Error("Nothing was done.");
    const action = { kind: "undo", step: last.id, sheets: last.sheets } as const;
    await apply((await ask(host, { kind: "preview", action })).plan);
  };

  /**
   * Stops the plan at so many places at most, and undoes or finishes it in turn. `seen` is what has to be the same;
   * `again` makes the workbook ready for the same plan.
   */
  const interrupt = async (plan: Plan, places: number, seen: () => unknown, again: () => void) => {
    const before = seen();
    // What grows for the first time stays grown: every further time takes the same changes.
    await apply(plan);
    await takeBackTheLast();
    again();
    const count = killAfter(host.model, Number.POSITIVE_INFINITY);
    await apply(plan);
    const writes = count.end();
    const after = seen();
    await takeBackTheLast();
    expect(seen()).toEqual(before);

    const points = Math.min(places, writes);
    for (let point = 0; point < points; point++) {
      again();
      const at = Math.floor((point * writes) / points);
      const kill = killAfter(host.model, at);
      const answer = await host.request(applyRequest(plan));
      kill.end();
      await host.model.settled();
      expect(JSON.stringify(answer), `stopped at ${at} of ${writes}`).toContain("did not foresee");
      const { unfinished } = await ask(host, { kind: "status" });
      if (unfinished === null) {
        expect(seen(), `nothing begun at ${at}`).toEqual(before);
        continue;
      }
      expect(await refusal(host, applyRequest(plan))).toMatch(
        /is still under way.*or was interrupted|that was not there/,
      );
      const sheets = (await ask(host, { kind: "history" })).find(({ id }) => id === unfinished.id)?.sheets ?? [];
      const kind = point % 2 === 0 ? "undo" : "finish";
      const preview = await ask(host, { kind: "preview", action: { kind, step: unfinished.id, sheets } });
      await apply(preview.plan, preview.resumes);
      expect(seen(), `${kind} at ${at}`).toEqual(kind === "undo" ? before : after);
      expect((await ask(host, { kind: "status" })).unfinished).toBeNull();
      if (kind === "finish") await takeBackTheLast();
    }
  };

  test(
    "at any of 40 places can be undone or finished, and nothing typed is lost",
    async () => {
      host = await insteadOf(host, options);
      await programsSheet(host).rate(2, [5, 4, 4, 3, 5]);
      // The highest keys stay when a step is taken back; the same plan again needs them as they were.
      const notes = host.model.sheets().find(({ name }) => name === "_memory")?.id ?? "";
      const rows = host.model.read({ sheet: notes, row: 0, column: 0, rows: 20, columns: 3 });
      const keys = rows.flatMap(([kind, , highest], row) =>
        kind?.value === "row key" ? [{ row, highest: String(highest?.value) }] : [],
      );
      expect(keys).toHaveLength(2);
      const freeKeys = () => {
        for (const { row, highest } of keys)
          host.model.write({ sheet: notes, row, column: 2, rows: 1, columns: 1 }, [[highest]]);
      };
      await interrupt((await ask(host, TWO_MORE)).plan, 40, () => contents(host), freeKeys);
    },
    PATIENCE,
  );

  test(
    "that makes the master can be undone or finished at any of 16 places, with its looks and checks",
    async () => {
      const { plan } = await ask(host, { kind: "preview", action: { kind: "create-master" } });
      await interrupt(
        plan,
        16,
        () => [contents(host), looks(host)],
        () => {},
      );
    },
    PATIENCE,
  );
});

/** How the cells of the first rows of all sheets but the journal look, and what they may hold. */
function looks(host: EmbeddedHost): unknown {
  const ROWS = 12;
  const visible = host.model.sheets().filter(({ name }) => name !== "_journal");
  return visible.map(({ id, name, columns }) => {
    const checks = host.model
      .validations(id)
      .flatMap(({ range, rule, strict }) =>
        Array.from({ length: Math.max(0, Math.min(ROWS, range.row + range.rows) - range.row) }, (_, r) =>
          Array.from(
            { length: range.columns },
            (__, c) => `${range.row + r},${range.column + c} ${rule.kind} ${strict}`,
          ),
        ),
      );
    const styles = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const { numberFormat = "General", ...style } = host.model.style(id, row, column);
        return JSON.stringify([numberFormat || "General", Object.entries(style).sort()]);
      }),
    );
    return { name, checks: [...new Set(checks.flat(2))].sort(), styles };
  });
}
