/** What may stand after `npm start --`, `npm test --` and `npm run formula --`. */
import { hostOf, readOptions } from "./options.mjs";
import { Told } from "./report.mjs";

const START_USAGE = "Usage: npm start -- [--port N] [--no-open]";
const TEST_USAGE = "Usage: npm test -- [part of a test file's path …]";
const FORMULA_USAGE =
  "Usage: npm run --silent formula -- '=TIER(82,4)' [--host excel|sheets] (a formula begins with =, as in '=-1+1')";

/**
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number | null, open: boolean }} `port` is null when any free port will do.
 */
export function parseStartArgs(args, env) {
  const options = /** @type {const} */ ({ port: { type: "string" }, "no-open": { type: "boolean" } });
  const { port, "no-open": noOpen } = readOptions(args, START_USAGE, options, { positionals: false }).values;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Told(`--port "${port}" is not a number. ${START_USAGE}`);
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) {
    throw new Told(`--port ${number} is outside 1 to 65535. ${START_USAGE}`);
  }
  return { port: number, open: !(noOpen ?? false) && !isSet(env.CI) };
}

/**
 * @param {readonly string[]} args
 * @returns {{ filters: readonly string[] }} Parts of the test files' paths; none means every test.
 */
export function parseTestArgs(args) {
  return { filters: readOptions(args, TEST_USAGE, {}, { positionals: true }).positionals };
}

/**
 * @param {readonly string[]} args
 * @returns {{ formula: string, host: "excel" | "sheets" }}
 */
export function parseFormulaArgs(args) {
  const options = /** @type {const} */ ({ host: { type: "string" } });
  const { values, positionals } = readOptions(args, FORMULA_USAGE, options, { positionals: true });
  const host = hostOf(values.host, FORMULA_USAGE);
  const [formula = ""] = positionals;
  if (positionals.length > 1) {
    throw new Told(`Give one formula, in quotation marks, not ${positionals.length}. ${FORMULA_USAGE}`);
  }
  if (/^\s*=?\s*$/.test(formula)) throw new Told(`Give a formula. ${FORMULA_USAGE}`);
  return { formula, host };
}

/** @param {string | undefined} value */
function isSet(value) {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}
