import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { CellWrite } from "../../playground/model/types";
import { PROFILE_PARTS, type ProfileField } from "../../shared/workbook/description/profile-questions";
import { STEPS, stepLabel } from "../../shared/workbook/description/steps";
import { ask, BOTH_HOSTS, insteadOf, openHost, openWithInventedList, programsSheet, refusal } from "./host";

/** The pane's six steps and those of Start here are counted from one description: they never differ. */
describe.each(BOTH_HOSTS)("the six steps in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  const sheetOf = (name: string) => {
    const sheet = host.model.sheets().find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet.id;
  };
  const cells = (name: string) => {
    const used = host.model.usedRange(sheetOf(name));
    return used === null ? [] : host.model.read(used).map((row) => row.map(({ value }) => value));
  };
  /** Types into the column under a header, from the first row of a list on. */
  const fill = async (name: string, header: string, values: readonly CellWrite[]) => {
    const column = cells(name)[0]?.indexOf(header) ?? -1;
    expect(column, header).toBeGreaterThanOrEqual(0);
    // Row after row, as a person types: tables grow along.
    for (const [index, value] of values.entries()) {
      host.model.type({ sheet: sheetOf(name), row: index + 1, column, rows: 1, columns: 1 }, [[value]]);
      await host.model.settled();
    }
  };
  const answer = async (field: ProfileField, value: CellWrite) => {
    const label = PROFILE_PARTS.flatMap(({ questions }) => questions).find((one) => one.field === field)?.label;
    const row = cells("Profile").findIndex(([first]) => first === label);
    host.model.write({ sheet: sheetOf("Profile"), row, column: 1, rows: 1, columns: 1 }, [[value]]);
    await host.model.settled();
  };
  const status = () => ask(host, { kind: "status" });
  const said = async () =>
    (await status()).steps.map((step) => (step.kind === "known" ? [step.words, step.share] : step.kind));
  const onStartHere = () =>
    STEPS.map((step) => {
      const row = cells("Start here").find(([first]) => first === stepLabel(step)) ?? [];
      return [row[3], row[4]];
    });

  /** What the pane says: as Start here has it, and counted by itself where Start here has lost its name. */
  const agreed = async () => {
    await host.model.settled();
    const shown = onStartHere();
    expect(await said()).toEqual(shown);
    const { name, refersTo } = host.model.names().find((candidate) => candidate.name === "Steps") ?? {};
    if (name === undefined || refersTo === undefined) throw new Error("There is no name Steps.");
    host.model.deleteName(name);
    expect(await said()).toEqual(shown);
    host.model.setName(name, refersTo);
    return shown;
  };

  test("are none in a workbook without a master", async () => {
    expect(await status()).toMatchObject({ steps: [], hasHistory: false });
  });

  test("are in the pane what they are on Start here, whatever is typed, counted either way", async () => {
    host = await insteadOf(host, options);
    expect(await agreed()).toEqual([
      ["0 of 24 answered", 0],
      // A backup and one that is excluded stand beside them.
      ["5 of the 10 you aim at", 0.5],
      ["0 of 7 rated in full", 0],
      ["0 of 7 compared, 0 benchmarks", 0],
      ["0 asked, 0 replied", 0],
      ["0 of 7 decided, 0 ranked", 0],
    ]);
    await answer("step1", "Pass");
    await answer("graduation", 44_000);
    await answer("notes", "Some can leave this blank: it does not count.");
    const programs = programsSheet(host);
    await programs.rate(1, [5, 4, 4, 3, 5]);
    await programs.rate(2, [5, 4, 4, 3, 3.5]);
    await programs.rate(3, [5, 4, 4, 3, 9]);
    await programs.rate(4, [5, 4, 4, 3, "?"]);
    await programs.rate(5, [5, 4, null, 3, 1]);
    await fill("Programs", "Competitiveness", ["Fair", "Unknown", "Reach"]);
    await fill("Programs", "Status", ["To research", "Applying", "Waitlisted", "not applying", "?", "Dropped", 5]);
    await fill("Benchmarks", "Metric", ["Step 2 CK score"]);
    await fill("Outreach", "Sent on", [46_000, 46_001, 46_002]);
    await fill("Outreach", "Replied on", [46_010]);
    await fill("Rank list", "Rank", [1, 2, 3, "?", 0]);
    expect((await agreed())[5]).toEqual(["2 of 7 decided, 0 ranked", 0.14]);
    await fill("Rank list", "Row key", ["P-0001", null, "P-0003", "P-0004", "P-0005"]);
    expect(await agreed()).toEqual([
      ["2 of 24 answered", 0.08],
      ["5 of the 10 you aim at", 0.5],
      ["2 of 7 rated in full", 0.28],
      ["2 of 7 compared, 1 benchmark", 0.64],
      ["3 asked, 1 replied", 0.6],
      ["2 of 7 decided, 2 ranked", 0.64],
    ]);
  });

  test("only programs that are no backup and not excluded count for the target, and more than it reads well", async () => {
    host = await insteadOf(host, options);
    const programs = programsSheet(host);
    const setting = (header: string, row: number) => {
      const [headers = []] = cells("Settings");
      const column = headers.indexOf(header);
      return (value: CellWrite) =>
        host.model.write({ sheet: sheetOf("Settings"), row, column, rows: 1, columns: 1 }, [[value]]);
    };
    const least = setting("At least", 5);
    least(4);
    expect((await agreed())[1]).toEqual(["5, you aim at 4", 1]);
    least(5);
    expect((await agreed())[1]).toEqual(["5 of the 5 you aim at", 1]);
    await programs.type(1, "pathway", "Neurology");
    await programs.type(2, "tierOverride", "Excluded");
    expect((await agreed())[1]).toEqual(["4 of the 5 you aim at", 0.8]);
    // Whichever row of the rules names it, and however often; a known backup that is named again is one backup.
    const rules = cells("Settings");
    const first = rules.findIndex((row) => row.includes("Backup pathway"));
    for (const [at, pathway] of ["neurology", "Neurology", "Pediatrics"].entries()) {
      const column = rules[0]?.indexOf("Tier rule") ?? -1;
      host.model.write({ sheet: sheetOf("Settings"), row: first + at, column, rows: 1, columns: 2 }, [
        ["Backup pathway", pathway],
      ]);
    }
    expect((await agreed())[1]).toEqual(["3 of the 5 you aim at", 0.6]);
    least("many");
    expect((await agreed())[1]).toEqual(["3 in the list", 1]);
  });

  test("a decision is a status of Settings' list after the first one, the user's own too, each program once", async () => {
    host = await insteadOf(host, options);
    const column = cells("Settings")[0]?.indexOf("Statuses") ?? -1;
    const status = (row: number, name: string) =>
      host.model.write({ sheet: sheetOf("Settings"), row, column, rows: 1, columns: 1 }, [[name]]);
    await fill("Programs", "Status", ["To research", "On hold", "On hold", "Applied"]);
    expect((await agreed())[5]).toEqual(["1 of 7 decided, 0 ranked", 0.07]);
    status(7, "On hold");
    expect((await agreed())[5]).toEqual(["3 of 7 decided, 0 ranked", 0.21]);
    for (const [row, name] of [
      [9, "on hold"],
      [10, "To research"],
    ] as const)
      status(row, name);
    expect((await agreed())[5]).toEqual(["3 of 7 decided, 0 ranked", 0.21]);
  });

  test("comparing alone does not use data: a benchmark is asked for, too", async () => {
    host = await insteadOf(host, options);
    await fill("Programs", "Competitiveness", ["Fair", "Fair", "Fair", "Fair", "Fair", "Fair", "Reach"]);
    expect((await agreed())[3]).toEqual(["7 of 7 compared, 0 benchmarks", 0.5]);
    await fill("Benchmarks", "Metric", ["Step 2 CK score", "Match rate"]);
    expect((await agreed())[3]).toEqual(["7 of 7 compared, 2 benchmarks", 1]);
  });

  test("agree after rows have come, gone and been typed by hand, and after Settings has changed", async () => {
    host = await insteadOf(host, options);
    const programs = programsSheet(host);
    host.model.insertRows(programs.id, 1, 1);
    await programs.type(1, "institution", "Typed by Hand Hospital");
    await programs.type(1, "status", "Applied");
    expect((await agreed())[1]).toEqual(["6 of the 10 you aim at", 0.6]);
    host.model.deleteRows(programs.id, 3, 2);
    const type = (row: number, column: number, value: CellWrite) =>
      host.model.write({ sheet: sheetOf("Settings"), row, column, rows: 1, columns: 1 }, [[value]]);
    const settings = cells("Settings");
    const least = settings[0]?.indexOf("At least") ?? -1;
    const genetics = settings.findIndex((row) => row[least - 1] === "Genetics programs");
    type(genetics, least, 4);
    expect((await agreed())[1]).toEqual(["4 of the 4 you aim at", 1]);
    type(genetics, least, null);
    expect((await agreed())[1]).toEqual(["4 in the list", 1]);
    const statuses = settings[0]?.indexOf("Statuses") ?? -1;
    type(1, statuses, "Applied");
    expect((await agreed())[5]).toEqual(["0 of 6 decided, 0 ranked", 0]);
  });

  test("say that no programs are there in a master that is only begun, and not that all are rated", async () => {
    const { plan } = await ask(host, { kind: "preview", action: { kind: "create-master" } });
    await ask(host, { kind: "apply", plan, step: { id: "s", when: "2026-11-23T12:00:00.000Z", resumes: false } });
    expect(await agreed()).toEqual([
      ["0 of 24 answered", 0],
      ["0 of the 10 you aim at", 0],
      ["No programs yet", 0],
      ["No programs yet, 0 benchmarks", 0],
      ["0 asked, 0 replied", 0],
      ["No programs yet, 0 ranked", 0],
    ]);
  });

  test("say which sheet is gone, and count the others; without Start here, too", async () => {
    host = await insteadOf(host, options);
    host.model.deleteSheet(sheetOf("Outreach"));
    await host.model.settled();
    const gone = { id: "reach", kind: "missing", sheet: "Outreach" };
    expect((await status()).steps[4]).toEqual(gone);
    host.model.deleteSheet(sheetOf("Start here"));
    await host.model.settled();
    const { steps } = await status();
    expect(steps[4]).toEqual(gone);
    expect(steps.filter(({ kind }) => kind === "known").map(({ id }) => id)).toEqual([
      "profile",
      "list",
      "rate",
      "data",
      "decide",
    ]);
  });

  test("are unknown where what they count in is gone, or somebody typed over what Start here says", async () => {
    host = await insteadOf(host, options);
    const row = cells("Start here").findIndex(([first]) => first === "1. Know yourself");
    host.model.write({ sheet: sheetOf("Start here"), row, column: 4, rows: 1, columns: 1 }, [["all of it"]]);
    const programs = programsSheet(host);
    host.model.deleteColumns(programs.id, programs.columnOf("status"), 1);
    await host.model.settled();
    const { steps } = await status();
    expect(steps[0]).toEqual({ id: "profile", kind: "unknown" });
    expect(steps[5]).toEqual({ id: "decide", kind: "unknown" });
    expect(steps[1]).toMatchObject({ kind: "known", words: "5 of the 10 you aim at" });
  });

  test("cost one sheet to read: two round trips in Excel, and fewer service calls than to count in Google Sheets", async () => {
    host = await insteadOf(host, options);
    const cost = async () => {
      host.resetCost();
      await status();
      return host.cost().trips;
    };
    const calculated = await cost();
    host.model.deleteName("Steps");
    const counted = await cost();
    if (options.host === "excel") expect([calculated, counted]).toEqual([2, 3]);
    else expect(calculated).toBeLessThan(counted);
  });
});

