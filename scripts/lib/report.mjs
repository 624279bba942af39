/**
 * Progress on the terminal: one line a step, with the seconds it took; a child's output only when it failed.
 *
 * @typedef {{ step: <T>(label: string, work: () => Promise<T>) => Promise<T>, line: (text: string) => void }} Report
 */

/** An error whose message is a whole sentence for the person at the terminal; shown without a stack. */
export class Told extends Error {}

/** Thrown where a command is asked how it is used: the message is the usage, for stdout, and nothing has failed. */
export class Help extends Error {}

/**
 * @param {NodeJS.WriteStream} stream
 * @returns {Report}
 */
export function createReport(stream = process.stdout) {
  const live = stream.isTTY === true;
  let running = 0;
  return {
    line: (text) => {
      stream.write(`${text}\n`);
    },
    step: async (label, work) => {
      const started = Date.now();
      const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
      running += 1;
      // Two counting lines at once would overwrite each other, so only a lone step counts on the spot.
      const ticker = live
        ? setInterval(() => running === 1 && stream.write(`\r… ${label}  ${elapsed()}\x1b[K`), 500)
        : setInterval(() => stream.write(`… ${label}  ${elapsed()}\n`), 30_000);
      if (live) stream.write(`\r… ${label}\x1b[K`);
      const close = (/** @type {string} */ mark) => {
        clearInterval(ticker);
        running -= 1;
        stream.write(`${live ? "\r" : ""}${mark} ${label}  ${elapsed()}${live ? "\x1b[K" : ""}\n`);
      };
      try {
        const result = await work();
        close("✓");
        return result;
      } catch (error) {
        close("✗");
        throw error;
      }
    },
  };
}

/**
 * Runs a command's main function; a told error becomes one sentence and exit code 1, any other keeps its stack; help
 * goes to stdout.
 *
 * @param {() => Promise<number>} main Resolves to the exit code.
 */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof Help) {
      process.stdout.write(`${error.message}\n`);
      process.exitCode = 0;
      return;
    }
    process.stderr.write(`${error instanceof Told ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
