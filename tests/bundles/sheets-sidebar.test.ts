// @vitest-environment jsdom
import { expect, test } from "vitest";
import { parseScript, readBuilt } from "./built";
import { everyNode } from "./free-names";
import { ownFreeNames } from "./papa-parse";

const html = readBuilt("sheets/sidebar.html");
const page = new DOMParser().parseFromString(html, "text/html");
const script = page.querySelector("script")?.textContent ?? "";

test("the add-on asks for the open spreadsheet and its own sidebar, nothing else", () => {
  expect(JSON.parse(readBuilt("sheets/appsscript.json"))).toEqual({
    timeZone: "Etc/UTC",
    runtimeVersion: "V8",
    exceptionLogging: "STACKDRIVER",
    dependencies: {},
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ],
  });
});

test("the sidebar is one file with one script, and stands whole between its tags", () => {
  expect(page.scripts).toHaveLength(1);
  expect(page.scripts[0]?.attributes).toHaveLength(0);
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  // "<!--" before a "<script" would make the browser read past the closing tag.
  expect(html).not.toContain("<!--");
  expect(html).toContain(`<script>${script}</script></body></html>`);
});

test("loads nothing from anywhere", () => {
  expect(page.querySelectorAll("[src], [href], [srcset], link, iframe, object, embed, form")).toHaveLength(0);
  const styles = [...page.querySelectorAll("style")].map((style) => style.textContent).join();
  expect(styles).not.toMatch(/@import|url\(/);
});

test("says how its text is encoded, and opens links outside the frame that Google puts it in", () => {
  expect(page.querySelector("meta[charset]")?.getAttribute("charset")).toBe("utf-8");
  expect(page.querySelector("base")?.getAttribute("target")).toMatch(/^_(top|blank)$/);
});

test("has no template literal: Google cuts what looks like a comment in one", () => {
  const literals = [...everyNode(parseScript(script))].filter((node) => node.type === "TemplateLiteral");
  expect(literals.map(({ start, end }) => script.slice(start, end))).toEqual([]);
});

test("has no scriptlet that Google's templates would run", () => {
  expect(html).not.toMatch(/<\?(!?=)?\s/);
});

test("talks to nobody but its own script at Google", () => {
  const names = ownFreeNames(script);
  expect(names).toContain("google");
  const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker", "SharedWorker", "importScripts"];
  expect(names.filter((name) => network.includes(name))).toEqual([]);
  expect(script).not.toContain("sendBeacon");
});

test("names no address but those of namespaces and of the explanations in React's and Fluent's messages", () => {
  const addresses = new Set(script.match(/https?:\/\/[\w.]+/g));
  expect([...addresses].sort()).toEqual([
    "http://www.w3.org",
    "https://aka.ms",
    "https://github.com",
    "https://react.dev",
  ]);
});
