/** Builds the headless host once and loads it, as CommonJS: Univer cannot be loaded as ES modules in Node. */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { WorkbookModel } from "../../playground/model/types";

interface HeadlessHost {
  readonly createHeadlessModel: () => WorkbookModel;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `name` keeps apart test files that build at the same time. */
export async function loadHeadlessHost(name: string): Promise<HeadlessHost> {
  const folder = join(ROOT, "node_modules/.cache/model-tests");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [join(ROOT, "playground/headless/univer.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    loader: { ".css": "empty" },
    logLevel: "error",
    outfile,
  });
  const host: HeadlessHost = createRequire(import.meta.url)(outfile);
  return host;
}
