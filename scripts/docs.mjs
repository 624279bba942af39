/** `npm run docs`: writes docs/functions.md, the reference page, from the catalogue of functions. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./build.mjs";
import { createReport, runCommand } from "./lib/report.mjs";
import { ensureDependencies } from "./setup.mjs";

const PAGE = "docs/functions.md";

await runCommand(async () => {
  const report = createReport();
  await ensureDependencies(ROOT, report);
  // Loaded only now: it needs esbuild, which a fresh clone gets during set-up.
  const { importTypeScript } = await import("./lib/import-typescript.mjs");
  const { functionsPage } = await importTypeScript(ROOT, "shared/functions/reference-page.ts");
  await writeFile(join(ROOT, PAGE), functionsPage());
  report.line(`Wrote ${PAGE}.`);
  return 0;
});
