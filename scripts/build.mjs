/** `npm run build`: builds the parts that are stale. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PARTS } from "./lib/parts.mjs";
import { createReport, runCommand } from "./lib/report.mjs";
import { ensureDependencies } from "./setup.mjs";
import { buildStamped, isStale } from "./stale.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds one part after the other (two at once are no faster on two cores and take twice the memory).
 *
 * @param {string} root
 * @param {import("./lib/report.mjs").Report} report
 * @param {readonly import("./lib/parts.mjs").BuildPart[]} parts
 * @returns {Promise<readonly string[]>} The names of the parts that were built.
 */
export async function buildStale(root, report, parts = PARTS) {
  const stale = parts.filter((part) => isStale(root, part));
  for (const part of stale) await report.step(part.label, () => buildStamped(root, part, () => part.build(root)));
  return stale.map((part) => part.name);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const report = createReport();
    await ensureDependencies(ROOT, report);
    const built = await buildStale(ROOT, report);
    report.line(built.length === 0 ? "Everything in dist/ is up to date." : `Built in dist/: ${built.join(", ")}.`);
    return 0;
  });
}
