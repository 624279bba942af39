/**
 * Is a built part older than what it is built from? Answered by content, not by time: a fresh clone, a branch switch
 * and a restored cache change times without changing files.
 *
 * @typedef {{
 *   name: string,
 *   inputs: readonly string[],
 *   outputs: readonly string[],
 * }} Part Paths are relative to the root; an input may be a folder or a file; a missing input counts as such.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Told } from "./lib/report.mjs";

/**
 * @param {string} root
 * @param {readonly string[]} inputs
 * @returns {string} A hash over the names and contents of all files among the inputs.
 */
function fingerprint(root, inputs) {
  const hash = createHash("sha256");
  for (const input of [...inputs].sort()) {
    for (const file of filesUnder(root, input)) {
      hash.update(`${file}\0`);
      hash.update(
        createHash("sha256")
          .update(readFileSync(join(root, file)))
          .digest(),
      );
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {Part} part
 * @returns {boolean} True when an output is missing or the inputs differ from those of the last build.
 */
export function isStale(root, part) {
  if (part.outputs.some((output) => !existsSync(join(root, output)))) return true;
  const stamp = stampPath(root, part);
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint(root, part.inputs);
}

/**
 * Builds a part and stamps it. The fingerprint is taken before the build, so that a file saved meanwhile makes the
 * part stale again; the old stamp goes first, so that a failed build leaves none.
 *
 * @param {string} root
 * @param {Part} part
 * @param {() => Promise<void>} build
 */
export async function buildStamped(root, part, build) {
  const stamp = stampPath(root, part);
  rmSync(stamp, { force: true });
  const before = fingerprint(root, part.inputs);
  await build();
  const missing = part.outputs.filter((output) => !existsSync(join(root, output)));
  if (missing.length > 0) throw new Told(`The build of ${part.name} ended without writing ${missing.join(", ")}.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}

/**
 * @param {string} root
 * @param {Part} part
 */
function stampPath(root, part) {
  return join(root, "dist", ".stamps", part.name);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {readonly string[]} Relative paths with forward slashes, sorted.
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && (entry.isFile() || entry.isDirectory()))
    .map((entry) => ({ entry, child: `${path}/${entry.name}` }))
    .sort((a, b) => (a.child < b.child ? -1 : 1))
    .flatMap(({ entry, child }) => (entry.isDirectory() ? filesUnder(root, child) : [child]));
}
