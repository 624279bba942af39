import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import { applyRequest, ask, BOTH_HOSTS, openWithInventedList, programsSheet, refusal } from "./host";

/** The column at the right end of a whole list, zero-based. */
const LAST = PROGRAM_COLUMNS.length - 1;

/** "Create master workbook" on a master: it checks, says what is missing, repairs after asking, and loses nothing. */
describe.each(BOTH_HOSTS)("a master that was damaged in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    await programsSheet(host).rate(1, [5, 4, 4, 3, 5]);
  });
  afterEach(() => host.dispose());

  const sheetId = (name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const check = () => ask(host, { kind: "preview", action: { kind: "create-master" } });
  const repair = async () => {
    const { plan } = await check();
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const firstScore = async () => (await ask(host, { kind: "programs" }))[0]?.score;

  test("a whole one: everything is in its place, and nothing is planned", async () => {
    expect(await check()).toMatchObject({ summary: ["Everything is in its place"], plan: { changes: [] } });
  });

  type Case = readonly [string, RegExp, () => void | Promise<void>];
  const cases: readonly Case[] = [
    ["Settings deleted", /^To make: Settings$/, () => host.model.deleteSheet(sheetId("Settings"))],
    ["a name deleted", /^Settings: the name Regions /, () => host.model.deleteName("Regions")],
    [
      "results cleared",
      /^Programs: 2 formulas to put back$/,
      () => {
        const sheet = programsSheet(host);
        for (const id of ["score", "tier"]) {
          host.model.clear({ sheet: sheet.id, row: 1, column: sheet.columnOf(id), rows: 1, columns: 1 }, "contents");
        }
      },
    ],
    [
      "weights sorted by name",
      /^Settings: the weights to put back into the ratings' order.*A2, A3, A4, A5, A6/,
      async () => {
        const weights = { sheet: sheetId("Settings"), row: 1, column: 1, rows: 5, columns: 1 };
        host.model.write(weights, [[3], [0], [0], [2], [0]]);
        await host.model.settled();
        expect(await firstScore()).toBe(80);
        host.model.sort({ ...weights, column: 0, columns: 3 }, 0, true);
        await host.model.settled();
        // Now they are the weights of two other domains.
        expect(await firstScore()).toBe(85);
        const { problems } = await ask(host, { kind: "status" });
        expect(problems).toEqual([expect.stringMatching(/^The weights on Settings stand in another order.*A2, A3/)]);
      },
    ],
    ...(options.host === "sheets"
      ? ([
          ["Results deleted", /^To make: Results$/, () => host.model.deleteSheet(sheetId("Results"))],
          [
            "the call of Results cleared",
            /^Results: the formula to put back/,
            () => host.model.clear({ sheet: sheetId("Results"), row: 0, column: 0, rows: 1, columns: 1 }, "contents"),
          ],
        ] satisfies Case[])
      : []),
  ];
  test.each(cases)("%s: said and brought back, with every score", async (_, sentence, damage) => {
    await damage();
    await host.model.settled();
    expect((await check()).summary).toContainEqual(expect.stringMatching(sentence));
    await repair();
    expect(await firstScore()).toBe(80);
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", programs: 7, problems: [] });
    expect((await check()).plan.changes).toEqual([]);
  });

  test("a column deleted: it comes back at the end, the others stay where they are", async () => {
    const sheet = programsSheet(host);
    host.model.deleteColumns(sheet.id, sheet.columnOf("website"), 1);
    await host.model.settled();
    const city = sheet.columnOf("city");
    expect((await check()).summary).toEqual(["Programs: to add the column Website"]);
    await repair();
    expect(sheet.columnOf("website")).toBe(LAST);
    expect(sheet.columnOf("city")).toBe(city);
    expect(await firstScore()).toBe(80);
  });

  test("a column that came back goes again with the repair: header, checks and the table's width", async () => {
    const sheet = programsSheet(host);
    const signal = sheet.columnOf("signal");
    host.model.deleteColumns(sheet.id, signal, 1);
    await host.model.settled();
    const state = () => ({
      header: sheet.columnOf("signal"),
      checked: host.model.validations(sheet.id).filter(({ range }) => range.column + range.columns > LAST).length,
      widths: host.model.tables().flatMap(({ name, range }) => (name === "Programs" ? [range.columns] : [])),
    });
    const before = state();
    await repair();
    expect(state()).not.toEqual(before);
    expect(sheet.columnOf("signal")).toBe(LAST);
    const [step] = await ask(host, { kind: "history" });
    const { plan, blocked } = await ask(host, {
      kind: "preview",
      action: { kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] },
    });
    expect(blocked).toEqual([]);
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
    expect(state()).toEqual(before);
    expect(await firstScore()).toBe(80);
  });

  test("Programs deleted: an empty list is made, and the user's other sheets are left alone", async () => {
    const own = host.model.addSheet("My notes", 5, 5).id;
    host.model.write({ sheet: own, row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]]);
    host.model.deleteSheet(sheetId("Programs"));
    await host.model.settled();
    await repair();
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", programs: 0, problems: [] });
    expect(host.model.read({ sheet: own, row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("mine");
  });

  test.runIf(options.host === "excel")(
    "the list without its table: said, with what to do, and brought back",
    async () => {
      const { model } = host;
      const whole = { ...model.usedRange(programsSheet(host).id), sheet: programsSheet(host).id, row: 0, column: 0 };
      const area = { ...whole, rows: 8, columns: 52 };
      const cells = model
        .read(area)
        .map((row) => row.map(({ value, formula }) => (formula === "" ? value : "#VALUE!")));
      model.deleteSheet(area.sheet);
      const sheet = model.addSheet("Programs", 400, 60).id;
      model.write(
        { ...area, sheet },
        cells.map((row) => row.map((value) => (typeof value === "object" ? null : value))),
      );
      await model.settled();
      const sentence = /^The list on Programs is no table any more.*press Ctrl\+T/;
      expect(await ask(host, { kind: "status" })).toMatchObject({ problems: [expect.stringMatching(sentence)] });
      expect(await refusal(host, { kind: "preview", action: { kind: "create-master" } })).toMatch(sentence);
    },
  );

  test("what was typed over a result is the user's and stays", async () => {
    await programsSheet(host).type(1, "why", "Because I say so");
    expect((await check()).plan.changes).toEqual([]);
  });

  test("a repair is a step that can be taken back", async () => {
    host.model.deleteName("Regions");
    await host.model.settled();
    await repair();
    const [step] = await ask(host, { kind: "history" });
    expect(step).toMatchObject({ title: "Repair the master workbook", undoable: true });
  });
});
