/**
 * Bundles the script thread to one text (Node only, build time and tests; a bundled host carries the text instead).
 * Needs the folder of this project as working directory or as `root`.
 */
import path from "node:path";
import { build } from "esbuild";

/** @returns JavaScript for `startNodeThread(source)` ("node"), or for a file that `new Worker(url)` loads ("browser"). */
export async function bundleThread(platform: "node" | "browser", root = process.cwd()): Promise<string> {
  const folder = path.join(root, "playground", "sheets", "thread");
  const realm = await bundle({ entry: path.join(folder, "realm.ts"), platform: "neutral", define: {} });
  return bundle({
    entry: path.join(folder, `${platform}.ts`),
    platform,
    define: { REALM_SOURCE: JSON.stringify(`(() => { ${realm}; return bundled.installRealm; })()`) },
  });
}

interface Job {
  readonly entry: string;
  readonly platform: "node" | "browser" | "neutral";
  readonly define: Record<string, string>;
}

async function bundle({ entry, platform, define }: Job): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform,
    target: "es2022",
    format: platform === "node" ? "cjs" : "iife",
    ...(platform === "neutral" ? { globalName: "bundled" } : {}),
    define,
    legalComments: "none",
  });
  const file = result.outputFiles[0];
  if (file === undefined) throw new Error(`Bundling ${entry} gave no output.`);
  return file.text;
}
