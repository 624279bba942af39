/** Installs the pinned dependencies when they are missing or are not those of package-lock.json. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./lib/child.mjs";
import { Told } from "./lib/report.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 */

const MINIMUM_NODE = [20, 19];

/** @param {string} version E.g. "20.19.4". */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = MINIMUM_NODE;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    throw new Told(
      `IMGScore needs Node ${MINIMUM_NODE.join(".")} or newer; this is ${version}. Install it from nodejs.org.`,
    );
  }
}

/**
 * @param {string} root
 * @param {import("./lib/report.mjs").Report} report
 */
export async function ensureDependencies(root, report) {
  checkNodeVersion(process.versions.node);
  if (dependenciesAreCurrent(root)) return;
  await report.step("Install the dependencies (npm ci)", async () => {
    const { program, first, shell } = npmCommand(process.env, process.platform);
    // Development dependencies are what builds everything, so they are asked for by name whatever NODE_ENV says.
    const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    await runQuietly(program, args, { cwd: root, shell });
  });
}

/**
 * Compares npm's own record of what it installed with the lock file. npm writes that record last, so an installation
 * that was broken off counts as missing.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function dependenciesAreCurrent(root) {
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  const wanted = readPackages(join(root, "package-lock.json"));
  if (wanted === null) throw new Told(`package-lock.json is missing in ${root}. Get a complete copy of the project.`);
  if (installed === null) return false;
  const same = (/** @type {string} */ path) =>
    installed[path]?.version === wanted[path]?.version && installed[path]?.integrity === wanted[path]?.integrity;
  const needed = Object.entries(wanted).filter(([path, entry]) => path !== "" && !mayBeAbsent(entry));
  return needed.every(([path]) => path in installed && same(path)) && Object.keys(installed).every(same);
}

/**
 * Packages for other platforms are in the lock file only.
 *
 * @param {LockEntry} entry
 */
function mayBeAbsent(entry) {
  return entry.optional === true || entry.devOptional === true || entry.peer === true;
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry> | null}
 */
function readPackages(path) {
  if (!existsSync(path)) return null;
  const lock = JSON.parse(readFileSync(path, "utf8"));
  return lock.packages ?? {};
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @returns {{ program: string, first: readonly string[], shell: boolean }} The npm that runs us, else the one on the PATH.
 */
function npmCommand(env, platform) {
  if (env.npm_execpath?.endsWith(".js")) return { program: process.execPath, first: [env.npm_execpath], shell: false };
  return { program: "npm", first: [], shell: platform === "win32" };
}
