import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkNodeVersion, dependenciesAreCurrent } from "../../scripts/setup.mjs";

const GRID = { version: "1.0.0", integrity: "sha512-a" };
const OTHER_PLATFORM = { version: "2.0.0", optional: true };

let root = "";
const lock = (/** @type {object} */ packages) =>
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...packages } }));
const installed = (/** @type {object} */ packages) => {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "setup-"));
  lock({ "node_modules/grid": GRID, "node_modules/other": OTHER_PLATFORM });
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the installed dependencies", () => {
  it("are missing in a fresh clone", () => expect(dependenciesAreCurrent(root)).toBe(false));

  it("are current without the packages of other platforms", () => {
    installed({ "node_modules/grid": GRID });
    expect(dependenciesAreCurrent(root)).toBe(true);
  });

  it.each([
    ["a package is missing", {}],
    ["a version differs", { "node_modules/grid": { ...GRID, version: "1.0.1" } }],
    ["the content differs", { "node_modules/grid": { ...GRID, integrity: "sha512-b" } }],
    ["one too many is there", { "node_modules/grid": GRID, "node_modules/extra": { version: "1.0.0" } }],
  ])("are stale when %s", (_, packages) => {
    installed(packages);
    expect(dependenciesAreCurrent(root)).toBe(false);
  });
});

describe("Node's version", () => {
  it.each(["20.19.0", "20.20.2", "22.1.0"])("%s will do", (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
  it.each(["20.18.9", "18.20.0"])("%s is too old", (version) => {
    expect(() => checkNodeVersion(version)).toThrow(/needs Node 20\.19 or newer; this is/);
  });
});
