import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { ask, HOSTS, importCsv, openHost, programsSheet, refusal, startWithTheList } from "./host";

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
    await startWithTheList(host);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, 4, 4, 3, 5]);
    await sheet.type(1, "stance", "Yes");
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
    expect(partly?.tier).toBe("Tier 2");
    expect(partly?.score).toBeCloseTo(70, 9);
    expect(partly?.low).toBeCloseTo(50, 9);
    expect(partly?.high).toBeCloseTo(90, 9);
    expect(partly?.known).toBeCloseTo(0.6, 12);
  });

  test("a rating of 9 or a word spoils only its own row", async () => {
    await startWithTheList(host);
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
    await startWithTheList(host);
    await programsSheet(host).rate(1, [5, 1, 1, 1, 1]);
    const settings = host.model.sheets().find((sheet) => sheet.name === "Settings")?.id ?? "";
    host.model.write({ sheet: settings, row: 1, column: 1, rows: 1, columns: 1 }, [[6]]);
    await host.model.settled();
    expect((await ask(host, { kind: "programs" }))[0]?.score).toBeCloseTo(60, 9);
  });

  test("explains the selected program: five contributions that add up to the score", async () => {
    await startWithTheList(host);
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
    const preview = await ask(host, { kind: "preview", action: { kind: "starter-list", today: "2026-11-24" } });
    expect(preview.plan.changes).toEqual([]);
    expect(preview.counts).toMatchObject({ add: 0, complete: 0, same: 28 });
  });

  test("a file adds what is new and fills only blanks; what was typed stays", async () => {
    await startWithTheList(host);
    const sheet = programsSheet(host);
    await sheet.type(1, "director", "Typed by hand");
    const csv = [
      "Institution Name,City,State,Specialty,Program Code,ACGME ID,Director,Website,IMG friendliness",
      "Whatever they call it,,,,,7660144005,Somebody else,https://example.org,4",
      '"Lakeshore, University Hospital",Springfield,Illinois,Pediatrics–Medical Genetics,,,"=1+1",,3.5',
    ].join("\r\n");
    const { preview, result } = await importCsv(host, csv);
    expect(result.kind).toBe("applied");
    expect(preview.counts).toMatchObject({ add: 1, complete: 1 });
    expect(sheet.value(1, "director")).toBe("Typed by hand");
    expect(sheet.value(1, "website")).toBe("https://example.org");
    expect(sheet.value(1, "img")).toBe(4);
    const added = sheet.rowOf("P-0029");
    expect(sheet.value(added, "institution")).toBe("Lakeshore, University Hospital");
    expect(sheet.value(added, "state")).toBe("IL");
    expect(sheet.value(added, "director")).toBe("=1+1");
    expect(sheet.formula(added, "director")).toBe("");
    expect((await ask(host, { kind: "programs" })).find((program) => program.key === "P-0029")?.score).toBeCloseTo(
      52.5,
      9,
    );
  });

  test("a plan made before somebody typed is refused, and nothing is written", async () => {
    await startWithTheList(host);
    const table = await ask(host, {
      kind: "read-file",
      name: "new.csv",
      base64: Buffer.from("Institution,City\nPrairie State Hospital,Fargo\n").toString("base64"),
    });
    const preview = await ask(host, { kind: "preview", action: { kind: "import", table, today: "2026-11-23" } });
    const sheet = programsSheet(host);
    await sheet.type(29, "institution", "Typed meanwhile");
    const result = await ask(host, { kind: "apply", plan: preview.plan });
    expect(result).toMatchObject({
      kind: "conflict",
      conflicts: [{ sheet: "Programs", cell: "B30", found: "Typed meanwhile" }],
    });
    expect(sheet.value(29, "institution")).toBe("Typed meanwhile");
    expect(sheet.value(29, "key")).toBeNull();
  });

  test.each([
    ["empty.csv", "", "empty.csv is empty"],
    ["header.csv", "Institution,City\n", "no rows below its header"],
    ["list.xlsx", "PK\u0003\u0004", "save the sheet as CSV"],
    ["binary.csv", "a\u0000b", "not a text file"],
  ])("refuses %s with a sentence", async (name, content, sentence) => {
    expect(await refusal(host, { kind: "read-file", name, base64: Buffer.from(content).toString("base64") })).toContain(
      sentence,
    );
  });

  test("a deleted rating column is named, and nothing is changed", async () => {
    await startWithTheList(host);
    const sheet = programsSheet(host);
    host.model.deleteColumns(sheet.id, sheet.columnOf("culture"), 1);
    await host.model.settled();
    const message = await refusal(host, { kind: "preview", action: { kind: "starter-list", today: "2026-11-23" } });
    expect(message).toContain('no column "Support and culture"');
    expect((await ask(host, { kind: "status" })).master).toBe("damaged");
  });
});
