import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import {
  applyRequest,
  ask,
  HOSTS,
  importCsv,
  importPreview,
  insteadOf,
  openHost,
  programsSheet,
  refusal,
  starterListPreview,
  startWithInventedList,
  startWithTheList,
} from "./host";

describe.each(HOSTS)("the main job in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  test("an empty workbook has no list yet", async () => {
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "none", programs: 0, problems: [] });
  });

  test("start with the list: 28 programs, unrated, nothing scored, all to research", async () => {
    await startWithTheList(host);
    const programs = await ask(host, { kind: "programs" });
    expect(programs).toHaveLength(28);
    expect(new Set(programs.map((program) => program.key)).size).toBe(28);
    expect(programs.every((program) => program.score === null && program.tier === "Research")).toBe(true);
    expect(programs.every((program) => /^76[56]\d{7}$/.test(program.acgmeCode))).toBe(true);
  });

  test("typing ratings gives score, bounds, fit and tier", async () => {
    await startWithInventedList(host);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, 4, 4, 3, 5]);
    const [first] = await ask(host, { kind: "programs" });
    expect(first).toMatchObject({
      score: 80,
      low: 80,
      high: 80,
      known: 1,
      fit: 75,
      tier: "Tier 1",
      finalTier: "Tier 1",
    });
    await sheet.rate(1, [5, null, "?", 3, 5]);
    const [partly] = await ask(host, { kind: "programs" });
    // Score 70, between 50 and 90.
    expect(partly?.tier).toBe("Tier 2");
    expect(partly?.score).toBeCloseTo(70, 9);
    expect(partly?.low).toBeCloseTo(50, 9);
    expect(partly?.high).toBeCloseTo(90, 9);
    expect(partly?.known).toBeCloseTo(0.6, 12);
  });

  test("a rating of 9 or a word spoils only its own row", async () => {
    await startWithInventedList(host);
    const sheet = programsSheet(host);
    await sheet.rate(1, [9, 4, 4, 3, 5]);
    await sheet.rate(2, [3, 3, 3, 3, 3]);
    await sheet.rate(3, [3, "good", 3, 3, 3]);
    const programs = await ask(host, { kind: "programs" });
    expect(programs.slice(0, 3).map((program) => program.score)).toEqual([null, 50, null]);
    const shown = sheet.value(1, "score");
    if (options.host === "sheets") expect(shown).toBe("⚠ rating 9 in column 1");
    else expect(shown).toEqual({ error: "#VALUE!" });
  });

  test("changing a weight recalculates every program", async () => {
    host = await insteadOf(host, options);
    await programsSheet(host).rate(1, [5, 1, 1, 1, 1]);
    const settings = host.model.sheets().find((sheet) => sheet.name === "Settings")?.id ?? "";
    host.model.write({ sheet: settings, row: 1, column: 1, rows: 1, columns: 1 }, [[6]]);
    await host.model.settled();
    expect((await ask(host, { kind: "programs" }))[0]?.score).toBeCloseTo(60, 9);
  });

  test("explains the selected program: five contributions that add up to the score", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.rate(2, [4, 3, 5, 2, 4]);
    host.model.select({ sheet: sheet.id, row: 2, column: 3, rows: 1, columns: 1 });
    const explained = await ask(host, { kind: "explain" });
    if (explained.kind !== "program") throw new Error(explained.message);
    const total = explained.contributions.reduce((sum, share) => sum + share.points, 0);
    expect(total).toBeCloseTo(explained.program.score ?? Number.NaN, 9);
    expect(explained.why).toContain("Tier 2");
  });

  test("importing the list again changes nothing", async () => {
    await startWithTheList(host);
    const preview = await ask(host, starterListPreview);
    expect(preview.plan.changes).toEqual([]);
    expect(preview.counts).toMatchObject({ add: 0, change: 0, same: 28 });
  });

  test("a file adds what is new and fills only blanks; what was typed stays", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.type(1, "acgmeCode", "7651234567");
    await sheet.type(1, "director", "Typed by hand");
    const csv = [
      "Institution Name,City,State,Specialty,Program Code,ACGME ID,Director,Website,IMG friendliness",
      "Whatever they call it,,,,,7651234567,Somebody else,https://example.org,4",
      '"Lantern, University Hospital",Peoria,Illinois,Pediatrics–Medical Genetics,,,"=1+1",,3.5',
    ].join("\r\n");
    const { preview, result } = await importCsv(host, csv);
    expect(result.kind).toBe("applied");
    expect(preview.counts).toMatchObject({ add: 1, change: 1 });
    expect(sheet.value(1, "director")).toBe("Typed by hand");
    expect(sheet.value(1, "website")).toBe("https://example.org");
    expect(sheet.value(1, "img")).toBe(4);
    const added = sheet.rowOf("P-0008");
    expect(sheet.value(added, "institution")).toBe("Lantern, University Hospital");
    expect(sheet.value(added, "state")).toBe("IL");
    expect(sheet.value(added, "director")).toBe("=1+1");
    expect(sheet.formula(added, "director")).toBe("");
    expect((await ask(host, { kind: "programs" })).find((program) => program.key === "P-0008")?.score).toBeCloseTo(
      52.5,
      9,
    );
  });

  test("a plan made before somebody typed is refused, and nothing is written", async () => {
    host = await insteadOf(host, options);
    const preview = await ask(host, importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n"));
    const sheet = programsSheet(host);
    await sheet.type(8, "institution", "Typed meanwhile");
    const result = await ask(host, applyRequest(preview.plan));
    expect(result).toMatchObject({
      kind: "conflict",
      conflicts: [{ sheet: "Programs", cell: "B9", found: "Typed meanwhile" }],
    });
    expect(sheet.value(8, "institution")).toBe("Typed meanwhile");
    expect(sheet.value(8, "key")).toBeNull();
  });

  test("a deleted rating column is named, and nothing is changed", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    host.model.deleteColumns(sheet.id, sheet.columnOf("culture"), 1);
    await host.model.settled();
    expect(await refusal(host, starterListPreview)).toContain('no column "Support and culture"');
    expect((await ask(host, { kind: "status" })).master).toBe("damaged");
  });

  test("a renamed column is found by a synonym, and under any other name as the column that it was", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    const at = { sheet: sheet.id, row: 0, column: sheet.columnOf("img"), rows: 1, columns: 1 };
    const rename = async (header: string) => {
      host.model.write(at, [[header]]);
      await host.model.settled();
    };
    await rename("IMG friendliness rating");
    expect((await ask(host, { kind: "status" })).master).toBe("ready");
    await rename("How nice they are");
    expect(await ask(host, { kind: "status" })).toMatchObject({ master: "ready", problems: [] });
    expect(await refusal(host, starterListPreview)).toBeNull();
  });

  test("rating columns that no longer stand side by side are named", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    host.model.insertColumns(sheet.id, sheet.columnOf("academic"), 1);
    await host.model.settled();
    expect(await refusal(host, starterListPreview)).toContain('"Academic and research" stands elsewhere');
  });

  test("a merged header is named with its cells", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    // Excel merges no cells of a table: there the merge stands beside it.
    const column = options.host === "excel" ? PROGRAM_COLUMNS.length : sheet.columnOf("city");
    host.model.ensureSize(sheet.id, 2, column + 2);
    host.model.merge({ sheet: sheet.id, row: 0, column, rows: 1, columns: 2 });
    expect(await refusal(host, starterListPreview)).toMatch(/header of Programs is merged at [A-Z]+1:[A-Z]+1/);
  });

  test("a program typed by hand in an inserted row gets its key and results after a preview", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    host.model.insertRows(sheet.id, 1, 1);
    await sheet.type(1, "institution", "Thistlewick Hospital");
    await sheet.rate(1, [5, 5, 5, 5, 1]);
    await sheet.type(1, "why", "My own words");
    expect((await ask(host, { kind: "status" })).incomplete).toBe(1);
    const preview = await ask(host, { kind: "preview", action: { kind: "complete-rows" } });
    expect(preview.summary).toEqual(["Thistlewick Hospital"]);
    await ask(host, applyRequest(preview.plan));
    await host.model.settled();
    expect([sheet.value(1, "key"), sheet.value(1, "score"), sheet.value(1, "tier")]).toEqual(["P-0008", 80, "Tier 2"]);
    expect(sheet.value(1, "why")).toBe("My own words");
    expect((await ask(host, { kind: "status" })).incomplete).toBe(0);
    expect((await ask(host, { kind: "preview", action: { kind: "complete-rows" } })).plan.changes).toEqual([]);
  });

  test.runIf(options.host === "sheets")(
    "without the sheet Results the pane says so, and nothing is imported",
    async () => {
      host = await insteadOf(host, options);
      const results = host.model.sheets().find(({ name }) => name === "Results");
      host.model.deleteSheet(results?.id ?? "");
      expect((await ask(host, { kind: "status" })).problems).toEqual([expect.stringContaining("Results is missing")]);
      expect(await refusal(host, starterListPreview)).toContain("Results is missing");
    },
  );

  test("a name of one's own that the master needs is left alone, and said before anything is written", async () => {
    const own = host.model.sheets()[0]?.id ?? "";
    host.model.setName("Weights", "Sheet1!$A$1:$A$3");
    expect(await refusal(host, starterListPreview)).toContain('the named range "Weights"');
    expect(host.model.names()).toEqual([expect.objectContaining({ name: "Weights" })]);
    expect(host.model.sheets().map(({ id }) => id)).toEqual([own]);
  });

  test("a name that came after the preview stops the plan before anything is written", async () => {
    const preview = await ask(host, starterListPreview);
    host.model.setName("Pathways", "Sheet1!$A$1:$A$3");
    expect(await refusal(host, applyRequest(preview.plan))).toContain('the name "Pathways"');
    expect((await ask(host, { kind: "status" })).master).toBe("none");
  });

  test.runIf(options.host === "excel")("a table of one's own called Programs is left alone", async () => {
    const own = host.model.sheets()[0]?.id ?? "";
    const area = { sheet: own, row: 0, column: 0, rows: 3, columns: 2 };
    const cells = [
      ["Course", "Year"],
      ["Anatomy", 1],
      ["Genetics", 2],
    ];
    host.model.write(area, cells);
    const preview = await ask(host, starterListPreview);
    host.model.addTable("Programs", area);
    expect(await refusal(host, applyRequest(preview.plan))).toContain('a table "Programs"');
    expect(await refusal(host, starterListPreview)).toContain('the table "Programs"');
    expect(host.model.tables().map(({ range }) => range)).toEqual([area]);
    expect(host.model.read(area).map((row) => row.map(({ value }) => value))).toEqual(cells);
  });

  test("text of a file stays text in every column, whatever it looks like", async () => {
    const usual = ["Lark", "Heron", "Crane", "Wren"].map(
      (name) => `${name} Hospital,South,Pediatrics,University,Applied`,
    );
    const csv = ["Institution,Region,Pathway,Setting,Status", "Lantern Hospital,1/2,3-4,007,1E5", ...usual].join("\n");
    await importCsv(host, csv);
    const sheet = programsSheet(host);
    const typed = ["region", "pathway", "setting", "status"].map((id) => sheet.value(1, id));
    expect(typed).toEqual(["1/2", "3-4", "007", "1E5"]);
  });

  test("a text that no cell can hold is left out with its line, and the rest comes in", async () => {
    const { preview } = await importCsv(
      host,
      `Institution,Website\nLantern Hospital,https://${"x".repeat(32_768)}.org\nLark Hospital,https://example.org\n`,
    );
    expect(preview.rejected).toEqual([{ line: 2, reason: expect.stringContaining("32,767 characters") }]);
    expect(programsSheet(host).value(1, "institution")).toBe("Lantern Hospital");
  });

  test.each([
    ["IMG stance", "stance"],
    ["Pathway", "pathway"],
    ["Score", "score"],
    ["Tier override", "tierOverride"],
  ])("a deleted column %s, which the results need, is named", async (header, id) => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    host.model.deleteColumns(sheet.id, sheet.columnOf(id), 1);
    await host.model.settled();
    expect((await ask(host, { kind: "status" })).problems).toEqual([expect.stringContaining(`no column "${header}"`)]);
  });

  test("a rating that is none is named with its cell and what to do", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.rate(2, [4, 9, 3, "good", 4]);
    host.model.select({ sheet: sheet.id, row: 2, column: 0, rows: 1, columns: 1 });
    const explained = await ask(host, { kind: "explain" });
    if (explained.kind !== "program") throw new Error(explained.message);
    expect(explained.problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Structure and training \\(${sheet.address(2, "structure")}\\) holds 9: .* from 1 to 5, or leave it blank`,
        ),
      ),
      expect.stringContaining(`Support and culture (${sheet.address(2, "culture")}) holds "good": `),
    ]);
    expect((await ask(host, { kind: "status" })).problems).toEqual(explained.problems);
  });

  test.each([
    ["a number as text", "4", null, "Tier 1"],
    ["0, with a suggestion", 0, 4, "Tier 1"],
    ["a question mark, with a suggestion", "?", 4, "Tier 1"],
    ["a low rating, with a high suggestion", 2, 5, "Tier 3"],
    ["nothing, without a suggestion", null, null, "Tier 2"],
  ])("openness is the IMG rating, else the suggestion, by one rule: %s", async (_, img, suggested, tier) => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.type(1, "stance", "Yes");
    await sheet.type(1, "openness", suggested);
    await sheet.rate(1, [img, 5, 5, 5, 5]);
    expect(sheet.value(1, "tier")).toMatch(tier);
  });

  test("settings that cannot be used are told where a program is looked at, and nothing is said to be missing", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, 4, 4, 3, 5]);
    const settings = host.model.sheets().find(({ name }) => name === "Settings")?.id ?? "";
    host.model.write({ sheet: settings, row: 1, column: 5, rows: 1, columns: 1 }, [["high"]]);
    await host.model.settled();
    expect((await ask(host, { kind: "status" })).incomplete).toBe(0);
    host.model.select({ sheet: sheet.id, row: 1, column: 0, rows: 1, columns: 1 });
    expect(await ask(host, { kind: "explain" })).toMatchObject({
      problems: [expect.stringContaining("The tier rules on Settings cannot be used")],
    });
  });

  test("a rated program without results is told to be completed, not to be rated", async () => {
    host = await insteadOf(host, options);
    const sheet = programsSheet(host);
    await sheet.type(8, "institution", "Lantern Hospital");
    await sheet.rate(8, [5, 4, 4, 3, 5]);
    host.model.select({ sheet: sheet.id, row: 8, column: 0, rows: 1, columns: 1 });
    expect(await ask(host, { kind: "explain" })).toMatchObject({
      problems: [expect.stringMatching(/has ratings but no results/)],
    });
  });

  test("a sheet that came after the preview stops the plan before anything is written", async () => {
    const preview = await ask(host, starterListPreview);
    host.model.addSheet("settings", 10, 5);
    expect(await refusal(host, applyRequest(preview.plan))).toContain('a sheet "Settings" now');
    expect((await ask(host, { kind: "status" })).master).toBe("none");
  });
});
