import type { Comment, FunctionDeclaration } from "acorn";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { COMMAND_ENTRIES, COMMANDS, type Command } from "../../shared/workbook/commands";
import { parseScript, readBuilt } from "./built";
import { openSheetsRealm } from "./sheets-realm";

const HANDLERS = ["onOpen", "onInstall", ...COMMANDS.map((command) => command.id), "request"];
const PRIVATE = ["ImgScoreCore_", "ImgScoreWorkbook_"];

const comments: Comment[] = [];
const program = parseScript(readBuilt("sheets/Functions.js"), { locations: true, onComment: comments });

/** The function declarations at the top level, by name. */
const declarations = new Map<string, FunctionDeclaration>();
for (const statement of program.body) {
  if (statement.type === "FunctionDeclaration") declarations.set(statement.id.name, statement);
}

interface Documentation {
  readonly summary: string;
  readonly tags: readonly string[];
}

/** The JSDoc that ends on the line above the function: Google reads no other. */
function documentation(name: string): Documentation {
  const line = declarations.get(name)?.loc?.start.line ?? 0;
  const above = comments.find((comment) => comment.type === "Block" && comment.loc?.end.line === line - 1);
  if (!above?.value.startsWith("*")) return { summary: "", tags: [] };
  const lines = above.value.split("\n").map((text) => text.replace(/^\s*\*+ ?/, "").trim());
  return {
    summary: lines.filter((text) => !text.startsWith("@") && text !== "").join("\n"),
    tags: lines.filter((text) => text.startsWith("@")),
  };
}

test("Functions.js is nothing but functions: a name that holds a function is no custom function", () => {
  expect(program.body.map((statement) => statement.type)).toEqual(program.body.map(() => "FunctionDeclaration"));
});

test("what can be called from outside is the catalogue and the handlers; the rest is private by its name", () => {
  const { defined } = openSheetsRealm();
  expect(defined.filter((name) => name.endsWith("_"))).toEqual(PRIVATE);
  expect(defined.filter((name) => !PRIVATE.includes(name)).sort()).toEqual(
    [...CATALOGUE.map(({ name }) => name), ...HANDLERS].sort(),
  );
});

describe.each(CATALOGUE)("$name", ({ name, parameters, summary, returns }) => {
  const { summary: text, tags } = documentation(name);

  test("declares its parameters by name, in order: else Sheets says that it takes no arguments", () => {
    const names = declarations.get(name)?.params.map((parameter) => parameter.type === "Identifier" && parameter.name);
    expect(names).toEqual(parameters.map((parameter) => parameter.name));
  });

  test("carries its help directly above, which the minifier would take away", () => {
    expect(text).toBe(summary);
    expect(tags).toEqual([
      ...parameters.map((parameter) => `@param {*} ${parameter.name} ${parameter.help}`),
      `@return {*} ${returns}`,
      "@customfunction",
    ]);
  });

  test("says everything in plain text of one line: Sheets drops HTML and line breaks", () => {
    for (const line of [text, ...tags]) expect(line.replace("{*}", "")).toMatch(/^[^<>{}\n]+$/);
  });

  test("has a name that no built-in function has or will get, and that reads as no cell's address", () => {
    expect(name).toMatch(/^(IMG[A-Z]{3,}|TIER)$/);
  });
});

test.each(HANDLERS)("%s is described, and is no custom function", (name) => {
  const { summary, tags } = documentation(name);
  expect(summary).not.toBe("");
  expect(tags).toEqual([]);
});

describe("in Google's bare scope", () => {
  const realm = openSheetsRealm();

  test("IMGSCORE scores row by row and names the row that is wrong", () => {
    const ratings = [
      [5, 5, 5, 5, 5],
      [3, 3, null, null, null],
      [5, 9, 5, 5, 5],
      [null, null, null, null, null],
    ];
    expect(realm.call("IMGSCORE", [ratings])).toEqual({
      rows: [[100], [50], [{ problem: "rating 9 in column 2" }], [""]],
    });
  });

  test("a date among the ratings spoils its own row", () => {
    expect(realm.evaluate("IMGSCORE([[new Date(0), 5, 5, 5, 5], [3, 3, 3, 3, 3]])")).toEqual([
      ["⚠ rating a date in column 1"],
      [50],
    ]);
  });

  test("a formula without arguments says what is missing", () => {
    expect(realm.call("IMGSCORE", [])).toEqual({ failed: "ratings are missing; give five columns" });
  });

  test("a request that fails answers with a sentence", () => {
    expect(realm.evaluate('request({ kind: "status" })')).toEqual({
      ok: false,
      problem: expect.objectContaining({ message: expect.stringMatching(/./) }),
    });
  });
});

/** What onOpen and the commands use. onOpen runs without any permission: it may only build the menu. */
const SERVICES = `
var added = null, shown = null;
var newMenu = (heading) => {
  const entries = [];
  const menu = {
    heading,
    entries,
    addItem: (label, name) => (entries.push({ label, name }), menu),
    addSubMenu: (sub) => (entries.push({ heading: sub.heading, entries: sub.entries }), menu),
    addToUi: () => { added = entries; },
  };
  return menu;
};
var SpreadsheetApp = {
  getUi: () => ({
    createAddonMenu: () => newMenu(null),
    createMenu: newMenu,
    showSidebar: (output) => { shown = output.text; },
  }),
};
var page = (text) => ({ text, getContent: () => text, setContent: page, setTitle: () => page(text) });
var HtmlService = { createHtmlOutputFromFile: (name) => page(files[name]) };
`;

describe("the menu", () => {
  const files = { sidebar: readBuilt("sheets/sidebar.html") };
  const realm = openSheetsRealm(`${SERVICES} var files = ${JSON.stringify(files)};`);

  test("offers every command when the sheet opens, and once only", () => {
    const item = ({ label, id }: Command) => ({ label, name: id });
    expect(realm.evaluate("(onOpen(), added)")).toEqual(
      COMMAND_ENTRIES.map((entry) =>
        entry.kind === "menu" ? { heading: entry.label, entries: entry.commands.map(item) } : item(entry),
      ),
    );
  });

  test.each(COMMANDS)("$id opens the built sidebar at the page $page", ({ id, page }) => {
    const shown = realm.evaluate(`(${id}(), shown)`);
    expect(shown).toBe(files.sidebar.replace(/(<body[^>]*data-page=")home"/, `$1${page}"`));
    expect(shown).toContain(`data-page="${page}"`);
  });
});
