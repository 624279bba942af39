import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkImports, type FolderRule, type ImportRules, type Sources } from "./check-imports";

const root = join(import.meta.dirname, "../..");

const CORE = ["shared/program", "shared/scoring", "shared/planning", "shared/importing", "shared/functions"];

/** Which way imports point: a folder sees only what stands here. Packages ship, so each is named. */
const RULES: ImportRules = {
  folders: [
    { folder: "shared/program", mayImport: [], packages: [] },
    { folder: "shared/scoring", mayImport: ["shared/program"], packages: [] },
    { folder: "shared/planning", mayImport: ["shared/scoring", "shared/program"], packages: [] },
    { folder: "shared/importing", mayImport: ["shared/program"], packages: ["htmlparser2"] },
    { folder: "shared/functions", mayImport: ["shared/scoring", "shared/planning", "shared/program"], packages: [] },
    { folder: "shared/workbook", mayImport: CORE, packages: [] },
    {
      folder: "shared/ui",
      mayImport: [...CORE, "shared/workbook"],
      packages: ["react", "react-dom", "@fluentui/react-components"],
    },
    { folder: "addin", mayImport: [...CORE, "shared/workbook", "shared/ui"], packages: [] },
    // What runs at Google must not reach the pane: there is no DOM.
    { folder: "appsscript/server", mayImport: [...CORE, "shared/workbook"], packages: [] },
    { folder: "appsscript/sidebar", mayImport: [...CORE, "shared/workbook", "shared/ui"], packages: [] },
    { folder: "appsscript/stubs.ts", mayImport: ["shared/functions", "shared/workbook"], packages: [] },
    { folder: "manifests", mayImport: [...CORE, "shared/workbook", "package.json"], packages: "any" },
    // The embedded host knows the add-ins only as they are built.
    { folder: "playground", mayImport: [], packages: "any" },
    { folder: "scripts", mayImport: ["playground/server.mjs"], packages: "any" },
  ],
  // The objects of a host's interface lead to one another (range.worksheet, worksheet.getRange), and so do their classes.
  circlesWithin: ["playground/excel", "playground/sheets/services"],
  entries: [
    "addin/index.ts",
    "appsscript/server/index.ts",
    "appsscript/sidebar/index.ts",
    "playground/page/index.ts",
    "manifests/index.ts",
  ],
};

const ROOTS = ["shared", "addin", "appsscript", "manifests", "playground", "scripts"];

function projectSources(): Sources {
  const files = ROOTS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|m?js)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

test("imports point down only, in no circle, and index files hold no logic", () => {
  const sources = projectSources();
  // Every folder with a rule is there, or its rule checks nothing; planning comes with the shortlist.
  const empty = RULES.folders.filter(({ folder }) => ![...sources.keys()].some((file) => file.startsWith(folder)));
  expect(empty.map(({ folder }) => folder)).toEqual(["shared/planning"]);
  expect(checkImports(sources, RULES)).toEqual([]);
});

