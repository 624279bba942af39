import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Opened } from "./excel-setup";
import { failure, openTestAddin } from "./excel-setup";

let opened: Opened;
beforeEach(async () => {
  opened = await openTestAddin();
});
afterEach(() => opened.addin.dispose());

type Use = (sheet: Excel.Worksheet) => void;
const change = (use: Use): Promise<void> =>
  opened.run(async (context) => {
    use(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

describe("merged cells", () => {
  test("are told as areas, of the whole range or of none", async () => {
    await change((sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:E3").merge(true);
    });
    const seen = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const merged = sheet.getRange("1:1").getMergedAreasOrNullObject().load("address,areaCount,areas/items/address");
      const none = sheet.getRange("G1:H9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      const areas = merged.areas.items.map((area) => area.address);
      return [merged.isNullObject, merged.address, merged.areaCount, areas, none.isNullObject];
    });
    expect(seen).toEqual([false, "Sheet1!A1:B2, Sheet1!D1:E1", 2, ["Sheet1!A1:B2", "Sheet1!D1:E1"], true]);
    expect(opened.addin.metrics.members.get("Range.getMergedAreasOrNullObject()")).toBe(2);
  });

  test("are separated again", async () => {
    await change((sheet) => sheet.getRange("A1:B2").merge());
    await change((sheet) => sheet.getRange("B2").unmerge());
    expect(opened.model.merges("s1")).toEqual([]);
  });

  const merge: Use = (sheet) => sheet.getRange("B2:B3").merge();
  const makeTable: Use = (sheet) => void sheet.tables.add("A1:C4", true);
  test.each([
    ["in a table", makeTable, merge],
    ["under a new table", merge, makeTable],
  ])("are refused %s", async (_, first, second) => {
    await change(first);
    expect((await failure(change(second))).code).toBe("MergedRangeConflict");
  });

  test("more than 512 in a range cannot be told", async () => {
    opened.model.ensureSize("s1", 1200, 2);
    for (let row = 0; row < 1026; row += 2) opened.model.merge({ sheet: "s1", row, column: 0, rows: 2, columns: 1 });
    const asked = opened.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
      range.getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
    });
    expect((await failure(asked)).code).toBe("GeneralException");
  });
});

describe("row heights, in points", () => {
  test("are 15 until they are set, and null where rows differ", async () => {
    await change((sheet) => {
      sheet.getRange("A2:A3").format.rowHeight = 33;
    });
    const seen = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const formats = ["A1", "A2:C3", "A1:A2"].map((address) => sheet.getRange(address).format.load("rowHeight"));
      await context.sync();
      return formats.map((format) => format.rowHeight);
    });
    expect(seen).toEqual([15, 33, null]);
    expect(opened.model.rowHeight("s1", 2)).toBe(44);
  });

  test.each([-1, 410])("%d is refused", async (height) => {
    const set = change((sheet) => {
      sheet.getRange("A1").format.rowHeight = height;
    });
    expect((await failure(set)).code).toBe("InvalidArgument");
  });

  test("are free again after autofitRows", async () => {
    await change((sheet) => {
      sheet.getRange("A2").format.rowHeight = 33;
      sheet.getRange("A2").format.autofitRows();
    });
    expect(opened.model.rowHeight("s1", 1)).toBeNull();
  });
});

test("a sheet's tables are listed with their ranges and found by name", async () => {
  const seen = await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["Key", "City"]];
    sheet.getRange("E1:F1").values = [["Kind", "Fee"]];
    sheet.tables.add("A1:B3", true).name = "Programs";
    sheet.tables.add("E1:F2", true).name = "Fees";
    const tables = sheet.tables.load("items/name");
    const missing = sheet.tables.getItemOrNullObject("Nothing");
    const fees = context.workbook.tables.getItemOrNullObject("fees").load("name");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    const headers = tables.items.map((table) => table.getHeaderRowRange().load("values"));
    await context.sync();
    return {
      names: tables.items.map((table) => table.name),
      ranges: ranges.map((range) => range.address),
      headers: headers.map((range) => range.values),
      missing: missing.isNullObject,
      fees: fees.isNullObject ? "" : fees.name,
    };
  });
  expect(seen).toEqual({
    names: ["Programs", "Fees"],
    ranges: ["Sheet1!A1:B3", "Sheet1!E1:F2"],
    headers: [[["Key", "City"]], [["Kind", "Fee"]]],
    missing: true,
    fees: "Fees",
  });
});

test("a protected sheet says so, refuses writes, and takes them once it is unprotected", async () => {
  await change((sheet) => sheet.protection.protect());
  const isProtected = await opened.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(isProtected).toBe(true);
  const write: Use = (sheet) => {
    sheet.getRange("A1").values = [["x"]];
  };
  expect((await failure(change(write))).code).toBe("AccessDenied");
  await change((sheet) => sheet.protection.unprotect());
  await change(write);
  expect(opened.model.read({ sheet: "s1", row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("x");
});

test("a sheet is activated and its gridlines are hidden", async () => {
  const seen = await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Start here");
    sheet.activate();
    sheet.showGridlines = false;
    const other = context.workbook.worksheets.getItem("Sheet1").load("showGridlines");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name,showGridlines");
    await context.sync();
    return [active.name, active.showGridlines, other.showGridlines];
  });
  expect(seen).toEqual(["Start here", false, true]);
});

test.each<[string, Use]>([
  ["formatted", (sheet) => sheet.getRange("A1:B150").format.fill.clear()],
  ["merged", (sheet) => sheet.getRange("A149:B150").merge()],
  ["selected", (sheet) => sheet.getRange("B150").select()],
  ["made a table", (sheet) => void sheet.tables.add("A1:B150", true)],
])("the model's grid grows when a range below its last row is %s", async (_, use) => {
  await change(use);
  expect(opened.model.sheets()[0]?.rows).toBe(150);
});

test("whole columns end with the model's grid", async () => {
  await change((sheet) => sheet.getRange("A:A").format.fill.clear());
  expect(opened.model.sheets()[0]?.rows).toBe(100);
});

test("what is not emulated fails by its name", async () => {
  const asked = change((sheet) => sheet.getRange("A1").group("ByRows"));
  expect((await failure(asked)).message).toContain("Range.group() is not emulated");
});
