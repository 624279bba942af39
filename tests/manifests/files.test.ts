import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { excelManifestJson, excelManifestXml, iconFiles, staticFiles } from "../../manifests";

const root = new URL("../../", import.meta.url);

/** Width and height from the header of a PNG file; throws if it is none. */
function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(new URL(path, root));
  const signature = "89504e470d0a1a0a";
  if (bytes.subarray(0, 8).toString("hex") !== signature) throw new Error(`${path} is not a PNG file.`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("icons", () => {
  test.each(iconFiles)("$from is $size pixels square and has a drawing", ({ from, size, drawing }) => {
    expect(pngSize(from)).toEqual({ width: size, height: size });
    expect(existsSync(new URL(`manifests/icons/svg/${drawing}.svg`, root))).toBe(true);
  });

  test("a size in a name is the size of the picture", () => {
    for (const { to, size } of iconFiles) {
      const named = /-(\d+)\.png$/.exec(to)?.[1];
      if (named !== undefined) expect(Number(named), to).toBe(size);
    }
  });

  test("package icons have the sizes that the unified manifest asks for", () => {
    const { color, outline } = excelManifestJson().icons;
    const sizes = new Map(iconFiles.map(({ to, size }) => [to, size]));
    expect(sizes.get(color)).toBe(192);
    expect(sizes.get(outline)).toBe(32);
  });
});

describe("static files", () => {
  const addresses = `${excelManifestXml()}${JSON.stringify(excelManifestJson())}`.match(
    /https:\/\/localhost:3000\/assets\/[^"#]+/g,
  );

  test("every asset that a manifest names is built", () => {
    const built = new Set(staticFiles.map(({ to }) => `https://localhost:3000/${to}`));
    expect([...new Set(addresses)].filter((address) => !built.has(address))).toEqual([]);
  });

  test("no two files are built to one place", () => {
    expect(new Set(staticFiles.map(({ to }) => to)).size).toBe(staticFiles.length);
  });

  test.each(staticFiles)("$from exists", ({ from }) => {
    expect(existsSync(new URL(from, root))).toBe(true);
  });

  test("the support page has the places that the manifest points to, and loads nothing from elsewhere", () => {
    const page = readFileSync(new URL("manifests/pages/support.html", root), "utf8");
    const { privacyUrl, termsOfUseUrl } = excelManifestJson().developer;
    for (const url of [privacyUrl, termsOfUseUrl]) expect(page).toContain(`id="${new URL(url).hash.slice(1)}"`);
    expect(page).not.toMatch(/<script|src=|<link/);
  });
});
