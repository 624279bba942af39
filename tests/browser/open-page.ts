import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { createPlaygroundServer } from "../../playground/server.mjs";
import type { HostKind } from "./page-desk";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Chromium as root in a container, and silent towards the network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export interface Theme {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
}

/** The served page in a browser with a fresh profile. */
export interface OpenBrowser {
  /** A new page in this host, once the add-in has started. Page errors and requests that leave this machine reject `close`. */
  open(host: HostKind, theme?: Theme): Promise<Page>;
  /** Throws when anything went wrong on a page. */
  close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.CHROME_PATH;
  if (executablePath === undefined) throw new Error("CHROME_PATH names no browser: run the tests by npm test.");
  const server = createPlaygroundServer({
    page: join(root, "dist/playground"),
    excel: join(root, "dist/excel"),
    sheets: join(root, "dist/sheets"),
    officeClient: join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"),
    officeShim: join(root, "dist/playground/office-shim.js"),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  const profile = mkdtempSync(join(tmpdir(), "imgscore-browser-"));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const problems: string[] = [];
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin))
      problems.push(`request to ${request.url()}`);
  });
  return {
    open: async (host, theme = { colorScheme: "light", forcedColors: "none" }) => {
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(error.message));
      await page.emulateMedia(theme);
      await page.goto(`${origin}/?host=${host}`);
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true", null, { timeout: 60_000 });
      return page;
    },
    close: async () => {
      await context.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true });
      if (problems.length > 0) throw new Error(`On the page: ${[...new Set(problems)].join("; ")}`);
    },
  };
}
