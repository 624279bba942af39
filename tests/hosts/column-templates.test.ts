import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { CellStyle, CellWrite } from "../../playground/model/types";
import { TEMPLATE_IDS, type TemplateId } from "../../shared/workbook/templates/column-templates";
import { applyRequest, ask, HOSTS, insteadOf, openHost, programsSheet, refusal } from "./host";

const LIST: readonly (readonly CellWrite[])[] = [
  ["Hospital", "IMG stance", "My thoughts"],
  ["Lantern Hospital", "Yes", "nice"],
  ["Meadow Lark Hospital", "Unknown", "far"],
  ["Red Mesa Hospital", "No", ""],
];

/** "General" says no more than nothing does. */
const plain = ({ numberFormat, ...style }: CellStyle) =>
  numberFormat === undefined || numberFormat === "General" ? style : { numberFormat, ...style };

describe.each(HOSTS)("columns in a sheet of one's own in $name", ({ options }) => {
  let host: EmbeddedHost;
  let sheet: string;
  beforeEach(async () => {
    host = await openHost(options);
    sheet = host.model.sheets()[0]?.id ?? "";
  });
  afterEach(() => host.dispose());

  const area = (row: number, column: number, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
  const put = async (row: number, column: number, cells: readonly (readonly CellWrite[])[]) => {
    host.model.write(area(row, column, cells.length, cells[0]?.length ?? 0), cells);
    await host.model.settled();
  };
  const preview = (template: TemplateId) => {
    host.model.activate(sheet);
    host.model.select(area(1, 0));
    return ask(host, { kind: "preview", action: { kind: "add-columns", template } });
  };
  const add = async (template: TemplateId) => {
    expect(await ask(host, applyRequest((await preview(template)).plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const undoLast = async () => {
    const [step] = (await ask(host, { kind: "history" })).filter(({ state }) => state === "done");
    if (step === undefined) throw new Error("Nothing was done.");
    const { plan, blocked } = await ask(host, {
      kind: "preview",
      action: { kind: "undo", step: step.id, sheets: step.sheets },
    });
    expect(blocked).toEqual([]);
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const width = () => {
    const used = host.model.usedRange(sheet);
    return used === null ? 1 : used.column + used.columns;
  };
  const headers = () => host.model.read(area(0, 0, 1, width()))[0]?.map(({ value }) => value) ?? [];
  const columnOf = (header: string) => headers().indexOf(header);
  const column = (header: string, rows = 3) =>
    host.model.read(area(1, columnOf(header), rows)).map((row) => row[0]?.value ?? null);
  /** All that the sheet is beside its cells' values. */
  const looks = () => ({
    validations: host.model.validations(sheet).filter(({ rule }) => rule !== null),
    colours: host.model.conditionalFormats(sheet),
    notes: host.model.notes(sheet),
    styles: Array.from({ length: 4 }, (_, row) =>
      Array.from({ length: 24 }, (_cell, at) => plain(host.model.style(sheet, row, at))),
    ),
  });
  const contents = () =>
    host.model.read(area(0, 0, 8, width())).map((row) => row.map(({ value, formula }) => formula || value));

  test("ratings typed there are scored and tiered by what the sheet tells", async () => {
    await put(0, 0, LIST);
    await add("ratings");
    await put(1, columnOf("IMG friendliness"), [
      [5, 4, 5, 4, 5],
      [5, 4, 5, 4, 5],
      [5, 4, 5, 4, 5],
    ]);
    expect(column("Score")).toEqual([90, 90, 90]);
    expect(column("Low")).toEqual([90, 90, 90]);
    expect(column("Tier")).toEqual(["Tier 1", "Tier 2", "Excluded"]);
    await put(2, columnOf("Geography and lifestyle"), [[null]]);
    expect(column("Score")[1]).toBe(80);
    expect([column("Low")[1], column("High")[1]]).toEqual([70, 90]);
    expect(column("Known")[1]).toBe(0.8);
  });

  test("every program keeps its own score when the list is sorted", async () => {
    await put(0, 0, LIST);
    await add("ratings");
    await put(1, columnOf("IMG friendliness"), [
      [1, 1, 1, 1, 1],
      [3, 3, 3, 3, 3],
      [5, 5, 5, 5, 5],
    ]);
    host.model.sort(area(1, 0, 3, headers().filter((header) => header !== null).length), 0, false);
    await host.model.settled();
    expect(column("Hospital")).toEqual(["Red Mesa Hospital", "Meadow Lark Hospital", "Lantern Hospital"]);
    expect(column("Score")).toEqual([100, 50, 0]);
  });

  test("ratings that stand apart are scored together", async () => {
    await put(0, 0, [
      ["Hospital", "Support and culture", "My thoughts"],
      ["Lantern Hospital", 5, "nice"],
    ]);
    await add("ratings");
    await put(1, columnOf("IMG friendliness"), [[5, 5, 5]]);
    expect(column("Score", 1)).toEqual([90]);
  });

  test("beside the master they use its weights and rules, and its lists to choose from", async () => {
    host = await insteadOf(host, options);
    const own = host.model.addSheet("Mine", 40, 30);
    sheet = own.id;
    await put(0, 0, LIST);
    await add("ratings");
    await add("shortlist");
    await put(1, columnOf("IMG friendliness"), [[5, 4, 5, 4, 5]]);
    await put(1, columnOf("Tier override"), [["Tier 3"]]);
    expect(column("Score", 1)).toEqual([90]);
    expect(column("Final tier", 1)).toEqual(["Tier 3"]);
    const formula = host.model.read(area(1, columnOf("Score")))[0]?.[0]?.formula ?? "";
    expect(formula).toContain("Weights");
    const programs = programsSheet(host).id;
    host.model.activate(programs);
    host.model.select({ sheet: programs, row: 1, column: 0, rows: 1, columns: 1 });
    expect(await refusal(host, { kind: "preview", action: { kind: "add-columns", template: "ratings" } })).toContain(
      "Programs belongs to the master workbook",
    );
  });

  test.each(TEMPLATE_IDS)(
    "%s: undo takes cells, formats, checks, notes and colours away, and nothing else",
    async (id) => {
      await put(0, 0, LIST);
      const before = { looks: looks(), contents: contents() };
      await add(id);
      expect(looks().validations.length + looks().notes.length).toBeGreaterThan(0);
      await undoLast();
      expect(contents()).toEqual(before.contents);
      expect(looks()).toEqual(before.looks);
    },
  );

  test("undo finds them in the sheet that was renamed, and spares the one that took its name", async () => {
    await put(0, 0, LIST);
    const before = contents();
    await add("ratings");
    const name = host.model.sheets().find(({ id }) => id === sheet)?.name ?? "";
    host.model.renameSheet(sheet, "Mine");
    const other = host.model.addSheet(name, 40, 30).id;
    host.model.write({ sheet: other, row: 0, column: 0, rows: 1, columns: 1 }, [["Score"]]);
    await host.model.settled();
    await undoLast();
    expect(contents()).toEqual(before);
    expect(host.model.read({ sheet: other, row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("Score");
    expect(host.model.names().filter((one) => one.name.startsWith("ImgScoreColumns"))).toEqual([]);
  });

  test("undo takes the rest back after one of them was deleted that others are computed from", async () => {
    await put(0, 0, LIST);
    const before = contents();
    await add("ratings");
    host.model.deleteColumns(sheet, columnOf("Known"), 1);
    await host.model.settled();
    await undoLast();
    expect(contents()).toEqual(before);
  });

  test("are refused where a header below a title is merged, and a merged title is no harm", async () => {
    await put(0, 0, [["My programs", "", ""], ...LIST]);
    host.model.merge(area(0, 0, 1, 3));
    await host.model.settled();
    await add("identity");
    await undoLast();
    host.model.merge(area(1, 0, 1, 2));
    host.model.activate(sheet);
    host.model.select(area(2, 0));
    await host.model.settled();
    expect(await refusal(host, { kind: "preview", action: { kind: "add-columns", template: "identity" } })).toContain(
      "is merged at A2:B2",
    );
  });

  test("undo finds them after rows were inserted above and columns in between", async () => {
    await put(0, 0, LIST);
    const before = contents();
    await add("ratings");
    host.model.insertRows(sheet, 0, 2);
    host.model.insertColumns(sheet, 1, 1);
    await host.model.settled();
    await undoLast();
    host.model.deleteColumns(sheet, 1, 1);
    host.model.deleteRows(sheet, 0, 2);
    await host.model.settled();
    expect(contents()).toEqual(before);
  });
});

describe("columns in a table of Excel's", () => {
  test("join the table: new rows are computed by themselves, and undo gives its width back", async () => {
    const host = await openHost({ host: "excel", blanks: "null" });
    const sheet = host.model.sheets()[0]?.id ?? "";
    const area = (row: number, column: number, rows: number, columns: number) => ({
      sheet,
      row,
      column,
      rows,
      columns,
    });
    host.model.write(area(0, 0, 4, 3), LIST);
    host.model.addTable("Mine", area(0, 0, 4, 3));
    await host.model.settled();
    const before = host.model.read(area(0, 0, 6, 20)).map((row) => row.map(({ value }) => value));
    host.model.select(area(1, 0, 1, 1));
    const { plan } = await ask(host, { kind: "preview", action: { kind: "add-columns", template: "ratings" } });
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
    expect(host.model.tables()[0]?.range).toMatchObject({ columns: 15, rows: 4 });
    host.model.type(area(4, 0, 1, 1), [["Thistlewick Hospital"]]);
    await host.model.settled();
    host.model.write(area(4, 3, 1, 5), [[5, 4, 5, 4, 5]]);
    await host.model.settled();
    expect(host.model.read(area(4, 8, 1, 1))[0]?.[0]?.value).toBe(90);
    host.model.write(area(4, 3, 1, 5), [[null, null, null, null, null]]);
    host.model.write(area(4, 0, 1, 1), [[null]]);
    const [step] = await ask(host, { kind: "history" });
    const undo = await ask(host, {
      kind: "preview",
      action: { kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] },
    });
    expect(undo.blocked).toEqual([]);
    await ask(host, applyRequest(undo.plan));
    await host.model.settled();
    expect(host.model.read(area(0, 0, 6, 20)).map((row) => row.map(({ value }) => value))).toEqual(before);
    expect(host.model.tables()[0]?.range).toMatchObject({ columns: 3 });
    host.dispose();
  });
});
