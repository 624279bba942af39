/** `npm run --silent formula -- '=TIER(82,4)' [--host excel|sheets]`: evaluates a formula with the built functions. */
import { parseArgs } from "node:util";
import { readBuilt } from "./lib/headless.mjs";
import { runCommand, Told } from "./lib/report.mjs";

const USAGE = "Usage: npm run --silent formula -- '=TIER(82,4)' [--host excel|sheets]";

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { host: { type: "string", default: "excel" } },
    allowPositionals: true,
  });
  const [formula] = positionals;
  if (formula === undefined || positionals.length > 1) throw new Told(`Give exactly one formula. ${USAGE}`);
  if (values.host !== "excel" && values.host !== "sheets")
    throw new Told(`--host "${values.host}" is neither excel nor sheets. ${USAGE}`);
  const { root, openHost, evaluateFormula } = await readBuilt();
  const host = await openHost({ host: values.host, root });
  try {
    process.stdout.write(`${JSON.stringify(await evaluateFormula(host, formula))}\n`);
  } finally {
    host.dispose();
  }
  return 0;
});
