import { describe, expect, it } from "vitest";
import { CORE, evaluate, manifest, open } from "./sheets-setup";

describe("the script's realm", () => {
  const FORBIDDEN = [
    ..."setTimeout setInterval URL URLSearchParams TextEncoder TextDecoder structuredClone fetch process require".split(
      " ",
    ),
    ..."window document self navigator performance crypto atob btoa Buffer global module exports postMessage".split(
      " ",
    ),
  ];
  it("has nothing of Node or a browser", async () => {
    const found = await evaluate(
      `return ${JSON.stringify(FORBIDDEN)}.filter(function (name) { return name in globalThis; });`,
    );
    expect(found).toEqual([]);
  });

  it("cannot make code from text, nor reach the thread through a function's constructor", async () => {
    const attempt = 'return SpreadsheetApp.getActive.constructor("return process")();';
    expect(await evaluate(attempt)).toContain("Code generation from strings disallowed");
  });

  it("bears its values itself", async () => {
    const script =
      "sheet.getRange(1,1).setValue(new Date(0)); var v = sheet.getRange(1,1,1,1).getValues(); return [v instanceof Array, v[0] instanceof Array, v[0][0] instanceof Date];";
    expect(await evaluate(script)).toEqual([true, true, true]);
  });

  it("makes Google's errors of its own Error, named Exception", async () => {
    const script = "try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name, String(e)]; }";
    const message = "The starting row of the range is too small.";
    expect(await evaluate(script)).toEqual([true, "Exception", `Exception: ${message}`]);
  });

  it("starts every execution afresh", async () => {
    const { addin } = await open("function count() { runs += 1; return runs; }");
    expect([await addin.run("count"), await addin.run("count")]).toEqual([1, 1]);
  });

  it("receives replies larger than the buffer, in parts, with every character", async () => {
    const script =
      'var text = "ä€😀".repeat(3000); sheet.getRange(1,1,2,1).setValues([[text],[text]]); return sheet.getRange(1,1,2,1).getValues().every(function (r) { return r[0] === text; });';
    expect(await evaluate(script, { bufferBytes: 1001 })).toBe(true);
  });

  it("tells what is wrong with a script that does not parse", async () => {
    await expect(open("function () {")).rejects.toThrow("Function statements require a function name");
  });

  it("stops an endless script, and runs the next", async () => {
    const { addin } = await open("function loop() { while (true); } function next() { return 1; }", {
      limits: { script: 300 },
    });
    await expect(addin.run("loop")).rejects.toThrow("Exceeded maximum execution time");
    expect(await addin.run("next")).toBe(1);
  });
});

describe("modes of authorization", () => {
  const onOpen = (body: string): string => `function onOpen(e) { ${body} }`;
  it.each([
    ["NONE", 'SpreadsheetApp.getUi().createMenu("M").addItem("a", "b").addToUi();', null],
    ["NONE", 'Logger.log("x"); Utilities.getUuid();', null],
    [
      "NONE",
      "SpreadsheetApp.getActiveSpreadsheet();",
      "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet",
    ],
    [
      "NONE",
      "PropertiesService.getDocumentProperties();",
      "You do not have permission to call PropertiesService.getDocumentProperties",
    ],
    ["LIMITED", 'PropertiesService.getDocumentProperties().setProperty("a", "b");', null],
    ["LIMITED", "SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1);", null],
    [
      "LIMITED",
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));',
      "You do not have permission to call showSidebar",
    ],
    ["LIMITED", 'SpreadsheetApp.getUi().alert("x");', "You do not have permission to call alert"],
  ] as const)("%s: %s", async (openMode, body, message) => {
    const opening = open("", { core: onOpen(body), openMode });
    if (message === null) await opening;
    else await expect(opening).rejects.toThrow(message);
  });

  it("tells onOpen its mode", async () => {
    const core = onOpen("Logger.log(String(e.authMode) + (e.authMode === ScriptApp.AuthMode.NONE));");
    expect((await open("", { core, openMode: "NONE" })).addin.logs).toEqual(["NONEtrue"]);
  });

  it("shows no sidebar without the scope", async () => {
    const show = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"));';
    const message = await evaluate(show, { manifest: manifest(["spreadsheets.currentonly"]) });
    expect(message).toContain("Specified permissions are not sufficient to call Ui.showSidebar.");
  });

  it("shows the sidebar from a menu item", async () => {
    const show =
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("IMGScore"));';
    const { addin } = await open(`function showHome() { ${show} }`, { core: CORE });
    expect(addin.menus[0]?.entries[0]).toEqual({ kind: "item", label: "Open", functionName: "showHome" });
    await addin.runMenuItem("showHome");
    expect(addin.sidebar).toEqual({ title: "IMGScore", html: "<p>pane</p>" });
    expect(addin.metrics.members["Ui.showSidebar"]).toBe(1);
  });
});
