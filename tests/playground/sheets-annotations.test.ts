import { describe, expect, it } from "vitest";
import { evaluate, open } from "./sheets-setup";

describe("notes", () => {
  it("are set for one cell or many, and read back", async () => {
    const seen = await evaluate(`
      sheet.getRange("A1:B1").setNotes([["Who.", null]]);
      sheet.getRange("A2:B2").setNote("Both.");
      sheet.getRange("B2").clearNote();
      return [sheet.getRange("A1").getNote(), sheet.getRange("A1:B2").getNotes()];`);
    const notes = [
      ["Who.", ""],
      ["Both.", ""],
    ];
    expect(seen).toEqual(["Who.", notes]);
  });

  it("of another shape than the range are refused", async () => {
    expect(await evaluate(`sheet.getRange("A1:B1").setNotes([["x"]]);`)).toContain(
      "The number of columns in the data does not match",
    );
  });
});

describe("rich text", () => {
  const LINKED = `
    var target = book.insertSheet("Programs");
    var url = "#gid=" + target.getSheetId() + "&range=B2";
    var text = SpreadsheetApp.newRichTextValue().setText("Programs").setLinkUrl(url).build();
    var cell = sheet.getRange("A1").setRichTextValue(text);`;

  it("links a cell to a place of the spreadsheet, whatever its sheet is called later", async () => {
    const seen = await evaluate(`${LINKED}
      target.setName("My programs");
      var value = cell.getRichTextValue();
      return [cell.getValue(), value.getText(), value.getLinkUrl() === url];`);
    expect(seen).toEqual(["Programs", "Programs", true]);
  });

  it("reaches the model as a place, underlined", async () => {
    const { addin, model } = await open(
      `function main() { var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${LINKED} }`,
    );
    await addin.run("main");
    expect(model.link("s1", 0, 0)).toEqual({ kind: "sheet", sheet: "s2", range: "B2", tip: "" });
    expect(model.style("s1", 0, 0)).toEqual({ fontColor: "#1155cc", underline: true });
  });

  it("tells a link that was made in Excel by the sheet's number", async () => {
    const { addin, model } = await open(`function main() {
      return SpreadsheetApp.getActive().getSheets()[0].getRange("A1").getRichTextValue().getLinkUrl(); }`);
    const cell = { sheet: "s1", row: 0, column: 0, rows: 1, columns: 1 };
    model.write(cell, [["here"]]);
    model.setLink(cell, { kind: "reference", reference: "Sheet1!B3:C4", tip: "" });
    expect(await addin.run("main")).toBe("#gid=0&range=B3");
  });

  it("leads to an address, and to a sheet that is not there as written", async () => {
    const seen = await evaluate(`
      var link = function (url) {
        var text = SpreadsheetApp.newRichTextValue().setText("x").setLinkUrl(url).build();
        return sheet.getRange("A1").setRichTextValue(text).getRichTextValue().getLinkUrl(); };
      return [link("https://example.org/"), link("#gid=99"), link(null)];`);
    expect(seen).toEqual(["https://example.org/", "#gid=99", null]);
  });

  it("loses its link when a script writes the cell anew", async () => {
    expect(await evaluate(`${LINKED} return cell.setValue("Plain").getRichTextValue().getLinkUrl();`)).toBeNull();
  });

  it("is null where the cell holds no text", async () => {
    expect(await evaluate(`return sheet.getRange("A1").setValue(3).getRichTextValue();`)).toBeNull();
  });

  it("says by name what is not emulated, and in which order to call", async () => {
    const builder = "SpreadsheetApp.newRichTextValue()";
    expect(await evaluate(`${builder}.setText("abc").setLinkUrl(0, 1, "https://example.org/");`)).toContain(
      "RichTextValueBuilder.setLinkUrl for a part of the text is not emulated",
    );
    expect(await evaluate(`${builder}.setLinkUrl("https://example.org/");`)).toContain("Call setText");
  });
});

it("a validation that only carries a prompt is none for Google, and clearDataValidations takes it away", async () => {
  const { addin, model } = await open(`function main() {
    var range = SpreadsheetApp.getActive().getSheets()[0].getRange("A1");
    var before = range.getDataValidation(); range.clearDataValidations(); return before; }`);
  const prompt = { title: "Key", message: "Leave it." };
  const cell = { sheet: "s1", row: 0, column: 0, rows: 1, columns: 1 };
  model.setValidation(cell, { rule: { kind: "any" }, strict: false, message: "", prompt });
  expect(await addin.run("main")).toBeNull();
  expect(model.validations("s1")).toEqual([]);
});
