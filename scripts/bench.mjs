/**
 * `npm run bench -- [--quick] [--names FILE] [part of a benchmark's name …]`: measures what is built and prints tables, ratios first.
 * `--names`: labelled names, as tests/bench/matching/names.ts reads them, on which matching is judged.
 * Nothing here passes or fails by time; the exit code is 1 when a benchmark's work itself went wrong.
 */
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createPlaygroundServer } from "../playground/server.mjs";
import { ensureBrowser } from "./browser.mjs";
import { buildStale, ROOT } from "./build.mjs";
import { listen } from "./lib/listen.mjs";
import { readOptions } from "./lib/options.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";
import { ensureDependencies } from "./setup.mjs";

/**
 * What tests/bench/main.ts exports, as far as it is used here.
 *
 * @typedef {{ address: string, browser: string }} ServedPage
 * @typedef {{ name: string, needsPage?: true,
 *   run: (options: { quick: boolean, served: ServedPage | null, names: string | null }) => Promise<object[]> }} Benchmark
 * @typedef {{ benchmark: Benchmark, rows: object[] }} Measured
 * @typedef {{ BENCHMARKS: Benchmark[], printed: (results: Measured[]) => string,
 *   failuresIn: (results: Measured[]) => number }} Bench
 */

const USAGE = "Usage: npm run bench -- [--quick] [--names FILE] [part of a benchmark's name …]";
const report = createReport(process.stderr);

await runCommand(async () => {
  const { quick, names, filters } = readArguments(process.argv.slice(2));
  await ensureDependencies(ROOT, report);
  await buildStale(ROOT, report);
  const { BENCHMARKS, printed, failuresIn } = await bundleBenchmarks();
  const chosen = choose(BENCHMARKS, filters);
  const machine = describeMachine();

  /** @type {Measured[]} */
  const results = [];
  const measure = async (/** @type {ServedPage | null} */ served) => {
    for (const benchmark of chosen) {
      const rows = await report
        .step(`Measure ${benchmark.name}`, () => benchmark.run({ quick, served, names }))
        // What the others measure stays worth knowing.
        .catch((error) => [{ kind: "figures", what: benchmark.name, figures: {}, failure: messageOf(error) }]);
      results.push({ benchmark, rows });
    }
  };
  if (chosen.some(({ needsPage }) => needsPage === true)) await withPage(measure);
  else await measure(null);

  process.stdout.write(`\n${machine}\n\n${printed(results)}\n`);
  const failed = failuresIn(results);
  if (failed > 0) report.line(`${failed} of the measured works went wrong: see ✗ in the tables.`);
  return failed === 0 ? 0 : 1;
});

/** @param {string[]} args */
function readArguments(args) {
  const options = /** @type {const} */ ({ quick: { type: "boolean" }, names: { type: "string" } });
  const { values, positionals } = readOptions(args, USAGE, options, { positionals: true });
  return { quick: values.quick ?? false, names: values.names ?? null, filters: positionals };
}

/**
 * @param {Benchmark[]} benchmarks
 * @param {string[]} filters
 */
function choose(benchmarks, filters) {
  const names = benchmarks.map(({ name }) => name);
  const unknown = filters.find((filter) => !names.some((name) => name.includes(filter)));
  if (unknown !== undefined) {
    throw new Told(`No benchmark's name contains "${unknown}": there are ${names.join(", ")}. ${USAGE}`);
  }
  return filters.length === 0
    ? benchmarks
    : benchmarks.filter(({ name }) => filters.some((filter) => name.includes(filter)));
}

/**
 * Node 20 reads no TypeScript. The bundle lies as deep below the root as its sources do, so that their relative
 * addresses hold in it.
 *
 * @returns {Promise<Bench>}
 */
async function bundleBenchmarks() {
  // Loaded only now: a fresh clone gets it during set-up.
  const { build } = await import("esbuild");
  const outdir = join(ROOT, "dist", "bench");
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/bench/main.ts", "tests/bench/child.ts"],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    loader: { ".csv": "text" },
    logLevel: "warning",
  });
  return import(pathToFileURL(join(outdir, "main.mjs")).href);
}

/** @param {(served: ServedPage) => Promise<void>} work */
async function withPage(work) {
  const browser = await ensureBrowser(ROOT, report);
  const dist = (/** @type {string} */ path) => join(ROOT, "dist", path);
  const server = createPlaygroundServer({
    page: dist("playground"),
    excel: dist("excel"),
    sheets: dist("sheets"),
    officeClient: join(ROOT, "node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js"),
    officeShim: dist("playground/office-shim.js"),
  });
  const address = `http://127.0.0.1:${await listen(server, null)}/`;
  try {
    await work({ address, browser });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function describeMachine() {
  const processors = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  const load = `${(loadavg()[0] ?? 0).toFixed(1)} at work at the start`;
  return `${processors[0]?.model ?? "Unknown processor"}, ${processors.length} cores (${load}), ${memory}, Node ${process.version}, ${process.platform}`;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
