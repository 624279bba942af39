/** Runs Vitest: the page's tests in a browser beside all others, which share what the browser leaves of the machine. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runNodeAside, runNodeHere } from "./child.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Two runs at once: a browser waits for half of its time, and Vitest alone would leave one of two cores idle meanwhile.
 *
 * @param {string} root
 * @param {{ filters: readonly string[], browser: string | null }} choice Without a browser its tests are left out.
 * @returns {Promise<Tally>}
 */
export async function runVitest(root, { filters, browser }) {
  const others = runPart(root, "others", ["--project", "!browser", ...filters], {}, runNodeHere);
  const page =
    browser === null
      ? []
      : [runPart(root, "page", ["--project", "browser", ...filters], { CHROME_PATH: browser }, runNodeAside)];
  const parts = await Promise.all([others, ...page]);
  for (const { printed } of parts) process.stdout.write(printed);
  const { passed, failed } = sum(parts);
  // A filter may name tests of one part only; that it names none at all is a mistake, and must not read as a pass.
  return passed + failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

/**
 * @param {string} root
 * @param {string} part
 * @param {readonly string[]} chosen
 * @param {Record<string, string>} env
 * @param {typeof runNodeHere} run
 * @returns {Promise<Tally & { printed: string }>}
 */
async function runPart(root, part, chosen, env, run) {
  const output = join("node_modules", ".cache", `vitest-${part}.json`);
  rmSync(join(root, output), { force: true });
  const { code, printed } = await run(
    [
      join("node_modules", "vitest", "vitest.mjs"),
      "run",
      "--passWithNoTests",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${output}`,
      ...chosen,
    ],
    { cwd: root, env },
  );
  const path = join(root, output);
  const counted = existsSync(path) ? tally(JSON.parse(readFileSync(path, "utf8"))) : { passed: 0, failed: 0 };
  // A non-zero exit without a failed test is an error outside the tests; it must not read as a pass.
  return { ...counted, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed, printed };
}

/** @param {readonly Tally[]} parts */
export function sum(parts) {
  return parts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} result
 * @returns {Tally} A file that could not be loaded counts as one failure.
 */
export function tally(result) {
  const broken = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
}
