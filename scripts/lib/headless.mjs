/** What the commands without a page run on: the built embedded host, and the reading of lists. Reports on stderr only. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildStale, ROOT } from "../build.mjs";
import { ensureDependencies } from "../setup.mjs";
import { createReport } from "./report.mjs";

const report = createReport(process.stderr);

/** What reads and understands lists: a command does it as the pane does it in the user's browser. */
export async function readImporting() {
  await ensureDependencies(ROOT, report);
  // Loaded only now: it needs esbuild, which a fresh clone gets during set-up.
  const { importTypeScript } = await import("./import-typescript.mjs");
  return importTypeScript(ROOT, "shared/workbook/automatic-import.ts");
}

/** The repository's root and what `playground/headless` exports; what is stale is built first. */
export async function readBuilt() {
  await ensureDependencies(ROOT, report);
  await buildStale(ROOT, report);
  const built = createRequire(import.meta.url)(join(ROOT, "dist/playground/headless.cjs"));
  return { root: ROOT, ...built };
}
