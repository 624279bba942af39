import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Opened } from "./excel-setup";
import { failure, openTestAddin } from "./excel-setup";

let opened: Opened;
beforeEach(async () => {
  opened = await openTestAddin();
});
afterEach(() => opened.addin.dispose());

test("canary: the client still has the members that the shim hooks into", () => {
  const extension = opened.addin.globals.OfficeExtension as { SessionBase: { _overrideSession?: object } };
  expect(extension.SessionBase._overrideSession).toBeTruthy();
  expect(extension).toHaveProperty("_testSetRichApiMessageReadyImpl");
  expect(extension).toHaveProperty("_testTriggerRichApiMessageEvent");
  expect(extension).toHaveProperty("EventRegistration");
});

describe("load and sync", () => {
  test("values that were written are read back, with the address", async () => {
    const seen = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C3").values = [
        ["a", 1],
        [true, ""],
      ];
      const range = sheet.getRange("B2:C3").load("values,address,valueTypes,rowIndex");
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes, row: range.rowIndex };
    });
    expect(seen.values).toEqual([
      ["a", 1],
      [true, ""],
    ]);
    expect(seen.address).toBe("Sheet1!B2:C3");
    expect(seen.types).toEqual([
      ["String", "Double"],
      ["Boolean", "Empty"],
    ]);
    expect(seen.row).toBe(1);
    expect(opened.model.settledCalls).toBe(1);
  });

  test("what is loaded before a write of the same batch is what stood there before it", async () => {
    const seen = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").formulas = [["typed", "=1+1"]];
      await context.sync();
      const before = sheet.getRange("A1:B1").load("values,formulas");
      const used = sheet.getRange("A1:F9").getUsedRangeOrNullObject(true).load("columnCount,rowCount");
      const blank = sheet.getRange("A2:B3").getUsedRangeOrNullObject(true).load("values");
      sheet.getRange("A1:F9").formulas = Array.from({ length: 9 }, () => Array.from({ length: 6 }, () => "ours"));
      const after = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return [before.formulas, [used.rowCount, used.columnCount], blank.isNullObject, after.values];
    });
    expect(seen).toEqual([[["typed", "=1+1"]], [1, 2], true, [["ours", "ours"]]]);
  });

  test("a property that was not loaded cannot be read", async () => {
    const error = await failure(opened.run(async (context) => context.workbook.worksheets.getItem("Sheet1").name));
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("collections load properties of their items, and items can be used later", async () => {
    const names = await opened.run(async (context) => {
      context.workbook.worksheets.add("Settings");
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      for (const sheet of sheets.items) sheet.getRange("A1").values = [[sheet.name]];
      await context.sync();
      return sheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`);
    });
    expect(names).toEqual(["Sheet1 Visible", "Settings Visible"]);
    expect(opened.model.text({ sheet: "s2", row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["Settings"]]);
  });

  test("what does not exist is a null object, and so is everything below it", async () => {
    const nulls = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("nope");
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
      const below = sheet.getRange("A1");
      await context.sync();
      return [sheet.isNullObject, used.isNullObject, below.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
  });

  test("nested properties are loaded by path", async () => {
    const style = await opened.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.format.fill.color = "#ff0000";
      range.format.font.bold = true;
      range.format.columnWidth = 60;
      range.load("format/fill/color,format/font/bold,format/columnWidth");
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, range.format.columnWidth];
    });
    expect(style).toEqual(["#FF0000", true, 60]);
  });
});

describe("errors", () => {
  test("a missing sheet is ItemNotFound and names the statement", async () => {
    const error = await failure(
      opened.run(async (context) => {
        context.workbook.worksheets.getItem("nope").load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.statement).toContain("getItem");
  });

  test("a matrix of another size is refused with Excel's text", async () => {
    const error = await failure(
      opened.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("doesn't match the size or dimensions of the range");
    expect(error.statement).toContain("values");
  });

  test("a member that this host lacks fails by its name", async () => {
    const error = await failure(
      opened.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").pivotTables.add("p", "A1:B2", "E5");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: "ApiNotFound",
      message: "Worksheet.pivotTables is not emulated by this host.",
    });
  });

  test("a request over 5 MB is refused whole", async () => {
    const error = await failure(
      opened.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(opened.model.writes).toEqual([]);
  });

  test.each([
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["'quoted'", "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
  ])("the sheet name %s is refused", async (name, code) => {
    const error = await failure(opened.run(async (context) => void context.workbook.worksheets.add(name)));
    expect(error.code).toBe(code);
  });

  test("a protected sheet takes no writes", async () => {
    const error = await failure(
      opened.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.protection.protect();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  });
});

test("300 × 45 cells take one sync and one write, though the client sends chunks", async () => {
  const { model, addin } = opened;
  const matrix = Array.from({ length: 300 }, (_, r) => Array.from({ length: 45 }, (_, c) => r * 45 + c));
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 300, 45).values = matrix;
    await context.sync();
  });
  expect(addin.metrics.members.get("Range.values=")).toBeGreaterThan(5);
  expect(addin.metrics).toMatchObject({ syncs: 1, cleanups: 1 });
  expect(addin.metrics.bytesIn).toBeGreaterThan(50_000);
  expect(model.writes).toEqual([{ sheet: "s1", row: 0, column: 0, rows: 300, columns: 45 }]);
  expect(model.read({ sheet: "s1", row: 299, column: 44, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(13_499);
});

describe("events", () => {
  test("a person's edit reaches the sheet's and the workbook's handlers, unless events are off", async () => {
    const heard: string[] = [];
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(async (event) => void heard.push(`sheet ${event.address}`));
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(`book ${event.address}`));
      await context.sync();
    });
    const cell = { sheet: "s1", row: 1, column: 1, rows: 1, columns: 1 };
    opened.model.userWrite(cell, [[5]]);
    await opened.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    opened.model.userWrite(cell, [[6]]);
    await Promise.resolve();
    expect(heard.sort()).toEqual(["book B2", "sheet B2"]);
  });

  test("workbook.onSelectionChanged hears the selection", async () => {
    let heard = 0;
    await opened.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => {
        heard += 1;
      });
      await context.sync();
    });
    opened.model.select({ sheet: "s1", row: 3, column: 0, rows: 1, columns: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toBe(1);
    const address = await opened.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A4");
  });

  test("several selected ranges are no selected range; the active cell is in the last of them", async () => {
    const rows = [1, 3].map((row) => ({ sheet: "s1", row, column: 0, rows: 1, columns: 4 }));
    opened.model.select(...rows);
    const ask = (get: (workbook: Excel.Workbook) => Excel.Range): Promise<string> =>
      opened.run(async (context) => {
        const range = get(context.workbook).load("address,worksheet/name");
        await context.sync();
        return `${range.worksheet.name}: ${range.address}`;
      });
    expect((await failure(ask((workbook) => workbook.getSelectedRange()))).code).toBe("InvalidSelection");
    expect(await ask((workbook) => workbook.getActiveCell())).toBe("Sheet1: Sheet1!A4");
  });
});
