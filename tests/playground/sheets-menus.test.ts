import { expect, it } from "vitest";
import { open } from "./sheets-setup";

it("puts an add-on's menu under Extensions, by the script's name, and other menus into the bar", async () => {
  const core = `function onOpen() {
    const ui = SpreadsheetApp.getUi();
    ui.createAddonMenu()
      .addItem("Open", "openPane")
      .addSubMenu(ui.createMenu("Import").addItem("File", "importFile").addItem("Paste", "importPasted"))
      .addToUi();
    ui.createMenu("Lists").addItem("Sort", "sortList").addToUi();
    ui.createMenu("Lists").addItem("Sort again", "sortList").addToUi();
  }`;
  const { addin } = await open("", { core });
  expect(addin.menus).toEqual([
    {
      kind: "menu",
      label: "Add-on",
      place: "extensions",
      entries: [
        { kind: "item", label: "Open", functionName: "openPane" },
        {
          kind: "menu",
          label: "Import",
          entries: [
            { kind: "item", label: "File", functionName: "importFile" },
            { kind: "item", label: "Paste", functionName: "importPasted" },
          ],
        },
      ],
    },
    {
      kind: "menu",
      label: "Lists",
      place: "bar",
      entries: [{ kind: "item", label: "Sort again", functionName: "sortList" }],
    },
  ]);
});
