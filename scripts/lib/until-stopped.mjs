/**
 * When a server has to end: told by a signal, or left alone by the npm that started it. npm passes no signal on to the
 * server: it ends the shell between the two, or, killed itself, nothing at all.
 */
import { spawnSync } from "node:child_process";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const LOOK_EVERY_MS = 300;

/** @returns {Promise<void>} Call it first: who started the process can be told only while they are there. */
export function untilStopped() {
  const isLeft = process.env.npm_lifecycle_event === undefined ? () => false : npmWatcher();
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => isLeft() && stop(), LOOK_EVERY_MS);
    timer.unref();
    for (const signal of SIGNALS) process.once(signal, stop);
  });
}

/** @returns {() => boolean} True when npm, or its shell, is gone. */
function npmWatcher() {
  const parent = process.ppid;
  const npm = npmBehind(parent);
  return () => process.ppid !== parent || !isRunning(parent) || (npm !== null && !isRunning(npm));
}

/**
 * npm where the parent is the shell in which it runs the script. Null where it is npm itself: who started that is
 * nobody's business, since a server may outlive its terminal. Null also where it cannot be told (Windows, no `ps`).
 *
 * @param {number} parent
 */
function npmBehind(parent) {
  const script = process.env.npm_lifecycle_script ?? "";
  const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(parent)], { encoding: "utf8" });
  const [, pid, args] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
  return pid !== undefined && script !== "" && args?.includes(script) ? Number(pid) : null;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is there, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
