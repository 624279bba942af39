/**
 * What is built, from what, into what. Inputs err on the wide side: a rebuild takes seconds, a stale bundle an evening.
 *
 * @typedef {import("../stale.mjs").Part & { label: string, build: (root: string) => Promise<void> }} BuildPart
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./child.mjs";
import { Told } from "./report.mjs";

const TOOLS = ["package.json", "package-lock.json", "tsconfig.json", "types", "scripts/build.mjs", "scripts/lib"];
const WEBPACK = ["webpack.config.js", "webpack", "manifests", "shared"];

/** @type {readonly BuildPart[]} */
export const PARTS = [
  {
    name: "excel",
    label: "Build the Excel add-in",
    inputs: [...TOOLS, ...WEBPACK, "addin"],
    outputs: ["dist/excel/taskpane.html", "dist/excel/functions.json", "dist/excel/manifest.xml"],
    build: (root) => webpack(root, ["excel"]),
  },
  {
    name: "sheets",
    label: "Build the Google Sheets add-on",
    inputs: [...TOOLS, ...WEBPACK, "appsscript"],
    outputs: ["dist/sheets/appsscript.json", "dist/sheets/Workbook.js"],
    build: (root) => webpack(root, ["sheets-server", "sheets-workbook", "sheets-sidebar"]),
  },
  {
    name: "playground",
    label: "Build the playground",
    inputs: [...TOOLS, "playground", "shared"],
    outputs: ["dist/playground/index.html", "dist/playground/main.js", "dist/playground/headless.cjs"],
    build: async (root) => {
      // Loaded only now: it needs esbuild, which a fresh clone gets during set-up.
      const { buildPlayground } = await import("./build-playground.mjs");
      await buildPlayground(root);
    },
  },
];

/**
 * @param {string} root
 * @param {readonly string[]} names Names of configurations in webpack.config.js.
 */
async function webpack(root, names) {
  if (!existsSync(join(root, "webpack.config.js"))) {
    throw new Told(`webpack.config.js is missing in ${root}, so ${names.join(" and ")} cannot be built.`);
  }
  const cli = join("node_modules", "webpack-cli", "bin", "cli.js");
  const chosen = names.flatMap((name) => ["--config-name", name]);
  await runQuietly(process.execPath, [cli, "build", "--mode", "production", ...chosen], { cwd: root });
}
