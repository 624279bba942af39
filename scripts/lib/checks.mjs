/** The checks that need no test runner: Biome, and a type check for every tsconfig. */
import { join } from "node:path";
import { runQuietly } from "./child.mjs";

/** Folders with a tsconfig.json of their own; each has the globals of the place where its code runs, and no others. */
const TYPED_FOLDERS = [
  "shared",
  "shared/ui",
  "addin",
  "appsscript",
  "appsscript/sidebar",
  "playground",
  "tests",
  "scripts",
];
const AT_ONCE = 2;

/** @typedef {{ label: string, run: () => Promise<unknown> }} Check */

/**
 * @param {string} root
 * @returns {readonly Check[]}
 */
function checks(root) {
  const node = (/** @type {readonly string[]} */ args) => runQuietly(process.execPath, args, { cwd: root });
  const biome = join("node_modules", "@biomejs", "biome", "bin", "biome");
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  return [
    { label: "Style and lint (Biome)", run: () => node([biome, "check", "--colors=off", "--max-diagnostics=20"]) },
    ...TYPED_FOLDERS.map((folder) => ({
      label: `Types of ${folder}`,
      run: () => {
        const info = join("node_modules", ".cache", "tsc", `${folder.replaceAll("/", "-")}.tsbuildinfo`);
        return node([tsc, "-p", folder, "--noEmit", "--incremental", "--tsBuildInfoFile", info, "--pretty", "false"]);
      },
    })),
  ];
}

/**
 * Runs all checks, two at a time, and goes on after a failure: one run shows everything there is to correct.
 *
 * @param {string} root
 * @param {import("./report.mjs").Report} report
 * @returns {Promise<readonly string[]>} The labels of those that failed; what they said is on the terminal.
 */
export async function runChecks(root, report) {
  const waiting = [...checks(root)];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { label, run } = check;
      try {
        await report.step(label, run);
      } catch (error) {
        failed.push(label);
        report.line(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}
