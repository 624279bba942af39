/// <reference types="office-js" />
/** Hyperlinks, prompts and the small members around them, through Microsoft's client on the real model. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WorkbookModel } from "../../playground/model/types";
import { failure, type Opened, openTestAddinOn } from "./excel-setup";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let opened: Opened<WorkbookModel>;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("excel-annotations")).createHeadlessModel;
}, 60_000);
beforeEach(async () => {
  opened = await openTestAddinOn(create());
  sheet = opened.model.activeSheet();
});
afterEach(() => {
  opened.addin.dispose();
  opened.model.dispose();
});

/** Does `change` to a range of Sheet1 and reads the parts named by `load` back. */
const onRange = <T>(
  address: string,
  change: (range: Excel.Range) => void,
  load: string,
  tell: (range: Excel.Range) => T,
) =>
  opened.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    change(range);
    await context.sync();
    range.load(load);
    await context.sync();
    return tell(range);
  });

describe("range.hyperlink", () => {
  test("leads to a place of the workbook, with its own text and look", async () => {
    const link = { documentReference: "Programs!A1", textToDisplay: "Programs", screenTip: "Opens the list" };
    const seen = await onRange(
      "B2",
      (range) => {
        range.hyperlink = link;
      },
      "hyperlink,values",
      ({ hyperlink, values }) => ({ hyperlink, values }),
    );
    expect(seen).toEqual({ hyperlink: link, values: [["Programs"]] });
    expect(opened.model.style(sheet, 1, 1)).toEqual({ fontColor: "#0563C1", underline: true });
  });

  test("keeps what the cell says when no text is given, and is null where there is none", async () => {
    const seen = await onRange(
      "A1:B1",
      (range) => {
        range.values = [["Website", "plain"]];
        range.getCell(0, 0).hyperlink = { address: "https://example.org/" };
      },
      "hyperlink",
      ({ hyperlink }) => hyperlink,
    );
    expect(seen).toEqual({ address: "https://example.org/", textToDisplay: "Website" });
    expect(
      await onRange(
        "B1",
        () => {},
        "hyperlink",
        ({ hyperlink }) => hyperlink,
      ),
    ).toBeNull();
  });

  test("a blank cell shows where it leads; clear(Hyperlinks) leaves the text", async () => {
    const seen = await onRange(
      "C1",
      (range) => {
        range.hyperlink = { documentReference: "Sheet1!A9" };
        range.clear("Hyperlinks");
      },
      "hyperlink,values",
      ({ hyperlink, values }) => [hyperlink, values],
    );
    expect(seen).toEqual([null, [["Sheet1!A9"]]]);
  });

  test.each([
    ["nowhere", { textToDisplay: "x" }],
    ["two places", { address: "https://example.org/", documentReference: "Sheet1!A1" }],
  ])("that leads %s is refused", async (_, link) => {
    const set = (range: Excel.Range) => {
      range.hyperlink = link;
    };
    expect((await failure(onRange("A1", set, "hyperlink", () => null))).code).toBe("InvalidArgument");
  });
});

describe("dataValidation.prompt", () => {
  const prompt = { title: "Institution", message: "The hospital's own name.", showPrompt: true };

  test("needs no rule, and clear takes it away", async () => {
    const read = () => onRange("A1", () => {}, "dataValidation/prompt,dataValidation/type", told);
    const told = ({ dataValidation }: Excel.Range) => [dataValidation.type, dataValidation.prompt.message];
    await onRange(
      "A1",
      (range) => {
        range.dataValidation.prompt = prompt;
      },
      "address",
      () => null,
    );
    expect(await read()).toEqual(["None", "The hospital's own name."]);
    await onRange(
      "A1",
      (range) => range.dataValidation.clear(),
      "address",
      () => null,
    );
    expect(await read()).toEqual(["None", ""]);
    expect(opened.model.validations(sheet)).toEqual([]);
  });

  test("is kept beside the rule, and switched off by itself", async () => {
    await onRange(
      "A2:A9",
      ({ dataValidation }) => {
        dataValidation.prompt = prompt;
        dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
      },
      "address",
      () => null,
    );
    const rule = { kind: "number", minimum: 1, maximum: 5, whole: true };
    expect(opened.model.validations(sheet)).toMatchObject([{ rule, prompt: { title: "Institution" } }]);
    await onRange(
      "A2:A9",
      ({ dataValidation }) => {
        dataValidation.prompt = { ...prompt, showPrompt: false };
      },
      "address",
      () => null,
    );
    expect(opened.model.validations(sheet).map((info) => [info.rule, info.prompt])).toEqual([[rule, undefined]]);
  });

  test("follows its column, so that another cell does not answer for it", async () => {
    await onRange(
      "B1",
      (range) => {
        range.dataValidation.prompt = prompt;
      },
      "address",
      () => null,
    );
    opened.model.insertColumns(sheet, 1, 1);
    const title = (address: string) =>
      onRange(
        address,
        () => {},
        "dataValidation/prompt",
        ({ dataValidation }) => dataValidation.prompt.title,
      );
    expect([await title("B1"), await title("C1")]).toEqual(["", "Institution"]);
  });

  test("longer than Excel takes is refused", async () => {
    const set = (range: Excel.Range) => {
      range.dataValidation.prompt = { ...prompt, message: "x".repeat(256) };
    };
    expect((await failure(onRange("A1", set, "address", () => null))).message).toContain("at most 255 characters");
  });
});

