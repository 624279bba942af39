/**
 * Bundles the embedded host with esbuild (webpack needs minutes for the grid, esbuild two seconds):
 * the page, the headless host for Node, the office.js shim, and the script threads in which Code.js runs.
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { importTypeScript } from "./import-typescript.mjs";
import { plainFields } from "./plain-fields.mjs";
import { Told } from "./report.mjs";

const ENTRIES = {
  page: "playground/page/index.ts",
  html: "playground/page/index.html",
  shim: "playground/excel/page-entry.ts",
  headless: "playground/headless/index.ts",
  thread: "playground/sheets/bundle-thread.ts",
};

/** @type {import("esbuild").BuildOptions} */
const COMMON = {
  bundle: true,
  logLevel: "silent",
  legalComments: "none",
  jsx: "automatic",
  loader: { ".csv": "text" },
};

/** @param {string} root */
export async function buildPlayground(root) {
  const missing = Object.values(ENTRIES).filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Told(`The playground cannot be built: ${missing.join(", ")} is missing.`);
  const out = join(root, "dist", "playground");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  try {
    await Promise.all([buildPage(root, out), buildShim(root, out), buildHeadless(root, out), buildThreads(root, out)]);
  } catch (error) {
    // esbuild's message names file and line; its own stack helps nobody.
    throw new Told(`The playground cannot be built. ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {string} root
 * @param {string} out
 */
async function buildPage(root, out) {
  await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: { main: ENTRIES.page },
    outdir: out,
    platform: "browser",
    format: "esm",
    target: "es2022",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ...COMMON.loader, ".woff2": "file", ".woff": "file", ".ttf": "file", ".svg": "dataurl" },
  });
  await copyFile(join(root, ENTRIES.html), join(out, "index.html"));
}

/**
 * A classic script: it must have run before the add-in's own scripts do.
 *
 * @param {string} root
 * @param {string} out
 */
async function buildShim(root, out) {
  await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [ENTRIES.shim],
    outfile: join(out, "office-shim.js"),
    platform: "browser",
    format: "iife",
    target: "es2022",
  });
}

/**
 * @param {string} root
 * @param {string} out
 */
async function buildHeadless(root, out) {
  await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [ENTRIES.headless],
    outfile: join(out, "headless.cjs"),
    platform: "node",
    format: "cjs",
    target: "node20",
    loader: { ...COMMON.loader, ".css": "empty" },
    // jsdom and the Office client are read from node_modules at run time, and esbuild is a program.
    external: ["jsdom", "esbuild"],
    plugins: [plainFields],
  });
}

/**
 * @param {string} root
 * @param {string} out
 */
async function buildThreads(root, out) {
  const { bundleThread } = await importTypeScript(root, ENTRIES.thread);
  await writeFile(join(out, "sheets-thread.js"), await bundleThread("browser", root));
  await writeFile(join(out, "sheets-thread.cjs"), await bundleThread("node", root));
}
