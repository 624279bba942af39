import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlInlineScriptPlugin from "html-inline-script-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));

/** Evaluates a TypeScript module of the project: the catalogue and the manifests are data that the build writes out. */
function load(file) {
  const [output] = buildSync({
    entryPoints: [path.join(root, file)],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    loader: { ".csv": "text" },
  }).outputFiles;
  const module = { exports: {} };
  new Function("module", "exports", "require", output.text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

/**
 * The script that reads lists, for a worker and for a page without one: Excel's pane loads it as a file, Google's sidebar
 * carries it as text, in which nothing may look like the end of a script or like a template literal.
 */
function readerScript() {
  const [output] = buildSync({
    entryPoints: [path.join(root, "shared/ui/reader/script.ts")],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2020",
    supported: { "template-literal": false },
    legalComments: "none",
    write: false,
  }).outputFiles;
  return output.text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** Adds files made from the project's own data to the output. `files()` gives name → text or bytes. */
class EmitFiles {
  constructor(files) {
    this.files = files;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitFiles", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "EmitFiles", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          for (const [name, content] of Object.entries(this.files())) {
            compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
          }
        },
      );
    });
  }
}

/** Fails the build when a group of files is larger than its budget in bytes. */
class SizeBudget {
  constructor(budgets) {
    this.budgets = budgets;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("SizeBudget", (compilation) => {
      for (const { what, files, compressed, limit } of this.budgets) {
        const chosen = compilation.getAssets().filter(({ name }) => files.test(name) && !name.endsWith(".txt"));
        const size = chosen.reduce((sum, { name }) => {
          const bytes = readFileSync(path.join(compiler.outputPath, name));
          return sum + (compressed ? gzipSync(bytes).length : bytes.length);
        }, 0);
        const shown = `${what}: ${(size / 1024).toFixed(1)} KB${compressed ? " gzip" : ""} of ${limit / 1024} KB`;
        if (chosen.length === 0) compilation.errors.push(new webpack.WebpackError(`${what}: no such file was built`));
        else if (size > limit) compilation.errors.push(new webpack.WebpackError(`Over its size budget: ${shown}`));
        else console.log(shown);
      }
    });
  }
}

const common = {
  mode: "production",
  context: root,
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
};

const rules = (target) => [
  { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
  // Nothing in shared/ is imported for what it does when it is loaded: what is not used of it stays out.
  { test: /\.tsx?$/, include: path.join(root, "shared"), sideEffects: false },
  { test: /\.csv$/, type: "asset/source" },
];

/** Google serves one HTML file and cuts what looks like a comment inside a template literal: there are none in it. */
const minimizer = (target, options = {}) => [new EsbuildPlugin({ target, legalComments: "none", ...options })];

const KB = 1024;

const excel = {
  ...common,
  name: "excel",
  target: "web",
  entry: { functions: "./addin/index.ts" },
  output: {
    path: path.join(root, "dist/excel"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "",
    clean: true,
  },
  module: { rules: rules("es2020") },
  optimization: { minimizer: minimizer("es2020"), splitChunks: false },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./addin/taskpane.html",
      filename: "taskpane.html",
      inject: "body",
      scriptLoading: "blocking",
    }),
    new EmitFiles(() => {
      const manifests = load("manifests/index.ts");
      const metadata = load("shared/functions/excel-metadata.ts").excelFunctionsMetadata();
      const files = {
        "functions.json": JSON.stringify(metadata, null, 2),
        "reader.js": readerScript(),
        "manifest.xml": manifests.excelManifestXml({}),
        "manifest.json": JSON.stringify(manifests.excelManifestJson({ functions: metadata.functions }), null, 2),
      };
      for (const { from, to } of manifests.staticFiles) files[to] = readFileSync(path.join(root, from));
      return files;
    }),
    new SizeBudget([
      { what: "Functions chunk", files: /^functions\.js$/, compressed: true, limit: 30 * KB },
      { what: "First pane chunk", files: /^pane\.js$/, compressed: true, limit: 200 * KB },
      { what: "Reading of lists", files: /^reader\.js$/, compressed: true, limit: 80 * KB },
    ]),
  ],
};

const CORE = "ImgScoreCore_";

const WORKBOOK = "ImgScoreWorkbook_";

/** A script for Google: one file, no loading. */
const script = (filename, name) => ({
  path: path.join(root, "dist/sheets"),
  filename,
  library: { name, type: "var" },
  chunkFormat: false,
  chunkLoading: false,
  wasmLoading: false,
  workerChunkLoading: false,
});

const sheetsServer = {
  ...common,
  name: "sheets-server",
  target: "es2020",
  entry: "./appsscript/server/index.ts",
  output: script("Core.js", CORE),
  module: { rules: rules("es2020") },
  optimization: { minimizer: minimizer("es2020") },
  plugins: [
    new EmitFiles(() => ({
      "Functions.js": load("appsscript/stubs.ts").appsScriptStubs(CORE, WORKBOOK),
      "appsscript.json": readFileSync(path.join(root, "appsscript/appsscript.json")),
    })),
    new SizeBudget([
      { what: "Core.js and Functions.js", files: /^(Core|Functions)\.js$/, compressed: false, limit: 100 * KB },
    ]),
  ],
};

/** What answers the sidebar, as a function that makes it when it is called: for a cell it is never run. */
const sheetsWorkbook = {
  ...common,
  name: "sheets-workbook",
  target: "es2020",
  entry: "./appsscript/server/workbook.ts",
  output: script("Workbook.js", "made"),
  module: { rules: rules("es2020") },
  optimization: { minimizer: minimizer("es2020") },
  plugins: [
    new webpack.BannerPlugin({ banner: `function ${WORKBOOK}() {`, raw: true }),
    new webpack.BannerPlugin({ banner: "return made;\n}", raw: true, footer: true }),
    new SizeBudget([{ what: "Workbook.js", files: /^Workbook\.js$/, compressed: false, limit: 240 * KB }]),
  ],
};

const sheetsSidebar = {
  ...common,
  name: "sheets-sidebar",
  target: "web",
  entry: { sidebar: "./appsscript/sidebar/index.ts" },
  output: { path: path.join(root, "dist/sheets"), filename: "[name].js" },
  module: { rules: rules("es2020") },
  optimization: { minimizer: minimizer("es2020", { supported: { "template-literal": false } }), splitChunks: false },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./appsscript/sidebar/index.html",
      filename: "sidebar.html",
      inject: "body",
      scriptLoading: "blocking",
      reader: readerScript(),
    }),
    // One file, from which nothing can be loaded later.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new HtmlInlineScriptPlugin(),
    new SizeBudget([{ what: "Sheets sidebar", files: /^sidebar\.html$/, compressed: true, limit: 350 * KB }]),
  ],
};

export default [excel, sheetsServer, sheetsWorkbook, sheetsSidebar];
