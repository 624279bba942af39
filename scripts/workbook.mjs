/**
 * `npm run --silent workbook -- [--host excel|sheets] [--starter] [--import FILE …] [--scope genetics|all]
 * [--out FILE.xlsx] [--report FILE.json]`: makes a master workbook with the built add-in, as its pane would, and writes it down.
 * The report's form is in docs/report.schema.json.
 */
import { stat } from "node:fs/promises";
import { checkFiles, writeTogether } from "./lib/files.mjs";
import { fillWorkbook } from "./lib/fill-workbook.mjs";
import { readBuilt, readImporting } from "./lib/headless.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";
import { parseWorkbookArgs } from "./lib/workbook-args.mjs";

const report = createReport(process.stderr);

await runCommand(async () => {
  const asked = parseWorkbookArgs(process.argv.slice(2));
  const outputs = [asked.out, asked.report].filter((file) => file !== null);
  // What is wrong with the files is said before anything is installed or built.
  await checkFiles(asked.files, outputs);
  const importing = await readImporting();
  for (const file of asked.files) {
    const tooLarge = importing.fileSizeProblem(file, (await stat(file)).size);
    if (tooLarge !== null) throw new Told(tooLarge);
  }
  const { root, openHost, modelToXlsx } = await readBuilt();
  const host = await openHost({ host: asked.host, root });
  try {
    const { programs, imports } = await fillWorkbook({ importing, host, report }, asked);
    const files = [];
    if (asked.out !== null) files.push({ file: asked.out, content: await modelToXlsx(host.model) });
    if (asked.report !== null) {
      files.push({ file: asked.report, content: `${JSON.stringify({ programs, imports }, null, 2)}\n` });
    }
    await writeTogether(files);
  } finally {
    host.dispose();
  }
  for (const file of outputs) report.line(`Wrote ${file}`);
  return 0;
});
