import { defineConfig } from "vitest/config";

/** The bundlers turn a .csv into text (types/assets.d.ts); the tests see the same. */
const csvAsText = {
  name: "csv-as-text",
  transform: (code: string, id: string) =>
    id.endsWith(".csv") ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined,
};

const TESTS = "test.{ts,tsx,mjs}";

/** `npm test` builds first: `hosts` and `browser` run the bundles in dist/. Benchmarks are `npm run bench`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [csvAsText],
        test: {
          name: "unit",
          include: [`tests/**/*.${TESTS}`],
          exclude: ["tests/{ui,hosts,bundles,browser,bench}/**"],
          // They are about functions of their arguments: loading the modules anew for each file is a fifth of the time.
          isolate: false,
          // Properties make many cases; two cores may be busy with the hosts.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [csvAsText],
        test: {
          name: "ui",
          environment: "jsdom",
          include: [`tests/ui/**/*.${TESTS}`],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [csvAsText],
        test: {
          name: "hosts",
          include: [`tests/{hosts,bundles}/**/*.${TESTS}`],
          // A worker's files share its modules: the grid's bundle is 14 MB, and each file would load it anew. What they
          // keep in a module (started workbooks, as text) nobody can change for another.
          isolate: false,
          // Most of what a host makes is soon thrown away: with little room for it, a sixth of the time goes to clearing it.
          execArgv: ["--max-semi-space-size=64"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [csvAsText],
        test: {
          name: "browser",
          include: [`tests/browser/**/*.${TESTS}`],
          // One browser at a time: two fight for the same two cores and time out.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