describe.each(BOTH_HOSTS)("a place to show in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
  });
  afterEach(() => host.dispose());

  const active = () => {
    const id = host.model.activeSheet();
    return host.model.sheets().find((sheet) => sheet.id === id)?.name;
  };

  test("a sheet of the master, under the name that it has now, comes to the front and nothing is written", async () => {
    const profile = host.model.sheets().find(({ name }) => name === "Profile");
    host.model.renameSheet(profile?.id ?? "", "About me");
    const { length } = await ask(host, { kind: "history" });
    expect(await ask(host, { kind: "show", at: { id: "profile" } })).toEqual({ sheet: "About me" });
    expect(active()).toBe("About me");
    expect(await ask(host, { kind: "history" })).toHaveLength(length);
  });

  test("a cell comes to the front and is selected", async () => {
    await ask(host, { kind: "show", at: { id: "profile" } });
    expect(await ask(host, { kind: "show", at: { sheet: "Programs", cell: "B4" } })).toEqual({ sheet: "Programs" });
    expect(active()).toBe("Programs");
    expect(await ask(host, { kind: "explain" })).toMatchObject({
      program: { institution: "Harbor Light Children's Center" },
    });
  });

  test.each([
    ["a sheet that is gone", { id: "outreach" }, /no sheet Outreach.*Master workbook/],
    ["a cell of a sheet that is gone", { sheet: "Elsewhere", cell: "B4" }, /"Elsewhere" has no cell B4/],
    ["a hidden sheet", { id: "memory" }, /"_memory" is hidden/],
  ] as const)("%s is refused with what to do", async (_, at, sentence) => {
    const outreach = host.model.sheets().find(({ name }) => name === "Outreach");
    host.model.deleteSheet(outreach?.id ?? "");
    await host.model.settled();
    expect(await refusal(host, { kind: "show", at })).toMatch(sentence);
  });
});
