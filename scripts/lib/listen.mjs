/** Binds a server to a port of this machine only. */
import { Told } from "./report.mjs";

const FIRST_PORT = 4173;
const TRIES = 50;

/**
 * @param {import("node:http").Server} server
 * @param {number | null} wanted null: 4173, or the next free one.
 * @returns {Promise<number>} The port. Rejects with a sentence when the wanted one is taken.
 */
export async function listen(server, wanted) {
  const last = wanted ?? FIRST_PORT + TRIES - 1;
  for (let port = wanted ?? FIRST_PORT; port <= last; port += 1) {
    if (await bind(server, port)) return port;
  }
  if (wanted !== null)
    throw new Told(`Port ${wanted} is taken. Stop what uses it, or leave --port out to get a free one.`);
  throw new Told(`No port from ${FIRST_PORT} to ${last} is free. Name a free one: npm start -- --port N`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<boolean>} False when the port is taken.
 */
function bind(server, port) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off("listening", succeed);
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES") reject(new Told(`This user may not open port ${port}. Use one above 1023.`));
      else reject(error);
    };
    const succeed = () => {
      server.off("error", fail);
      resolve(true);
    };
    server.once("error", fail);
    server.once("listening", succeed);
    server.listen(port, "127.0.0.1");
  });
}
