/**
 * `npm run docs`: writes docs/functions.md, the reference page, from the catalogue of functions, and
 * docs/altered-sheets.md from the table of cases that the tests go through.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./build.mjs";
import { createReport, runCommand } from "./lib/report.mjs";
import { ensureDependencies } from "./setup.mjs";

const FUNCTIONS = "docs/functions.md";
const ALTERED = "docs/altered-sheets.md";

await runCommand(async () => {
  const report = createReport();
  await ensureDependencies(ROOT, report);
  // Loaded only now: it needs esbuild, which a fresh clone gets during set-up.
  const { importTypeScript } = await import("./lib/import-typescript.mjs");
  const { functionsPage } = await importTypeScript(ROOT, "shared/functions/reference-page.ts");
  const { alteredPage } = await importTypeScript(ROOT, "tests/scenarios/altered-cases.ts");
  await writeFile(join(ROOT, FUNCTIONS), functionsPage());
  await writeFile(join(ROOT, ALTERED), alteredPage());
  report.line(`Wrote ${FUNCTIONS} and ${ALTERED}.`);
  return 0;
});
