// @vitest-environment jsdom
import { expect, test } from "vitest";
import { parseScript, readBuilt } from "./built";
import { everyNode, freeNames } from "./free-names";

const html = readBuilt("sheets/sidebar.html");
const page = new DOMParser().parseFromString(html, "text/html");
const script = page.querySelector("script:not([id])")?.textContent ?? "";
/** The reader of lists: text until the sidebar makes a worker of it. */
const reader = page.querySelector("script#reader")?.textContent ?? "";

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

test("the sidebar is one file with its script and, as text, the reader of lists, each whole between its tags", () => {
  expect(page.scripts).toHaveLength(2);
  expect(page.querySelector("script#reader")?.getAttribute("type")).toBe("text/plain");
  expect(page.querySelector("script:not([id])")?.attributes).toHaveLength(0);
  expect(html.match(/<\/script/gi)).toHaveLength(2);
  expect(reader).toContain("is a page without a table");
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

test.each([
  ["the script", script],
  ["the reader", reader],
])("%s has no template literal: Google cuts what looks like a comment in one", (_, source) => {
  const literals = [...everyNode(parseScript(source))].filter((node) => node.type === "TemplateLiteral");
  expect(literals.map(({ start, end }) => source.slice(start, end))).toEqual([]);
});

test("has no scriptlet that Google's templates would run", () => {
  expect(html).not.toMatch(/<\?(!?=)?\s/);
});

test("talks to nobody but its own script at Google", () => {
  const names = freeNames(parseScript(script));
  expect(names).toContain("google");
  const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker", "SharedWorker", "importScripts"];
  // Its worker is the reader that it carries.
  expect(names.filter((name) => network.includes(name))).toEqual(["Worker"]);
  expect(freeNames(parseScript(reader)).filter((name) => network.includes(name))).toEqual([]);
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
