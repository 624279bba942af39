/** A server that npm has started ends with it, however npm ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const LIBRARY = new URL("../../scripts/lib/until-stopped.mjs", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "until-stopped-"));

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "served", scripts: { start: "node serve.mjs" } }));
  writeFileSync(
    join(folder, "serve.mjs"),
    `import { createServer } from "node:http";
import { untilStopped } from ${JSON.stringify(LIBRARY)};
const stopped = untilStopped();
const server = createServer().listen(0, "127.0.0.1", () => process.stdout.write(\`ready \${process.pid}\\n\`));
await stopped;
process.stdout.write("stopped\\n");
server.close();
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} program
 * @param {string[]} args
 */
async function start(program, args) {
  // A group of its own: a signal reaches what it is sent to, and nothing that a terminal would add.
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  const ready = new Promise((resolve) => {
    child.stdout.on("data", (chunk) => {
      output += chunk;
      if (/ready \d+/.test(output)) resolve(null);
    });
  });
  const closed = once(child.stdout, "close");
  await ready;
  return { child, server: Number(/ready (\d+)/.exec(output)?.[1]), closed, output: () => output };
}

const npm = () => start("npm", ["start"]);
const node = () => start(process.execPath, [join(folder, "serve.mjs")]);

/** @type {readonly [string, typeof npm, NodeJS.Signals, "alone" | "with its children"][]} */
const ENDS = [
  ["npm is ended", npm, "SIGTERM", "alone"],
  ["npm is killed", npm, "SIGKILL", "alone"],
  ["npm loses its terminal", npm, "SIGHUP", "with its children"],
  ["Ctrl+C is pressed under npm", npm, "SIGINT", "with its children"],
  ["it is ended", node, "SIGTERM", "alone"],
  ["it loses its terminal", node, "SIGHUP", "alone"],
  ["Ctrl+C is pressed", node, "SIGINT", "alone"],
];

describe.skipIf(process.platform === "win32")("a server stops, in an orderly way,", () => {
  it.each(ENDS)("when %s", async (_, begin, signal, whom) => {
    const { child, server, closed, output } = await begin();
    process.kill(whom === "alone" ? Number(child.pid) : -Number(child.pid), signal);
    // The last process that holds the pipe closes it.
    const left = await Promise.race([
      closed.then(() => false),
      new Promise((resolve) => setTimeout(resolve, 4000, true)),
    ]);
    if (left) process.kill(server, "SIGKILL");
    expect([left, output().trim().split("\n").at(-1)]).toEqual([false, "stopped"]);
  });

  it("not when the shell is gone from which npm was started", async () => {
    const shell = spawn("sh", ["-c", "npm start & sleep 0.1"], {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    shell.stdout.on("data", (chunk) => {
      output += chunk;
    });
    await once(shell, "exit");
    await expect.poll(() => output, { timeout: 4000 }).toMatch(/ready/);
    const server = Number(/ready (\d+)/.exec(output)?.[1]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(isRunning(server)).toBe(true);
    process.kill(server, "SIGTERM");
    await once(shell.stdout, "close");
  });
});

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
