/** `npm run --silent formula -- '=TIER(82,4)' [--host excel|sheets]`: evaluates a formula with the built functions. */
import { parseFormulaArgs } from "./lib/args.mjs";
import { readBuilt } from "./lib/headless.mjs";
import { runCommand } from "./lib/report.mjs";

await runCommand(async () => {
  const { formula, host: kind } = parseFormulaArgs(process.argv.slice(2));
  const { root, openHost, evaluateFormula } = await readBuilt();
  const host = await openHost({ host: kind, root });
  try {
    process.stdout.write(`${JSON.stringify(await evaluateFormula(host, formula))}\n`);
  } finally {
    host.dispose();
  }
  return 0;
});
