/**
 * The static server of the embedded host: this machine only, read only. It serves the built bundles as they are, but
 * for one thing: in the Excel add-in's HTML the address of office.js becomes the client library from node_modules
 * (read at run time, never copied into dist/) followed by the embedded host's shim.
 *
 * @typedef {{ page: string, excel: string, sheets: string, officeClient: string, officeShim: string }} Places
 *   Folders for /, /excel/ and /sheets/; files for /office/client.js and /office/shim.js.
 */
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

/** Each header with its reason. */
export const HEADERS = {
  // These three isolate the page, without which there is no SharedArrayBuffer and no synchronous call from Code.js.
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  // A rebuilt bundle must show on the next reload; the ETag keeps that cheap.
  "Cache-Control": "no-cache",
  "X-Content-Type-Options": "nosniff",
};

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".cjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

const OFFICE_SCRIPT =
  /<script\b([^>]*?)\ssrc=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'\s>]*\/office\.js["']?([^>]*)><\/script>/gi;

/**
 * @param {string} html
 * @returns {string} The same HTML with office.js replaced by the client and the shim, in this order.
 */
export function rewriteOfficeScript(html) {
  return html.replace(
    OFFICE_SCRIPT,
    (_, before, after) =>
      `<script${before} src="/office/client.js"${after}></script><script${before} src="/office/shim.js"${after}></script>`,
  );
}

/**
 * @param {Places} places
 * @returns {import("node:http").Server} Not listening yet.
 */
export function createPlaygroundServer(places) {
  return createServer((request, response) => {
    answer(places, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The file could not be read.");
    });
  });
}

/**
 * @param {Places} places
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(places, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are answered.");
  }
  // A foreign page can point its own name at 127.0.0.1; it cannot make the browser send this host name.
  if (!isLoopback(request)) return refuse(response, 403, "Only http://127.0.0.1 and http://localhost are answered.");
  const path = decodedPath(request.url ?? "/");
  if (path === null) return refuse(response, 400, "The address cannot be read.");
  const file = await locate(places, path);
  if (file === null) return refuse(response, 404, "There is no such file.");
  await send(request, response, file, path.startsWith("/excel/") && extname(file) === ".html");
}

/** @param {import("node:http").IncomingMessage} request */
function isLoopback(request) {
  const port = request.socket.localPort;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? "");
}

/**
 * @param {string} url
 * @returns {string | null}
 */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
    return path.startsWith("/") && !/[\0\\]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {Places} places
 * @param {string} path
 * @returns {Promise<string | null>} The file's real path, if there is one inside its folder.
 */
async function locate(places, path) {
  if (path === "/office/client.js") return existing(places.officeClient);
  if (path === "/office/shim.js") return existing(places.officeShim);
  if (path.startsWith("/excel/")) return inside(places.excel, path.slice("/excel/".length));
  if (path.startsWith("/sheets/")) return inside(places.sheets, path.slice("/sheets/".length));
  return inside(places.page, path === "/" ? "index.html" : path.slice(1));
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function inside(folder, path) {
  const [root, file] = await Promise.all([existing(folder), existing(join(folder, path))]);
  return root !== null && file?.startsWith(root + sep) ? file : null;
}

/** @param {string} path */
async function existing(path) {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} file
 * @param {boolean} rewrite
 */
async function send(request, response, file, rewrite) {
  const info = await stat(file);
  if (!info.isFile()) return refuse(response, 404, "There is no such file.");
  const etag = `W/"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`;
  const headers = { ...HEADERS, ETag: etag, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (rewrite) {
    const body = Buffer.from(rewriteOfficeScript(await readFile(file, "utf8")));
    response.writeHead(200, { ...headers, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": info.size });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
