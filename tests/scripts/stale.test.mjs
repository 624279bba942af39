import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildStamped, isStale } from "../../scripts/stale.mjs";

const PART = { name: "addin", inputs: ["src", "lock.json"], outputs: ["dist/addin.js"] };

let root = "";
const write = (/** @type {string} */ path, /** @type {string} */ text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const build = () => buildStamped(root, PART, async () => write("dist/addin.js", "built"));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "stale-"));
  write("src/deep/a.ts", "a");
  write("lock.json", "1");
  await build();
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a built part", () => {
  it("is up to date right after its build", () => expect(isStale(root, PART)).toBe(false));

  it("stays up to date when only a time changes", () => {
    utimesSync(join(root, "src/deep/a.ts"), 1, 1);
    expect(isStale(root, PART)).toBe(false);
  });

  it.each([
    ["a file's content changes", () => write("src/deep/a.ts", "b")],
    ["a file is added", () => write("src/b.ts", "")],
    ["a file is removed", () => rmSync(join(root, "src/deep/a.ts"))],
    ["a single-file input changes", () => write("lock.json", "2")],
    ["its output is deleted", () => rmSync(join(root, "dist/addin.js"))],
  ])("is stale when %s", (_, change) => {
    change();
    expect(isStale(root, PART)).toBe(true);
  });

  it("is stale after a failed build, though its old output is there", async () => {
    await expect(buildStamped(root, PART, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(isStale(root, PART)).toBe(true);
  });

  it("is stale when a file was saved during the build", async () => {
    await buildStamped(root, PART, async () => write("src/deep/a.ts", "saved meanwhile"));
    expect(isStale(root, PART)).toBe(true);
  });

  it("must have been written by its build", async () => {
    rmSync(join(root, "dist/addin.js"));
    await expect(buildStamped(root, PART, async () => {})).rejects.toThrow("without writing dist/addin.js");
  });
});
