/** What every command does with its arguments: each mistake is one sentence with the usage, and --help is the usage. */
import { parseArgs } from "node:util";
import { Help, Told } from "./report.mjs";

/**
 * As `parseArgs`, for arguments a person typed. An option that is given twice is refused: one of the two would be lost.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} const T
 * @param {readonly string[]} args
 * @param {string} usage
 * @param {T} options
 * @param {{ positionals: boolean }} allowed
 */
export function readOptions(args, usage, options, { positionals }) {
  if (args.some((arg) => arg === "--help" || arg === "-h")) throw new Help(usage);
  const parsed = toldOf(usage, () =>
    parseArgs({ args: [...args], options, allowPositionals: positionals, strict: true, tokens: true }),
  );
  const given = parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const twice = given.find((name, index) => options[name]?.multiple !== true && given.indexOf(name) < index);
  if (twice !== undefined) throw new Told(`--${twice} is given twice. ${usage}`);
  return parsed;
}

/**
 * @param {string | undefined} host
 * @param {string} usage
 * @returns {"excel" | "sheets"}
 */
export function hostOf(host, usage) {
  if (host === undefined) return "excel";
  if (host !== "excel" && host !== "sheets") throw new Told(`--host "${host}" is neither excel nor sheets. ${usage}`);
  return host;
}

/**
 * @template T
 * @param {string} usage
 * @param {() => T} parse
 */
function toldOf(usage, parse) {
  try {
    return parse();
  } catch (error) {
    throw new Told(`${sentenceOf(error instanceof Error ? error.message : String(error))} ${usage}`);
  }
}

/**
 * Node's message without its advice, which is about other programs.
 *
 * @param {string} message
 */
function sentenceOf(message) {
  const [, option, fault] =
    /^Option '(?:-\w, )?(--[\w-]+).*' (argument missing|argument is ambiguous|does not take an argument)/.exec(
      message,
    ) ?? [];
  if (option === undefined) return `${message.split(/\.\s/)[0]}.`;
  return fault === "does not take an argument" ? `${option} takes no value.` : `${option} needs a value behind it.`;
}