describe("the check itself, on invented sources", () => {
  const folders: readonly FolderRule[] = [
    { folder: "low", mayImport: [], packages: [] },
    { folder: "middle", mayImport: ["low", "data.json"], packages: ["tiny"] },
    { folder: "high", mayImport: ["low", "middle"], packages: ["@scope/kit"] },
    { folder: "high/apart", mayImport: ["low"], packages: "any" },
  ];
  const check = (sources: { readonly [file: string]: string }) =>
    checkImports(new Map(Object.entries(sources)), {
      folders,
      circlesWithin: ["high/apart"],
      entries: ["high/index.ts"],
    });

  const good: readonly [string, { readonly [file: string]: string }][] = [
    ["an import from below", { "high/a.ts": 'import { b } from "../low/b";', "low/b.ts": "export const b = 1;" }],
    ["an import within the folder", { "low/a.ts": 'import { b } from "./b";', "low/b.ts": "export const b = 1;" }],
    ["a file that is allowed by its name", { "middle/a.ts": 'import data from "../data.json";' }],
    ["an allowed package", { "middle/a.ts": 'import { x } from "tiny/part";' }],
    ["an allowed package with a scope", { "high/a.ts": 'import { x } from "@scope/kit/part";' }],
    ["any package", { "high/apart/a.ts": 'import "node:fs";' }],
    ["the word import in a text", { "low/a.ts": "export const help = 'import x from \"../high/a\"';" }],
    ["an import in a comment", { "low/a.ts": '// import { a } from "../high/a";' }],
    ["an index that exports again", { "low/index.ts": 'export { b } from "./b";\nexport type { C } from "./b";' }],
    ["a circle where circles are let be", { "high/apart/a.ts": 'import "./b";', "high/apart/b.ts": 'import "./a";' }],
    ["an entry with logic", { "high/index.ts": "console.log(1);" }],
    [
      "two ways to the same file",
      {
        "high/a.ts": 'import "./b"; import "./c";',
        "high/b.ts": 'import "./d";',
        "high/c.ts": 'import "./d";',
        "high/d.ts": "",
      },
    ],
  ];
  test.each(good)("lets pass: %s", (_, sources) => expect(check(sources)).toEqual([]));

  const upward = "low/a.ts imports middle/b.ts. low may import nothing else.";
  const b = { "middle/b.ts": "export const b = 1;" };
  const bad: readonly [string, { readonly [file: string]: string }, readonly string[]][] = [
    ["an import from above", { ...b, "low/a.ts": 'import { b } from "../middle/b";' }, [upward]],
    ["a type from above", { ...b, "low/a.ts": 'import type { B } from "../middle/b";' }, [upward]],
    ["an import for its effects", { ...b, "low/a.ts": 'import "../middle/b";' }, [upward]],
    ["an export from above", { ...b, "low/a.ts": 'export * from "../middle/b";' }, [upward]],
    ["a dynamic import", { ...b, "low/a.ts": 'const b = () => import("../middle/b");' }, [upward]],
    ["an import type", { ...b, "low/a.ts": 'type B = import("../middle/b").B;' }, [upward]],
    ["a require", { ...b, "low/a.mjs": 'const b = require("../middle/b");' }, [upward.replace("a.ts", "a.mjs")]],
    [
      "a file that is not there",
      { "middle/a.ts": 'import "../elsewhere/b";' },
      ["middle/a.ts imports elsewhere/b. middle may import low, data.json."],
    ],
    [
      "a folder apart inside an allowed one",
      { "high/a.ts": 'import "./apart/b";', "high/apart/b.ts": "" },
      ["high/a.ts imports high/apart/b.ts. high may import low, middle."],
    ],
    [
      "the folder around one that stands apart",
      { "high/apart/a.ts": 'import "../b";', "high/b.ts": "" },
      ["high/apart/a.ts imports high/b.ts. high/apart may import low."],
    ],
    [
      "a folder whose name only begins the same",
      { "high/a.ts": 'import "../lower/b";', "high/b.ts": "" },
      ["high/a.ts imports lower/b. high may import low, middle."],
    ],
    ["a package", { "low/a.ts": 'import x from "tiny";' }, ["low/a.ts uses the package tiny. low may use no package."]],
    [
      "another package of the same scope",
      { "high/a.ts": 'import x from "@scope/other";' },
      ["high/a.ts uses the package @scope/other. high may use @scope/kit."],
    ],
    [
      "a folder without a rule",
      { "new/a.ts": "" },
      ["new/a.ts stands in no folder that has a rule: say what it may import."],
    ],
    ["a file that imports itself", { "low/a.ts": 'import "./a";' }, ["Circle: low/a.ts → low/a.ts."]],
    [
      "a circle of three, once",
      { "low/c.ts": 'import "./a";', "low/b.ts": 'import type { C } from "./c";', "low/a.ts": 'import "./b";' },
      ["Circle: low/a.ts → low/b.ts → low/c.ts → low/a.ts."],
    ],
    [
      "two circles through one file",
      { "low/a.ts": 'import "./b"; import "./c";', "low/b.ts": 'import "./a";', "low/c.ts": 'import "./a";' },
      ["Circle: low/a.ts → low/b.ts → low/a.ts.", "Circle: low/a.ts → low/c.ts → low/a.ts."],
    ],
    [
      "a circle through an index",
      { "low/index.ts": 'export { a } from "./a";', "low/a.ts": 'import { x } from "."; export const a = x;' },
      ["Circle: low/a.ts → low/index.ts → low/a.ts."],
    ],
    [
      "an index with logic",
      { "low/index.ts": 'export { b } from "./b";\nexport const c = 1;' },
      ["low/index.ts is the face of its folder: it may only export what other files hold."],
    ],
  ];
  test.each(bad)("names %s", (_, sources, sentences) => expect(check(sources)).toEqual(sentences));
});
