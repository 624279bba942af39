/**
 * Google's clasp and the folder it pushes. clasp refuses a folder that is not below its project file, so the project
 * file is written into dist/, beside dist/sheets; which project it names is remembered outside dist/, where a clean
 * build does not reach.
 *
 * @typedef {{ scriptId: string, parentId: string | undefined }} SheetsProject parentId: the spreadsheet it is bound to.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Told } from "./report.mjs";

/** The built add-on, complete: a file more or less means a build that nobody has looked at. */
export const PUSHED_FILES = ["Core.js", "Functions.js", "Workbook.js", "appsscript.json", "sidebar.html"];

const CLASP = fileURLToPath(new URL("../../node_modules/@google/clasp/build/src/index.js", import.meta.url));

/** @param {string} root */
const memoryFile = (root) => join(root, "appsscript", ".clasp.json");

/**
 * @param {string} file a project file of clasp's
 * @returns {SheetsProject | undefined} undefined if there is no file yet
 */
export function readProject(file) {
  if (!existsSync(file)) return undefined;
  const { scriptId, parentId } = parseObject(readFileSync(file, "utf8"), file);
  if (typeof scriptId !== "string" || scriptId === "") {
    throw new Told(`${file} names no scriptId: correct it, or delete it to create a new spreadsheet.`);
  }
  return { scriptId, parentId: parentIdOf(parentId) };
}

/** @param {string} root */
export function rememberedProject(root) {
  return readProject(memoryFile(root));
}

/**
 * @param {string} root
 * @param {SheetsProject} project
 */
export function rememberProject(root, project) {
  // This rootDir makes clasp refuse to push from appsscript/ by hand, which would empty the script at Google.
  writeJson(memoryFile(root), { ...project, rootDir: "../dist/sheets" });
}

/**
 * Writes the project file that clasp works with, and gives its path.
 * @param {string} root
 * @param {SheetsProject} project
 */
export function writeProjectFile(root, project) {
  const file = join(root, "dist", ".clasp.json");
  writeJson(file, { ...project, rootDir: "sheets" });
  return file;
}

/**
 * Runs clasp. Its output is collected, or goes to the terminal, where it may ask questions.
 * @param {readonly string[]} args
 * @param {{ cwd: string, terminal?: boolean, env?: Record<string, string | undefined> }} options
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
export function clasp(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.terminal === true ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout?.on("data", (/** @type {Buffer} */ chunk) => {
      output += chunk.toString("utf8");
    });
    child.stderr?.on("data", (/** @type {Buffer} */ chunk) => {
      errors += chunk.toString("utf8");
    });
    child.on("error", (error) => reject(new Told(`clasp cannot be started: ${error.message}. Run \`npm install\`.`)));
    child.on("close", (code) => resolve({ code: code ?? 1, output, errors }));
  });
}

/**
 * Asks clasp, without a network, what it would push; rejects with a sentence unless that is exactly the built add-on.
 * @param {string} root
 * @param {string} projectFile
 * @param {Record<string, string | undefined>} [env]
 */
export async function expectPushedFiles(root, projectFile, env = {}) {
  const ignore = join(root, "appsscript", ".claspignore");
  const { code, output, errors } = await clasp(["-P", projectFile, "-I", ignore, "status", "--json"], {
    cwd: join(root, "dist", "sheets"),
    env,
  });
  if (code !== 0) throw new Told(`clasp cannot read dist/sheets: ${`${errors}${output}`.trim()}`);
  const { filesToPush } = parseObject(output, "What clasp printed");
  const files = Array.isArray(filesToPush) ? filesToPush.map(String).sort() : [];
  if (files.join() !== PUSHED_FILES.join()) {
    throw new Told(
      `clasp would push ${files.join(", ") || "nothing"} instead of ${PUSHED_FILES.join(", ")}: ` +
        "delete dist/sheets and build again.",
    );
  }
}

/** @param {unknown} value */
function parentIdOf(value) {
  // Older versions of clasp wrote a list.
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : undefined;
}

/**
 * @param {string} text
 * @param {string} origin what the text is, for the sentence
 * @returns {Record<string, unknown>}
 */
export function parseObject(text, origin) {
  try {
    const value = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Reported below, together with JSON that is no object.
  }
  throw new Told(`${origin} is not a JSON object: ${text.trim().slice(0, 200) || "it is empty"}`);
}

/**
 * @param {string} file
 * @param {object} content
 */
function writeJson(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
