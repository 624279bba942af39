/** The built embedded host for the commands that run without a page. Builds what is stale, and reports on stderr only. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildStale, ROOT } from "../build.mjs";
import { ensureDependencies } from "../setup.mjs";
import { createReport } from "./report.mjs";

/** The repository's root and what `playground/headless` exports. */
export async function readBuilt() {
  const report = createReport(process.stderr);
  await ensureDependencies(ROOT, report);
  await buildStale(ROOT, report);
  const built = createRequire(import.meta.url)(join(ROOT, "dist/playground/headless.cjs"));
  return { root: ROOT, ...built };
}
