import { describe, expect, it } from "vitest";
import { evaluate, open } from "./sheets-setup";

describe("a list of ranges", () => {
  it("is formatted by one call, each of its ranges", async () => {
    const { addin, model } = await open(`function main() {
      SpreadsheetApp.getActive().getSheets()[0].getRangeList(["A1:B1", "D4"])
        .setNumberFormat("@").setFontWeight("bold").setFontStyle("italic").setFontColor("#ffffff").setFontSize(12)
        .setBackground("#0b5a73").setWrap(true).setHorizontalAlignment("center").setVerticalAlignment("middle"); }`);
    await addin.run("main");
    const look = {
      numberFormat: "@",
      bold: true,
      italic: true,
      fontColor: "#ffffff",
      fontSize: 12,
      fill: "#0b5a73",
      wrap: true,
      horizontal: "center",
      vertical: "middle",
    };
    expect([model.style("s1", 0, 1), model.style("s1", 3, 3), model.style("s1", 0, 3)]).toEqual([look, look, {}]);
    expect(addin.metrics.members).toMatchObject({ "Sheet.getRangeList": 1, "RangeList.setNumberFormat": 1 });
  });

  it("gives its ranges in the order in which they were asked for", async () => {
    const seen = await evaluate(`
      return sheet.getRangeList(["C3", "A1:B2"]).getRanges().map(function (range) { return range.getA1Notation(); });`);
    expect(seen).toEqual(["C3", "A1:B2"]);
  });

  it.each([
    ["without a range", "sheet.getRangeList([])", "The list of ranges is empty"],
    ["beyond the grid", 'sheet.getRangeList(["A1", "A1001"])', "outside the dimensions of the sheet"],
    ["of another sheet", 'book.insertSheet("Other"); sheet.getRangeList(["Other!A1"])', "Range not found"],
    ["with what is not emulated", 'sheet.getRangeList(["A1"]).setNote("x")', "RangeList.setNote is not emulated"],
  ])("%s fails", async (_, expression, message) => {
    expect(await evaluate(`${expression};`)).toContain(message);
  });

  it("is refused where somebody else protects the sheet", async () => {
    const { addin } = await open(`function main() {
      SpreadsheetApp.getActive().getSheets()[0].getRangeList(["A1"]).setBackground("red"); }`);
    addin.protectByOther("s1");
    await expect(addin.run("main")).rejects.toThrow("trying to edit a protected cell");
  });
});

describe("a range", () => {
  it("tells the number of its sheet", async () => {
    const seen = await evaluate(`
      var other = book.insertSheet("Other");
      return [sheet.getRange("B2").getGridId() === sheet.getSheetId(), other.getRange("A1").getGridId() === sheet.getSheetId()];`);
    expect(seen).toEqual([true, false]);
  });

  it("takes a rich text for each cell", async () => {
    const seen = await evaluate(`
      var text = function (value) {
        return SpreadsheetApp.newRichTextValue().setText(value).setLinkUrl("https://example.org/" + value).build(); };
      var range = sheet.getRange("A1:A2").setRichTextValues([[text("a")], [text("b")]]);
      return [range.getValues(), sheet.getRange("A2").getRichTextValue().getLinkUrl()];`);
    expect(seen).toEqual([[["a"], ["b"]], "https://example.org/b"]);
    expect(await evaluate(`sheet.getRange("A1:A2").setRichTextValues([["a"], ["b"]]);`)).toContain("don't match");
  });
});

describe("the copy of a rule", () => {
  it("of validation is a builder of its own", async () => {
    const seen = await evaluate(`
      var rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setHelpText("One").setAllowInvalid(false).build();
      var other = rule.copy().requireNumberBetween(2, 3).build();
      return [rule, other].map(function (one) {
        return [one.getHelpText(), one.getAllowInvalid(), one.getCriteriaValues()]; });`);
    expect(seen).toEqual([
      ["One", false, [1, 5]],
      ["One", false, [2, 3]],
    ]);
  });

  it("of colours is a builder of its own", async () => {
    const { addin, model } = await open(`function main() {
      var sheet = SpreadsheetApp.getActive().getSheets()[0];
      var range = sheet.getRange("A1:A9");
      var tier = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith("Tier 1").setBackground("#cfe8d5")
        .setFontColor("#0b4a22").setRanges([range]).build();
      var number = SpreadsheetApp.InterpolationType.NUMBER;
      var scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpointWithValue("#f00000", number, "1")
        .setGradientMidpointWithValue("#ffff00", number, "3").setGradientMaxpointWithValue("#00f000", number, "5")
        .setRanges([range]).build();
      var elsewhere = [sheet.getRange("C1:C9")];
      sheet.setConditionalFormatRules([tier.copy().setRanges(elsewhere).build(), scale.copy().setRanges(elsewhere).build(), tier]); }`);
    await addin.run("main");
    const rules = model.conditionalFormats("s1").map(({ range, rule }) => [range.column, rule.kind]);
    expect(rules).toHaveLength(3);
    expect(rules).toEqual(
      expect.arrayContaining([
        [2, "text"],
        [2, "scale"],
        [0, "text"],
      ]),
    );
    const scale = model.conditionalFormats("s1").find(({ rule }) => rule.kind === "scale")?.rule;
    expect(scale).toEqual({
      kind: "scale",
      points: [
        { value: 1, color: "#f00000" },
        { value: 3, color: "#ffff00" },
        { value: 5, color: "#00f000" },
      ],
    });
  });
});
