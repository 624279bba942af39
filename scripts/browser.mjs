/** Finds a Chromium-family browser for the browser tests and, on a Debian machine where that is allowed, installs one. */
import { accessSync, constants, existsSync } from "node:fs";
import { posix, win32 } from "node:path";
import { runQuietly } from "./lib/child.mjs";
import { Told } from "./lib/report.mjs";

/**
 * @typedef {{
 *   env: Record<string, string | undefined>,
 *   platform: string,
 *   isProgram: (path: string) => boolean,
 * }} Machine
 */

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
const WINDOWS_PLACES = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

const REMEDY =
  "The browser tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.";

/** @returns {Machine} */
function thisMachine() {
  return { env: process.env, platform: process.platform, isProgram };
}

/**
 * @param {Machine} machine
 * @returns {string | null} The program's path. CHROME_PATH wins; when it names no program, that is said and not passed over.
 */
export function findBrowser(machine) {
  const { env, isProgram } = machine;
  if (env.CHROME_PATH !== undefined && env.CHROME_PATH !== "") {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Told(`CHROME_PATH names "${env.CHROME_PATH}", which is not a program. Correct or unset it.`);
  }
  return candidates(machine).find(isProgram) ?? null;
}

/**
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
function candidates({ env, platform }) {
  if (platform === "win32") {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => WINDOWS_PLACES.map((place) => win32.join(root, place)));
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
  return platform === "darwin" ? [...MAC_PLACES, ...onPath] : onPath;
}

/**
 * @param {string} root
 * @param {import("./lib/report.mjs").Report} report
 * @returns {Promise<string>} Rejects with what to do when there is no browser and none can be installed.
 */
export async function ensureBrowser(root, report) {
  const found = findBrowser(thisMachine());
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Told(REMEDY);
  const options = { cwd: root, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await report.step("Install Debian's Chromium for the browser tests (apt-get)", async () => {
    await runQuietly("apt-get", ["update"], options);
    await runQuietly("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
  });
  const installed = findBrowser(thisMachine());
  if (installed === null) throw new Told(REMEDY);
  return installed;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
