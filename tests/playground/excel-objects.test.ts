import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Opened } from "./excel-setup";
import { failure, openTestAddin } from "./excel-setup";

let opened: Opened;
beforeEach(async () => {
  opened = await openTestAddin();
});
afterEach(() => opened.addin.dispose());

const A1 = { sheet: "s1", row: 0, column: 0, rows: 1, columns: 1 };

describe("tables", () => {
  test("a table is added, named, resized and its columns keep their ids when renamed", async () => {
    const seen = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C2").values = [
        ["Key", "", "Key"],
        [1, 2, 3],
      ];
      const table = sheet.tables.add("A1:C2", true);
      table.name = "Programs";
      table.columns.load("items/name,items/id");
      await context.sync();
      const before = table.columns.items.map((column) => `${column.id} ${column.name}`);
      table.resize("A1:C4");
      table.rows.load("count");
      const body = table.getDataBodyRange().load("address");
      sheet.getRange("B1").values = [["Institution"]];
      const renamed = table.columns.getItem("Institution").load("id,index");
      const missing = table.columns.getItemOrNullObject("Nope");
      await context.sync();
      return { before, rows: table.rows.count, body: body.address, renamed: renamed.id, nope: missing.isNullObject };
    });
    expect(seen).toEqual({
      before: ["1 Key", "2 Column2", "3 Key2"],
      rows: 3,
      body: "Sheet1!A2:C4",
      renamed: 2,
      nope: true,
    });
  });

  test.each([["My Table"], ["AB12"], ["1st"]])("the table name %s is refused", async (name) => {
    const error = await failure(
      opened.run(async (context) => {
        const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true);
        table.name = name;
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });
});

test("names refer to ranges, feed lists, and can be deleted", async () => {
  const seen = await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.names.add("Pathways", sheet.getRange("D2:D5"));
    const item = context.workbook.names.getItem("pathways").load("formula,type");
    const validated = sheet.getRange("A2:A9").dataValidation;
    validated.rule = { list: { inCellDropDown: true, source: "=Pathways" } };
    validated.errorAlert = { message: "Choose a pathway.", showAlert: true, style: "Warning", title: "" };
    await context.sync();
    return [item.formula, item.type];
  });
  expect(seen).toEqual(["=Sheet1!$D$2:$D$5", "Range"]);
  expect(opened.model.validations("s1")).toEqual([
    {
      range: { ...A1, row: 1, rows: 8 },
      rule: { kind: "list", source: { ...A1, row: 1, column: 3, rows: 4 } },
      strict: false,
      message: "Choose a pathway.",
    },
  ]);
});

test("conditional formats reach the model whole at the end of the batch", async () => {
  await opened.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const begins = range.conditionalFormats.add("ContainsText");
    begins.textComparison.format.fill.color = "#c6efce";
    begins.textComparison.format.font.color = "#006100";
    begins.textComparison.rule = { operator: "BeginsWith", text: "Tier 1" };
    const scale = range.conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = {
      minimum: { type: "Number", formula: "0", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    await context.sync();
  });
  expect(opened.model.conditionalFormats("s1").map(({ rule }) => rule)).toEqual([
    {
      kind: "scale",
      points: [
        { value: 0, color: "#F8696B" },
        { value: "max", color: "#63BE7B" },
      ],
    },
    { kind: "text", test: "begins", text: "Tier 1", fill: "#C6EFCE", fontColor: "#006100" },
  ]);
});

test("settings are shared with Office.context.document.settings", async () => {
  const value = await opened.run(async (context) => {
    context.workbook.settings.add("version", { core: 3 });
    const item = context.workbook.settings.getItemOrNullObject("version").load("value");
    const missing = context.workbook.settings.getItemOrNullObject("nope");
    await context.sync();
    return [item.value, missing.isNullObject];
  });
  expect(value).toEqual([{ core: 3 }, true]);
  const office = opened.addin.globals.Office as typeof Office;
  expect(office.context.document.settings.get("version")).toEqual({ core: 3 });
});

test("panes are frozen at a range and a new sheet is not activated", async () => {
  await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Programs");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
    await context.sync();
  });
  expect(opened.model.sheets()[1]).toMatchObject({ name: "Programs", frozenRows: 1, frozenColumns: 2 });
  expect(opened.model.activeSheet()).toBe("s1");
});

describe("the page", () => {
  test("Office.onReady tells the host and requirement sets are compared by parts", () => {
    expect(opened.addin.globals.readyInfo).toEqual({ host: "Excel", platform: "OfficeOnline" });
    const { requirements } = (opened.addin.globals.Office as typeof Office).context;
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
    expect(requirements.isSetSupported("PowerPointApi", "1.1")).toBe(false);
  });

  test("a ribbon action shows the pane; an unknown one is named", async () => {
    await opened.addin.actions.run("showHome");
    expect(opened.addin.shownTaskpane).toBe(1);
    await expect(opened.addin.actions.run("nope")).rejects.toThrow('"nope"');
  });

  test("scripts that the page appends are loaded from the folder", async () => {
    const load = opened.addin.globals.loadChunk as () => Promise<unknown>;
    expect(await load()).toBe(true);
  });

  test("functions of the add-in are registered, and messages of their errors are kept", () => {
    const sum = opened.model.functions.get("SUMUP");
    expect(
      sum?.call([
        [
          [1, null],
          [2, 3],
        ],
      ]),
    ).toBe(6);
    expect(sum?.call([[["bad"]]])).toEqual({ error: "#VALUE!", message: "bad is no number" });
    expect(opened.addin.lastError("SUMUP")).toEqual({ code: "#VALUE!", message: "bad is no number" });
  });
});
