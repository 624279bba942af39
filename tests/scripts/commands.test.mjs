/** The two command lines as processes, from a clone in which nothing is installed: what is wrong is said before that. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const clone = mkdtempSync(join(tmpdir(), "commands-"));
const desk = join(clone, "desk");

beforeAll(() => {
  cpSync(join(ROOT, "scripts"), join(clone, "scripts"), { recursive: true });
  mkdirSync(desk);
  writeFileSync(join(desk, "list.csv"), "Institution\nLantern Hospital\n");
});
afterAll(() => rmSync(clone, { recursive: true }));

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [root] Where the command is taken from.
 */
function run(command, args, root = clone) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts", `${command}.mjs`), ...args], {
    cwd: desk,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("a mistake in a command line", () => {
  it.each([
    ["formula", []],
    ["formula", [""]],
    ["formula", ["-1+1"]],
    ["formula", ["=1", "=2"]],
    ["formula", ["=1", "--host", "word"]],
    ["workbook", []],
    ["workbook", ["--foo"]],
    ["workbook", ["--starter", "--out", "list.csv"]],
    ["workbook", ["--import", "gone.csv", "--out", "o.xlsx"]],
    ["workbook", ["--import", ".", "--out", "o.xlsx"]],
    ["workbook", ["--starter", "--out", "gone/o.xlsx"]],
  ])("%s %j: one line to stderr, nothing to stdout, nothing written", (command, args) => {
    const { status, stdout, stderr } = run(command, args);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toContain("ERR_");
    expect([status, stdout]).toEqual([1, ""]);
    expect(readdirSync(desk)).toEqual(["list.csv"]);
  });

  it.each(["formula", "workbook"])("%s --help: the usage to stdout", (command) => {
    const { status, stdout, stderr } = run(command, ["--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: npm run --silent ${command} [^\\n]+\\n$`));
    expect([status, stderr]).toEqual([0, ""]);
  });
});

it("a list far too large is refused with the reader's own sentence, and is not read", () => {
  const huge = join(clone, "huge.csv");
  writeFileSync(huge, "Institution\n");
  // Nothing is stored for it, and no single read takes so much.
  truncateSync(huge, 5 * 1024 ** 3);
  const { status, stdout, stderr } = run("workbook", ["--import", huge, "--out", "o.xlsx"], ROOT);
  expect(stderr).toMatch(/^\S+huge\.csv has 5120 MB; up to 25 MB can be read\. Split it[^\n]+\n$/);
  expect([status, stdout]).toEqual([1, ""]);
  expect(readdirSync(desk)).toEqual(["list.csv"]);
});
