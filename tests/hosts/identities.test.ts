import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { columnLetters } from "../../shared/workbook/address";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Action } from "../../shared/workbook/request";
import { ALTERED_CASES, type AlteredCaseId, alteredPage } from "../scenarios/altered-cases";
import { applyRequest, ask, BOTH_HOSTS, importPreview, openWithInventedList, programsSheet, refusal } from "./host";

test("docs/altered-sheets.md says what is tested here; `npm run docs` writes it", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/altered-sheets.md"), "utf8");
  expect(page).toBe(alteredPage());
});

const PROGRAMS = 7;
const COLUMNS = PROGRAM_COLUMNS.length;
const TYPED = "typed by hand, and dear to me";
/** Where a new list has it, zero-based. */
const CULTURE = PROGRAM_COLUMNS.findIndex(({ id }) => id === "culture");

const MEADOW = importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n");

type Sheet = ReturnType<typeof programsSheet>;

/** What is done, what is said of it, and what the next import and rating do. */
interface Expected {
  readonly act: (sheet: Sheet, host: EmbeddedHost) => void | Promise<void>;
  /** What the overview says; by default nothing. */
  readonly says?: RegExp;
  /** The sentence with which an import and a rating are refused until the remedy; by default they are not. */
  readonly refuses?: RegExp;
  /** What the sentence or the page says that helps, done. */
  readonly remedy?: (sheet: Sheet, host: EmbeddedHost) => void | Promise<void>;
  /** What "Master workbook" says. */
  readonly checks?: RegExp;
  /** Key → score where it is another one afterwards; null where the program is gone. */
  readonly scores?: { readonly [key: string]: number | string | null };
  /** The key of the next imported program. */
  readonly next?: string;
}

const header = (sheet: Sheet, host: EmbeddedHost, column: number, text: string | null) =>
  host.model.type({ sheet: sheet.id, row: 0, column, rows: 1, columns: 1 }, [[text]]);
const rename = (id: string, text: string | null) => (sheet: Sheet, host: EmbeddedHost) =>
  header(sheet, host, sheet.columnOf(id), text);
const drop = (id: string) => (sheet: Sheet, host: EmbeddedHost) =>
  host.model.deleteColumns(sheet.id, sheet.columnOf(id), 1);
