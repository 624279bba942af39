/** What may stand after `npm run workbook --`. */
import { resolve } from "node:path";
import { hostOf, readOptions } from "./options.mjs";
import { Told } from "./report.mjs";

const USAGE =
  "Usage: npm run --silent workbook -- [--host excel|sheets] [--starter] [--import FILE …] [--scope genetics|all] [--out FILE.xlsx] [--report FILE.json]";

/**
 * @typedef {{ host: "excel" | "sheets", starter: boolean, files: string[],
 *   scope: "genetics" | "all" | null, out: string | null, report: string | null }} Asked
 */

/**
 * @param {readonly string[]} args
 * @returns {Asked}
 */
export function parseWorkbookArgs(args) {
  const options = /** @type {const} */ ({
    host: { type: "string" },
    starter: { type: "boolean" },
    import: { type: "string", multiple: true },
    scope: { type: "string" },
    out: { type: "string" },
    report: { type: "string" },
  });
  const { values, tokens } = readOptions(args, USAGE, options, { positionals: true });
  const host = hostOf(values.host, USAGE);
  const { out = null, report = null, starter = false, scope = null } = values;
  if (scope !== null && scope !== "genetics" && scope !== "all") {
    throw new Told(`--scope is "genetics" or "all", not "${scope}". ${USAGE}`);
  }
  if (out === null && report === null) throw new Told(`Say with --out or --report what to write. ${USAGE}`);
  const files = filesOf(tokens);
  if (out !== null && report !== null && resolve(out) === resolve(report)) {
    throw new Told(`--out and --report both name ${report}: give two files. ${USAGE}`);
  }
  const written = [out, report].find((file) => file !== null && files.some((it) => resolve(it) === resolve(file)));
  if (written !== undefined) {
    throw new Told(`${written} is to be read and written: give another file to write. ${USAGE}`);
  }
  // A slip must not put a workbook or a report over somebody's list.
  if (out !== null && !/.\.xlsx$/i.test(out)) throw new Told(`--out "${out}" does not end in .xlsx. ${USAGE}`);
  if (report !== null && !/.\.json$/i.test(report)) {
    throw new Told(`--report "${report}" does not end in .json. ${USAGE}`);
  }
  return { host, starter, files, scope, out, report };
}

/**
 * The files in the order given: each --import may be followed by more than one.
 *
 * @param {ReturnType<typeof readOptions>["tokens"]} tokens
 */
function filesOf(tokens) {
  /** @type {string[]} */
  const files = [];
  let importing = false;
  for (const token of tokens) {
    if (token.kind === "option") importing = token.name === "import";
    if (token.kind === "option" && token.name === "import" && token.value !== undefined) files.push(token.value);
    if (token.kind !== "positional") continue;
    if (!importing) throw new Told(`"${token.value}" stands alone: put --import before a file to import. ${USAGE}`);
    files.push(token.value);
  }
  if (files.includes("")) throw new Told(`--import needs the name of a file behind it. ${USAGE}`);
  return files;
}
