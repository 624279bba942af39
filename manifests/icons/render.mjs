// Draws the PNG icons from the SVG sources: node manifests/icons/render.mjs
// Needs a Chromium; its path is taken from CHROMIUM, else /usr/bin/chromium. The PNGs are committed, so that a build
// needs no browser.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const root = new URL("../../", import.meta.url);

/** The list of icons is TypeScript, shared with the manifests; esbuild makes it loadable here. */
async function iconFiles() {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("manifests/files.ts", root))],
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).iconFiles;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await mkdir(new URL("manifests/icons/png/", root), { recursive: true });
  for (const { drawing, size, from } of await iconFiles()) {
    const svg = await readFile(new URL(`manifests/icons/svg/${drawing}.svg`, root), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(new URL(from, root), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
