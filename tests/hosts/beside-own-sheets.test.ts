import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import { gridList } from "../importing/lists";
import {
  applyRequest,
  ask,
  BOTH_HOSTS,
  importPreview,
  openHost,
  programsSheet,
  starterListPreview,
  startWithInventedList,
} from "./host";

const OWN = ["Settings", "Outreach", "Results", "_journal", "_values", "_memory"] as const;

/** A workbook that has sheets of its user's own under names of the master's: they are none of the master's business. */
describe.each(BOTH_HOSTS)("a master beside sheets of one's own in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
    for (const [index, name] of OWN.entries()) {
      const sheet = host.model.addSheet(name, 20, 6).id;
      host.model.write({ sheet, row: 0, column: 0, rows: 3, columns: 2 }, [
        [`My ${name}`, "Amount"],
        ["first", index + 1],
        ["twice", { formula: "=B2*2" }],
      ]);
      host.model.setStyle({ sheet, row: 0, column: 0, rows: 1, columns: 2 }, { fill: "#FFEECC", bold: true });
      host.model.setColumnWidth(sheet, 0, 222);
    }
    await host.model.settled();
  });
  afterEach(() => host.dispose());

  const idOf = (name: string) => {
    const sheet = host.model.sheets().find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet.id;
  };
  const names = () => host.model.sheets().map(({ name }) => name);
  /** All there is to see of a sheet. */
  const state = (name: string) => {
    const sheet = idOf(name);
    const used = host.model.usedRange(sheet);
    return {
      info: host.model.sheets().find(({ id }) => id === sheet),
      used,
      cells: used === null ? [] : host.model.read(used),
      style: host.model.style(sheet, 0, 0),
      width: host.model.columnWidth(sheet, 0),
      validations: host.model.validations(sheet),
      rules: host.model.conditionalFormats(sheet),
      links: host.model.links(sheet),
      notes: host.model.notes(sheet),
      charts: host.model.charts(sheet),
      filter: host.model.filter(sheet),
      isProtected: host.model.isProtected(sheet),
    };
  };
  const own = () => OWN.map(state);
  const check = () => ask(host, { kind: "preview", action: { kind: "create-master" } });
  const carryOut = async ({ plan }: Awaited<ReturnType<typeof check>>) => {
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const undoLast = async () => {
    const [step] = await ask(host, { kind: "history" });
    const action = { kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] } as const;
    const preview = await ask(host, { kind: "preview", action });
    expect(preview.blocked).toEqual([]);
    await carryOut(preview);
  };
  const isWhole = async () => {
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", problems: [] });
    expect(await check()).toMatchObject({ summary: ["Everything is in its place"], plan: { changes: [] } });
  };
  /** The names of the sheets to which the cells of Start here lead. */
  const linked = () => {
    const sheets = new Map(host.model.sheets().map(({ id, name }) => [id, name]));
    return host.model.links(idOf("Start here")).map(({ link }) => {
      if ("sheet" in link) return sheets.get(link.sheet);
      return link.kind === "reference" ? /^'?([^'!]+)/.exec(link.reference)?.[1] : link.address;
    });
  };

  test("they are as they were after it is created and taken back", async () => {
    const before = own();
    const sheets = names();
    const preview = await check();
    const ours = [
      "Outreach (IMGScore)",
      "Settings (IMGScore)",
      ...(options.host === "sheets" ? ["Results (IMGScore)"] : []),
    ];
    for (const name of ours) expect(preview.summary.join()).toContain(name);
    expect(preview.summary.join()).toContain("sheets of your own and stay as they are");
    await carryOut(preview);
    expect(names()).toEqual(expect.arrayContaining(ours));
    expect(linked()).toEqual(expect.arrayContaining(["Outreach (IMGScore)", "Settings (IMGScore)"]));
    expect(own()).toEqual(before);
    await isWhole();
    await undoLast();
    expect(names().filter((name) => name !== "_journal (IMGScore)")).toEqual(sheets);
    expect(own()).toEqual(before);
  });

  test("an import creates it beside them; programs are scored by our Settings, and counted in our Outreach", async () => {
    const before = own();
    await startWithInventedList(host);
    await programsSheet(host).rate(1, [5, 4, 4, 3, 5]);
    const first = async () => (await ask(host, { kind: "programs" }))[0];
    expect(await first()).toMatchObject({ score: 80 });
    host.model.write({ sheet: idOf("Settings (IMGScore)"), row: 1, column: 1, rows: 5, columns: 1 }, [
      [1],
      [0],
      [0],
      [0],
      [0],
    ]);
    const sent = { sheet: idOf("Outreach (IMGScore)"), row: 1, column: 6, rows: 1, columns: 1 };
    host.model.type(sent, [[46_000]]);
    await host.model.settled();
    expect(await first()).toMatchObject({ score: 100 });
    expect((await ask(host, { kind: "status" })).steps).toContainEqual(
      expect.objectContaining({ id: "reach", words: "1 asked, 0 replied" }),
    );
    await carryOut(await ask(host, importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n")));
    expect(await ask(host, { kind: "status" })).toMatchObject({ programs: 8 });
    await undoLast();
    expect(await ask(host, { kind: "status" })).toMatchObject({ programs: 7 });
    await isWhole();
    expect(own()).toEqual(before);
  });

  test.each(["Settings", "Outreach", ...(options.host === "sheets" ? ["Results"] : [])])(
    "our %s deleted: theirs is not taken for it, ours comes back, and it all works again",
    async (name) => {
      const before = own();
      await startWithInventedList(host);
      await programsSheet(host).rate(1, [5, 4, 4, 3, 5]);
      host.model.deleteSheet(idOf(`${name} (IMGScore)`));
      await host.model.settled();
      const { problems, steps } = await ask(host, { kind: "status" });
      const isSaid = problems.some((problem) => problem.includes(name)) || steps.some(({ kind }) => kind === "missing");
      expect(isSaid).toBe(true);
      const preview = await check();
      expect(preview.summary[0]).toBe(`To make: ${name} (IMGScore)`);
      await carryOut(preview);
      expect((await ask(host, { kind: "programs" }))[0]).toMatchObject({ score: 80 });
      await isWhole();
      expect(own()).toEqual(before);
    },
  );

  test.runIf(options.host === "sheets")("our Results deleted: nothing is imported that would ask theirs", async () => {
    await startWithInventedList(host);
    host.model.deleteSheet(idOf("Results (IMGScore)"));
    await host.model.settled();
    const answer = await host.request(starterListPreview);
    expect(answer).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/^The sheet Results is missing/) },
    });
  });

  test("theirs can be imported, and get columns, also under a name of ours", async () => {
    const sheet = idOf("Outreach");
    host.model.write({ sheet, row: 0, column: 0, rows: 2, columns: 2 }, [
      ["Institution", "City"],
      ["Thistlewick Health", "Fargo"],
    ]);
    await host.model.settled();
    await carryOut(await check());
    const choices = await ask(host, { kind: "sheets" });
    expect(choices.map(({ name }) => name)).toEqual(["Sheet1", ...OWN]);
    const before = state("Outreach");
    host.model.select({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    await carryOut(await ask(host, { kind: "preview", action: { kind: "add-columns", template: "ratings" } }));
    expect(state("Outreach").used?.columns).toBeGreaterThan(8);
    await undoLast();
    expect(state("Outreach").cells).toEqual(before.cells);
    const [grid] = await ask(host, { kind: "own-sheet", sheet: "Outreach" });
    if (grid === undefined) throw new Error("Nothing stands on the sheet.");
    const list = gridList(grid, { kind: "sheet", sheet: "Outreach" });
    const action = { kind: "import", list, choices: NO_CHOICES, today: "2026-11-25", notice: null } as const;
    await carryOut(await ask(host, { kind: "preview", action }));
    expect(programsSheet(host).value(1, "institution")).toBe("Thistlewick Health");
    await isWhole();
  });
});