test("conditionalFormats.clearAll on a part of a range leaves the rest its format", async () => {
  const points = [1, 5].map((value) => ({ value, color: value === 1 ? "#F6D5C5" : "#CFE8D5" }));
  const range = { sheet, row: 0, column: 0, rows: 4, columns: 3 };
  opened.model.addConditionalFormat(range, { kind: "scale", points });
  await onRange(
    "B2:C2",
    (part) => part.conditionalFormats.clearAll(),
    "address",
    () => null,
  );
  const left = opened.model.conditionalFormats(sheet).map((format) => format.range);
  expect(left.map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual([
    [0, 0, 1, 3],
    [1, 0, 1, 1],
    [2, 0, 2, 3],
  ]);
  const counted = await opened.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1");
    const counts = ["B2", "A2", "A1:C4"].map((address) => cells.getRange(address).conditionalFormats.getCount());
    await context.sync();
    return counts.map(({ value }) => value);
  });
  expect(counted).toEqual([0, 1, 3]);
});

test("conditionalFormats.clearAll keeps the order of those that stay", async () => {
  const format = (column: number, text: string) =>
    opened.model.addConditionalFormat(
      { sheet, row: 0, column, rows: 4, columns: 1 },
      {
        kind: "text",
        test: "equals",
        text,
        fill: "#ffffff",
        fontColor: "#000000",
      },
    );
  for (const [column, text] of [
    [0, "first"],
    [0, "second"],
    [2, "other"],
  ] as const)
    format(column, text);
  const texts = () => opened.model.conditionalFormats(sheet).map(({ rule }) => (rule.kind === "text" ? rule.text : ""));
  expect(texts()).toEqual(["other", "second", "first"]);
  await onRange(
    "C1:C9",
    (range) => range.conditionalFormats.clearAll(),
    "address",
    () => null,
  );
  expect(texts()).toEqual(["second", "first"]);
});

test("a worksheet is renamed, hidden and deleted", async () => {
  const seen = await opened.run(async (context) => {
    const added = context.workbook.worksheets.add("Log");
    added.name = "Import log";
    added.visibility = "VeryHidden";
    added.load("name,visibility");
    await context.sync();
    const before = [added.name, added.visibility];
    added.delete();
    const gone = context.workbook.worksheets.getItemOrNullObject("Import log");
    await context.sync();
    return [...before, gone.isNullObject];
  });
  expect(seen).toEqual(["Import log", "VeryHidden", true]);
});

test("a table column is found by its id after it was renamed and moved between two looks", async () => {
  const columns = () =>
    opened.run(async (context) => {
      const all = context.workbook.tables.getItem("Programs").columns.load("items/id,items/name,items/index");
      await context.sync();
      return all.items.map(({ id, name, index }) => [id, name, index]);
    });
  opened.model.write({ sheet, row: 0, column: 0, rows: 1, columns: 3 }, [["Key", "City", "State"]]);
  opened.model.addTable("Programs", { sheet, row: 0, column: 0, rows: 3, columns: 3 });
  expect(await columns()).toEqual([
    [1, "Key", 0],
    [2, "City", 1],
    [3, "State", 2],
  ]);
  opened.model.type({ sheet, row: 0, column: 1, rows: 1, columns: 1 }, [["Town"]]);
  opened.model.moveColumns(sheet, 1, 1, 3);
  expect(await columns()).toEqual([
    [1, "Key", 0],
    [3, "State", 1],
    [2, "Town", 2],
  ]);
  const found = await opened.run(async (context) => {
    const all = context.workbook.tables.getItem("Programs").columns;
    const byId = all.getItemOrNullObject(2).load("name");
    const byName = all.getItemOrNullObject("town").load("id");
    const none = all.getItemOrNullObject(9);
    await context.sync();
    return [byId.name, byName.id, none.isNullObject];
  });
  expect(found).toEqual(["Town", 2, true]);
});
