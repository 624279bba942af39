import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Imports a TypeScript module of the project. Node 20 reads no TypeScript, so the module is bundled first.
 *
 * @param {string} root
 * @param {string} entry Relative to the root.
 */
export async function importTypeScript(root, entry) {
  const outfile = join(root, "node_modules", ".cache", "imgscore", `${entry.replace(/\W+/g, "-")}-${process.pid}.mjs`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      logLevel: "silent",
      loader: { ".csv": "text" },
      platform: "node",
      format: "esm",
      packages: "external",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
