import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  expectPushedFiles,
  PUSHED_FILES,
  rememberedProject,
  rememberProject,
  writeProjectFile,
} from "../../scripts/lib/clasp-project.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));

test("the add-on asks for the open spreadsheet and its own sidebar, nothing else", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(repository, "appsscript/appsscript.json"), "utf8"));
  expect(manifest).toEqual({
    timeZone: "Etc/UTC",
    runtimeVersion: "V8",
    exceptionLogging: "STACKDRIVER",
    dependencies: {},
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ],
  });
});

describe("what clasp pushes", () => {
  let root = "";
  // clasp looks for a login in the home folder; these checks need and find none.
  const env = () => ({ HOME: root, USERPROFILE: root });
  const project = { scriptId: "offline-check", parentId: undefined };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "imgscore-sheets-"));
    mkdirSync(join(root, "dist/sheets"), { recursive: true });
    mkdirSync(join(root, "appsscript"));
    cpSync(join(repository, "appsscript/.claspignore"), join(root, "appsscript/.claspignore"));
    for (const name of PUSHED_FILES) writeFileSync(join(root, "dist/sheets", name), "{}");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("exactly the built add-on, and no stray file beside it", async () => {
    for (const stray of ["Core.js.map", "LICENSE.txt", "extra.html"])
      writeFileSync(join(root, "dist/sheets", stray), "");
    await expect(expectPushedFiles(root, writeProjectFile(root, project), env())).resolves.toBeUndefined();
  }, 20_000);

  test("a missing file is named before anything is pushed", async () => {
    rmSync(join(root, "dist/sheets/sidebar.html"));
    await expect(expectPushedFiles(root, writeProjectFile(root, project), env())).rejects.toThrow(
      /would push Core\.js, Functions\.js, Workbook\.js, appsscript\.json instead of .*sidebar\.html: delete dist\/sheets/,
    );
  }, 20_000);

  test("by hand from appsscript/, clasp refuses", async () => {
    rememberProject(root, project);
    await expect(expectPushedFiles(root, join(root, "appsscript/.clasp.json"), env())).rejects.toThrow(/escapes/);
  }, 20_000);

  test("the project is remembered outside dist", () => {
    expect(rememberedProject(root)).toBeUndefined();
    rememberProject(root, { scriptId: "script", parentId: "sheet" });
    rmSync(join(root, "dist"), { recursive: true });
    expect(rememberedProject(root)).toEqual({ scriptId: "script", parentId: "sheet" });
  });

  test.each([
    ["{", /is not a JSON object/],
    ['{"scriptId":""}', /names no scriptId: correct it, or delete it/],
  ])("a spoilt memory %s is reported with a remedy", (text, sentence) => {
    writeFileSync(join(root, "appsscript/.clasp.json"), text);
    expect(() => rememberedProject(root)).toThrow(sentence);
  });
});
