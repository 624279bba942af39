import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { applyRequest, ask, BOTH_HOSTS, importPreview, openWithInventedList, programsSheet, refusal } from "./host";

const MEADOW = importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n");

/** Sheets and names that people rename, move, lose or fill with something else. */
describe.each(BOTH_HOSTS)("sheets and names that were altered in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    await programsSheet(host).rate(1, [5, 4, 4, 3, 5]);
  });
  afterEach(() => host.dispose());

  const sheetId = (name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });
  const settled = () => host.model.settled();
  const status = () => ask(host, { kind: "status" });
  const importMeadow = async () => {
    const { plan } = await ask(host, MEADOW);
    const result = await ask(host, applyRequest(plan));
    await settled();
    return result;
  };
  const scores = async () => (await ask(host, { kind: "programs" })).map((program) => program.score);

  test("all sheets of the list deleted: a new list can be begun", async () => {
    host.model.addSheet("Mine", 5, 5);
    const made = host.model.sheets().filter(({ name }) => !["Sheet1", "Mine", "_journal"].includes(name));
    for (const { id } of made) host.model.deleteSheet(id);
    await settled();
    expect((await status()).master).toBe("none");
    expect(await importMeadow()).toMatchObject({ kind: "applied" });
    expect(await status()).toMatchObject({ master: "ready", programs: 1, problems: [] });
  });

  test("programs below the rows that stood ready are checked and coloured as the others, once", async () => {
    const rows = Array.from({ length: 310 }, (_, index) => `Hospital ${index},Bismarck`);
    const { plan } = await ask(host, importPreview(`Institution,City\n${rows.join("\n")}\n`));
    await ask(host, applyRequest(plan));
    const sheet = programsSheet(host);
    const rulesAt = (row: number) =>
      host.model
        .conditionalFormats(sheet.id)
        .filter(
          ({ range }) =>
            range.column <= sheet.columnOf("tier") && sheet.columnOf("tier") < range.column + range.columns,
        )
        .filter(({ range }) => range.row <= row && row < range.row + range.rows).length;
    const checksAt = (row: number) =>
      host.model
        .validations(sheet.id)
        .filter(({ range }) => range.row <= row && row < range.row + range.rows)
        .filter(({ range }) => {
          const column = sheet.columnOf("tierOverride");
          return range.column <= column && column < range.column + range.columns;
        }).length;
    expect([1, 200, 300, 301, 317].map(rulesAt)).toEqual([7, 7, 7, 7, 7]);
    expect([1, 200, 300, 301, 317].map(checksAt)).toEqual([1, 1, 1, 1, 1]);
  });

  test("two plans at once: the second finds what the first wrote, and says so", async () => {
    const { plan } = await ask(host, MEADOW);
    const [first, second] = await Promise.all([host.request(applyRequest(plan)), host.request(applyRequest(plan))]);
    expect(first).toMatchObject({ ok: true, value: { kind: "applied" } });
    expect(second).toMatchObject({ ok: true, value: { kind: "conflict" } });
  });

  test.each([
    ["Programs", "My programs"],
    ["Programs", "programs (2026)"],
    ["Programs", "Dr. O'Hara's list"],
    ["Settings", "How I weigh"],
    ...(options.host === "sheets" ? [["Results", "Computed"]] : []),
  ])("%s renamed to %s: everything goes on", async (from = "", to = "") => {
    const rows = sheetId("Programs");
    host.model.renameSheet(sheetId(from), to);
    await settled();
    expect(await status()).toMatchObject({ master: "ready", programs: 7, problems: [] });
    expect(await importMeadow()).toMatchObject({ kind: "applied" });
    expect((await scores())[0]).toBe(80);
    const columns = host.model.usedRange(rows)?.columns ?? 1;
    const headers = host.model.read({ sheet: rows, row: 0, column: 0, rows: 1, columns })[0] ?? [];
    const img = headers.findIndex(({ value }) => value === "IMG friendliness");
    host.model.write({ ...cell(rows, 8, img), columns: 5 }, [[5, 5, 5, 5, 1]]);
    await settled();
    expect((await scores()).at(-1)).toBe(80);
    host.model.select(cell(rows, 1, 0));
    expect(await ask(host, { kind: "explain" })).toMatchObject({ kind: "program", problems: [] });
  });

  test("a renamed list is not made a second time", async () => {
    host.model.renameSheet(sheetId("Programs"), "My programs");
    await settled();
    expect((await ask(host, { kind: "preview", action: { kind: "create-master" } })).plan.changes).toEqual([]);
  });

  test("Programs deleted: said, and no second list is begun over the remains", async () => {
    host.model.deleteSheet(sheetId("Programs"));
    await settled();
    expect((await status()).problems).toEqual([expect.stringMatching(/sheet Programs is gone.*[Uu]ndo/)]);
    expect(await refusal(host, MEADOW)).toMatch(/sheet Programs is gone/);
  });

  test("weights that were moved to another sheet, in a row, are those that count and that are explained", async () => {
    const notes = host.model.addSheet("My notes", 20, 10).id;
    host.model.write({ sheet: notes, row: 3, column: 2, rows: 1, columns: 5 }, [[1, 0, 0, 0, 0]]);
    host.model.deleteName("Weights");
    host.model.setName("Weights", "'My notes'!$C$4:$G$4");
    await settled();
    host.model.select(cell(sheetId("Programs"), 1, 0));
    const explained = await ask(host, { kind: "explain" });
    if (explained.kind !== "program") throw new Error(explained.message);
    expect(explained.program.score).toBe(100);
    expect(explained.contributions.map(({ points }) => points)).toEqual([100, 0, 0, 0, 0]);
    expect(explained.problems).toEqual([]);
  });

  test("a score that somebody typed over its formula is told from the sum", async () => {
    await programsSheet(host).type(1, "score", 99);
    host.model.select(cell(sheetId("Programs"), 1, 0));
    const explained = await ask(host, { kind: "explain" });
    expect(explained).toMatchObject({ stale: expect.stringMatching(/^The cell says 99.0, but .* give 80.0/) });
  });

  test("weights that cannot be used are named on the overview, and no old score stands", async () => {
    const settings = sheetId("Settings");
    host.model.write(cell(settings, 2, 1), [["a lot"]]);
    await settled();
    expect((await status()).problems).toEqual([expect.stringMatching(/^The weights .* weight 2 is "a lot"/)]);
    expect((await scores())[0]).toBeNull();
    host.model.write(cell(settings, 2, 1), [[1]]);
    await settled();
    expect((await status()).problems).toEqual([]);
    expect((await scores())[0]).toBe(80);
  });

  test("tier rules that cannot be used are named on the overview", async () => {
    host.model.write(cell(sheetId("Settings"), 1, 5), [["high"]]);
    await settled();
    expect((await status()).problems).toEqual([expect.stringMatching(/^The tier rules .* is "high"/)]);
  });

  test.each(["Weights", "TierRules", "Regions", "Signals"])("the name %s lost: said where to mend it", async (name) => {
    host.model.deleteName(name);
    await settled();
    const place = options.host === "excel" ? "Formulas → Name Manager" : "Data → Named ranges";
    expect((await status()).problems).toContainEqual(expect.stringContaining(`The name "${name}" `));
    expect((await status()).problems.join()).toContain(place);
    expect(await refusal(host, MEADOW)).toContain(`The name "${name}" `);
  });

  test("Settings deleted: said, and nothing is imported", async () => {
    host.model.deleteSheet(sheetId("Settings"));
    await settled();
    expect((await status()).problems.join()).toContain("sheet Settings is gone");
    expect(await refusal(host, MEADOW)).toContain("sheet Settings is gone");
  });

  test.runIf(options.host === "sheets")("something typed into Results is named with its cell", async () => {
    host.model.write(cell(sheetId("Results"), 3, 2), [["mine"]]);
    await settled();
    expect(await status()).toMatchObject({ incomplete: 0, problems: [expect.stringMatching(/C4 of Results.*"mine"/)] });
    host.model.clear(cell(sheetId("Results"), 3, 2), "contents");
    await settled();
    expect(await status()).toMatchObject({ incomplete: 0, problems: [] });
    expect((await scores())[0]).toBe(80);
  });

  test.runIf(options.host === "sheets")(
    "the one call of Results typed over: said how it comes back, and it does",
    async () => {
      host.model.write(cell(sheetId("Results"), 0, 0), [["oops"]]);
      await settled();
      expect((await status()).problems).toEqual([
        expect.stringMatching(/A1 of Results.*Clear that cell, then choose "Master workbook"/),
      ]);
      host.model.clear(cell(sheetId("Results"), 0, 0), "contents");
      const { plan } = await ask(host, { kind: "preview", action: { kind: "create-master" } });
      await ask(host, applyRequest(plan));
      await settled();
      expect(await status()).toMatchObject({ problems: [] });
      expect((await scores())[0]).toBe(80);
    },
  );

  test("a program that has only a program's name counts, is named and is completed", async () => {
    const sheet = programsSheet(host);
    await sheet.type(8, "program", "Harbor Genetics");
    expect(await status()).toMatchObject({ programs: 8, incomplete: 1 });
    const { summary } = await ask(host, { kind: "preview", action: { kind: "complete-rows" } });
    expect(summary).toEqual(["Harbor Genetics"]);
  });
});
