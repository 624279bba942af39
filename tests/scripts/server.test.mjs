import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPlaygroundServer, rewriteOfficeScript } from "../../playground/server.mjs";
import { listen } from "../../scripts/lib/listen.mjs";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const HTML = `<html><script src="${OFFICE}"></script><script defer src="taskpane.js"></script></html>`;

const root = mkdtempSync(join(tmpdir(), "server-"));
const write = (/** @type {string} */ path, /** @type {string} */ text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const server = createPlaygroundServer({
  page: join(root, "page"),
  excel: join(root, "excel"),
  sheets: join(root, "sheets"),
  officeClient: join(root, "client.js"),
  officeShim: join(root, "shim.js"),
});
let port = 0;

/**
 * Raw, because fetch tidies a path before it is sent.
 *
 * @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, body: string }>}
 */
const ask = (path, options = {}) =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, ...options }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });

beforeAll(async () => {
  write("page/index.html", `<p>page</p><script src="${OFFICE}"></script>`);
  write("page/main.js", "main");
  write("excel/taskpane.html", HTML);
  write("sheets/Core.js", "core");
  write("client.js", "client");
  write("shim.js", "shim");
  write("secret.txt", "secret");
  symlinkSync(join(root, "secret.txt"), join(root, "page/link.txt"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(root, { recursive: true });
});

describe("what is served", () => {
  it.each([
    ["/", "<p>page</p>", "text/html; charset=utf-8"],
    ["/?host=sheets", "<p>page</p>", "text/html; charset=utf-8"],
    ["/main.js", "main", "text/javascript; charset=utf-8"],
    ["/sheets/Core.js", "core", "text/javascript; charset=utf-8"],
    ["/office/client.js", "client", "text/javascript; charset=utf-8"],
    ["/office/shim.js", "shim", "text/javascript; charset=utf-8"],
  ])("%s", async (path, body, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(body);
    expect(answer.headers["content-type"]).toBe(type);
  });

  it("isolates the page on every answer, so that there is a SharedArrayBuffer", async () => {
    for (const path of ["/", "/excel/taskpane.html", "/nothing"]) {
      expect((await ask(path)).headers).toMatchObject({
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "same-origin",
      });
    }
  });

  it("is asked for anew each time, cheaply", async () => {
    const first = await ask("/main.js");
    expect(first.headers["cache-control"]).toBe("no-cache");
    const etag = first.headers.etag ?? "";
    expect((await ask("/main.js", { headers: { "If-None-Match": etag } })).status).toBe(304);
    write("page/main.js", "a new main");
    expect((await ask("/main.js", { headers: { "If-None-Match": etag } })).body).toBe("a new main");
  });

  it("answers HEAD without a body", async () => {
    const answer = await ask("/excel/taskpane.html", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, body: "" });
  });
});

describe("the Excel add-in's HTML", () => {
  it("gets the client and then the shim instead of office.js, and nothing else changes", async () => {
    const { body } = await ask("/excel/taskpane.html");
    expect(body).toBe(
      '<html><script src="/office/client.js"></script><script src="/office/shim.js"></script><script defer src="taskpane.js"></script></html>',
    );
  });

  it("is the only HTML that is changed", async () => expect((await ask("/")).body).toContain(OFFICE));

  it.each([
    ["attributes around", `<script type="text/javascript" src="${OFFICE}" defer></script>`],
    ["no quotes", `<script src=${OFFICE}></script>`],
  ])("may write the script with %s", (_, html) => {
    const text = rewriteOfficeScript(html);
    expect(text).not.toContain("appsforoffice");
    expect(text.indexOf("/office/client.js")).toBeLessThan(text.indexOf("/office/shim.js"));
  });
});

describe("what is refused", () => {
  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/excel/../../secret.txt",
    "/excel/..%2f..%2fsecret.txt",
    "/link.txt",
    "/excel/",
    "/none.js",
  ])("%s is not there", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "There is no such file.\n" });
  });

  it.each(["/%", "/a%00b", "/..%5csecret.txt"])("%s cannot be read", async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it("anything but GET and HEAD", async () => {
    const answer = await ask("/main.js", { method: "POST" });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
  });

  it("a foreign host name, even on this machine", async () => {
    expect((await ask("/", { headers: { Host: `evil.example:${port}` } })).status).toBe(403);
    expect((await ask("/", { headers: { Host: `localhost:${port}` } })).status).toBe(200);
  });
});

describe("the port", () => {
  it("that was asked for and is taken is refused in a sentence", async () => {
    await expect(listen(createServer(), port)).rejects.toThrow(`Port ${port} is taken.`);
  });

  it("is the next free one when none was asked for", async () => {
    const [a, b] = [createServer(), createServer()];
    try {
      const first = await listen(a, null);
      expect(await listen(b, null)).toBeGreaterThan(first);
    } finally {
      a.close();
      b.close();
    }
  });
});
