/** `npm test`: everything that is checked before a change is taken. The last line counts, the exit code decides. */

import { ensureBrowser } from "./browser.mjs";
import { buildStale, ROOT } from "./build.mjs";
import { parseTestArgs } from "./lib/args.mjs";
import { runChecks } from "./lib/checks.mjs";
import { createReport, runCommand } from "./lib/report.mjs";
import { runVitest } from "./lib/vitest.mjs";
import { ensureDependencies } from "./setup.mjs";

await runCommand(async () => {
  const { filters } = parseTestArgs(process.argv.slice(2));
  const report = createReport();
  await ensureDependencies(ROOT, report);

  /** @type {string[]} What failed outside the test runner. */
  const failed = [];
  const attempt = async (/** @type {string} */ label, /** @type {() => Promise<string | null>} */ work) => {
    try {
      return await work();
    } catch (error) {
      failed.push(label);
      report.line(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const browser = await attempt("Find a browser", () => ensureBrowser(ROOT, report));
  failed.push(...(await runChecks(ROOT, report)));
  const built = await attempt("Build", async () => (await buildStale(ROOT, report)).join());

  // The hosts' tests run the built bundles: without them every message would be about a missing file.
  const tests = built === null ? { passed: 0, failed: 0 } : await runVitest(ROOT, { filters, browser });
  if (failed.length > 0) report.line(`Failed outside the tests: ${failed.join(", ")}`);
  const count = tests.failed + failed.length;
  report.line(`${tests.passed} passed, ${count} failed`);
  return count === 0 ? 0 : 1;
});
