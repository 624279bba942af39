import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Benchmark, Row } from "./benchmark";
import { bytes, digits, verdict } from "./words";

/** As the build itself checks it, in webpack.config.js. */
interface Budget {
  readonly what: string;
  readonly files: RegExp;
  readonly compressed: boolean;
  readonly limit: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export const sizes: Benchmark = {
  name: "sizes",
  title: "What is built, against the budgets over which the build fails.",
  async run(): Promise<readonly Row[]> {
    const budgets = await readBudgets();
    return ["excel", "sheets"].flatMap((folder) => {
      const names = readdirSync(join(root, "dist", folder)).filter((name) => /\.(js|html)$/.test(name));
      const own = budgets.filter(({ files }) => names.some((name) => files.test(name)));
      const without = names.filter((name) => !own.some(({ files }) => files.test(name)));
      return [
        ...own.map((budget) =>
          described(
            budget.what,
            folder,
            names.filter((name) => budget.files.test(name)),
            budget,
          ),
        ),
        ...without.map((name) => described(`${folder}/${name}`, folder, [name], null)),
      ];
    });
  },
};

function described(what: string, folder: string, names: readonly string[], budget: Budget | null): Row {
  const contents = names.map((name) => readFileSync(join(root, "dist", folder, name)));
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const compressed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
  return {
    kind: "figures",
    what,
    figures: {
      raw: bytes(raw),
      gzip: bytes(compressed),
      budget: budget === null ? "" : within(budget, raw, compressed),
    },
  };
}

function within({ compressed, limit }: Budget, raw: number, gzip: number): string {
  const size = compressed ? gzip : raw;
  const share = `${digits((100 * size) / limit)} % of ${limit / 1024} KB ${compressed ? "gzip" : "raw"}`;
  return `${share}: ${verdict(size, limit)}`;
}

/** The budgets stand once, in the build's settings, which are JavaScript: their form is checked here. */
async function readBudgets(): Promise<readonly Budget[]> {
  const { default: configurations }: { default: readonly { plugins: readonly object[] }[] } = await import(
    pathToFileURL(join(root, "webpack.config.js")).href
  );
  const budgets = configurations.flatMap(({ plugins }) =>
    plugins.flatMap((plugin) => ("budgets" in plugin && Array.isArray(plugin.budgets) ? plugin.budgets : [])),
  );
  if (budgets.length === 0) throw new Error("webpack.config.js names no size budgets.");
  return budgets;
}
