/** Runs Vitest on the terminal and reads its count. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runNodeHere } from "./child.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {string} root
 * @param {{ filters: readonly string[], browser: string | null }} choice Without a browser its tests are left out.
 * @returns {Promise<Tally>}
 */
export async function runVitest(root, { filters, browser }) {
  const output = join("node_modules", ".cache", "vitest-result.json");
  rmSync(join(root, output), { force: true });
  const code = await runNodeHere(
    [
      join("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...(browser === null ? ["--project", "!browser"] : []),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${output}`,
      ...filters,
    ],
    { cwd: root, env: browser === null ? {} : { CHROME_PATH: browser } },
  );
  const path = join(root, output);
  const counted = existsSync(path) ? tally(JSON.parse(readFileSync(path, "utf8"))) : { passed: 0, failed: 0 };
  // A non-zero exit without a failed test is an error outside the tests; it must not read as a pass.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} result
 * @returns {Tally} A file that could not be loaded counts as one failure.
 */
export function tally(result) {
  const broken = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
}
