// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { COMMANDS } from "../../shared/workbook/commands";
import { builtFiles, parseScript, readBuilt } from "./built";
import { openExcelRealm } from "./excel-realm";
import { freeNames } from "./free-names";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

describe("functions.js", () => {
  test("registers every function and command at once: no document, no other chunk, no pane", () => {
    const realm = openExcelRealm();
    expect(realm.functions).toEqual(CATALOGUE.map(({ name }) => name));
    expect(realm.actions).toEqual(COMMANDS.map(({ id }) => id));
  });

  test("a formula is answered before anything else is loaded", () => {
    const ratings = [
      [5, 5, 5, 5, 5],
      [3, 3, null, null, null],
      [5, 9, 5, 5, 5],
    ];
    expect(openExcelRealm().call("IMGSCORE", [ratings], 0)).toEqual({
      rows: [[100], [50], [{ problem: "rating 9 in column 2" }]],
    });
  });

  // The words are React's, Fluent's and our reader's own: they stay in a minified bundle.
  test.each([
    ["React", "https://react.dev/errors/", "excel/pane.js"],
    ["Fluent UI", "fui-FluentProvider", "excel/pane.js"],
    ["the reader of lists", "is a page without a table", "excel/reader.js"],
  ])("has no code of %s", (_what, word, home) => {
    expect(readBuilt(home)).toContain(word);
    expect(readBuilt("excel/functions.js")).not.toContain(word);
  });

  test("nor has the pane's first script the reader of lists, or what understands them", () => {
    for (const word of ["is a page without a table", "its name and its values"]) {
      expect(readBuilt("excel/pane.js")).not.toContain(word);
    }
    expect(readBuilt("excel/import.js")).toContain("its name and its values");
  });
});

describe("taskpane.html", () => {
  const page = new DOMParser().parseFromString(readBuilt("excel/taskpane.html"), "text/html");

  test("loads Office.js from Microsoft's address, once, before the functions", () => {
    expect([...page.scripts].map((script) => script.getAttribute("src"))).toEqual([OFFICE_JS, "functions.js"]);
    // Office.js must be there when functions.js runs, so neither waits nor overtakes.
    expect([...page.scripts].filter((script) => script.defer || script.async || script.type === "module")).toEqual([]);
  });

  test("loads nothing else from another address", () => {
    expect(page.querySelectorAll("link, iframe, img, object, embed")).toHaveLength(0);
    expect([...page.querySelectorAll("style")].map((style) => style.textContent).join()).not.toMatch(/@import|url\(/);
  });
});

test.each(builtFiles(["excel"]).filter((file) => file.endsWith(".js")))("%s makes no network calls", (file) => {
  const source = readBuilt(file);
  const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker", "SharedWorker", "importScripts"];
  const used = freeNames(parseScript(source)).filter((name) => network.includes(name));
  // The pane's worker is the reader of lists, a file beside it.
  expect(used).toEqual(file === "excel/pane.js" ? ["Worker"] : []);
  expect(source).not.toContain("sendBeacon");
});

describe("Microsoft's client library", () => {
  const client = readFileSync(
    createRequire(import.meta.filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
    "utf8",
  );
  const words = ["Sys.Serialization", "invalidOrTimedOutSession", "ConnectionFailureWithDetails"];

  test.each(words)("says %s", (word) => {
    expect(client).toContain(word);
  });

  test("is in no built file: it is neither bundled nor published", () => {
    const holding = builtFiles(["excel", "sheets", "playground"]).filter((file) => {
      const text = readBuilt(file);
      return words.some((word) => text.includes(word));
    });
    expect(holding).toEqual([]);
  });

  test("is not even named in what ships, only in the embedded host that answers it", () => {
    expect(client).toContain("_overrideSession");
    expect(builtFiles(["excel", "sheets"]).filter((file) => readBuilt(file).includes("_overrideSession"))).toEqual([]);
  });
});
