/** What may stand after `npm start --` and `npm test --`. */
import { parseArgs } from "node:util";
import { Told } from "./report.mjs";

const START_USAGE = "Usage: npm start -- [--port N] [--no-open]";

/**
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number | null, open: boolean }} `port` is null when any free port will do.
 */
export function parseStartArgs(args, env) {
  const { port, "no-open": noOpen } = parse(args);
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Told(`--port "${port}" is not a number. ${START_USAGE}`);
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) {
    throw new Told(`--port ${number} is outside 1 to 65535. ${START_USAGE}`);
  }
  return { port: number, open: !(noOpen ?? false) && !isSet(env.CI) };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: "string" }, "no-open": { type: "boolean" } },
      strict: true,
    }).values;
  } catch (error) {
    throw new Told(`${error instanceof Error ? error.message.split(". ")[0] : error}. ${START_USAGE}`);
  }
}

/**
 * @param {readonly string[]} args
 * @returns {{ filters: readonly string[] }} Parts of the test files' paths; none means every test.
 */
export function parseTestArgs(args) {
  const option = args.find((arg) => arg.startsWith("-"));
  if (option !== undefined)
    throw new Told(`Unknown option ${option}. Usage: npm test -- [part of a test file's path …]`);
  return { filters: args };
}

/** @param {string | undefined} value */
function isSet(value) {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}