describe.each(BOTH_HOSTS)("a sheet of one's own called Programs in $name", ({ options }) => {
  test("is left alone, and the list is made beside it", async () => {
    const host = await openHost(options);
    const sheet = host.model.addSheet("programs", 10, 3).id;
    const cells = [
      ["Course", "Year", "Place"],
      ["Biology", 2019, "Fargo"],
    ];
    const area = { sheet, row: 0, column: 0, rows: 2, columns: 3 };
    host.model.write(area, cells);
    await host.model.settled();
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "none", problems: [] });
    const { plan, summary } = await ask(host, importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n"));
    expect(summary).toEqual([
      "1 program to add",
      "programs is a sheet of your own and stays as it is: ours is called Programs (IMGScore)",
    ]);
    await ask(host, applyRequest(plan));
    await host.model.settled();
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", programs: 1, problems: [] });
    expect(host.model.read(area).map((row) => row.map(({ value }) => value))).toEqual(cells);
    const list = host.model.sheets().find(({ name }) => name === "Programs (IMGScore)")?.id ?? "";
    host.model.deleteSheet(list);
    await host.model.settled();
    expect((await ask(host, { kind: "status" })).problems).toEqual([expect.stringMatching(/sheet Programs is gone/)]);
    host.dispose();
  });
});
