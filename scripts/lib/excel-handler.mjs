// Answers requests for the files of one folder with the add-in's headers. Reads only; nothing outside the folder.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { excelHeaders } from "./excel-headers.mjs";

/**
 * @param {string} folder
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>}
 */
export function excelHandler(folder) {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response, 405, "This server only hands out files: use GET or HEAD.", { Allow: "GET, HEAD" });
      return;
    }
    const file = await findFile(folder, request.url ?? "/");
    if (file === undefined) {
      refuse(response, 404, "There is no such file in the built add-in.");
      return;
    }
    response.writeHead(200, { ...excelHeaders(file.path), "Content-Length": file.size });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    createReadStream(file.absolute)
      .on("error", () => response.destroy())
      .pipe(response);
  };
}

/**
 * The file that an address names, or undefined if it names none inside the folder.
 * @param {string} folder
 * @param {string} address path and query as they stand in the request
 */
async function findFile(folder, address) {
  try {
    const { pathname } = new URL(address, "https://localhost");
    const root = await realpath(folder);
    // Resolved through links, so that neither ".." nor a link leads out of the folder.
    const absolute = await realpath(resolve(root, `.${decodeURIComponent(pathname)}`));
    if (!absolute.startsWith(root + sep)) return undefined;
    const { size, isFile } = await stat(absolute).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { absolute, size, path: relative(root, absolute).split(sep).join("/") } : undefined;
  } catch {
    // No such file, or an address that cannot be decoded: either way there is nothing to hand out.
    return undefined;
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} headers
 */
function refuse(response, status, sentence, headers = {}) {
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
}