const named = (host: EmbeddedHost, name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";

async function carryOut(host: EmbeddedHost, action: Action) {
  const { plan } = await ask(host, { kind: "preview", action });
  const result = await ask(host, applyRequest(plan));
  if (result.kind !== "applied") throw new Error(JSON.stringify(result));
  await host.model.settled();
}
const repair = (_: Sheet, host: EmbeddedHost) => carryOut(host, { kind: "create-master" });

const EXPECTED: { readonly [id in AlteredCaseId]: Expected } = {
  sorted: {
    act: (sheet, { model }) =>
      model.sort(
        { sheet: sheet.id, row: 1, column: 0, rows: PROGRAMS, columns: COLUMNS },
        sheet.columnOf("institution"),
        false,
      ),
  },
  "row-moved": { act: (sheet, { model }) => model.moveRows(sheet.id, 1, 1, PROGRAMS) },
  "column-moved": {
    act: (sheet, { model }) =>
      model.moveColumns(sheet.id, sheet.columnOf("stance"), 1, sheet.columnOf("finalTier") + 1),
  },
  "rating-moved": {
    act: (sheet, { model }) => model.moveColumns(sheet.id, sheet.columnOf("culture"), 1, sheet.columnOf("city")),
    refuses:
      /five rating columns of Programs must stand side by side.*"Support and culture" stands elsewhere, in C1: move it back/,
    remedy: async (sheet, host) => {
      host.model.moveColumns(sheet.id, sheet.columnOf("culture"), 1, sheet.columnOf("geography"));
      await host.model.settled();
      // In Google Sheets the formula that computes every score has lost its columns.
      if (host.model.tables().length > 0) return;
      expect((await ask(host, { kind: "status" })).problems).toEqual([
        expect.stringMatching(/A1 of Results shows .*Choose "Master workbook"/),
      ]);
      await repair(sheet, host);
    },
  },
  "row-inserted": { act: (sheet, { model }) => model.insertRows(sheet.id, 1, 1) },
  "rows-above": {
    act: (sheet, { model }) => model.insertRows(sheet.id, 0, 2),
    refuses: /headers of Programs stand in row 3.*delete rows 1 to 2/,
    remedy: (sheet, { model }) => model.deleteRows(sheet.id, 0, 2),
  },
  "column-inserted": { act: (sheet, { model }) => model.insertColumns(sheet.id, sheet.columnOf("city"), 1) },
  "column-between-ratings": {
    act: (sheet, { model }) => model.insertColumns(sheet.id, sheet.columnOf("culture"), 1),
    refuses: new RegExp(
      `"Support and culture" stands elsewhere, in ${columnLetters(CULTURE + 1)}1: move it back, or move away what stands between`,
    ),
    remedy: (sheet, { model }) => model.deleteColumns(sheet.id, sheet.columnOf("culture") - 1, 1),
  },
  "rating-renamed": {
    act: rename("culture", "Vibes [1–5]"),
    checks: /"Vibes \[1–5\]" is the column Support and culture, renamed/,
  },
  "key-renamed": { act: rename("key", "No."), checks: /"No\." is the column Row key, renamed/ },
  "result-renamed": { act: rename("score", "Points"), checks: /"Points" is the column Score, renamed/ },
  "header-cleared": { act: rename("geography", null), checks: /is the column Geography and lifestyle, renamed/ },
  "header-taken": {
    act: (sheet, host) => {
      header(sheet, host, sheet.columnOf("pathway"), "What they train");
      host.model.insertColumns(sheet.id, sheet.columnOf("city"), 1);
      header(sheet, host, sheet.columnOf("city") - 1, "Pathway");
    },
    refuses:
      /could be "Pathway": H1, which was renamed to "What they train", and C1.*If H1 is the right one, rename C1/,
    remedy: (sheet, host) => header(sheet, host, sheet.columnOf("pathway"), "My own"),
  },
  "sheet-renamed": { act: (sheet, { model }) => model.renameSheet(sheet.id, "Dr. O'Hara's list") },
  "rows-hidden": { act: (sheet, { model }) => model.hideRows(sheet.id, 1, 4) },
  "columns-hidden": {
    act: (sheet, { model }) => {
      model.hideColumns(sheet.id, sheet.columnOf("structure"), 2);
      model.hideColumns(sheet.id, sheet.columnOf("score"), 5);
    },
  },
  "sheet-hidden": {
    act: (_, host) => {
      for (const name of ["Settings", "Start here"]) host.model.setHidden(named(host, name), true);
    },
  },
  "row-copied": {
    act: (sheet, { model }) => {
      const row = (at: number) => ({ sheet: sheet.id, row: at, column: 0, rows: 1, columns: COLUMNS });
      model.copy(row(4), row(PROGRAMS + 1));
    },
    says: /The row key P-0004 occurs twice/,
    remedy: (_, host) => carryOut(host, { kind: "complete-rows" }),
    next: "P-0009",
  },
  "column-copied": {
    act: (sheet, { model }) => {
      const at = sheet.columnOf("city");
      model.insertColumns(sheet.id, at, 1);
      const column = (place: number) => ({ sheet: sheet.id, row: 0, column: place, rows: PROGRAMS + 1, columns: 1 });
      model.copy(column(at + 1), column(at));
    },
  },
  "sheet-copied": {
    act: (sheet, { model }) => {
      const copy = model.addSheet("Copy of Programs", 310, COLUMNS).id;
      const all = { sheet: sheet.id, row: 0, column: 0, rows: PROGRAMS + 1, columns: COLUMNS };
      model.copy(all, { ...all, sheet: copy });
      if (model.tables().length > 0) model.addTable("Programs2", { ...all, sheet: copy });
    },
  },
  "block-pasted": {
    act: (sheet, { model }) => {
      const block = { sheet: sheet.id, row: 1, column: sheet.columnOf("img"), rows: 3, columns: 5 };
      model.type(block, [
        [1, 1, 1, 1, 1],
        [5, 5, 5, 5, 1],
        [3, 3, 3, 3, 3],
      ]);
    },
    scores: { "P-0001": 0, "P-0002": 80, "P-0003": 50 },
  },
  "result-pasted": {
    act: (sheet) => sheet.type(3, "score", 99),
    scores: { "P-0003": 99 },
  },
  "headers-pasted": {
    act: (sheet, { model }) =>
      model.type({ sheet: sheet.id, row: 0, column: sheet.columnOf("img"), rows: 1, columns: 3 }, [["a", "b", "c"]]),
    checks: /"a" is the column IMG friendliness, renamed/,
  },
  "header-row-pasted": {
    act: (sheet, { model }) =>
      model.type({ sheet: sheet.id, row: 0, column: 0, rows: 1, columns: COLUMNS }, [
        Array.from({ length: COLUMNS }, (_, column) => `pasted ${column}`),
      ]),
    refuses: /headers are gone from row 1 of Programs/,
  },
  "rating-deleted": {
    act: drop("culture"),
    refuses: new RegExp(
      `no column "Support and culture".*insert a column at ${columnLetters(CULTURE)}1 and type this header there`,
    ),
    remedy: async (sheet, host) => {
      const at = sheet.columnOf("geography");
      host.model.insertColumns(sheet.id, at, 1);
      header(sheet, host, at, "Support and culture");
      await host.model.settled();
      await repair(sheet, host);
    },
    // What was rated there is gone with the column: the middle of the scale counts for it.
    scores: { "P-0001": 90, "P-0002": 50, "P-0003": 10 },
  },
  "result-deleted": {
    act: drop("score"),
    refuses: /no column "Score".*choose "Master workbook" to bring it back/,
    checks: /to add the column Score/,
    remedy: repair,
  },
  "key-deleted": {
    act: drop("key"),
    refuses: /no column "Row key".*choose "Master workbook"/,
    remedy: async (sheet, host) => {
      await repair(sheet, host);
      await carryOut(host, { kind: "complete-rows" });
    },
    scores: { "P-0001": null, "P-0002": null, "P-0003": null, "P-0008": 100, "P-0009": 50, "P-0010": 0 },
    next: "P-0015",
  },
  "rows-deleted": { act: (sheet, { model }) => model.deleteRows(sheet.id, 5, 3) },
  "settings-deleted": {
    act: (_, host) => host.model.deleteSheet(named(host, "Settings")),
    says: /The sheet Settings is gone/,
    refuses: /The sheet Settings is gone/,
    checks: /^To make: Settings$/,
    remedy: repair,
  },
  "notes-deleted": {
    act: (_, host) => host.model.deleteSheet(named(host, "_memory")),
    checks: /To make: _memory/,
    remedy: async (sheet, host) => {
      await repair(sheet, host);
      await rename("culture", "Vibes")(sheet, host);
    },
  },
};

const BEFORE = { "P-0001": 100, "P-0002": 50, "P-0003": 0 } as const;

describe.each(BOTH_HOSTS)("what people do to the list in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, 5, 5, 5, 5]);
    await sheet.rate(2, [3, 3, 3, 3, 3]);
    await sheet.rate(3, [1, 1, 1, 1, 1]);
    await sheet.type(2, "whyThisProgram", TYPED);
  });
  afterEach(() => host.dispose());

  const status = () => ask(host, { kind: "status" });
  const programs = () => ask(host, { kind: "programs" });
  const check = () => ask(host, { kind: "preview", action: { kind: "create-master" } });
  const rating = async (key: string) => {
    const was = (await programs()).find((program) => program.key === key)?.ratings[0] ?? null;
    return { kind: "set-fields", key, edits: [{ field: "img", was, value: 4 }] } as const;
  };
  const isKept = () =>
    host.model.sheets().some(({ id }) => {
      const used = host.model.usedRange(id);
      return used !== null && host.model.read(used).some((row) => row.some(({ value }) => value === TYPED));
    });

  /** The next import and rating land in their cells, and the import can be taken back. */
  const goesOn = async (next: string) => {
    const before = await programs();
    const rated = before.find(({ score }) => score === 50 || score === 90)?.key ?? "";
    await carryOut(host, (await refusal(host, MEADOW)) === null ? MEADOW.action : { kind: "complete-rows" });
    const [imported] = await ask(host, { kind: "history" });
    const added = (await programs()).find(({ institution }) => institution === "Meadow Lark Hospital");
    expect(added).toMatchObject({ key: next, city: "Bismarck", ratings: [null, null, null, null, null] });
    if (imported === undefined) throw new Error("Nothing was imported.");
    await carryOut(host, { kind: "undo", step: imported.id, sheets: imported.sheets });
    expect(await programs()).toEqual(before);
    await carryOut(host, await rating(rated));
    for (const program of await programs()) {
      const was = before.find(({ key }) => key === program.key);
      if (program.key === rated) expect(program.ratings).toEqual([4, ...(was?.ratings.slice(1) ?? [])]);
      else expect(program).toEqual(was);
    }
  };

  test.each(ALTERED_CASES)("$what", async ({ id }) => {
    const { act, says, refuses, remedy, checks, scores, next } = EXPECTED[id];
    const sheet = programsSheet(host);
    await act(sheet, host);
    await host.model.settled();
    expect(isKept()).toBe(true);
    const { problems } = await status();
    const said = says ?? refuses;
    expect(problems).toEqual(said === undefined ? [] : [expect.stringMatching(said)]);
    if (refuses !== undefined) {
      expect(await refusal(host, MEADOW)).toMatch(refuses);
      if (!/Settings/.test(refuses.source)) {
        const edits = [{ field: "img", was: 3, value: 4 }] as const;
        expect(await refusal(host, { kind: "preview", action: { kind: "set-fields", key: "P-0002", edits } })).toMatch(
          refuses,
        );
      }
    }
    if (checks !== undefined) expect((await check()).summary.join("\n")).toMatch(new RegExp(checks.source, "m"));
    if (refuses !== undefined && remedy === undefined) return;
    await remedy?.(sheet, host);
    await host.model.settled();
    expect(isKept()).toBe(true);
    expect(await status()).toMatchObject({ master: "ready", problems: [] });
    const now = await programs();
    for (const [key, score] of Object.entries({ ...BEFORE, ...scores })) {
      expect(now.find((program) => program.key === key)?.score ?? null, key).toBe(score);
    }
    await goesOn(next ?? "P-0008");
    expect(isKept()).toBe(true);
  });
});
