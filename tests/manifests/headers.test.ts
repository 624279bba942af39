import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { excelHandler } from "../../scripts/lib/excel-handler.mjs";
import { excelHeaders } from "../../scripts/lib/excel-headers.mjs";

function directives(path: string): Map<string, string[]> {
  const policy = excelHeaders(path)["Content-Security-Policy"] ?? "";
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("headers of the Excel add-in", () => {
  test("pages load scripts from themselves and from Microsoft's library server only", () => {
    const policy = directives("taskpane.html");
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
  });

  test("no policy allows eval, inline scripts or every host", () => {
    for (const [name, sources] of directives("taskpane.html")) {
      expect(sources, name).not.toContain("'unsafe-eval'");
      expect(sources, name).not.toContain("*");
      if (name !== "style-src") expect(sources, name).not.toContain("'unsafe-inline'");
    }
  });

  test("Excel on the web may frame the pane, so the older header that cannot say so is absent", () => {
    expect(directives("taskpane.html").get("frame-ancestors")).toEqual(
      expect.arrayContaining([
        "https://*.officeapps.live.com",
        "https://*.cloud.microsoft",
        "https://*.sharepoint.com",
      ]),
    );
    expect(Object.keys(excelHeaders("taskpane.html"))).not.toContain("X-Frame-Options");
  });

  test("only the function metadata may be read from another origin", () => {
    expect(excelHeaders("functions.json")["Access-Control-Allow-Origin"]).toBe("*");
    for (const path of ["taskpane.html", "functions.js", "manifest.json", "assets/functions.json"]) {
      expect(excelHeaders(path), path).not.toHaveProperty("Access-Control-Allow-Origin");
    }
  });

  test("icons are kept, everything else is asked for again", () => {
    expect(excelHeaders("assets/home-16.png")["Cache-Control"]).toBe("public, max-age=86400");
    for (const path of ["taskpane.html", "taskpane.js", "functions.json", "manifest.xml"]) {
      expect(excelHeaders(path)["Cache-Control"], path).toBe("no-cache");
    }
  });

  test.each([
    ["taskpane.html", "text/html; charset=utf-8"],
    ["functions.js", "text/javascript; charset=utf-8"],
    ["functions.json", "application/json; charset=utf-8"],
    ["assets/icon-16.png", "image/png"],
    ["LICENSE", "application/octet-stream"],
  ])("%s is %s, and no guessing", (path, type) => {
    expect(excelHeaders(path)).toMatchObject({ "Content-Type": type, "X-Content-Type-Options": "nosniff" });
  });
});

describe("file server", () => {
  const folder = mkdtempSync(join(tmpdir(), "imgscore-serve-"));
  const server = createServer((incoming, response) => void excelHandler(join(folder, "public"))(incoming, response));
  let port = 0;

  beforeAll(async () => {
    mkdirSync(join(folder, "public", "assets"), { recursive: true });
    writeFileSync(join(folder, "public", "taskpane.html"), "<p>pane</p>");
    writeFileSync(join(folder, "secret.txt"), "secret");
    symlinkSync(join(folder, "secret.txt"), join(folder, "public", "link.txt"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The test server has no port.");
    port = address.port;
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  /** A request with the path sent exactly as written: fetch would tidy ".." away. */
  function ask(path: string, method = "GET"): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
    return new Promise((done, failed) => {
      const outgoing = request({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          body += part;
        });
        response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      outgoing.on("error", failed);
      outgoing.end();
    });
  }

  test("hands out a file with its headers, whatever the query", async () => {
    const { status, headers, body } = await ask("/taskpane.html?et=1");
    expect({ status, body }).toEqual({ status: 200, body: "<p>pane</p>" });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("HEAD has the length and no body", async () => {
    const { headers, body } = await ask("/taskpane.html", "HEAD");
    expect({ length: headers["content-length"], body }).toEqual({ length: "11", body: "" });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/link.txt",
    "/%",
    "/assets",
    "/",
    "/none.js",
  ])("%s is not there", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  test("refuses to be written to", async () => {
    const { status, headers } = await ask("/taskpane.html", "POST");
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET, HEAD" });
  });
});
