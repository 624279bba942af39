/** Child processes: quiet ones that show the end of their output only when they fail, and tests that all show theirs. */
import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { Told } from "./report.mjs";

const TAIL_LINES = 60;

/**
 * @typedef {{ cwd: string, env?: Record<string, string | undefined>, shell?: boolean }} ChildOptions
 */

/**
 * Runs a program quietly. Rejects with the program's name, exit code and last lines when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ChildOptions} options
 * @returns {Promise<string>} What it printed.
 */
export function runQuietly(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      shell: options.shell ?? false,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => reject(new Told(`Could not start ${program}: ${error.message}.`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(new Told(`${tail(output)}\n${program} ${args[0] ?? ""} ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

/**
 * Runs a Node program with the terminal as its own, behind everything else that wants the processor.
 *
 * @param {readonly string[]} args The script first.
 * @param {ChildOptions} options
 * @returns {Promise<{ code: number, printed: string }>} Its exit code; what it printed stands on the terminal already.
 */
export function runNodeHere(args, options) {
  const child = spawnNode(args, options, "inherit");
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return ended(child, () => "");
}

/**
 * Runs a Node program beside another that has the terminal.
 *
 * @param {readonly string[]} args The script first.
 * @param {ChildOptions} options
 * @returns {Promise<{ code: number, printed: string }>} Its exit code, and what it printed.
 */
export function runNodeAside(args, options) {
  const child = spawnNode(args, options, "pipe");
  let printed = "";
  const collect = (/** @type {Buffer} */ chunk) => {
    printed += chunk.toString("utf8");
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  return ended(child, () => printed);
}

/**
 * @param {readonly string[]} args
 * @param {ChildOptions} options
 * @param {"inherit" | "pipe"} output
 */
function spawnNode(args, options, output) {
  return spawn(process.execPath, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", output, output],
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => string} printed
 * @returns {Promise<{ code: number, printed: string }>}
 */
function ended(child, printed) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, printed: printed() }));
  });
}

/** @param {string} output */
export function tail(output) {
  const lines = output.trimEnd().split("\n");
  const cut = lines.length - TAIL_LINES;
  return cut > 0 ? [`(${cut} earlier lines left out)`, ...lines.slice(cut)].join("\n") : lines.join("\n");
}
